"""A contribution's own words, whole, inside a text that would be printed: how somebody said it can tell who it was.

Case, signs between words and apostrophes do not count. What is nearly a contribution is found by `partly`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from survival_surgery.anonymise.finders.folding import Folded, fold, folds
from survival_surgery.anonymise.finders.suspect import WORDS_LEFT_OUT, Known, Suspect
from survival_surgery.translation import N_

FEWEST = 3
"""Words that a contribution has at least before it is looked for inside a text; with fewer it is the whole of one."""

_APOSTROPHES = "'\u2018\u2019\u02bc\u0060"
# Chinese and Japanese write no spaces: there each character is reckoned as a word.
_ALONE = r"[\u3040-\u30ff\u3400-\u9fff]"
_WORD = re.compile(rf"{_ALONE}|(?:(?!{_ALONE})[^\W_]|(?<=\w)[{_APOSTROPHES}](?=\w))+")
_SENTENCE_ENDS = re.compile(r"[.!?\u2026][^\w\s]*\s|\n|\u3002")
_WITHOUT = str.maketrans("", "", _APOSTROPHES)

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A text's words, where each began and ended, and where its sentences begin, as places among its words."""

    words: Words
    spans: Sequence[tuple[int, int]]
    sentences: Sequence[int]

    @property
    def once(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(self.words)


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every place where `text` holds a whole contribution that the room has not approved for printing."""
    wordings = dict.fromkeys(map(words_of, known.unapproved))
    for folded in folds(text) if wordings else ():
        read = read_words(folded)
        once = read.once
        for wording in wordings:
            if once.issuperset(wording):
                for first, last in _places(read.words, wording, known.themes):
                    yield somebodys(read, first, last, N_("somebody's own words, as they said them"))


def somebodys(
    text: Read, first: int, last: int, reason: str, kind: Literal["verbatim", "nearly"] = "verbatim"
) -> Suspect:
    """The words of `text` from `first` up to and without `last`, as a question."""
    return Suspect(text.spans[first][0], text.spans[last - 1][1], kind, reason, "ask", WORDS_LEFT_OUT)


@lru_cache(maxsize=4096)
def words_of(text: str) -> Words:
    """The words of a text as they are compared."""
    return read_words(fold(text)).words


def read_words(folded: Folded) -> Read:
    """A folded text as its words."""
    found = list(_WORD.finditer(folded.text))
    sentences = [
        place
        for place, word in enumerate(found)
        if place == 0 or _SENTENCE_ENDS.search(folded.text, found[place - 1].end(), word.start())
    ]
    words = tuple(word.group().translate(_WITHOUT) for word in found)
    return Read(words, [folded.span(word) for word in found], sentences)


def _places(said: Words, wording: Words, themes: Sequence[str] | None) -> Iterator[tuple[int, int]]:
    size = len(wording)
    if size >= FEWEST:
        for first in range(len(said) - size + 1):
            if said[first : first + size] == wording:
                yield first, first + size
    elif size and said == wording and themes is not None and wording not in map(words_of, themes):
        yield 0, size
