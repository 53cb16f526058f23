"""Themes on the screen: people say the numbers, the facilitator types them with a name.

`1 4 9 name` puts cards under a new theme, `1 4 9 A` under theme A, `A = name` renames it, `-3 A` takes a card back, and
`3 A > B` moves it. `?` shows which cards look alike; nothing is put together before somebody names it.
"""

import re
from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.session.alike import Alike, Likeness, as_said
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import Move, Refused, name_theme, place as put, reword, take_back
from survival_surgery.session.state import Session, Theme
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.cards import WAYS, recut
from survival_surgery.steps.lines import Place, cards_called, letter, theme_called
from survival_surgery.steps.widget import Short, StepWidget
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.board import Board
from survival_surgery.widgets.messages import Make, Say

_RENAMING = 2
"""The short way of typing that there is without cards too."""


class ThemesWidget(StepWidget):
    """Cards under their themes, and those that are under none."""

    board_title: ClassVar[str] = "Themes"
    ways: ClassVar[tuple[str, ...]] = (
        "1 4 9 Too many people each: puts cards 1, 4 and 9 under a theme of that name.",
        "2 A: puts card 2 under theme A as well.",
        "A = No cover: gives theme A a better name.",
        "-2 A: takes card 2 from under theme A.",
        "2 A > B: moves card 2 from theme A to theme B.",
        "?: shows cards that look alike, with their numbers in the line; ?5 shows those that look like card 5.",
        "Ctrl+T or a click ticks a card; then type the name or letter of a theme, or click on the theme.",
        *WAYS,
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
        return super().short_ways() if self.session.contributions else (_(self.ways[_RENAMING]),)

    def typed(self, words: str, place: Place) -> Short:
        if renamed := re.fullmatch(r"([A-Za-z]{1,2})\s*=\s*(.+)", words):
            return (reword(theme_called(self.session, renamed[1]).number, renamed[2]),)
        if not self.session.contributions:
            # Without cards a number is the beginning of a name, as in "12 hours without a break".
            return None
        if asked := re.fullmatch(r"\?\s*(\d{0,4})", words):
            return self.suggested(cards_called(place, [int(asked[1])])[0] if asked[1] else None)
        return recut(words, place) or self._placed(words, place)

    def _placed(self, words: str, place: Place) -> Sequence[Move] | None:
        """Cards put under a theme, moved from one to another, or taken from under one."""
        if moved := re.fullmatch(r"(\d[\d ,]*?)\s+([A-Za-z]{1,2})\s*>\s*([A-Za-z]{1,2})", words):
            cards = cards_called(place, _numbers(moved[1]))
            away, to = theme_called(self.session, moved[2]), theme_called(self.session, moved[3])
            return (put(cards, to.number), take_back(cards, away.number))
        if taken := re.fullmatch(r"-\s*([\d ,]+?)\s+([A-Za-z]{1,2})", words):
            theme = theme_called(self.session, taken[2])
            return (take_back(cards_called(place, _numbers(taken[1])), theme.number),)
        if placed := re.fullmatch(r"(\d[\d ,]*)[\s:>]+(\D.*)", words):
            return (self._under(placed[2].strip(), cards_called(place, _numbers(placed[1]))),)
        if self.board.ticked:
            cards = tuple(card for card in self.board.ticked if self.session.contribution(card))
            self.board.untick()
            return (self._under(words, cards),)
        return None

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

    def _under(self, called: str, cards: tuple[EntryNumber, ...]) -> Move:
        theme = _known(self.session, called)
        return put(cards, theme.number) if theme else name_theme(called, cards)


def _numbers(words: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", words)]


def _known(session: Session, called: str) -> Theme | None:
    """The theme with that letter or name. A single letter that no theme has is a slip, not a name."""
    try:
        return theme_called(session, called)
    except Refused:
        if len(called) == 1:
            last = letter(len(session.themes) - 1) if session.themes else ""
            known = _("The letters go from A to {last}.").format(last=last)
            told = known if last else _("There is no theme yet: type its name.")
            raise Refused(f"{_('There is no theme {letter}.').format(letter=called.upper())} {told}") from None
        return None
