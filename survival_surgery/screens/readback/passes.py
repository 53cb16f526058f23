"""The order of the readback: questions, what stays in the group, the facilitator's reading, then the room's."""

from textual.app import App

from survival_surgery.anonymise.anonymiser import agreed_by_room, fingerprint, full_fingerprint
from survival_surgery.meeting.readback.order import Key
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.screens.readback.answering import Trail
from survival_surgery.screens.readback.few import FewScreen
from survival_surgery.screens.readback.insider import InsiderScreen
from survival_surgery.screens.readback.questions import QuestionsScreen
from survival_surgery.screens.readback.reading import ReadingScreen
from survival_surgery.screens.readback.stays import StaysScreen
from survival_surgery.session.few import few, withheld
from survival_surgery.session.protect import make_pass


async def read_back(app: App[int], reader: Reader) -> bool:
    """Go through what is still to be read. False where somebody went back before the end of it."""
    if withheld(reader.session()) and not await app.push_screen_wait(FewScreen(reader)):
        return False
    if not await _yours(app, reader):
        return False
    if withheld(reader.session()) or agreed_by_room(reader.session(), reader.about):
        return True
    # A room of few tells others of no theme.
    if not few(reader.session()) and not await app.push_screen_wait(InsiderScreen(reader)):
        return False
    answer = await app.push_screen_wait(ReadingScreen(reader, "room"))
    if answer == "agreed":
        return reader.make([make_pass("room", fingerprint(reader.session(), reader.about))])
    return answer == "later"


async def _yours(app: App[int], reader: Reader) -> bool:
    """The facilitator's pass holds for the text it was read in: whatever changes after it is read again.

    What stays in the group is gone through once; afterwards it is one key away in the reading.
    """
    trail = Trail[Key]()
    while reader.left or not _read(reader):
        if reader.left and not await app.push_screen_wait(QuestionsScreen(reader, trail)):
            return False
        again = "facilitator" in reader.session().passes
        if not again and not await app.push_screen_wait(StaysScreen(reader)):
            return False
        if await app.push_screen_wait(ReadingScreen(reader, "facilitator", trail)) != "done":
            return False
        settled = not reader.left
        if settled and not reader.make([make_pass("facilitator", full_fingerprint(reader.session(), reader.about))]):
            return False
    return True


def _read(reader: Reader) -> bool:
    return reader.session().passes.get("facilitator") == full_fingerprint(reader.session(), reader.about)
