"""Which words are ordinary English, which are names and words at once, and how a word is read as a form of another.

The lists are read once, when the first word is asked about. Words are folded: small letters, no accents.
"""

import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent.parent / "data"

_LEAST_MISSPELT = 7
"""Letters that a word has at least to be read as a very common word misspelt; shorter ones are too near to names."""

_LEAST_STEM = 4
"""Letters of a word before an ending, or after a beginning, that make a word of both."""

_RISKY_ENDINGS = frozenset({"s", "y", "er", "ers", "as", "ed", "ish"})
"""Endings that surnames have as often: only after a longer word."""

_CONTRACTED = ("n't", "'s", "'ll", "'re", "'ve", "'d", "'m", "s'", "'em", "'t", "'all", "'know", "'")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class _Lists:
    common: "_Words"
    others: "_Words"
    names: "_Words"
    nobody: frozenset[str]


class _Words:
    """A long list of words, taken apart only where it is looked into."""

    def __init__(self, part: str) -> None:
        self._lines = {line[:2]: line for line in part.split("\n")}
        self._words: dict[str, frozenset[str]] = {}

    def __contains__(self, word: str) -> bool:
        start = word[:2]
        words = self._words.get(start)
        if words is None:
            words = self._words[start] = frozenset(self._lines.get(start, "").split(" "))
        return word in words


@lru_cache(maxsize=16384)
def is_ordinary(word: str) -> bool:
    """Whether ordinary English, the calendar, the world or work know `word`, or a word that it is a form of."""
    return is_known(word) or (not is_a_name(word) and _derived(word))


def is_known(word: str) -> bool:
    """Whether the word itself is on the list, without a look at what it could be a form of."""
    lists = _lists()
    return word in lists.common or word in lists.others or word in lists.nobody


def is_common(word: str) -> bool:
    """Whether everybody uses the word every week."""
    return word in _lists().common


def is_a_name(word: str) -> bool:
    """Whether it is among many thousand first and last names, none of which is an ordinary word."""
    return word in _lists().names


def is_abbreviation(word: str) -> bool:
    """Whether it stands on the short list of what work and the world are called, "hr", "nhs", "pm"."""
    return word in _lists().nobody


@lru_cache(maxsize=8192)
def misspells(word: str) -> bool:
    """Whether `word` is a very common one with one letter too few, too many, wrong or in the wrong place."""
    lists = _lists()
    if len(word) < _LEAST_MISSPELT or not word.isascii() or word in lists.names:
        return False
    halves = [(word[:place], word[place:]) for place in range(1, len(word) + 1)]
    near = (
        candidate
        for left, right in halves
        for candidate in (
            left + right[1:],
            left + right[1:2] + right[:1] + right[2:],
            *(left + letter + right for letter in _LETTERS),
            *(left + letter + right[1:] for letter in _LETTERS if right),
        )
    )
    return any(candidate in lists.common for candidate in near)


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Names that are words too, and somebody more often than something."""
    return _given("first")


@lru_cache(maxsize=1)
def names_and_words() -> frozenset[str]:
    """Given names that are words too, and words more often."""
    return _given("word")


@lru_cache(maxsize=1)
def people() -> frozenset[str]:
    """Of these, the ones that are nobody's name only as verbs, so that "from" or "with" before them is enough."""
    return _given("person")


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Last names that are words too."""
    return frozenset(_text("surnames.txt").split())


@lru_cache(maxsize=8192)
def _derived(word: str) -> bool:
    """Whether `word` is a known one with an ending or a beginning, or two known ones in one."""
    if "'" in word:
        stems = [word.removesuffix(end) for end in _CONTRACTED if word.endswith(end) and word != end]
        return any(len(stem) == 1 or is_ordinary(stem) for stem in stems)
    for end in group("endings"):
        stem = word.removesuffix(end)
        if stem != word and len(stem) >= _LEAST_STEM + (end in _RISKY_ENDINGS) and _stem_known(stem):
            return True
    if any(
        word.startswith(b) and len(word) - len(b) >= _LEAST_STEM and is_known(word[len(b) :])
        for b in group("beginnings")
    ):
        return True
    places = range(_LEAST_STEM, len(word) - _LEAST_STEM + 1)
    return any(is_known(word[:place]) and is_known(word[place:]) for place in places)


def _stem_known(stem: str) -> bool:
    doubled = stem[:-1] if stem[-1] == stem[-2] else stem
    return any(map(is_known, {stem, stem + "e", stem + "y", stem + "ous", doubled, stem[:-1] + "y"}))


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    common, others, names = zlib.decompress((_DATA / "words.z").read_bytes()).decode().split("\n\n")
    return _Lists(_Words(common), _Words(others), _Words(names), frozenset(_text("nobody.txt").split()))


@lru_cache(maxsize=64)
def group(name: str) -> frozenset[str]:
    """One of the groups of words that tell how people are spoken of."""
    return _group("context.txt", name)


def _given(sort: str) -> frozenset[str]:
    return _group("given.txt", sort)


def _group(file: str, name: str) -> frozenset[str]:
    lines = (line.partition(":") for line in _text(file).splitlines())
    return frozenset(word for key, _, words in lines if key == name for word in words.split())


def _text(name: str) -> str:
    lines = (_DATA / name).read_text("utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#"))
