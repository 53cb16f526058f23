"""Themes on the screen: people say the numbers, the facilitator types them with a name.

`1 4 9 name` puts cards under a new theme, `1 4 9 A` under theme A, `A = name` renames it, `-3 A` takes a card back, and
`3 A > B` moves it. `?` shows which cards look alike; nothing is put together before somebody names it.
"""

import re
from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import place as put
from survival_surgery.steps.base import Row, Short, Step
from survival_surgery.steps.lines import Place, cards_called
from survival_surgery.steps.themes.short import RENAMING, under
from survival_surgery.steps.themes.suggesting import Suggesting
from survival_surgery.steps.widget import StepWidget
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.board import Board
from survival_surgery.widgets.messages import Make, Say


class ThemesWidget(StepWidget):
    """Cards under their themes, and those that are under none."""

    board_title: ClassVar[str] = "Themes"
    ways: ClassVar[tuple[str, ...]] = (
        "?: shows cards that look alike, with their numbers in the line; ?5 shows those that look like card 5.",
        "Ctrl+T or a click ticks a card; then type the name or letter of a theme, or click on the theme.",
    )

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__(steps)
        self._suggesting = Suggesting()

    def title_of(self, rows: Sequence[Row]) -> str:
        if not self.session.contributions:
            return _("Themes · {count}").format(count=len(self.session.themes))
        loose = len(self.session.ungrouped)
        left = ngettext("{count} card not under one yet", "{count} cards not under one yet", loose).format(count=loose)
        told = left if loose else _("every card is under one")
        return _("Themes · {count}; {told}").format(count=len(self.session.themes), told=told)

    def short_ways(self) -> tuple[str, ...]:
        return super().short_ways() if self.session.contributions else (_(RENAMING),)

    def typed(self, words: str, place: Place) -> Short:
        if self.session.contributions and (asked := re.fullmatch(r"\?\s*(\d{0,4})", words)):
            return self.suggested(cards_called(place, [int(asked[1])])[0] if asked[1] else None)
        short = super().typed(words, place)
        if short is None and self.session.contributions and self.board.ticked:
            cards = tuple(card for card in self.board.ticked if self.session.contribution(card))
            self.board.untick()
            return (under(self.session, words, cards),)
        return short

    def suggested(self, card: EntryNumber | None = None) -> str:
        """What to type for the cards that look like this one, or for the likeliest group, and a sentence about it.

        Raises `Refused` where nothing looks alike.
        """
        found = self._suggesting.of(self.session, card)
        self.board.go_to(found.first)
        if found.theme:
            said = _("Card {number} looks like theme {letter}: Enter puts it there, Escape leaves it.")
            self.post_message(Say(said.format(number=found.numbers[0], letter=found.theme)))
        else:
            said = _("These look alike: {numbers}. Type a name for them, then Enter; Escape leaves them.")
            self.post_message(Say(said.format(numbers=", ".join(map(str, found.numbers)))))
        return found.typed

    def on_board_clicked(self, event: Board.Clicked) -> None:
        """A click ticks a card; a click on a theme puts what is ticked under it."""
        event.stop()
        what = event.row.what
        if what is not None and self.session.contribution(what):
            self.board.tick(on=False)
        elif what is not None and self.session.theme(what) and self.board.ticked:
            cards = tuple(card for card in self.board.ticked if self.session.contribution(card))
            self.board.untick()
            self.post_message(Make([put(cards, what)]))
