"""The end of the invented meeting: what leaves is read twice, the room closes, and the documents are written."""

import re

from tests.meeting.meeting import Meeting
from tests.meeting.room import AGENCY, DEMAND, MOVED, TOO_MANY, UNPAID


def read_back(meeting: Meeting) -> None:
    """The facilitator's pass, what stays in the group, and the room's pass with a question for each theme."""
    meeting.next("Read it back · all together", "Your own pass: not yet")
    meeting.press("ctrl+f")
    meeting.wait("your pass · 2 left", "«eve@example.org»", "an e-mail address")
    meeting.press("enter")
    meeting.wait("your pass · 1 left", "«No breaks on duty days at all»", "somebody's own words")
    meeting.press("enter")
    meeting.wait("questions are answered.", "Nothing is written yet")
    meeting.press("f")
    _may_be_known(meeting)
    meeting.press("f")
    meeting.wait("read it to the end", "tell who this is?")
    meeting.press("f")
    for place in range(1, 5):
        meeting.wait(f"With the room · theme {place} of 4 that may be known")
        meeting.press("f")
    meeting.wait("the room's reading, aloud")
    meeting.press("a")
    meeting.wait("What is to leave the room?")


def _may_be_known(meeting: Meeting) -> None:
    """What is to leave, one after the other down the list; the rest stays in the group, as it stands."""
    known = (
        TOO_MANY,
        UNPAID,
        MOVED,
        AGENCY,
        "statement: We",
        f"demand: {DEMAND[:30]}",
        "decision: we start",
        "action: a two",
    )
    meeting.wait("what stays in the group", known[-1])
    matters = [row for row in meeting.rows if re.match(r" (stays in the group|MAY BE KNOWN)\s+\w+: ", row)]
    for matter in matters:
        if wanted := next((words for words in known if words in matter), None):
            if "stays in the group" in matter:
                meeting.press("enter")
            meeting.until(lambda wanted=wanted: _is_known(meeting, wanted), f"MAY BE KNOWN: {wanted}")  # type: ignore[misc]  # bound at once
        meeting.press("down")


def _is_known(meeting: Meeting, matter: str) -> bool:
    return any("MAY BE KNOWN" in row and matter in row for row in meeting.rows)


def closing(meeting: Meeting) -> None:
    """Back from the last page once more, to close: what is next, care, how useful, and when the notes go."""
    meeting.press("escape")
    meeting.wait("Your own pass: done", "The room's pass: done")
    meeting.next("Close · all together")
    meeting.write(
        ("When do we meet again?", "after the count"), ("Who invites, and whom?", "the union rep, and two each")
    )
    meeting.write(("Where to turn if today", "Talk to somebody whom you trust."))
    meeting.write(("Hands for each score", "5:4 4:6 3:1"))
    meeting.write(("By when will the working notes", "the end of April"))
    meeting.wait("How useful: 3: 1-4, 4: 5-9, 5: 1-4")


def finish(meeting: Meeting, folder: str) -> None:
    """What the closing added is read; then three documents into a folder of one's choice, and back to the library."""
    meeting.press("ctrl+f")
    meeting.wait("read it to the end", "agreed by the room")
    meeting.press("f")
    meeting.choose("Next session: after the count", "3")
    meeting.wait("Into which folder are the documents written?")
    meeting.press("ctrl+u")
    meeting.type(folder)
    meeting.press("enter")
    meeting.wait("What is to leave the room?", "Choose the folder")
    meeting.press("2")
    meeting.wait("Written into", "These files are not encrypted")
    meeting.press("7")
    meeting.wait("What do you want to do?", "Go on with one · one")
