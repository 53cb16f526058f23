"""The words of a text one after the other, with what tells a name from a word: capitals, and what stands between.

Knows no list of words, and does not say what is a name.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from survival_surgery.anonymise.finders.folding import folded

_MARKS = r"\u0300-\u036f\u200b-\u200f\u00ad\ufeff"
_WORD = re.compile(rf"[^\W_][^\W_{_MARKS}]*(?:[{_MARKS}]+[^\W_]*)*(?:['\u2018\u2019\u02bc\uff07][^\W_]+)*")
_QUOTES = str.maketrans("\u2018\u2019\u02bc\uff07", "''''")
_OPENERS = re.compile(r"[.!?\u2026|#>]|[\n\r]|:\s*$|[\"\u201c\u201d(\[]\s*$")
_SHOUTED = 0.6
"""Share of words all in capitals from which capitals say nothing in a line."""
_TITLED = 0.6
"""Share of longer words with a capital from which capitals say nothing in a line."""
_FEWEST = 4


class Token(NamedTuple):
    """A word where it stands. `plain`: folded; `bare`: and without a possessive. `gap`: what stands before it.

    `opens`: a sentence begins with it. `raised`: it has a capital that nothing but a name, or the like, explains.
    """

    start: int
    end: int
    written: str
    plain: str
    bare: str
    gap: str
    opens: bool
    raised: bool

    @property
    def bare_end(self) -> int:
        """Where it ends without a possessive."""
        return self.end - (len(self.plain) - len(self.bare)) if self.plain.endswith("'s") else self.end

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital, explained or not."""
        return self.written[0].isupper()

    @property
    def follows_on(self) -> bool:
        """Whether only a space or a hyphen parts it from the word before."""
        return self.gap in (" ", "-", "\u00a0", "\u2010", "\u2011", "  ")


class Tokens(NamedTuple):
    """The words of a text. `cased`: the writer uses capitals, so that a small letter says something too."""

    all: tuple[Token, ...]
    cased: bool


@lru_cache(maxsize=2)
def tokens(text: str) -> Tokens:
    """The words of `text`."""
    found: list[Token] = []
    for at, line in _lines(text):
        matches = list(_WORD.finditer(line))
        said = [match.group() for match in matches]
        explained = _capitals_explained(said)
        small = line.lower() if line.isascii() else ""
        done = 0
        opens = True
        for match, written in zip(matches, said, strict=True):
            start, end = match.span()
            gap = line[done:start]
            opens = opens or (gap != " " and _OPENERS.search(gap) is not None)
            plain = small[start:end] if small else folded(written).translate(_QUOTES)
            raised = not opens and not explained and written[0].isupper()
            bare = plain.removesuffix("'s").removesuffix("'") if "'" in plain else plain
            found.append(Token(at + start, at + end, written, plain, bare, gap, opens, raised))
            done = end
            opens = False
    return Tokens(tuple(found), _cased(found))


def _lines(text: str) -> list[tuple[int, str]]:
    at = 0
    lines = []
    for line in text.splitlines(keepends=True):
        lines.append((at, line))
        at += len(line)
    return lines


def _capitals_explained(words: list[str]) -> bool:
    """Whether a line is all in capitals, or a title with a capital for each word."""
    longer = [word for word in words if len(word) >= _FEWEST]
    shouted = sum(word.isupper() for word in longer) > _SHOUTED * len(longer)
    titled = len(longer) >= _FEWEST and sum(word[0].isupper() for word in longer) > _TITLED * len(longer)
    return (bool(longer) and shouted) or titled


def _cased(found: list[Token]) -> bool:
    opening = [token for token in found if token.opens]
    return len(opening) >= _FEWEST and sum(token.capital for token in opening) > len(opening) / 2
