"""How sure a name is, once every family has spoken: evidence of two sorts makes it sure, an everyday word alone is not.

Finds nothing itself. What was asked about may be veiled, and the other way round; the model alone asks about no word
that is on the short list of what work and the world are called, such as "Unison" or "Monday".
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from survival_surgery.anonymise.finders import ambiguous, trained
from survival_surgery.anonymise.finders.context import speaks_of_somebody
from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.lexicon import is_abbreviation, is_common
from survival_surgery.anonymise.finders.suspect import Suspect
from survival_surgery.anonymise.finders.tokens import tokens

_WORD = re.compile(r"[^\W_]+")

LISTED = "a name on your list"


def weighed(text: str, suspects: Sequence[Suspect]) -> Iterator[Suspect]:
    """The suspects, each as sure as all that was found makes it."""
    suspects = [suspect for suspect in suspects if not _nobody(text, suspect)]
    names = [suspect for suspect in suspects if suspect.kind == "name"]
    reads_like = _cover(text, (s for s in names if s.reason == trained.READS_LIKE))
    others = _cover(text, (s for s in names if s.reason != LISTED))
    weighed_names = {s: _weighed(text, s, reads_like, others) for s in names}
    surely = (text[s.start : s.end] for s in weighed_names.values() if s.strength == "veil")
    # Abbreviations are more often somebody's once than always.
    sure = {folded(words) for words in surely if not words.isupper()}
    for suspect in suspects:
        said = weighed_names.get(suspect, suspect)
        again = said.kind == "name" and said.strength == "ask" and said.reason != LISTED
        known = again and folded(text[said.start : said.end]) in sure
        yield replace(said, strength="veil") if known else said


def _weighed(text: str, name: Suspect, reads_like: bytearray, others: bytearray) -> Suspect:
    """A name as sure as what else was found in its place makes it."""
    place = slice(name.start, name.end)
    if name.reason == ambiguous.REASON and any(reads_like[place]):
        # The words beside it speak of somebody, and the model, which knows nothing of those rules, reads a name.
        return replace(name, strength="veil")
    if name.reason == LISTED and name.strength == "veil" and not any(others[place]) and _everyday(text, name):
        return replace(name, strength="ask")
    return name


def _nobody(text: str, suspect: Suspect) -> bool:
    """Whether the model alone asks about what is no person's name: "Unison", "Unit A"."""
    if suspect.reason != trained.READS_LIKE or suspect.strength == "veil":
        return False
    *said, last = _WORD.findall(text[suspect.start : suspect.end].lower()) or [""]
    named_with_a_letter = len(said) == 1 and len(last) == 1 and is_common(said[0])
    return named_with_a_letter or all(map(is_abbreviation, (*said, last)))


def _everyday(text: str, name: Suspect) -> bool:
    """Whether a listed name is also a word of every day, and nothing here speaks of somebody: "I will", "we hope"."""
    words = tokens(text)
    at = bisect_left(words.all, name.start, key=lambda word: word.start)
    if at == len(words.all) or words.all[at].start != name.start or words.all[at].end < name.end:
        return False
    word = words.all[at]
    return is_common(word.bare) and not word.raised and not speaks_of_somebody(words.all, at)


def _cover(text: str, suspects: Iterable[Suspect]) -> bytearray:
    """Which characters the suspects reach over."""
    cover = bytearray(len(text))
    for suspect in suspects:
        cover[suspect.start : suspect.end] = b"\x01" * (suspect.end - suspect.start)
    return cover
