"""The questions of a pass in an order that stands still while they are answered.

The surest come first: what will be replaced before what somebody has to decide, what points at somebody directly before
circumstances, what stands in many places before what stands in one. It draws nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from survival_surgery.anonymise.answers import plain
from survival_surgery.anonymise.finders.suspect import CIRCUMSTANCES
from survival_surgery.anonymise.passages import Question

if TYPE_CHECKING:
    from survival_surgery.anonymise.finders.suspect import Suspect

Key = str
"""What a question is known by while its places, its answer and its kind change: what was veiled is found as a word."""


def key_of(question: Question) -> Key:
    """The key of a question."""
    return question.words


class Order:
    """All questions that there have been on the screen, and the one that it shows; none is shown at the end."""

    def __init__(self) -> None:
        self._keys: list[Key] = []
        self._there: dict[Key, Question] = {}
        self._first: dict[Key, Suspect] = {}
        self._at = 0
        self._started = False

    def refresh(self, questions: Sequence[Question]) -> None:
        """Take the questions as they are now. New ones come last; those that are gone may come back to their place."""
        for question in questions:
            self._first.setdefault(key_of(question), question.suspect)
        self._there = {key_of(question): self._as_asked(question) for question in questions}
        known = set(self._keys)
        self._keys += [key_of(q) for q in sorted(questions, key=_surest_first) if key_of(q) not in known]
        if not self._started:
            self._started = True
        elif self.question is None:
            self.to_open()

    def _as_asked(self, question: Question) -> Question:
        """With the kind and the reason that it was first asked with."""
        first = self._first[key_of(question)]
        return replace(question, suspect=replace(question.suspect, kind=first.kind, reason=first.reason))

    @property
    def question(self) -> Question | None:
        """The question that is shown."""
        return self._there.get(self._keys[self._at]) if self._at < len(self._keys) else None

    @property
    def left(self) -> int:
        """How many nobody has answered."""
        return sum(not question.answered for question in self._there.values())

    @property
    def all(self) -> int:
        """How many there are."""
        return len(self._there)

    def to_open(self) -> None:
        """To the next question that is open, from the last one round to the first; to the end where none is."""
        after = [*range(self._at + 1, len(self._keys)), *range(min(self._at + 1, len(self._keys)))]
        is_open = (place for place in after if (q := self._there.get(self._keys[place])) and not q.answered)
        self._at = next(is_open, len(self._keys))

    def forward(self) -> None:
        """To the next question that is open, or else to the next one."""
        if self.left:
            self.to_open()
        else:
            there = (p for p in range(self._at + 1, len(self._keys)) if self._keys[p] in self._there)
            self._at = next(there, len(self._keys))

    def back(self) -> None:
        """To the question before, answered or not, from the first one round to the last."""
        before = [*range(self._at - 1, -1, -1), *range(len(self._keys) - 1, self._at, -1)]
        self._at = next((place for place in before if self._keys[place] in self._there), self._at)

    def go_to(self, key: Key) -> None:
        """To one question, if it is there."""
        if key in self._there:
            self._at = self._keys.index(key)


def _surest_first(question: Question) -> tuple[bool, bool, bool, int, str]:
    suspect = question.suspect
    return (
        question.answered,
        suspect.strength != "veil",
        suspect.kind in CIRCUMSTANCES,
        -len(question.places),
        plain(question.words),
    )
