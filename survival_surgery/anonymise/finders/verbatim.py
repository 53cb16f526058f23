"""A contribution's own words, whole, inside a text that would be printed: how somebody said it can tell who it was."""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.finders.folding import fold
from survival_surgery.anonymise.finders.suspect import WORDS_LEFT_OUT, Known, Suspect

FEWEST = 3
"""Words that a contribution has at least before its wording could tell who said it."""

_WORD = re.compile(r"\w+(?:['\u2019]\w+)*")


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every place where `text` holds a whole contribution that the room has not approved for printing."""
    folded = fold(text)
    words = list(_WORD.finditer(folded.text))
    said = [_plain(word.group()) for word in words]
    for contribution in dict.fromkeys(_words(unapproved) for unapproved in known.unapproved):
        size = len(contribution)
        if size < FEWEST:
            continue
        for first in range(len(said) - size + 1):
            if tuple(said[first : first + size]) == contribution:
                start = folded.index[words[first].start()]
                end = folded.index[words[first + size - 1].end() - 1] + 1
                yield Suspect(start, end, "verbatim", "somebody's own words, as they said them", "ask", WORDS_LEFT_OUT)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_plain(word) for word in _WORD.findall(fold(text).text))


def _plain(word: str) -> str:
    return word.replace("\u2019", "'")
