"""Whether the words round a word speak of somebody: "ask will", "thanks, mark", "rose said", "pat's rota".

Knows how people are spoken of, and no name by itself.
"""

from collections.abc import Sequence

from survival_surgery.anonymise.finders.lexicon import group, people
from survival_surgery.anonymise.finders.tokens import Token

_TOWARDS = frozenset({"to", "with"})
_MONTHS = frozenset({"may", "june", "april", "august", "march", "summer", "autumn", "winter", "easter"})
_MODALS = frozenset({"may", "will"})
_DOING = frozenset({"is", "was", "isnt", "wasnt"})


def speaks_of_somebody(words: Sequence[Token], at: int) -> bool:
    """Whether what stands beside the word at `at` speaks of it as of somebody."""
    word = words[at]
    before = words[at - 1] if at and not word.opens else None
    after = words[at + 1] if at + 1 < len(words) and not words[at + 1].opens else None
    if before and before.plain in group("determiners"):
        return False
    if before and word.gap == " " and (introduced := _introduced(words, at)) is not None:
        return introduced
    if word.plain.endswith("'s"):
        return after is not None and (after.plain in group("held") | group("after") or after.plain.endswith("ing"))
    if (
        after
        and after.gap == " "
        and (_sure_after(words, at + 1) or (after.plain in group("after") and not _goes_on(before)))
    ):
        return True
    return _addressed(words, at, before, after)


def _introduced(words: Sequence[Token], at: int) -> bool | None:
    """Whether the word before says that this is somebody; nothing where it does not say."""
    word, before = words[at].plain, words[at - 1].plain
    if before in group("before") or _spoken_to(words, at):
        return True
    if before in group("kin"):
        return word not in _MODALS
    if before in group("beside") and word in people():
        return at + 1 == len(words) or words[at + 1].plain not in group("done_to")
    return None


def is_a_month(words: Sequence[Token], at: int) -> bool:
    """Whether a name of a month or a season is just that."""
    if words[at].plain not in _MONTHS:
        return False
    if words[at].raised or speaks_of_somebody(words, at):
        return not speaks_of_somebody(words, at)
    beside = [words[place].plain for place in (at - 1, at + 1) if 0 <= place < len(words)]
    return any(word[0].isdigit() for word in beside) or (at > 0 and words[at - 1].plain in group("in_a_month"))


def has_a_determiner(words: Sequence[Token], at: int) -> bool:
    """Whether "the", "our" or the like goes with the word at `at`."""
    return at > 0 and not words[at].opens and words[at - 1].plain in group("determiners")


def _sure_after(words: Sequence[Token], at: int) -> bool:
    """Whether only people do this: "said", "is talking"."""
    doing = at + 1 < len(words) and words[at + 1].plain.endswith("ing")
    return words[at].plain in group("said") or (words[at].plain in _DOING and doing)


def _spoken_to(words: Sequence[Token], at: int) -> bool:
    return at > 1 and words[at - 1].plain in _TOWARDS and words[at - 2].plain in group("speaking")


def _goes_on(before: Token | None) -> bool:
    """Whether the word belongs to what stands before it: "in faith never", "we hope never"."""
    return before is not None and before.plain not in {"and", "or", "but", "that", "when", "because", "think", "what"}


def _addressed(words: Sequence[Token], at: int, before: Token | None, after: Token | None) -> bool:
    word = words[at]
    closes = at + 1 == len(words) or words[at + 1].gap.lstrip()[:1] in {",", "?", ".", "!", ";"}
    if not closes or (after and "," not in words[at + 1].gap):
        return bool(closes and before and "," in word.gap and before.plain in group("addressing"))
    if before:
        return "," in word.gap and before.plain in group("addressing")
    return after is not None and after.plain in group("asking")
