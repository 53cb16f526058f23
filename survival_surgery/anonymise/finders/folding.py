"""A text folded, so that every way of writing the same letters becomes one, with the way back to the offsets.

Compatibility forms, capitals, accents and invisible characters are folded away; where asked, so are letters that only
look like Latin ones, and markup. Knows nothing of names.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from html import unescape
from unicodedata import category, normalize

from survival_surgery.anonymise.finders.alike import plain_letter, undisguised, unmixed
from survival_surgery.session.words import BLANK_LETTERS

REPLACEMENT = "\ufffd"
"""What stands where a control or invisible character was typed."""

TAG = "\x00"
"""What a tag is folded to: no letter, and no space."""


class Way(Enum):
    """How letters are read. All but the first find more, and change what is read; so texts are read in several."""

    PLAIN = auto()
    ALIKE = auto()
    """Letters of other alphabets as the Latin ones that they look like."""
    SPELT = auto()
    """Umlauts and their kin as two letters, "Müller" as "Mueller"."""
    DISGUISED = auto()
    """As `ALIKE`, with the digits in words as letters, and l as i, since 1 stands for both."""


_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŋ": "n", "ŧ": "t", "ð": "d"})
_LETTERS |= str.maketrans({"\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that no decomposition takes apart."""

_TWO_LETTERS = {("a", "\u0308"): "e", ("o", "\u0308"): "e", ("u", "\u0308"): "e", ("a", "\u030a"): "a"}
"""What a mark over a letter is spelt as after it."""

_TAG = r"<!--.*?-->|</?[a-zA-Z][^<>\n]{0,200}>"
_ENTITY = r"&(?:amp;)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,30});?"
_MARKUP = re.compile(f"(?P<tag>{_TAG})|{_ENTITY}")


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text. `index` and `ends` say where the character began and ended from which each of its own came."""

    text: str
    index: Sequence[int]
    ends: Sequence[int]

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """Where in the text as it was written a match in the folded one stands."""
        return self.index[match.start()], self.ends[match.end() - 1]


def fold(text: str, way: Way = Way.PLAIN, *, markup: bool = False) -> Folded:
    """`text` folded; with `markup`, tags folded to `TAG` and entities to what they stand for.

    Punctuation and spaces stay, so that offsets can be compared with neighbours.
    """
    if text.isascii() and way is not Way.DISGUISED and not markup:
        return Folded(text.lower(), range(len(text)), range(1, len(text) + 1))
    letters: list[str] = []
    index: list[int] = []
    ends: list[int] = []
    for character, start, end in _characters(text, way, markup=markup):
        for letter in _folded(character, way):
            spelt = (
                _TWO_LETTERS.get((letters[-1] if letters else "", letter), "") if category(letter) == "Mn" else letter
            )
            if spelt:
                letters.append(spelt)
                index.append(start)
                ends.append(end)
        if letters and category(character) in ("Mn", "Me"):
            # A mark goes with the letter under it.
            ends[-1] = end
    return Folded("".join(letters), index, ends)


def folds(text: str) -> Iterator[Folded]:
    """`text` folded as it stands and, where there is markup in it, once more without."""
    yield fold(text)
    if has_markup(text):
        yield fold(text, markup=True)


def folded(text: str) -> str:
    """`text` folded, where the way back does not matter."""
    return fold(text).text


def has_markup(text: str) -> bool:
    """Whether there are tags or entities in `text`."""
    return _MARKUP.search(text) is not None


def _characters(text: str, way: Way, *, markup: bool) -> Iterator[tuple[str, int, int]]:
    """Each character as it is read, with where it began and ended."""
    pieces = list(_without_markup(text)) if markup else [(c, place, place + 1) for place, c in enumerate(text)]
    read = "".join(character for character, _, _ in pieces)
    if way in (Way.ALIKE, Way.DISGUISED):
        read = unmixed(read)
    if way is Way.DISGUISED:
        read = undisguised(read)
    for character, (_, start, end) in zip(read, pieces, strict=True):
        yield character, start, end


def _without_markup(text: str) -> Iterator[tuple[str, int, int]]:
    done = 0
    for match in _MARKUP.finditer(text):
        yield from ((text[place], place, place + 1) for place in range(done, match.start()))
        stands_for = TAG if match["tag"] else unescape(unescape(re.sub(r"^&(?:amp;)+", "&", match.group())))
        yield from ((character, *match.span()) for character in stands_for)
        done = match.end()
    yield from ((text[place], place, place + 1) for place in range(done, len(text)))


@lru_cache(maxsize=8192)
def _folded(character: str, way: Way) -> str:
    alike = way in (Way.ALIKE, Way.DISGUISED)
    apart = normalize("NFKD", plain_letter(character) if alike else character)
    if alike:
        apart = "".join(map(plain_letter, apart))
    lower = normalize("NFKD", apart.casefold())
    if way is Way.SPELT:
        lower = lower.replace("ø", "oe")
    if way is Way.DISGUISED:
        lower = lower.replace("l", "i")
    kept = {mark for _, mark in _TWO_LETTERS} if way is Way.SPELT else set()
    return "".join(c for c in lower.translate(_LETTERS) if c in kept or not _invisible(c))


def _invisible(character: str) -> bool:
    return (
        character == REPLACEMENT
        or character in BLANK_LETTERS
        or (character != TAG and category(character) in ("Mn", "Me", "Cf"))
    )
