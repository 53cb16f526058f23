"""The short ways of typing of themes: people say the numbers, the facilitator types them with a name.

`1 4 9 name` puts cards under a new theme, `1 4 9 A` under theme A, `A = name` renames it, `-3 A` takes a card back, and
`3 A > B` moves it.
"""

import re
from collections.abc import Sequence

from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import Move, Refused, name_theme, place as put, reword, take_back
from survival_surgery.session.state import Session, Theme
from survival_surgery.steps.cards import WAYS as CARDS, recut
from survival_surgery.steps.lines import Place, cards_called, letter, theme_called
from survival_surgery.translation import N_, _

RENAMING = N_("A = No cover: gives theme A a better name.")
"""The short way of typing that there is without cards too."""

WAYS = (
    N_("1 4 9 Too many people each: puts cards 1, 4 and 9 under a theme of that name."),
    N_("2 A: puts card 2 under theme A as well."),
    RENAMING,
    N_("-2 A: takes card 2 from under theme A."),
    N_("2 A > B: moves card 2 from theme A to theme B."),
    *CARDS,
)


def short(words: str, place: Place, session: Session) -> Sequence[Move] | None:
    """The moves that these words mean; None where they are the name of a theme."""
    if renamed := re.fullmatch(r"([A-Za-z]{1,2})\s*=\s*(.+)", words):
        return (reword(theme_called(session, renamed[1]).number, renamed[2]),)
    if not session.contributions:
        # Without cards a number is the beginning of a name, as in "12 hours without a break".
        return None
    return recut(words, place) or _placed(words, place, session)


def _placed(words: str, place: Place, session: Session) -> Sequence[Move] | None:
    """Cards put under a theme, moved from one to another, or taken from under one."""
    if moved := re.fullmatch(r"(\d[\d ,]*?)\s+([A-Za-z]{1,2})\s*>\s*([A-Za-z]{1,2})", words):
        cards = cards_called(place, _numbers(moved[1]))
        away, to = theme_called(session, moved[2]), theme_called(session, moved[3])
        return (put(cards, to.number), take_back(cards, away.number))
    if taken := re.fullmatch(r"-\s*([\d ,]+?)\s+([A-Za-z]{1,2})", words):
        theme = theme_called(session, taken[2])
        return (take_back(cards_called(place, _numbers(taken[1])), theme.number),)
    if placed := re.fullmatch(r"(\d[\d ,]*)[\s:>]+(\D.*)", words):
        return (under(session, placed[2].strip(), cards_called(place, _numbers(placed[1]))),)
    return None


def under(session: Session, called: str, cards: tuple[EntryNumber, ...]) -> Move:
    """The move that puts cards under the theme with that letter or name, or under a new one of that name."""
    theme = _known(session, called)
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
