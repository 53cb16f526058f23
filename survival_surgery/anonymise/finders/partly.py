"""What is nearly a contribution: many of its words in a row, or nearly all of them in their order within one sentence.

Only ever a question. It says nothing of what was meant, and does not know words of the same meaning.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from survival_surgery.anonymise.finders.folding import folds
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.verbatim import FEWEST, Read, Words, read_words, somebodys, words_of
from survival_surgery.translation import N_

IN_A_ROW = 6
"""Words in a row that are a contribution's own, whatever the rest of it was."""

_OF_FIVE = 4
"""Words out of five that are enough, if they keep their order within one sentence."""

_STRETCH = 3
"""How many times as long as the contribution the words in their order may be."""


@dataclass(frozen=True, slots=True)
class _Contribution:
    """Its words; which of its places each word has, as bits; how many would do; each of its rows of words."""

    words: Words
    places: Mapping[str, int]
    once: frozenset[str]
    enough: int
    rows: frozenset[Words]


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every place where `text` holds most of a contribution that the room has not approved for printing."""
    if not known.unapproved:
        return
    contributions = [each for each in map(_contribution, dict.fromkeys(known.unapproved)) if len(each.words) > FEWEST]
    for folded in folds(text):
        read = read_words(folded)
        once, rows = read.once, _rows(read.words)
        places = {place for each in contributions for place in _places(read, once, rows, each)}
        for first, last in sorted(places):
            yield somebodys(read, first, last, N_("nearly somebody's own words, as they said them"), "nearly")


def _places(
    text: Read, once: frozenset[str], rows: frozenset[Words], contribution: _Contribution
) -> Iterator[tuple[int, int]]:
    """From which word to which, the last one not included; what is the whole contribution is found as that."""
    found: set[tuple[int, int]] = set()
    if not contribution.rows.isdisjoint(rows):
        found.update(_in_a_row(text.words, contribution.rows))
    # A word that the text does not have is missing from the contribution at least once.
    if once and len(contribution.once - once) <= len(contribution.words) - contribution.enough:
        found.update(_in_order(text, contribution))
    return (place for place in found if text.words[slice(*place)] != contribution.words)


def _in_a_row(said: Words, rows: frozenset[Words]) -> Iterator[tuple[int, int]]:
    """Each longest stretch of which every row of words is the contribution's."""
    begun = -1
    for first in range(len(said) - IN_A_ROW + 2):
        if said[first : first + IN_A_ROW] in rows:
            begun = first if begun < 0 else begun
        elif begun >= 0:
            yield begun, first + IN_A_ROW - 1
            begun = -1


def _in_order(text: Read, contribution: _Contribution) -> Iterator[tuple[int, int]]:
    """Where nearly all its words stand in their order: of each such stretch, as many words as there are."""
    for begins, ends in zip(text.sentences, [*text.sentences[1:], len(text.words)], strict=True):
        first = begins
        if max(_kept(contribution, text.words[begins:ends]), default=0) < contribution.enough:
            continue
        while first < ends:
            window = text.words[first : min(ends, first + _STRETCH * len(contribution.words))]
            kept = _kept(contribution, window) if window[0] in contribution.places else [0]
            if max(kept) >= contribution.enough:
                last = first + kept.index(max(kept)) + 1
                while _kept(contribution, text.words[first + 1 : last])[-1] == max(kept):
                    first += 1
                yield first, last
                first = last
            else:
                first += 1


def _kept(contribution: _Contribution, said: Sequence[str]) -> list[int]:
    """After each word of `said`, how many words of the contribution stood there in their order at most."""
    every = (1 << len(contribution.words)) - 1
    missing = every
    kept = []
    for word in said:
        here = missing & contribution.places.get(word, 0)
        missing = ((missing + here) | (missing - here)) & every
        kept.append(len(contribution.words) - missing.bit_count())
    return kept


@lru_cache(maxsize=4096)
def _contribution(words: str) -> _Contribution:
    said = words_of(words)
    places: dict[str, int] = {}
    for place, word in enumerate(said):
        places[word] = places.get(word, 0) | 1 << place
    return _Contribution(said, places, frozenset(said), -(-len(said) * _OF_FIVE // 5), _rows(said))


def _rows(said: Words) -> frozenset[Words]:
    return frozenset(said[first : first + IN_A_ROW] for first in range(len(said) - IN_A_ROW + 1))
