"""What a notes file says under `readback`: the answers to suspects, and what may leave.

Each decision is one small model, told apart by its first key. A decision points at texts by their words, because a
person who writes notes has no numbers to point with.
"""

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

from survival_surgery.anonymise.record import About
from survival_surgery.session import protect
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import Session
from survival_surgery.session.words import one_line
from survival_surgery.writeup.texts import decidable, heard, printed

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Decided(BaseModel):
    """One decision. Its first field's name in the file is what tells it apart."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    settles: ClassVar[str]
    """What the decision does, in one plain sentence, for the documents."""

    def moves(self, session: Session, about: About) -> Sequence[Move]:
        """The moves that make this decision. Raises `Refused` where the words are nowhere in the notes."""
        raise NotImplementedError(type(self).__name__)


class Veil(Decided):
    """Something that points at a person or place is replaced everywhere."""

    settles: ClassVar[str] = "these words are replaced everywhere by a stand-in, which is printed in square brackets"

    veil: Words = Field(description="The words as they stand in the notes.")
    stand_in: Words = Field(description="What is printed instead, such as: a senior manager.")

    def moves(self, session: Session, about: About) -> Sequence[Move]:
        return (protect.veil(self.veil, self.stand_in),)


class Clear(Decided):
    """Something that was pointed out may stand as it is."""

    settles: ClassVar[str] = "these words point at nobody and may stand"

    clear: Words = Field(description="The words as they were pointed out.")

    def moves(self, session: Session, about: About) -> Sequence[Move]:
        return (protect.clear(self.clear),)


class Soften(Decided):
    """One text is printed in other words."""

    settles: ClassVar[str] = "this whole text is printed in other words"

    soften: Words = Field(description="The whole text as it stands in the notes.")
    to: Words = Field(description="What is printed instead.")

    def moves(self, session: Session, about: About) -> Sequence[Move]:
        places = printed(session, about, self.soften)
        if not places:
            raise Refused(f"No text in these notes reads '{self.soften}'. Give the whole text as you wrote it.")
        return tuple(protect.soften(what, part, self.to) for what, part in places)


class Approve(Decided):
    """The room approves the wording of a contribution, word for word."""

    settles: ClassVar[str] = "the room approved the wording of this contribution, so that it may be printed"

    approve: Words = Field(description="The contribution, word for word.")

    def moves(self, session: Session, about: About) -> Sequence[Move]:
        found = heard(session, self.approve)
        if not found:
            raise Refused(f"No contribution reads '{self.approve}'. Give it word for word as you wrote it.")
        return tuple(protect.approve(number) for number in found)


class StaysInTheGroup(Decided):
    """A theme, an action, a parked matter or a demand is printed in the group's documents alone."""

    settles: ClassVar[str] = "this theme, action, parked matter or demand is left out of the outward minutes"

    stays_in_the_group: Words = Field(description="Its words as they stand in the notes.")

    def moves(self, session: Session, about: About) -> Sequence[Move]:
        return tuple(protect.decide_stay(n, stays=True) for n in _decidable(session, self.stays_in_the_group))


class MayLeave(Decided):
    """A theme, an action, a parked matter or a demand may stand in the outward minutes."""

    settles: ClassVar[str] = "this theme, action, parked matter or demand may stand in the outward minutes"

    may_leave: Words = Field(description="Its words as they stand in the notes.")

    def moves(self, session: Session, about: About) -> Sequence[Move]:
        return tuple(protect.decide_stay(n, stays=False) for n in _decidable(session, self.may_leave))


class LeaveOut(Decided):
    """Something written down is printed nowhere."""

    settles: ClassVar[str] = "what was written down in these words is printed in no document"

    leave_out: Words = Field(description="Its words as they stand in the notes.")

    def moves(self, session: Session, about: About) -> Sequence[Move]:
        entries = dict.fromkeys(what for what, _ in printed(session, about, self.leave_out) if what)
        if not entries:
            raise Refused(f"No text in these notes reads '{self.leave_out}'. Give the whole text as you wrote it.")
        return tuple(protect.leave_out(number) for number in entries)


DECISIONS: tuple[type[Decided], ...] = (Veil, Clear, Soften, Approve, StaysInTheGroup, MayLeave, LeaveOut)


def first_key(decision: type[Decided]) -> str:
    """The key that tells a decision apart in a notes file."""
    return next(iter(decision.model_fields))


def _told_apart(data: Any) -> str | None:
    keys = data if isinstance(data, dict) else {}
    return next((decision.__name__ for decision in DECISIONS if first_key(decision) in keys), None)


_MISFIT = "A decision begins with one of: " + ", ".join(f"'{first_key(decision)}:'" for decision in DECISIONS) + "."

AnyDecision = Annotated[
    Annotated[Veil, Tag("Veil")]
    | Annotated[Clear, Tag("Clear")]
    | Annotated[Soften, Tag("Soften")]
    | Annotated[Approve, Tag("Approve")]
    | Annotated[StaysInTheGroup, Tag("StaysInTheGroup")]
    | Annotated[MayLeave, Tag("MayLeave")]
    | Annotated[LeaveOut, Tag("LeaveOut")],
    Discriminator(
        _told_apart,
        custom_error_type="no_decision",
        custom_error_message=_MISFIT,
        custom_error_context={"reason": _MISFIT},
    ),
]
"""A decision of any sort."""


def _decidable(session: Session, words: str) -> Sequence[int]:
    found = decidable(session, words)
    if not found:
        raise Refused(
            f"No theme, action, parked matter or demand reads '{one_line(words)}'. Give its words as you wrote them."
        )
    return found
