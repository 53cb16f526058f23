"""The text as it will leave, to be read from beginning to end: alone, with both copies, or aloud with the room."""

from typing import Literal

from survival_surgery.anonymise.record import Audience
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.session.few import withheld
from survival_surgery.session.leaving import Reader as Who
from survival_surgery.translation import N_, _

Answer = Literal["done", "agreed", "later", "back"]

INSIDER = N_("Ask at each theme: could somebody who works here tell who this is?")

_NOTHING = N_(
    "Others get nothing to read, because you are few and the room does not insist. What follows is your own copy."
)


def texts_to_read(reader: Reader, who: Who) -> tuple[str, str, str]:
    """What others will read, the letter, and the group's copy; what is not there, or not for the room, is empty."""
    nothing = withheld(reader.session())
    outward = _(_NOTHING) if nothing else reader.text(Audience.OUTWARD)
    if who == "room":
        # Its title says that the room has not read it, which is what is being done.
        outward = outward.partition("\n")[2].strip()
    letter = reader.text(Audience.LETTER) if reader.about.letter and not nothing else ""
    return outward, letter, reader.text(Audience.GROUP) if who == "facilitator" else ""
