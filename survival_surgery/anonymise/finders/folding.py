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


LONGER = "\ufffe"
"""Stands for a character that is folded to several or to none, or that changes what is beside it."""


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
    read, starts, ends = _read(text, way, markup=markup)
    quick = read.translate(SINGLE[way])
    if LONGER not in quick:
        return Folded(quick, starts, ends)
    return _one_by_one(read, quick, starts, ends, way)


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
    return ("<" in text or "&" in text) and _MARKUP.search(text) is not None


def _read(text: str, way: Way, *, markup: bool) -> tuple[str, Sequence[int], Sequence[int]]:
    """The characters as they are read, with where each began and ended."""
    read = text
    starts: Sequence[int] = range(len(text))
    ends: Sequence[int] = range(1, len(text) + 1)
    if markup:
        pieces = list(_without_markup(text))
        read = "".join(character for character, _, _ in pieces)
        starts, ends = [start for _, start, _ in pieces], [end for _, _, end in pieces]
    if way in (Way.ALIKE, Way.DISGUISED):
        read = unmixed(read)
    if way is Way.DISGUISED:
        read = undisguised(read)
    return read, starts, ends


def _one_by_one(read: str, quick: str, starts: Sequence[int], ends: Sequence[int], way: Way) -> Folded:
    """What `quick` says, and where it says `LONGER`, the letters that stand there, however many."""
    letters: list[str] = []
    index: list[int] = []
    reached: list[int] = []
    done = 0
    for match in re.finditer(LONGER, quick):
        place = match.start()
        letters += quick[done:place]
        index += starts[done:place]
        reached += ends[done:place]
        done = place + 1
        for letter in _folded(read[place], way):
            mark = category(letter) == "Mn"
            spelt = _TWO_LETTERS.get((letters[-1] if letters else "", letter), "") if mark else letter
            if spelt:
                letters.append(spelt)
                index.append(starts[place])
                reached.append(ends[place])
        if letters and category(read[place]) in ("Mn", "Me"):
            # A mark goes with the letter under it.
            reached[-1] = ends[place]
    return Folded("".join(letters) + quick[done:], [*index, *starts[done:]], [*reached, *ends[done:]])


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


class _Single(dict[int, str]):
    """Each character as one way folds it, learnt when it is first met; `LONGER` for what is not one letter for one."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self._way = way

    def __missing__(self, code: int) -> str:
        letters = _folded(chr(code), self._way)
        marks = {category(c) for c in (chr(code), *letters)} & {"Mn", "Me"}
        self[code] = letters if len(letters) == 1 and not marks else LONGER
        return self[code]


SINGLE = {way: _Single(way) for way in Way}
"""For each way, what `str.translate` needs to fold a text in which no character is `LONGER`."""


def _invisible(character: str) -> bool:
    return (
        character == REPLACEMENT
        or character in BLANK_LETTERS
        or (character != TAG and category(character) in ("Mn", "Me", "Cf"))
    )
