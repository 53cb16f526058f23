"""A harvest: contributions in the room's own words, typed one line each and shown shuffled."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.moves import Move, hear
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Short, Step
from survival_surgery.steps.cards import WAYS, recut
from survival_surgery.steps.lines import Line, Place


class HeardLine(Line):
    """One thing said, in the room's own words."""

    key: ClassVar[str] = "heard"
    asks: ClassVar[str] = "Heard"
    one_each: ClassVar[bool] = True

    words: str = Field(title="What did somebody say?", description="In their words, without names, dates or places.")

    def moves(self, place: Place) -> Sequence[Move]:
        return (hear(self.words),)


class Harvest(Step):
    """The room puts its contributions up."""

    captures: ClassVar[str] = "contributions, in the room's words and in no order"
    behind: ClassVar[str] = (
        "Popular education starts from what people live through, in their own words. They stand in no order, "
        "so that it counts what is said and not who said it."
    )

    ways: ClassVar[tuple[str, ...]] = WAYS

    kind: Literal["harvest"] = "harvest"

    def lines(self) -> tuple[type[Line], ...]:
        return (HeardLine,)

    def board(self, session: Session) -> Iterator[Row]:
        for number, card in enumerate(session.shuffled, 1):
            yield Row(card.words, mark=str(number), what=card.number)

    def short(self, words: str, place: Place, session: Session) -> Short:
        return recut(words, place) or super().short(words, place, session)
