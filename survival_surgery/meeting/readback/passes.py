"""The order of the readback: questions, what stays in the group, the facilitator's reading, then the room's."""

from typing import Protocol

from survival_surgery.anonymise.anonymiser import agreed_by_room, fingerprint, full_fingerprint
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.meeting.readback.reading import Answer
from survival_surgery.session.few import few, withheld
from survival_surgery.session.leaving import Reader as Who
from survival_surgery.session.protect import make_pass


class Pages(Protocol):
    """Whatever asks, page by page. Each but the reading answers False where somebody goes back."""

    async def few(self) -> bool: ...
    async def questions(self) -> bool: ...
    async def stays(self) -> bool: ...
    async def insider(self) -> bool: ...
    async def reading(self, who: Who) -> Answer: ...


async def go_through(pages: Pages, reader: Reader) -> bool:
    """Go through what is still to be read. False where somebody went back before the end of it."""
    if withheld(reader.session()) and not await pages.few():
        return False
    if not await _yours(pages, reader):
        return False
    if withheld(reader.session()) or agreed_by_room(reader.session(), reader.about):
        return True
    # A room of few tells others of no theme.
    if not few(reader.session()) and not await pages.insider():
        return False
    answer = await pages.reading("room")
    if answer == "agreed":
        return reader.make([make_pass("room", fingerprint(reader.session(), reader.about))])
    return answer == "later"


async def _yours(pages: Pages, reader: Reader) -> bool:
    """The facilitator's pass holds for the text it was read in: whatever changes after it is read again.

    What stays in the group is gone through once; afterwards it is one key away in the reading.
    """
    while reader.left or not _read(reader):
        if reader.left and not await pages.questions():
            return False
        again = "facilitator" in reader.session().passes
        if not again and not await pages.stays():
            return False
        if await pages.reading("facilitator") != "done":
            return False
        settled = not reader.left
        if settled and not reader.make([make_pass("facilitator", full_fingerprint(reader.session(), reader.about))]):
            return False
    return True


def _read(reader: Reader) -> bool:
    return reader.session().passes.get("facilitator") == full_fingerprint(reader.session(), reader.about)
