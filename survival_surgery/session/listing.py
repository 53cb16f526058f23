"""A list that was written elsewhere, as contributions: one a line, without what only made a list of it.

It knows nothing of where the list came from, and nothing of its order: a list is dealt before it is written down.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from survival_surgery.session.moves import Move, hear
from survival_surgery.session.refused import Refused
from survival_surgery.session.state import Session
from survival_surgery.session.words import LONGEST_LINE, one_line
from survival_surgery.translation import _, ngettext

MOST = 300
"""Contributions that are written down at once: one for everybody in the largest room."""

LONGEST_LIST = 2_000_000
"""Characters of a list that are looked at, so that nothing that is pasted holds the room up."""

_POINT = re.compile(
    r"""\s*(?:
        [•‣◦▪●○·∙]\s*            # a bullet
      | [-*+>\u2013\u2014]\s+              # a sign that serves as one
      | \[[ xX]?\]\s*            # a box to tick
      | \(?\d{1,4}[.):]\s+       # a number
      | \d{1,4}\t\s*             # a number in a column of its own
      | \(?[A-Za-z]\)\s+          # a letter
    )""",
    re.VERBOSE,
)


_RULES = " -*_=.#•·\u2013\u2014"
"""What a line that only parts others is made of."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines of a list that can be written down, and how many more there were than are taken at once."""

    lines: tuple[str, ...]
    over: int = 0


def listed(text: str) -> Listed:
    """The lines of a list, cleaned, without empty ones, bullets or numbers. Raises `Refused` for a line too long."""
    if len(text) > LONGEST_LIST:
        raise Refused(_("That is far too long for a list of cards. Bring a shorter part of it."))
    lines = tuple(_lines(text))
    return Listed(lines[:MOST], max(0, len(lines) - MOST))


def _lines(text: str) -> Iterator[str]:
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        words = one_line(_without_points(line))
        if len(words) > LONGEST_LINE:
            said = _("Line {number} has {count} characters. A card holds {most} at most: make two lines of it.")
            raise Refused(said.format(number=number, count=len(words), most=LONGEST_LINE))
        if words.strip(_RULES):
            yield words


def _without_points(line: str) -> str:
    """A bullet with a box or a number behind it is taken off whole."""
    for _once in range(2):
        line = _POINT.sub("", line, count=1) if _POINT.match(line) else line
    return line


def dealt(lines: Sequence[str], session: Session) -> tuple[str, ...]:
    """The same lines in an order that says nothing about the list, and is the same again for the same session."""
    order = list(lines)
    Random(f"{session.seed}/list/{session.last}").shuffle(order)  # noqa: S311 - a deal of cards, no secret
    return tuple(order)


def heard_all(lines: Sequence[str]) -> tuple[Move, ...]:
    """The moves that put up one contribution a line."""
    return tuple(hear(words) for words in lines)


def counted(count: int) -> str:
    """How many contributions, in words."""
    return ngettext("{count} contribution", "{count} contributions", count).format(count=count)


def over(found: Listed) -> str:
    """That a list was longer than what is taken at once; nothing where it was not."""
    if not found.over:
        return ""
    return _("At most {most} at once: {over} further lines are left out.").format(most=MOST, over=found.over)
