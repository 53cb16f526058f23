"""Phone numbers, by their shape and never by whether they are valid: a mistyped number still finds somebody."""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.folding import fold
from survival_surgery.anonymise.finders.suspect import A_PHONE, Known, Suspect

_SHAPE = re.compile(
    r"(?<![\w.])(?:[+(]\s?){0,2}\d(?:[ .()\u2010-\u2015\u00a0_*/-]{0,3}\d){5,17}(?:\s*(?:ext\.?|x)\s*\d{1,5})?(?!\w)"
)
_LEADING = (9, 16)
"""Digits of a number that starts with 0 or +."""
_BARE = (10, 13)
"""Digits of a number that starts with neither."""


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every phone number in `text`."""
    folded = fold(text)
    for match in _SHAPE.finditer(folded.text):
        digits = sum(c.isdigit() for c in match.group().partition("x")[0])
        fewest, most = _LEADING if match.group().lstrip("( ")[0] in "+0" else _BARE
        if fewest <= digits <= most:
            start, end = folded.index[match.start()], folded.index[match.end() - 1] + 1
            yield Suspect(start, end, "phone", "a phone number", "veil", A_PHONE)
