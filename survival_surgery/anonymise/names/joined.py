"""Words with their likelihoods made into names: whole ones, titles and initials with them.

Decides by the likelihoods and the marks between words alone; holds no list of names.
"""

from typing import NamedTuple

_SURE, _MAYBE = 0.9, 0.02
_BESIDE = 0.3  # share of the threshold that is enough for a word beside a name
_WHOLE = 2  # letters above which a word that is a name once is likely one again
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady sister matron nurse cllr councillor rev".split()  # noqa: SIM905 - read as a line
)
_TITLE_SPACE = 12
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_INSIDE = frozenset("-'\u2019.\u2011")


class Word(NamedTuple):
    """A word and how likely it is part of the name of a person, a place or a body."""

    start: int
    end: int
    person: float
    place: float
    body: float


def remembered(text: str, words: list[Word], threshold: float) -> list[Word]:
    """The words again, where one that is surely a name somewhere in the text is a name wherever it may be one."""
    sure = {text[w.start : w.end].lower() for w in words if w.person >= _SURE and w.end - w.start > _WHOLE}
    return [
        w._replace(person=threshold) if _MAYBE <= w.person < threshold and text[w.start : w.end].lower() in sure else w
        for w in words
    ]


def join(text: str, words: list[Word], threshold: float) -> list[tuple[int, int, float]]:
    """Neighbouring words of one name made into one span: "t. achterberg", "o'shea", "anne-marie"."""
    named = _with_neighbours(text, words, threshold)
    spans: list[tuple[int, int, float]] = []
    for word, is_name in zip(words, named, strict=True):
        if not is_name:
            continue
        if spans and _touch(text, spans[-1], word):
            start, _, score = spans[-1]
            spans[-1] = (start, word.end, max(score, word.person))
        else:
            spans.append((_from_title(text, word.start), word.end, word.person))
    return [s for s in spans if any(c.isalnum() for c in text[s[0] : s[1]])]


def _with_neighbours(text: str, words: list[Word], threshold: float) -> list[bool]:
    """Which words are names; beside a name less is enough, so that no half is left."""
    named = [w.person >= threshold for w in words]
    for order in (range(1, len(words)), range(len(words) - 2, -1, -1)):
        for i in order:
            j = i - order.step
            if named[j] and not named[i] and words[i].person >= _BESIDE * threshold and text[words[i].start].isalnum():
                between = text[min(words[i].end, words[j].end) : max(words[i].start, words[j].start)]
                named[i] = between in ("", " ")
    return named


def _touch(text: str, span: tuple[int, int, float], word: Word) -> bool:
    start, end, _ = span
    gap = text[end : word.start]
    initial = end - start == 1 or (end > 1 and not text[end - 2].isalnum())
    return gap in ("", " ") or (len(gap) == 1 and gap in _INSIDE) or (gap == ". " and initial)


def _from_title(text: str, start: int) -> int:
    """Where the name starts when the title in front of it is counted in."""
    before = text[max(0, start - _TITLE_SPACE) : start]
    bare = before.rstrip(" .")
    title = bare[len(bare.rstrip(_LETTERS)) :] if bare != before else ""
    return start - len(before) + len(bare) - len(title) if title.lower() in _TITLES else start
