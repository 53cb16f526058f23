"""What is probably a listed name: a short form of it, misspelt by a letter or two, by ear, or its initials alone.

A word that is no other word is veiled; one that could be another is asked about, and only where it stands like a name.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from survival_surgery.anonymise.finders.ambiguous import is_somebody
from survival_surgery.anonymise.finders.context import speaks_of_somebody
from survival_surgery.anonymise.finders.folding import Way
from survival_surgery.anonymise.finders.forms import forms
from survival_surgery.anonymise.finders.lexicon import (
    first_names,
    is_a_name,
    is_abbreviation,
    is_ordinary,
    misspells,
    names_and_words,
)
from survival_surgery.anonymise.finders.nicknames import other_forms
from survival_surgery.anonymise.finders.sounds import sound
from survival_surgery.anonymise.finders.suspect import (
    SOMEBODY,
    SOMETHING,
    Known,
    Protected,
    Strength,
    Suspect,
    own_stand_ins,
)
from survival_surgery.anonymise.finders.tokens import Token, tokens
from survival_surgery.translation import N_

SHORT = N_("what somebody on your list may be called for short")
MISSPELT = N_("nearly a name on your list")
BY_EAR = N_("it sounds like a name on your list")
INITIALS = N_("initials of a name on your list")

_LEAST, _LEAST_FOR_TWO = 4, 6
"""Letters that a name has at least before one of them, or two, may be wrong."""
_MOST_WRONG = 2
_LONGEST = 24
_LEAST_BY_EAR = 4
_DOTTED = re.compile(r"(?<![\w.@])[^\W\d_](?:\.[ \u00a0]?[^\W\d_]){1,3}(?!\w)\.?")
_PLURAL = 4


class Likely(NamedTuple):
    """A stretch of a text, for which listing, and why."""

    protected: Protected
    start: int
    end: int
    strength: Strength
    reason: str


class _Near(NamedTuple):
    """Which listing a word is near, counted in the list, and how."""

    listing: int
    reason: str
    letters: int


class _Index:
    """What to look for, for a whole list of names, ready to be asked about any word."""

    def __init__(self, names: tuple[tuple[str, str], ...]) -> None:
        self.short: dict[str, int] = {}
        self.initials: dict[str, int] = {}
        self._parts: dict[str, int] = {}
        self._near: dict[str, tuple[int, str]] = {}
        self._sounds: dict[str, int] = {}
        self._asked: dict[str, _Near | None] = {}
        for place, (words, sort) in enumerate(names):
            for form in forms(words, sort, Way.PLAIN):
                if form.letters.isalpha() and not form.exact and len(form.letters) <= _LONGEST:
                    self._parts.setdefault(form.letters, place)
            if sort == "name":
                self._add_name(place, words)
        for part, place in self._parts.items():
            for short in other_forms(part) if names[place][1] == "name" else ():
                self.short.setdefault(short, place)
            for less in _with_less(part):
                self._near.setdefault(less, (place, part))
            if len(part) >= _LEAST_BY_EAR and part.isascii():
                self._sounds.setdefault(sound(part), place)

    def _add_name(self, place: int, words: str) -> None:
        parts = [part for part in re.split(r"[\s-]+", words) if part[:1].isupper() and part[1:2].isalpha()]
        if len(parts) > 1:
            self.initials.setdefault("".join(part[0] for part in parts).lower(), place)
            self.initials.setdefault((parts[0][0] + parts[-1][0]).lower(), place)

    def near_to(self, bare: str) -> _Near | None:
        """The listing of which a word is probably another spelling, or a plural of one."""
        if bare not in self._asked:
            self._asked[bare] = self._near_to(bare)
        return self._asked[bare]

    def _near_to(self, bare: str) -> _Near | None:
        plural = len(bare) >= _PLURAL and bare.endswith("s")
        shortened = bare in self.short or (plural and bare[:-1] in self.short)
        if len(bare) <= _LONGEST and not shortened and is_ordinary(bare):
            # An ordinary word is nobody's name misspelt or by ear.
            return None
        near = self._look(bare)
        return self._look(bare[:-1]) if near is None and plural else near

    def _look(self, word: str) -> _Near | None:
        if word in self._parts or len(word) > _LONGEST:
            return None
        if word in self.short:
            return _Near(self.short[word], SHORT, 0)
        found = [self._near[less] for less in {word, *_with_less(word)} if less in self._near]
        apart = [(_apart(word, part), place) for place, part in dict.fromkeys(found) if _may_differ(word, part)]
        for letters, place in sorted(apart):
            if letters == 1 or (letters == _MOST_WRONG and len(word) >= _LEAST_FOR_TWO):
                return _Near(place, MISSPELT, letters)
        if len(word) >= _LEAST_BY_EAR and word.isascii() and word.isalpha():
            heard = self._sounds.get(sound(word))
            return None if heard is None else _Near(heard, BY_EAR, 0)
        return None


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every place in `text` that is probably a name or a word that the session lists."""
    for likely in find_likely(text, known.names):
        name = likely.protected.sort == "name"
        own = SOMEBODY if name else SOMETHING
        # What is only asked about might be another word: the stand-in chosen for the name is no answer for it.
        stand_in = likely.protected.stand_in if likely.strength == "veil" and likely.protected.stand_in else own
        yield Suspect(likely.start, likely.end, "name" if name else "word", likely.reason, likely.strength, stand_in)


def find_likely(text: str, names: Sequence[Protected]) -> Iterator[Likely]:
    """Every place in `text` that is probably one of `names`, other than those that are spelt as listed."""
    index = _index(tuple((name.words, name.sort) for name in names))
    words = tokens(text)
    own = own_stand_ins(text)
    for at, word in enumerate(words.all):
        if own and any(a <= word.start and word.end <= b for a, b in own):
            continue
        near = index.near_to(word.bare)
        if near is None and word.plain not in index.initials:
            continue
        strength = near and _strength(words.all, at, near, cased=words.cased)
        if near and strength:
            yield Likely(names[near.listing], word.start, word.bare_end, strength, near.reason)
        elif word.plain in index.initials and _stands_as_initials(words.all, at):
            yield Likely(names[index.initials[word.plain]], word.start, word.end, "ask", INITIALS)
    for match in _DOTTED.finditer(text) if index.initials else ():
        letters = re.sub(r"[\W_]", "", match.group()).lower()
        if letters in index.initials:
            yield Likely(names[index.initials[letters]], *match.span(), "veil", INITIALS)


def _strength(words: Sequence[Token], at: int, near: _Near, *, cased: bool) -> Strength | None:
    """How sure it is that the word at `at` is what it is near to."""
    word = words[at]
    bare = word.bare
    if is_ordinary(bare) or (near.reason != SHORT and is_ordinary(bare.removesuffix("s"))):
        named = bare in first_names() or bare in names_and_words()
        if near.reason == SHORT and named:
            return "ask" if is_somebody(words, at, cased=cased) else None
        stands = (word.raised and not word.written.isupper()) or speaks_of_somebody(words, at)
        return "ask" if near.reason == SHORT and stands else None
    if near.reason == SHORT:
        return "veil" if len(bare) >= _LEAST - 1 else "ask"
    abbreviation = word.written.isupper() and word.raised
    other = near.reason == BY_EAR or is_a_name(bare) or misspells(bare) or abbreviation
    return "ask" if other else "veil"


def _stands_as_initials(words: Sequence[Token], at: int) -> bool:
    """Whether letters stand alone: in capitals where others are small, or small where they are no word."""
    word = words[at]
    if not word.written.isupper():
        return word.written.islower() and not is_ordinary(word.plain)
    beside = [other for other in words[max(0, at - 2) : at + 3] if other is not word and len(other.plain) > 1]
    return not is_abbreviation(word.plain) and not (beside and all(other.written.isupper() for other in beside))


def _may_differ(word: str, part: str) -> bool:
    return min(len(word), len(part)) >= _LEAST - 1 and len(part) >= _LEAST


def _with_less(word: str) -> Iterator[str]:
    """`word`, and `word` with one letter less, or two where it is long enough for two to be wrong."""
    if not _LEAST - 1 <= len(word) <= _LONGEST:
        return
    yield word
    once = {word[:place] + word[place + 1 :] for place in range(len(word))}
    yield from once
    if len(word) >= _LEAST_FOR_TWO:
        yield from {less[:place] + less[place + 1 :] for less in once for place in range(len(less))}


def _apart(one: str, other: str) -> int:
    """How many letters are missing, too many, wrong, or changed places with the next one."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        older, before, row = before, row, [at]
        for place, opposite in enumerate(other, 1):
            best = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != opposite))
            if at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == opposite:
                best = min(best, older[place - 2] + 1)
            row.append(best)
    return row[-1]


@lru_cache(maxsize=16)
def _index(names: tuple[tuple[str, str], ...]) -> _Index:
    return _Index(names)
