"""E-mail addresses, by their shape: with an @, with "(at)", or spelled out with "at" and "dot"."""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.folding import fold
from survival_surgery.anonymise.finders.suspect import AN_EMAIL, Known, Suspect

_NAME = r"[\w.+'\u2019%-]*\w"
_HOST = r"\w[\w-]*(?:\s?\.\s?\w[\w-]*)*"
_SHAPE = re.compile(
    rf"{_NAME}(?:@{_HOST}|\s?@\s?\w[\w-]*(?:\.\w[\w-]*)*\.[^\W\d_]{{2,}}|\s?[\[({{<]\s?(?:at|@)\s?[\])}}>]\s?{_HOST})"
    r"|[\w.+-]+\s+at\s+[\w-]+(?:\s+dot\s+[^\W\d_]{2,})+"
)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every e-mail address in `text`."""
    folded = fold(text)
    for match in _SHAPE.finditer(folded.text):
        start, end = folded.index[match.start()], folded.index[match.end() - 1] + 1
        yield Suspect(start, end, "e-mail", "an e-mail address", "veil", AN_EMAIL)
