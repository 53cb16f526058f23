"""Where the cards have gone, in words: what somebody may ask of a card without saying that it is theirs.

Cards come by their numbers, never in the order in which they were said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from survival_surgery.session.items import Parked
from survival_surgery.session.state import Contribution, Session
from survival_surgery.steps.lines import letter
from survival_surgery.translation import _


@dataclass(frozen=True, slots=True)
class Found:
    """A card by its number, or something parked, which has none; its words, and everywhere that it is now."""

    card: int | None
    words: str
    places: tuple[str, ...]


def found(session: Session, typed: str) -> tuple[Found, ...]:
    """The cards that a number or some words fit, and what is parked; every card where nothing is typed."""
    wanted = typed.casefold().split()
    number = int(typed) if re.fullmatch(r"\s*\d{1,4}\s*", typed, re.ASCII) else None
    cards = (
        Found(place, card.words, tuple(_places(session, card)))
        for place, card in enumerate(session.shuffled, 1)
        if (number == place if number is not None else _fits(card.words, wanted))
    )
    parked = (
        Found(None, item.words, (_("parked for another day"),))
        for item in session.items(Parked)
        if wanted and number is None and _fits(item.words, wanted)
    )
    return (*cards, *parked)


def _fits(words: str, wanted: list[str]) -> bool:
    """Whether every word that was typed begins a word, or stands inside one."""
    text = words.casefold()
    return all(word in text for word in wanted)


def _places(session: Session, card: Contribution) -> Iterator[str]:
    under = [(place, theme) for place, theme in enumerate(session.themes) if card.number in theme.contributions]
    for place, theme in under:
        named = _("theme {letter}, {words}").format(letter=letter(place), words=theme.words)
        if theme.chosen:
            yield _("{theme}: we work on it today").format(theme=named)
        elif theme in session.set_aside:
            yield _("{theme}: set aside for another day").format(theme=named)
        else:
            yield named
    if not under:
        yield _("not under a theme yet")
