"""Themes on the screen: people say the numbers, the facilitator types them with a name.

`1 4 9 name` puts cards under a new theme, `1 4 9 A` under theme A, `A = name` renames it, `-3 A` takes a card back, and
`3 A > B` moves it. `?` shows which cards look alike; nothing is put together before somebody names it.
"""

import re
from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.session.alike import Alike, Likeness, as_said
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import Refused, place as put
from survival_surgery.steps.base import Row, Short, Step
from survival_surgery.steps.lines import Place, cards_called, letter
from survival_surgery.steps.themes.short import RENAMING, under
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
        self._suggested: set[EntryNumber] = set()
        """Cards whose likeness was shown, so that asking again shows another."""

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
        likeness = Likeness(self.session)
        alike = likeness.of(card) if card else likeness.next_group(self._suggested)
        if alike is None and self._suggested:
            self._suggested.clear()
            alike = likeness.next_group()
        if alike is None or (len(alike.cards) == 1 and alike.theme is None):
            raise Refused(_("No cards look alike here. People say the numbers, and you type them with a name."))
        self._suggested.update(alike.cards)
        return self._told(alike)

    def _told(self, alike: Alike) -> str:
        numbers = as_said(self.session.shuffled, alike.cards)
        self.board.go_to(alike.cards[0])
        if alike.theme is not None:
            called = letter(next(n for n, theme in enumerate(self.session.themes) if theme.number == alike.theme))
            said = _("Card {number} looks like theme {letter}: Enter puts it there, Escape leaves it.")
            self.post_message(Say(said.format(number=numbers[0], letter=called)))
            return f"{numbers[0]} {called}"
        # In the order of the board, where they are looked for: how alike they are is for the room to say.
        numbers = tuple(sorted(numbers))
        said = _("These look alike: {numbers}. Type a name for them, then Enter; Escape leaves them.")
        self.post_message(Say(said.format(numbers=", ".join(map(str, numbers)))))
        return f"{' '.join(map(str, numbers))} "

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
