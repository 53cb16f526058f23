"""What a notes file says under `readback`: the answers to suspects, and what may leave.

Each decision is one small model, told apart by its first key. A decision points at texts by their words, because a
person who writes notes has no numbers to point with.
"""

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from survival_surgery.anonymise import choosing
from survival_surgery.anonymise.passages import Passage
from survival_surgery.guard import quoted
from survival_surgery.session import events as e, linking, protect
from survival_surgery.session.few import insist
from survival_surgery.session.moves import Move, Refused, give_label
from survival_surgery.writeup.texts import Texts, heard, near
from survival_surgery.writeup.which import Which, Words


class Decided(BaseModel):
    """One decision. Its first field's name in the file is what tells it apart."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    settles: ClassVar[str]
    """What the decision does, in one plain sentence, for the documents."""

    def moves(self, texts: Texts) -> Sequence[Move]:
        """The moves that make this decision. Raises `Refused` where its words are nowhere in the notes."""
        raise NotImplementedError(type(self).__name__)


class Veil(Decided):
    """Something that points at a person or place is replaced everywhere."""

    settles: ClassVar[str] = (
        "these words are replaced everywhere by a stand-in, which is printed in square brackets; a day, a place or "
        "another circumstance only in what others read"
    )

    veil: Words = Field(description="The words as they stand in the notes.")
    stand_in: Words = Field(description="What is printed instead, such as: a senior manager.")
    linked: bool = Field(
        default=False,
        description="Yes, if the room asks that its own copy, and no other, tells this person apart by a letter.",
    )

    def moves(self, texts: Texts) -> Sequence[Move]:
        _standing(texts, self.veil)
        veiled = choosing.veil(self.veil, self.stand_in, outward=texts.is_circumstance(self.veil))
        return (veiled, linking.link(self.veil)) if self.linked else (veiled,)


class Clear(Decided):
    """Something that was pointed out may stand as it is."""

    settles: ClassVar[str] = "these words point at nobody and may stand; never a contribution's own words"

    clear: Words = Field(description="The words as they were pointed out.")

    def moves(self, texts: Texts) -> Sequence[Move]:
        if texts.said_so(self.clear):
            raise Refused("Only the room can let somebody's own words stand: write approve.")
        _standing(texts, self.clear)
        return (protect.clear(self.clear),)


class Soften(Decided):
    """One text is printed in other words."""

    settles: ClassVar[str] = "this whole text is printed in other words"

    soften: Words = Field(description="The whole text as it stands in the notes.")
    to: Words = Field(description="What is printed instead.")

    def moves(self, texts: Texts) -> Sequence[Move]:
        return tuple(protect.soften(p.what, p.part, self.to) for p in _reading(texts, self.soften))


class Approve(Decided):
    """The room approves the wording of a contribution, word for word."""

    settles: ClassVar[str] = "the room approved the wording of this contribution, so that it may be printed"

    approve: Words = Field(description="The contribution, word for word.")

    def moves(self, texts: Texts) -> Sequence[Move]:
        found = heard(texts.session, self.approve)
        if not found:
            suggestion = near(self.approve, (c.words for c in texts.session.contributions))
            hint = suggestion or " Give it word for word as you wrote it."
            raise Refused(f"No contribution reads {quoted(self.approve)}.{hint}")
        return tuple(protect.approve(number) for number in found)


class StaysInTheGroup(Decided):
    """Something is printed in the group's documents alone."""

    settles: ClassVar[str] = "whatever reads so is left out of the outward minutes"

    stays_in_the_group: Which = Field(description="Its words as they stand in the notes.")

    def moves(self, texts: Texts) -> Sequence[Move]:
        return tuple(protect.decide_stay(t.number, stays=True) for t in self.stays_in_the_group.found(texts))


class MayLeave(Decided):
    """Something may stand in the outward minutes."""

    settles: ClassVar[str] = "the one thing that reads so may stand in the outward minutes"

    may_leave: Which = Field(description="Its words as they stand in the notes.")

    def moves(self, texts: Texts) -> Sequence[Move]:
        return (protect.decide_stay(self.may_leave.only(texts).number, stays=False),)


class LeaveOut(Decided):
    """Something written down is printed nowhere."""

    settles: ClassVar[str] = "what was written down in these words, and all that stands with it, is in no document"

    leave_out: Words = Field(description="Its words as they stand in the notes.")

    def moves(self, texts: Texts) -> Sequence[Move]:
        found = dict.fromkeys((p.what, "" if p.what else p.part) for p in _reading(texts, self.leave_out))
        return tuple(protect.leave_out(what) if what else _TAKEN_BACK[part] for what, part in found)


_TAKEN_BACK: dict[str, Move] = {
    "label": give_label(""),
    "scale": lambda session: e.DecidingAgreed(scale=""),
    "destroyed_by": lambda session: e.DestructionPromised(by=""),
}
"""What belongs to the whole session is no entry of a list, and is left out by having nothing there."""


class TheRoomInsists(Decided):
    """Few are there, and the room wants others to read of it all the same."""

    settles: ClassVar[str] = (
        "fewer than five were there, and the room insists on outward minutes, which hold the statement, the demand and "
        "the decision alone"
    )

    the_room_insists: bool = Field(description="yes, or no.")

    def moves(self, texts: Texts) -> Sequence[Move]:
        return (insist(insists=self.the_room_insists),)


DECISIONS: tuple[type[Decided], ...] = (
    Veil,
    Clear,
    Soften,
    Approve,
    StaysInTheGroup,
    MayLeave,
    LeaveOut,
    TheRoomInsists,
)


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
    | Annotated[LeaveOut, Tag("LeaveOut")]
    | Annotated[TheRoomInsists, Tag("TheRoomInsists")],
    Discriminator(
        _told_apart,
        custom_error_type="no_decision",
        custom_error_message=_MISFIT,
        custom_error_context={"reason": _MISFIT},
    ),
]
"""A decision of any sort."""


def _reading(texts: Texts, words: str) -> Sequence[Passage]:
    found = texts.reading(words)
    if not found:
        suggestion = near(words, (p.words for p in texts.printed))
        raise Refused(f"No text reads {quoted(words)}.{suggestion or ' Give the whole text as you wrote it.'}")
    return found


def _standing(texts: Texts, words: str) -> None:
    if not texts.holds(words):
        hint = texts.near(words) or " Nothing that is printed holds these words, so take this decision out."
        raise Refused(f"No text reads {quoted(words)}.{hint}")
