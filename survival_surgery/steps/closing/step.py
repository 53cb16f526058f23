"""Closing: when we meet again, who invites, a line of care, how useful it was, and when the notes are destroyed."""

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from survival_surgery.session.bands import band_of
from survival_surgery.session.items import CareLine, Item, NextSession
from survival_surgery.session.moves import Move, count_usefulness
from survival_surgery.session.protect import promise_destruction
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import ItemLine, Line, Place
from survival_surgery.translation import _

Hands = Annotated[int, Field(ge=0, le=10_000)]


class NextLine(ItemLine):
    """When we meet again, and which role invites."""

    key: ClassVar[str] = "next"
    asks: ClassVar[str] = "Next session"
    item: ClassVar[type[Item]] = NextSession
    one_for_each_theme: ClassVar[bool] = True
    once: ClassVar[bool] = True

    when: str = Field(title="When do we meet again?", description="In general terms, such as: after the count.")
    invites: str = Field(default="", title="Who invites, and whom?", description="By role, never by name.")


class CareSentence(ItemLine):
    """One sentence of care, and where help is to be had."""

    key: ClassVar[str] = "care"
    asks: ClassVar[str] = "Care"
    item: ClassVar[type[Item]] = CareLine
    one_for_each_theme: ClassVar[bool] = True
    once: ClassVar[bool] = True

    words: str = Field(title="A line of care?", description="Where to turn if today stirred something up.")


class UsefulLine(Line):
    """How useful the session was."""

    key: ClassVar[str] = "useful"
    asks: ClassVar[str] = "How useful it was"
    once: ClassVar[bool] = True

    hands: dict[str, Hands] = Field(
        title="Hands for each score, 0 to 5?", description="Such as 5:4 4:6 3:1; printed as bands."
    )

    def moves(self, place: Place) -> Sequence[Move]:
        counts = [self.hands.get(str(score), 0) for score in range(6)]
        strange = set(self.hands) - {str(score) for score in range(6)}
        return (count_usefulness(() if strange else counts),)


class DestructionLine(Line):
    """By when the working notes are destroyed."""

    key: ClassVar[str] = "destroyed_by"
    asks: ClassVar[str] = "Working notes destroyed by"
    once: ClassVar[bool] = True

    by: str = Field(title="By when will the working notes be destroyed?", description="Such as: the end of April.")

    def moves(self, place: Place) -> Sequence[Move]:
        return (promise_destruction(self.by),)


class Closing(Step):
    """The room ends with care, and knows what happens next."""

    captures: ClassVar[str] = "the next session, a line of care, how useful it was, and when the notes are destroyed"
    behind: ClassVar[str] = (
        "How a meeting ends decides whether people come back: a word from whoever wants to, care for those "
        "who were moved, and an end on time."
    )

    kind: Literal["closing"] = "closing"

    def lines(self) -> tuple[type[Line], ...]:
        return (NextLine, CareSentence, UsefulLine, DestructionLine)

    def board(self, session: Session) -> Iterator[Row]:
        for entry in session.on_list(NextSession):
            yield Row(_("Next: {when}").format(when=entry.item.when), what=entry.number, note=entry.item.invites)
        for care in session.on_list(CareLine):
            yield Row(_("Care: {words}").format(words=care.item.words), what=care.number)
        if any(session.useful):
            told = ", ".join(f"{score}: {band_of(count)}" for score, count in enumerate(session.useful) if count)
            yield Row(_("How useful: {hands}").format(hands=told))
        if session.destroyed_by:
            yield Row(_("Working notes destroyed by: {when}").format(when=session.destroyed_by))
