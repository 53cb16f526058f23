"""Names and words that the session lists, in every spelling: case, accents, possessive, plural, split or joined.

Letters are compared and what stands between them is not, within reason: "P-r-i-y-a", "Pri ya" and "PRIYA's" are found
for "Priya", but "as if" is not found for "Asif". Finds more rather than less: what is replaced too much can be cleared.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import name as name_of

from survival_surgery.anonymise.finders.folding import Folded, fold
from survival_surgery.anonymise.finders.suspect import (
    SOMEBODY,
    SOMETHING,
    Known,
    Protected,
    Suspect,
    own_stand_ins,
)

# fmt: off
SMALL_WORDS = frozenset({
    "the", "and", "for", "from", "with", "who", "our", "his", "her", "their", "that", "this", "its", "was", "not",
    "one", "all", "new", "old", "von", "van", "der", "den", "del", "los", "las", "mac", "dr", "mr", "mrs", "miss",
    "prof", "doctor", "nurse", "sister", "brother", "matron", "sir", "lady", "dame", "rev", "father", "mother", "uncle",
    "aunt", "man", "woman", "lad", "lass", "boy", "girl", "guy", "person", "worker", "manager", "boss", "lead",
    "team", "director", "head", "staff", "deputy", "senior", "junior",
})
# fmt: on
"""Parts of a listed name that say nothing by themselves."""

_LEAST = 3
"""Letters that a part of a name has at least to count by itself."""

_SPLIT_BY_SPACES = 5
"""Letters that a name has at least before it is looked for with spaces inside a word."""

_WIDEST = 3
"""Characters that may stand between two letters of one name."""

_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")
"""Scripts that put no space between words."""


@dataclass(frozen=True, slots=True)
class _Form:
    """The letters to look for, and where among them the name itself has a break."""

    letters: str
    breaks: frozenset[int]
    exact: str = ""
    unspaced: bool = False


@dataclass(frozen=True, slots=True)
class _Letters:
    """The letters of a text alone. `gaps` holds what stands before each of them, `at` where it came from."""

    text: str
    letters: str
    gaps: tuple[str, ...]
    at: tuple[int, ...]


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every listed name in `text`."""
    yield from find_listed(text, known.names)


def find_listed(text: str, names: Sequence[Protected]) -> tuple[Suspect, ...]:
    """Every listed name in `text`, from left to right, in every spelling."""
    if not names:
        return ()
    own = own_stand_ins(text)
    found: dict[tuple[int, int], Suspect] = {}
    for look_alikes in (False, True) if not text.isascii() or any(not n.words.isascii() for n in names) else (False,):
        letters = _letters_of(text, fold(text, look_alikes=look_alikes))
        for protected in names:
            for form in _forms(protected.words, protected.sort, look_alikes):
                for start, end in _occurrences(letters, form):
                    if not any(a <= start and end <= b for a, b in own):
                        found.setdefault((start, end), _suspect(start, end, protected))
    return tuple(sorted(found.values(), key=lambda s: (s.start, -s.end)))


def _suspect(start: int, end: int, protected: Protected) -> Suspect:
    if protected.sort == "name":
        return Suspect(start, end, "name", "a name on your list", "veil", protected.stand_in or SOMEBODY)
    return Suspect(
        start, end, "word", "words that you listed as never to leave", "veil", protected.stand_in or SOMETHING
    )


def _letters_of(text: str, folded: Folded) -> _Letters:
    letters: list[str] = []
    gaps: list[str] = []
    at: list[int] = []
    gap = ""
    for character, offset in zip(folded.text, folded.index, strict=True):
        if character.isalnum():
            letters.append(character)
            gaps.append(gap)
            at.append(offset)
            gap = ""
        else:
            gap += character
    return _Letters(text, "".join(letters), tuple(gaps), tuple(at))


@lru_cache(maxsize=1024)
def _forms(words: str, sort: str, look_alikes: bool) -> tuple[_Form, ...]:  # noqa: FBT001 - a cache key
    """The whole of what was listed and, of a name, each part that could stand for the person."""
    said = re.sub(r"(?<=\w)['\u2019\u02bc\uff07]s\b", "", words)
    # As it was listed, and without a possessive: "children's centre" keeps its s, "Priya's" is Priya.
    forms = [_form(words, look_alikes), _form(said, look_alikes)]
    if sort == "name":
        parts = [part for word in said.split() for part in dict.fromkeys((word, *re.split(r"[-\u2010-\u2015/]", word)))]
        capitals = any(part[:1].isupper() for part in parts)
        for part in parts:
            form = _form(part, look_alikes)
            plain = form.letters in SMALL_WORDS or (
                capitals and not part[:1].isupper() and part[:1].lower() != part[:1].upper()
            )
            if len(form.letters) >= _LEAST and not plain:
                forms.append(form)
    return tuple(dict.fromkeys(form for form in forms if form.letters))


def _form(words: str, look_alikes: bool) -> _Form:  # noqa: FBT001 - passed on from the cache key
    letters = _letters_of(words, fold(words, look_alikes=look_alikes))
    breaks = frozenset(position for position, gap in enumerate(letters.gaps) if gap)
    exact = words.strip() if len(letters.letters) == 1 else ""
    return _Form(letters.letters, breaks, exact, any(name_of(c, "").startswith(_UNSPACED) for c in words))


def _occurrences(text: _Letters, form: _Form) -> Iterator[tuple[int, int]]:
    size = len(form.letters)
    first = text.letters.find(form.letters)
    while first >= 0:
        after = first + size
        if _held_together(text, form, first):
            last = after - 1 if form.unspaced else _last(text, after)
            if (form.unspaced or _begins(text, first)) and last is not None:
                start, end = text.at[first], text.at[last] + 1
                if not form.exact or text.text[start:end] == form.exact:
                    yield start, end
        first = text.letters.find(form.letters, first + 1)


def _held_together(text: _Letters, form: _Form, first: int) -> bool:
    """Whether what stands between the letters is little enough for them to be one name."""
    gaps = {place: text.gaps[first + place] for place in range(1, len(form.letters)) if text.gaps[first + place]}
    if any("\n" in gap or len(gap) > _WIDEST for gap in gaps.values()):
        return False
    inside = {place: gap for place, gap in gaps.items() if place not in form.breaks}
    if len(gaps) == len(form.letters) - 1 or not any(c.isspace() for gap in inside.values() for c in gap):
        return True
    ends_sentence = any(c in ".!?;:," for gap in inside.values() for c in gap)
    return len(form.letters) >= _SPLIT_BY_SPACES and not ends_sentence


def _begins(text: _Letters, place: int) -> bool:
    return place == 0 or bool(text.gaps[place]) or _turns(text, place)


def _last(text: _Letters, after: int) -> int | None:
    """The place of the last letter, a plural included, if a word ends there."""
    for more in ("", "s", "es"):
        place = after + len(more)
        glued = not any(text.gaps[after:place])
        if text.letters[after:place] == more and glued and _ends(text, place):
            return place - 1
    return None


def _ends(text: _Letters, place: int) -> bool:
    return place >= len(text.letters) or bool(text.gaps[place]) or _turns(text, place)


def _turns(text: _Letters, place: int) -> bool:
    """Whether one word ends and another begins with no gap: "askPriya", "Priya34"."""
    before, here = text.text[text.at[place - 1]], text.text[text.at[place]]
    return (before.islower() and here.isupper()) or before.isdigit() != here.isdigit()
