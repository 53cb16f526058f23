"""Short ways of typing that cut cards anew: `3 = one | other` splits a card, `3 + 5` makes one of two.

Where there are no cards these are words like any others.
"""

import re
from collections.abc import Sequence

from survival_surgery.session.moves import Move, reword
from survival_surgery.session.recut import MARK, join, split
from survival_surgery.steps.lines import Place, cards_called
from survival_surgery.translation import N_

WAYS = (
    N_("3 = First thing | second thing: makes two cards of card 3. Without the | it gives card 3 better words."),
    N_("3 + 5: makes one card of cards 3 and 5; 3 + 5 = Better words says how it reads."),
)
"""The short ways for the help, a sentence each."""

_ONE = re.compile(r"(\d{1,4})\s*=\s*(.+)")
_SEVERAL = re.compile(r"(\d{1,4}(?:\s*\+\s*\d{1,4})+)\s*(?:=\s*(.+))?")


def recut(words: str, place: Place) -> Sequence[Move] | None:
    """The move that these words mean; None where they are a contribution like any other."""
    if not place.cards:
        return None
    if one := _ONE.fullmatch(words):
        (card,) = cards_called(place, [int(one[1])])
        return (split(card, one[2]) if MARK in one[2] else reword(card, one[2]),)
    if several := _SEVERAL.fullmatch(words):
        numbers = [int(number) for number in re.findall(r"\d+", several[1])]
        return (join(cards_called(place, numbers), several[2] or ""),)
    return None
