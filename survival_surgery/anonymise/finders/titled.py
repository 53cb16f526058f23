"""Names by their form: a title and what follows it, initials and a last name, initials that stand alone.

"Dr Okafor", "sister mary", "Mrs J", "A. Patel" and "j.b. smith"; not "P.S.", "e.g." or "my sister was".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from survival_surgery.anonymise.finders.context import has_a_determiner
from survival_surgery.anonymise.finders.lexicon import (
    first_names,
    group,
    is_common,
    is_ordinary,
    names_and_words,
    surnames,
)
from survival_surgery.anonymise.finders.suspect import SOMEBODY, Known, Strength, Suspect
from survival_surgery.anonymise.finders.tokens import Token, tokens
from survival_surgery.translation import N_

TITLED = N_("a title with a name")
INITIALS = N_("initials, as of a name")

_INITIALS = re.compile(r"(?<![\w.])((?:[^\W\d_]\.[ \u00a0]?){1,3}|(?-i:[B-HJ-Z])[ \u00a0])(?=[^\W\d_]{2})")
_ALONE = re.compile(r"(?<![\w.@])(?:[A-Za-z]\.){2,4}(?![\w@])(?<=\.)")
_NOBODY_SMALL = frozenset({"p.w.", "p.d.", "n.a.", "w.e.", "p.h.", "s.b.", "b.f."})
_MOST_WORDS = 3
_START = attrgetter("start")


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every name in `text` that its form gives away."""
    words = tokens(text).all
    titles = group("sure") | group("titles")
    for at, word in enumerate(words):
        if word.plain in titles:
            yield from _titled(words, at)
    yield from _with_initials(text, words)
    for match in _ALONE.finditer(text):
        if match.group().lower() not in group("nobody") and match.group() not in _NOBODY_SMALL:
            yield Suspect(*match.span(), "name", INITIALS, "ask", SOMEBODY)


def _titled(words: Sequence[Token], at: int) -> Iterator[Suspect]:
    last = at
    while last - at < _MOST_WORDS and last + 1 < len(words) and _is_a_part(words, at, last + 1):
        last += 1
        if words[last].plain.endswith("'s"):
            break
    if last > at:
        strength: Strength = "veil" if words[at].plain in group("sure") or words[at + 1].raised else "ask"
        yield Suspect(words[at].start, words[last].bare_end, "name", TITLED, strength, SOMEBODY)


def _is_a_part(words: Sequence[Token], title: int, at: int) -> bool:
    """Whether the word at `at` is a part of the name after the title."""
    word = words[at]
    first = at == title + 1
    if word.gap not in ((" ", ". ", ".", "  ", "\u00a0") if first else (" ", "-", ". ")) or word.plain[0].isdigit():
        return False
    bare = word.bare
    if len(bare) == 1:
        return word.capital and bare not in ("i", "a") if first else word.raised and bare != "i"
    if not is_ordinary(bare):
        return True
    if word.capital and (word.raised or not word.opens or word.gap == ". "):
        named = bare in surnames() or bare in first_names() or bare in names_and_words()
        return named or (first and words[title].plain in group("sure")) or (word.raised and words[title].capital)
    if words[title].plain in group("sure"):
        return first and (bare in surnames() or not is_common(bare) or bare in names_and_words())
    return first and bare in first_names() and not has_a_determiner(words, title)


def _with_initials(text: str, words: Sequence[Token]) -> Iterator[Suspect]:
    for match in _INITIALS.finditer(text):
        at = bisect_left(words, match.end(), key=_START)
        dotted = match.group().replace(" ", "").lower()
        if at == len(words) or words[at].start != match.end() or dotted in group("nobody"):
            continue
        word = words[at]
        many = dotted.count(".") > 1
        named = not is_ordinary(word.bare) or (word.bare in surnames() and (word.capital or many))
        if named and ("." in dotted or word.capital) and (word.capital or match.group()[0].islower()):
            yield Suspect(match.start(), word.bare_end, "name", INITIALS, "ask", SOMEBODY)
