"""A text read once for all families that look for shapes and phrases: its words, where they stand, and rules for them.

A rule is tried only where one of its words stands, so that a long text costs little and a hostile one no more than its
length. Knows no family, and does not know what any word means.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from survival_surgery.anonymise.finders.folding import LONGER, SINGLE, TAG, Folded, Way, fold, has_markup
from survival_surgery.anonymise.finders.suspect import Kind, Strength, Suspect

FIGURES = "0"
"""Stands in a rule for every word that begins with a digit."""
MIXED = "a0"
"""Stands in a rule for every word that begins with a letter and has a digit in it."""

_SPACE = re.compile(r"\[(?:\\.|[^\]\\])+\]| \??")
"""A set of characters, in which a space is one, or else a space, or one that may be missing."""
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d")
_EMPHASIS = re.compile(r"[*`]+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)")
_SIGNS = str.maketrans("\u2018\u2019\u201b\u2032\u00b4`", "''''''") | str.maketrans(
    "\u201c\u201d\u201e\u2033\u00a0\u202f\u2009\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00a3\u20ac\u2026",
    '""""   -------$$.',
)
"""Signs by the one of their kind that the rules know; a sum of money is one in any currency."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way of reading a text. `starts` holds where each word begins, `at` which words a word or `FIGURES` are."""

    written: str
    folded: Folded
    starts: Sequence[int]
    words: frozenset[str]
    at: Mapping[str, Sequence[int]]

    def has_capital(self, start: int) -> bool:
        """Whether the letter at `start` was written as a capital."""
        return self.written[self.folded.index[start]].isupper()


class Shape:
    """A pattern in which a space stands for any short space, and which ends with a word.

    Compiled when a text first has a word for it, so that a program which looks for little starts soon.
    """

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What is matched."""
        spaces = {" ": r"\s{1,3}", " ?": r"\s{0,3}"}
        spaced = _SPACE.sub(lambda part: spaces.get(part.group(), part.group()), self._source)
        return re.compile(rf"(?:{spaced})(?!\w)")


class Sign:
    """A pattern that begins with a sign, and is looked for everywhere."""

    def __init__(self, source: str) -> None:
        self.pattern = re.compile(source)


Allowed = Callable[[Reading, re.Match[str]], bool]
StandIn = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Rule:
    """What to look for where one of `words` stands, beginning with it or with one of the `back` words before it.

    Without a group `it`, the whole match is the suspect. `sure` makes a question a veil; `allowed` decides last.
    """

    words: frozenset[str]
    shape: Shape | Sign
    reason: str
    stand_in: StandIn
    strength: Strength = "ask"
    back: int = 0
    allowed: Allowed | None = None
    sure: Allowed | None = None


def words(text: str) -> frozenset[str]:
    """The words of a rule, written in a row."""
    return frozenset(text.split())


def any_of(choices: Iterable[str]) -> str:
    """A pattern for one of `choices`, longer ones first."""
    longest = sorted(choices, key=len, reverse=True)
    return "(?:" + "|".join(longest) + ")"


def found(text: str, kind: Kind, rules: Iterable[Rule]) -> Iterator[Suspect]:
    """What the rules of one family find, without what lies inside something longer of the same family."""
    rules = tuple(rules)
    everything = dict.fromkeys(s for reading in readings(text) for rule in rules for s in _found(reading, kind, rule))
    yield from outermost(everything)


def outermost(suspects: Iterable[Suspect]) -> Iterator[Suspect]:
    """Those that no other covers; a veil is not covered by a question."""
    reached = {"veil": -1, "ask": -1}
    for suspect in sorted(suspects, key=lambda s: (s.start, -s.end, s.strength != "veil")):
        if suspect.end > (reached["veil"] if suspect.strength == "veil" else max(reached.values())):
            reached[suspect.strength] = suspect.end
            yield suspect


@lru_cache(maxsize=2)
def readings(text: str) -> tuple[Reading, ...]:
    """`text` as it stands and, where there is markup or emphasis in it, without."""
    plain = _plain(text)
    found = [_reading(text, plain)]
    if has_markup(text):
        found.append(_reading(text, _without(fold(text, markup=True), re.compile(TAG))))
    if any(sign in text for sign in "*`_") and _EMPHASIS.search(text):
        found.append(_reading(text, _without(plain, _EMPHASIS)))
    return tuple(found)


def _plain(text: str) -> Folded:
    read = text.translate(_SIGNS)
    quick = read.lower() if read.isascii() else read.translate(SINGLE[Way.PLAIN])
    if LONGER not in quick:
        return Folded(quick, range(len(text)), range(1, len(text) + 1))
    folded = fold(text)
    return Folded(folded.text.translate(_SIGNS), folded.index, folded.ends)


def _without(folded: Folded, marks: re.Pattern[str]) -> Folded:
    left_out = {place for mark in marks.finditer(folded.text) for place in range(*mark.span())}
    kept = [place for place in range(len(folded.text)) if place not in left_out]
    text = "".join(folded.text[place] for place in kept).translate(_SIGNS)
    return Folded(text, [folded.index[place] for place in kept], [folded.ends[place] for place in kept])


def _reading(written: str, folded: Folded) -> Reading:
    starts: list[int] = []
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, match in enumerate(_WORD.finditer(folded.text)):
        starts.append(match.start())
        found[match.group()].append(number)
    figures = [number for word, numbers in found.items() if word[0].isdigit() for number in numbers]
    mixed = [number for word, numbers in found.items() if _is_mixed(word) for number in numbers]
    at = dict(found)
    for stands_for, numbers in ((FIGURES, figures), (MIXED, mixed)):
        if numbers:
            at[stands_for] = sorted({*numbers, *at.get(stands_for, ())})
    return Reading(written, folded, starts, frozenset(at), at)


def _is_mixed(word: str) -> bool:
    return not word.isalpha() and not word[0].isdigit() and _FIGURE.search(word, 0, 40) is not None


def _found(reading: Reading, kind: Kind, rule: Rule) -> Iterator[Suspect]:
    if isinstance(rule.shape, Sign):
        hits = rule.shape.pattern.finditer(reading.folded.text)
        yield from (_suspect(reading, kind, rule, h) for h in hits if rule.allowed is None or rule.allowed(reading, h))
        return
    for word in rule.words & reading.words:
        match = rule.shape.pattern.match
        reached = 0
        for number in reading.at[word]:
            place = reading.starts[number]
            if place < reached:
                continue
            for first in range(max(0, number - rule.back), number + 1):
                hit = match(reading.folded.text, reading.starts[first])
                if hit and hit.end() > place and (rule.allowed is None or rule.allowed(reading, hit)):
                    reached = hit.end()
                    yield _suspect(reading, kind, rule, hit)
                    break


def _suspect(reading: Reading, kind: Kind, rule: Rule, hit: re.Match[str]) -> Suspect:
    first, last = hit.span("it") if "it" in hit.re.groupindex else hit.span()
    sure = rule.strength == "veil" or (rule.sure is not None and rule.sure(reading, hit))
    stand_in = rule.stand_in if isinstance(rule.stand_in, str) else rule.stand_in(hit)
    start, end = reading.folded.index[first], reading.folded.ends[last - 1]
    return Suspect(start, end, kind, rule.reason, "veil" if sure else "ask", stand_in)
