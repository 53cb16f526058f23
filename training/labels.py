"""Marked text cut into windows of word pieces, with a label for each piece. Knows no set and no name."""

import random
import re
from collections.abc import Iterable
from typing import NamedTuple

from survival_surgery.anonymise.names.wordpiece import WordPiece

NO_NAME = 0
NOT_A_PERSON = 4  # place, body or nothing: all that is known of an unmarked word where only people are marked
UNSCORED = -100
_LABELS = {"person": 1, "place": 2, "body": 3, "unscored": UNSCORED}
TITLES = frozenset("mr mrs ms miss dr prof sir lord lady professor dame judge".split())  # noqa: SIM905 - read as a line
_SENTENCE = re.compile(r"[^\n.!?]*(?:[.!?]+|\n+|$)")

Spans = list[tuple[int, int, str]]
Example = tuple[list[int], list[int]]


class Word(NamedTuple):
    """The pieces of a word, its label, and whether a window may begin with it."""

    pieces: tuple[int, ...]
    label: int
    may_begin: bool


def labelled(pieces: WordPiece, text: str, spans: Spans, rest: int) -> list[Word]:
    """The words of a text; `rest` is the label of a word that no span covers."""
    cuts = {m.start() for m in _SENTENCE.finditer(text)}
    words, i, fresh = [], 0, 0
    for start, end, numbers in pieces.words(text):
        while i < len(spans) and spans[i][1] <= start:
            i += 1
        kind = spans[i][2] if i < len(spans) and spans[i][0] < end else None
        label = rest if kind is None else _LABELS.get(kind, NOT_A_PERSON)
        word = text[start:end].lower()
        # The sets disagree whether a title, or the dot after one, belongs to the name.
        if (kind in (None, "person") and word in TITLES) or (kind == "person" and word == "."):
            label = UNSCORED
        words.append(Word(numbers, label, any(c in cuts for c in range(fresh, start + 1))))
        fresh = start + 1
    return words


def windows(r: random.Random, words: Iterable[Word], longest: int) -> list[Example]:
    """Windows of different lengths, of whole sentences where they fit."""
    out: list[Example] = []
    ids: list[int] = []
    labels: list[int] = []
    target = r.randint(longest // 3, longest)
    for numbers, label, may_begin in words:
        if ids and (len(ids) + len(numbers) > longest or (may_begin and len(ids) > target)):
            out.append((ids, labels))
            ids, labels, target = [], [], r.randint(longest // 3, longest)
        ids, labels = [*ids, *numbers], labels + [label] * len(numbers)
    return [*out, (ids, labels)] if ids else out
