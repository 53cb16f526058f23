"""Readback: both documents are read before anything is written, first by the facilitator alone, then with the room."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import Line, Place
from survival_surgery.translation import _


class AgreedLine(Line):
    """Whether the room read the clean text and agreed it. Only a notes file needs it: on the screen the room reads."""

    key: ClassVar[str] = "agreed_by_the_room"
    asks: ClassVar[str] = "Agreed by the room"
    once: ClassVar[bool] = True
    on_paper: ClassVar[bool] = True

    agreed: bool = Field(title="Did the room read it and agree?", description="yes or no.")

    def moves(self, place: Place) -> Sequence[Move]:
        """Nothing: the pass names the text that was read, which only the write-up knows."""
        return ()


class Readback(Step):
    """The room hears what will leave it."""

    captures: ClassVar[str] = "the two passes: yours, then the room's"
    behind: ClassVar[str] = (
        "What leaves the room belongs to the room. It hears every word first, and softens whatever could give "
        "somebody away."
    )

    kind: Literal["readback"] = "readback"

    def lines(self) -> tuple[type[Line], ...]:
        return (AgreedLine,)

    def board(self, session: Session) -> Iterator[Row]:
        done = {True: _("done"), False: _("not yet")}
        yield Row(_("Your own pass: {done}").format(done=done["facilitator" in session.passes]))
        yield Row(_("The room's pass: {done}").format(done=done["room" in session.passes]))
