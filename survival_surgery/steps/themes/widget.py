"""Themes on the screen: people say the numbers, the facilitator types them with a name.

`1 4 9 name` puts cards under a new theme, `1 4 9 A` under theme A, `A = name` renames it, `-3 A` takes a card back.
"""

import re
from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import Move, Refused, name_theme, place as put, reword, take_back
from survival_surgery.session.state import Session, Theme
from survival_surgery.steps.base import Row
from survival_surgery.steps.lines import Place, cards_called, letter, theme_called
from survival_surgery.steps.widget import StepWidget
from survival_surgery.translation import _, ngettext

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
        "Ctrl+T ticks the card that the keys are on; then type the name or letter of a theme.",
    )

    def title_of(self, rows: Sequence[Row]) -> str:
        if not self.session.contributions:
            return _("Themes · {count}").format(count=len(self.session.themes))
        loose = len(self.session.ungrouped)
        left = ngettext("{count} card not under one yet", "{count} cards not under one yet", loose).format(count=loose)
        told = left if loose else _("every card is under one")
        return _("Themes · {count}; {told}").format(count=len(self.session.themes), told=told)

    def short_ways(self) -> tuple[str, ...]:
        return super().short_ways() if self.session.contributions else (_(self.ways[_RENAMING]),)

    def typed(self, words: str, place: Place) -> Sequence[Move] | str | None:
        if renamed := re.fullmatch(r"([A-Za-z]{1,2})\s*=\s*(.+)", words):
            return (reword(theme_called(self.session, renamed[1]).number, renamed[2]),)
        if not self.session.contributions:
            # Without cards a number is the beginning of a name, as in "12 hours without a break".
            return None
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
