"""Words that neither ordinary English nor the workplace's approved words know: each may be somebody's name.

Reads forms of known words, slips of the pen in very common ones, and the sounds that people make. Asks, but for what is
a name that many people have.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from survival_surgery.anonymise.finders.ambiguous import is_somebody
from survival_surgery.anonymise.finders.lexicon import (
    first_names,
    group,
    is_a_name,
    is_common,
    is_ordinary,
    misspells,
    names_and_words,
    surnames,
)
from survival_surgery.anonymise.finders.suspect import SOMEBODY, Known, Suspect, own_stand_ins
from survival_surgery.anonymise.finders.tokens import Token, tokens
from survival_surgery.translation import N_

UNKNOWN = N_("a word that ordinary English does not know: it may be a name")
RAISED = N_("a capital in mid-sentence: it may be a name")


_HYPHENS = frozenset({"-", "\u2010", "\u2011"})
_STRETCHED = re.compile(r"(.)\1{2,}")
_BREAKS = frozenset({"-", "--", "\u2013", "\u2014", "...", "\u2026"})
"""What stands after a word that was broken off and said again."""
_BYNAMES = frozenset({"big", "little", "wee", "young", "old", "lil"})
_THINGS = frozenset({"the", "a", "an"})
"""What stands before a thing, and hardly ever before a person: "the Webster kit"."""
_APART = " - "
"""How some transcripts write a hyphen."""
_BEFORE_INITIAL = frozenset({" ", ". "})
_LEAST = 3
_LEAST_NUMBERED = 4
_LONGEST = 40
"""Letters from which on a row of letters is no word of anybody's."""
_MOST_SMALL_WORDS = 2


def find(text: str, known: Known) -> Iterator[Suspect]:
    """Every word of `text` that may be a name because nothing else knows it."""
    yield from find_unknown(text)


def find_strict(text: str, known: Known) -> Iterator[Suspect]:
    """As `find`, and every capital in mid-sentence: for what is about to leave."""
    yield from find_unknown(text, strict=True)


def find_unknown(text: str, approved: Collection[str] = (), *, strict: bool = False) -> Iterator[Suspect]:
    """Unknown words with the parts of a name beside them. `approved`: folded words that the workplace lets stand."""
    words = tokens(text)
    own = own_stand_ins(text)
    why = [_why(words.all, at, approved, strict=strict) for at in range(len(words.all))]
    parts = _parts(words.all, list(_names(words.all, why, cased=words.cased)))
    why = [each or _again(word, parts) for each, word in zip(why, words.all, strict=True)]
    for first, last, reason in _names(words.all, why, cased=words.cased):
        start, end = words.all[first].start, words.all[last].bare_end
        if not any(a <= start and end <= b for a, b in own):
            yield Suspect(start, end, "name", reason, "veil" if _surely(words.all, first, last) else "ask", SOMEBODY)


def _surely(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether there is a name in it that many people have, and that is no word besides; not in "the Russell Group"."""
    if words[last].bare in group("things") or (first and words[first].gap == " " and words[first - 1].plain in _THINGS):
        return False
    return any(
        len(word.bare) > _LEAST and is_a_name(word.bare) and not (word.written.isupper() and word.raised)
        for word in words[first : last + 1]
    )


def _why(words: Sequence[Token], at: int, approved: Collection[str], *, strict: bool) -> str:
    word = words[at]
    bare = word.bare
    ordinary = len(bare) <= _LONGEST and (is_ordinary(bare) or is_ordinary(word.plain))
    # Most words are ordinary ones, of which nothing else needs to be known.
    if ordinary and not (strict and word.raised and not is_common(bare)):
        return ""
    if bare in approved or word.plain in approved or not _could_be_a_name(word) or _in_markup(words, at):
        return ""
    if ordinary:
        return RAISED
    return "" if _explained(words, at) else UNKNOWN


def _could_be_a_name(word: Token) -> bool:
    bare = word.bare.rstrip("0123456789")
    if bare != word.bare and not (len(bare) >= _LEAST_NUMBERED and is_a_name(bare)):
        return False
    if not _LEAST <= len(bare) <= _LONGEST:
        return len(bare) == _LEAST - 1 and word.written[0].isupper() and bare.isalpha() and word.written[1:2].islower()
    return bare.isalpha() or not any(c.isdigit() for c in bare)


def _explained(words: Sequence[Token], at: int) -> bool:
    """Whether an unknown word is a known one in another shape: misspelt, drawn out, broken off."""
    word = words[at]
    bare = word.bare
    drawn = _STRETCHED.sub(r"\1", bare)
    if drawn != bare and (is_ordinary(drawn) or is_ordinary(_STRETCHED.sub(r"\1\1", bare)) or len(drawn) < _LEAST):
        return True
    if not word.raised and not is_a_name(bare) and misspells(bare):
        return True
    ahead = words[at + 1 : at + 3]
    broken = bool(ahead) and ahead[0].gap.strip() in _BREAKS and ahead[0].gap != "-"
    return broken and any(after.plain.startswith(bare) and len(after.plain) > len(word.plain) for after in ahead)


def _in_markup(words: Sequence[Token], at: int) -> bool:
    """Whether it is the name of a tag or of an entity."""
    gap = words[at].gap
    after = words[at + 1].gap if at + 1 < len(words) else ""
    return gap.endswith(("<", "</")) or (gap.endswith("&") and after.startswith(";"))


def _names(words: Sequence[Token], why: Sequence[str], *, cased: bool) -> Iterator[tuple[int, int, str]]:
    """From which word to which a name goes, the last one included."""
    at = 0
    while at < len(words):
        if not why[at]:
            at += 1
            continue
        first, last = at, _last(words, why, at)
        if first and _begins_before(words, why, first, cased=cased):
            first -= 1
        yield first, last, why[at]
        at = last + 1


def _begins_before(words: Sequence[Token], why: Sequence[str], at: int, *, cased: bool) -> bool:
    """Whether the name that seems to begin at `at` begins with the word before."""
    given = words[at].follows_on and not why[at - 1] and _given_before(words, at, cased=cased)
    return given or _hyphenated(words, at)


def _hyphenated(words: Sequence[Token], at: int) -> bool:
    """Whether the word before is the beginning of a name with a hyphen: "Yu - Ching"."""
    word, before = words[at], words[at - 1]
    alike = before.capital == word.capital and not before.written.isupper()
    return word.gap == _APART and alike and before.bare.isalpha() and (before.raised or _short(before.bare))


def _short(bare: str) -> bool:
    return 1 < len(bare) < _LEAST and not is_ordinary(bare)


def _parts(words: Sequence[Token], names: Sequence[tuple[int, int, str]]) -> frozenset[str]:
    """Ordinary words that were a part of a name of several words: "Hill", once "Christopher Hill" was said."""
    parts = (word for first, last, _ in names if first < last for word in words[first : last + 1] if word.capital)
    said = {word.bare for word in parts if len(word.bare) > _LEAST and word.bare in surnames()}
    return frozenset(said - group("things"))


def _again(word: Token, parts: frozenset[str]) -> str:
    """Why a word is asked about that was a part of a name elsewhere in the text."""
    return UNKNOWN if word.raised and word.bare in parts else ""


def _last(words: Sequence[Token], why: Sequence[str], at: int) -> int:
    """The last word of the name that begins at `at`."""
    last = at
    while not words[last].plain.endswith("'s"):
        ahead = last + 1
        while ahead < len(words) and ahead - last <= _MOST_SMALL_WORDS and _joins(words, ahead):
            ahead += 1
        initial = ahead > last + 1 and len(words[ahead - 1].plain) == 1
        if ahead >= len(words) or not (words[ahead].follows_on or (initial and words[ahead].gap == ". ")):
            return ahead - 1 if initial else last
        if not _goes_on(words, why, at, ahead, skipped=ahead > last + 1, initial=initial):
            return ahead - 1 if initial else last
        last = ahead
    return last


def _joins(words: Sequence[Token], at: int) -> bool:
    """Whether it stands inside a name: a small word, or a letter with a capital and a full stop."""
    word = words[at]
    if len(word.plain) == 1 and word.plain not in group("particles") and word.capital:
        return word.gap in _BEFORE_INITIAL and words[at - 1].capital and word.plain != "i"
    return word.plain in group("particles") and word.follows_on


def _goes_on(words: Sequence[Token], why: Sequence[str], at: int, ahead: int, *, skipped: bool, initial: bool) -> bool:
    """Whether the word at `ahead` belongs to the name that began at `at`."""
    word = words[ahead]
    if why[ahead]:
        return word.capital == words[at].capital or not skipped
    if words[at].capital:
        if word.capital and word.bare in surnames() and (initial or not word.opens):
            return not word.written.isupper() or words[at].written.isupper()
        return word.raised and word.written != word.written.upper() and (not skipped or word.bare in surnames())
    if word.gap in _HYPHENS:
        return word.bare in surnames()
    return not skipped and word.bare in surnames() and is_a_name(words[at].bare) and word.bare not in group("not_after")


def _given_before(words: Sequence[Token], first: int, *, cased: bool) -> bool:
    """Whether the word before is a given name, or another part of the name, that is a word too."""
    before = words[first - 1]
    named = before.bare in first_names() or before.bare in names_and_words()
    if is_somebody(words, first - 1, cased=cased) or (
        before.bare in _BYNAMES and before.capital == words[first].capital
    ):
        return True
    if words[first].capital and before.capital and not before.written.isupper():
        return before.raised or named
    return not cased and named and before.bare not in group("not_before")
