"""Words that are names too, read in context: "ask will", "Grace said", "thanks, mark". Only ever a question.

"Hope is not a plan", "mark the map", "by June" and "the grace period" speak of nobody.
"""

from collections.abc import Iterator, Sequence

from survival_surgery.anonymise.finders.context import has_a_determiner, is_a_month, speaks_of_somebody
from survival_surgery.anonymise.finders.lexicon import (
    first_names,
    group,
    is_a_name,
    is_known,
    is_ordinary,
    names_and_words,
    surnames,
)
from survival_surgery.anonymise.finders.suspect import SOMEBODY, Known, Suspect, own_stand_ins
from survival_surgery.anonymise.finders.tokens import Token, tokens
from survival_surgery.translation import N_

REASON = N_("a word that is also a name")

_PHRASES = frozenset(
    {("round", "robin"), ("jack", "up"), ("jack", "of"), ("union", "jack"), ("bob", "up"), ("penny", "dropped")}
)
_LEAST_SURNAME = 3
_AND = frozenset({"and", "&"})


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every word of `text` that is a name here, as far as the words beside it tell."""
    own = own_stand_ins(text)
    for start, end in _places(tokens(text).all, cased=tokens(text).cased):
        if not any(a <= start and end <= b for a, b in own):
            yield Suspect(start, end, "name", REASON, "ask", SOMEBODY)


def is_somebody(words: Sequence[Token], at: int, *, cased: bool) -> bool:
    """Whether a word that is also a name stands here for somebody."""
    word = words[at]
    bare = word.bare
    if bare in first_names():
        small = cased and not word.capital
        acronym = word.written.isupper() and len(word.written) < _LEAST_SURNAME and cased
        return not _in_a_phrase(words, at) and not acronym and (not small or speaks_of_somebody(words, at))
    if bare not in names_and_words() or not is_known(bare) or is_a_month(words, at):
        return False
    if cased and not word.capital:
        return False
    if word.raised and not word.written.isupper() and not has_a_determiner(words, at):
        return not _in_a_title(words, at)
    return speaks_of_somebody(words, at) or _with_a_name(words, at) or (cased and _alone(words, at))


def _places(words: Sequence[Token], *, cased: bool) -> Iterator[tuple[int, int]]:
    reached = -1
    given = first_names() | names_and_words()
    for at, word in enumerate(words):
        if at <= reached or word.bare not in given:
            continue
        if is_somebody(words, at, cased=cased) or _beside(words, at, reached):
            reached = at
            end = word.bare_end
            if _surname_follows(words, at) and not word.plain.endswith("'s"):
                reached, end = at + 1, words[at + 1].bare_end
            yield (words[at - 1].start if _given_before(words, at) else word.start), end


def _beside(words: Sequence[Token], at: int, reached: int) -> bool:
    """Whether a name stands before it, and "and" between: "ask will and hope"."""
    joined = at > 1 and words[at - 1].plain in _AND and reached == at - 2
    return joined and _given(words[at].bare) and not words[at].opens


def _surname_follows(words: Sequence[Token], at: int) -> bool:
    """Whether the next word is a last name: one with a capital, or none that could be anything else."""
    if at + 1 >= len(words):
        return False
    after = words[at + 1]
    if not after.follows_on or len(after.bare) < _LEAST_SURNAME or after.bare in group("not_after"):
        return False
    if words[at].capital:
        return after.raised and after.bare not in group("things") and not after.written.isupper()
    return words[at].bare in first_names() and after.bare in surnames() and not after.capital


def _with_a_name(words: Sequence[Token], at: int) -> bool:
    """Whether a last name follows, or there is "and" between it and a name that is no word."""
    if words[at].capital and _surname_follows(words, at):
        return True
    if at > 1 and words[at - 1].plain in _AND and is_a_name(words[at - 2].bare):
        return True
    return at + 2 < len(words) and words[at + 1].plain in _AND and is_a_name(words[at + 2].bare)


def _given_before(words: Sequence[Token], at: int) -> bool:
    """Whether another given name goes with the one at `at`: "kay martin"."""
    if not at or not words[at].follows_on or words[at - 1].capital != words[at].capital:
        return False
    before = words[at - 1].plain
    return (_given(before) or is_a_name(before)) and before not in group("not_before")


def _alone(words: Sequence[Token], at: int) -> bool:
    """Whether it is all that somebody said: "Penny?"."""
    last = at + 1 == len(words) or words[at + 1].opens
    return words[at].opens and last and words[at].bare not in group("exclaimed")


def _in_a_title(words: Sequence[Token], at: int) -> bool:
    """Whether it is a part of what is called something else: "Grace Period", "Hope Street", "Education Bill"."""
    after = words[at + 1] if at + 1 < len(words) else None
    if after is not None and after.raised and after.follows_on and after.bare in group("things"):
        return True
    before = words[at - 1]
    if not before.raised or not words[at].follows_on or _given(before.bare):
        return False
    return before.written.isupper() or is_ordinary(before.bare)


def _given(word: str) -> bool:
    return word in first_names() or word in names_and_words()


def _in_a_phrase(words: Sequence[Token], at: int) -> bool:
    pairs = [tuple(word.plain for word in words[place : place + 2]) for place in (at - 1, at) if place >= 0]
    return not _PHRASES.isdisjoint(pairs)
