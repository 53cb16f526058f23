"""What to look for, for one listed name or word: its letters, each part that could stand for the person, its signs."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import name as name_of

from survival_surgery.anonymise.finders.folding import REPLACEMENT, Folded, Way, fold

# fmt: off
SMALL_WORDS = frozenset({
    "the", "and", "for", "from", "with", "who", "our", "his", "her", "their", "that", "this", "its", "was", "not",
    "one", "all", "new", "old", "von", "van", "der", "den", "del", "los", "las", "mac", "dr", "mr", "mrs", "miss", "ms",
    "prof", "doctor", "nurse", "sister", "brother", "matron", "sir", "lady", "dame", "rev", "father", "mother", "uncle",
    "aunt", "man", "woman", "lad", "lass", "boy", "girl", "guy", "person", "worker", "manager", "boss", "lead",
    "team", "director", "head", "staff", "deputy", "senior", "junior",
})
"""Parts of a listed name that say nothing by themselves."""

WORDS_OF_TWO = frozenset({
    "ah", "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "if", "in", "is", "it", "me", "my", "no", "of",
    "oh", "ok", "on", "or", "so", "to", "up", "us", "we",
})
"""Words that open a sentence as often as they are somebody's name."""
# fmt: on

_BETWEEN = re.compile(r"[\W_]+")

_LEAST = 3
"""Letters that a part of a name has at least to count in every spelling; with two it counts with its capital."""

_LEAST_DISGUISED = 3
"""Letters that are looked for with digits among them."""

_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")
"""Scripts that put no space between words, or none before a particle."""


@dataclass(frozen=True, slots=True)
class Form:
    """The letters to look for, and where among them the name itself has a break.

    `exact` is how they must be written; where it is set in `capital`, all in capitals is looked at as well.
    """

    letters: str
    breaks: frozenset[int]
    exact: str = ""
    unspaced: bool = False
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a text alone. `gaps` holds what stands before a letter, if anything.

    `firsts` are the letters that open a row without gaps, `shifts` how many signs were left out before each.
    """

    text: str
    folded: Folded
    letters: str
    gaps: Mapping[int, str]
    firsts: Sequence[int]
    shifts: Sequence[int]

    def at(self, place: int) -> int:
        """Where in the text the letter at `place` begins."""
        return self.folded.index[self._folded_place(place)]

    def to(self, place: int) -> int:
        """Where in the text the letter at `place` ends."""
        return self.folded.ends[self._folded_place(place)]

    def _folded_place(self, place: int) -> int:
        return place + self.shifts[bisect_right(self.firsts, place) - 1]


def letters_of(text: str, folded: Folded) -> Letters:
    """The letters of `text` as they were folded."""
    letters = _BETWEEN.sub("", folded.text)
    gaps: dict[int, str] = {}
    firsts, shifts = [0], [0]
    shift = 0
    for match in _BETWEEN.finditer(folded.text):
        gap = match.group()
        first = match.start() - shift
        shift += len(gap)
        gaps[first] = gap
        firsts.append(first)
        shifts.append(shift)
    gaps.pop(len(letters), None)
    return Letters(text, folded, letters, gaps, firsts, shifts)


@lru_cache(maxsize=4096)
def forms(words: str, sort: str, way: Way) -> tuple[Form, ...]:
    """The whole of what was listed and, of a name, each part that could stand for the person."""
    said = re.sub(r"(?<=\w)['\u2019\u02bc\uff07]s\b", "", words)
    # As it was listed, and without a possessive: "children's centre" keeps its s, "Priya's" is Priya.
    found = [_form(words, way), _form(said, way)]
    if sort == "name":
        found += _parts(said, way)
    least = _LEAST_DISGUISED if way is Way.DISGUISED else 1
    return tuple(dict.fromkeys(form for form in found if len(form.letters) >= least))


@lru_cache(maxsize=1024)
def signs(words: str) -> re.Pattern[str] | None:
    """A listing of signs, with one letter among them at most, "J.", "C++", a picture: it is found as it stands."""
    literal = "".join(words.replace(REPLACEMENT, "").replace("\ufe0f", "").split())
    letters = sum(c.isalnum() for c in literal)
    if not literal or letters > 1 or letters == len(literal):
        return None
    before = r"(?<![^\W_])" if literal[0].isalnum() else ""
    after = r"(?![^\W_])" if literal[-1].isalnum() else ""
    return re.compile(before + r"\s?\ufe0f?".join(map(re.escape, literal)) + r"\ufe0f?" + after)


def _parts(said: str, way: Way) -> list[Form]:
    parts = [part for word in said.split() for part in dict.fromkeys((word, *re.split(r"[-\u2010-\u2015/]", word)))]
    capitals = any(part[:1].isupper() for part in parts)
    found: list[Form] = []
    for part in parts:
        form = _form(part, way)
        caseless = part[:1].lower() == part[:1].upper()
        if form.letters in SMALL_WORDS or (capitals and not part[:1].isupper() and not caseless):
            continue
        if len(form.letters) >= _LEAST:
            found.append(form)
        elif len(form.letters) == _LEAST - 1 and part[:1].isupper() and len(parts) > 1:
            exact = "".join(c for c in part if c.isalnum())
            found.append(Form(form.letters, form.breaks, exact, capital=True))
    return found


def _form(words: str, way: Way) -> Form:
    letters = letters_of(words, fold(words, way))
    breaks = frozenset(letters.gaps)
    exact = words.strip() if len(letters.letters) == 1 else ""
    return Form(letters.letters, breaks, exact, any(name_of(c, "").startswith(_UNSPACED) for c in words))
