"""Themes: contributions gathered under names that the room gives."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.events import Event
from survival_surgery.session.items import Parked
from survival_surgery.session.moves import Move, Refused, name_theme, place
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Short, Step
from survival_surgery.steps.lines import CARDS, Line, Place, cards_called, letter, theme_called
from survival_surgery.steps.parked import ParkedLine
from survival_surgery.steps.themes.short import WAYS, short
from survival_surgery.translation import _


class ThemeLine(Line):
    """A theme and the contributions under it. Naming a theme that is there puts more under it."""

    key: ClassVar[str] = "themes"
    asks: ClassVar[str] = "Themes"

    words: str = Field(title="What shall we call it, in our own words?", description="The name of the theme.")
    contributions: tuple[int, ...] = Field(
        default=(),
        title="Which contributions?",
        description="Their numbers. One may sit under two themes.",
        json_schema_extra=CARDS,
    )

    def moves(self, place_: Place) -> Sequence[Move]:
        def move(session: Session) -> Event:
            cards = cards_called(place_, self.contributions)
            try:
                theme = theme_called(session, self.words)
            except Refused:
                return name_theme(self.words, cards)(session)
            return place(cards, theme.number)(session)

        return (move,)


class Themes(Step):
    """The room finds what belongs together."""

    captures: ClassVar[str] = "themes: contributions that belong together, under the room's own names"
    behind: ClassVar[str] = (
        "What looked like a private trouble shows itself as a pattern once it lies beside others. The room "
        "names it, because a name of one's own is the first step to changing a thing."
    )

    ways: ClassVar[tuple[str, ...]] = WAYS

    kind: Literal["themes"] = "themes"

    def lines(self) -> tuple[type[Line], ...]:
        return (ThemeLine, ParkedLine)

    def short(self, words: str, place: Place, session: Session) -> Short:
        return short(words, place, session)

    def board(self, session: Session) -> Iterator[Row]:
        marks = {card.number: (str(number), card) for number, card in enumerate(session.shuffled, 1)}
        for position, theme in enumerate(session.themes):
            yield Row(theme.words, mark=letter(position), what=theme.number, heading=True)
            for contribution in theme.contributions:
                if contribution in marks:
                    mark, card = marks[contribution]
                    yield Row(card.words, mark=mark, what=card.number)
        loose = {card.number for card in session.ungrouped}
        if loose:
            yield Row(_("Not under a theme yet"), heading=True)
        # By their numbers: the order in which they were said is nobody's business.
        for number, (mark, card) in marks.items():
            if number in loose:
                yield Row(card.words, mark=mark, what=number)
        for parked in session.on_list(Parked):
            yield Row(_("Parked: {words}").format(words=parked.item.words), what=parked.number)
