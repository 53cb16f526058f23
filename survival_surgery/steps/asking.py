"""A line while it is being asked for, question by question. Frozen: every answer makes a new one.

It is kept in memory only. A line that is not finished is never written down.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import Refused
from survival_surgery.steps.form import Question, questions, read, typed, value
from survival_surgery.steps.lines import Line
from survival_surgery.translation import _


@dataclass(frozen=True, slots=True)
class Asking:
    """Which sort of line is asked for, how far it has come, and which entry it puts right, if it does."""

    lines: tuple[type[Line], ...]
    sort: int = 0
    at: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)
    start: Mapping[str, str] = field(default_factory=dict)
    """Those of the answers that nobody typed: the step offered them."""
    amends: EntryNumber | None = None
    cards: bool = True
    """Whether there are contributions to point at; where there are none, nobody is asked for their numbers."""

    @property
    def line(self) -> type[Line]:
        """The sort of line that is asked for."""
        return self.lines[self.sort]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions of that line that can be answered."""
        return tuple(question for question in questions(self.line) if self.cards or question.sort != "cards")

    @property
    def question(self) -> Question:
        """The question that is open."""
        return self.questions[self.at]

    @property
    def before(self) -> str:
        """The answer already given to the open question, to be changed or confirmed."""
        return self.answers.get(self.question.name, "")

    @property
    def begun(self) -> bool:
        """Whether an answer would be lost by turning to another sort of line."""
        return self.answers != self.start

    def turned(self, by: int) -> Self:
        """The next sort of line, or the one before with -1."""
        return replace(self, sort=(self.sort + by) % len(self.lines), at=0, answers={}, start={}, amends=None)

    def back(self) -> Self:
        """The question before, or a fresh start from the first where nobody has typed an answer yet."""
        return replace(self, at=self.at - 1) if self.at and self.begun else self.fresh()

    def fresh(self, start: Mapping[str, str] | None = None) -> Self:
        """The same sort of line again: from the beginning, or past the questions that `start` answers."""
        given = {name: words for name, words in (start or {}).items() if name in self.line.model_fields}
        return replace(self, at=len(given), answers=given, start=given, amends=None)

    def offering(self, answers: Mapping[str, str]) -> Self:
        """The same sort of line again, with an answer at hand to each of its questions that `answers` has one for."""
        given = {name: words for name, words in answers.items() if name in self.line.model_fields}
        return replace(self, at=0, answers=given, start=given, amends=None)

    def answered(self, words: str) -> Self:
        """One question further. Raises `Refused` where the answer cannot be read, or is needed and empty."""
        question = self.question
        if words.strip():
            value(question, words)
        elif question.needed:
            raise Refused(f"{question.asks} {_('Type the answer, then Enter.')}")
        return replace(self, at=self.at + 1, answers={**self.answers, question.name: words.strip()})

    @property
    def complete(self) -> bool:
        """Whether every question was answered or passed over."""
        return self.at >= len(self.questions)

    def finished(self) -> Line:
        """The line. Raises `Refused` where an answer is missing or does not fit."""
        return read(self.line, self.answers)

    def amending(self, line: Line, what: EntryNumber) -> Self:
        """Start again from a line that is there, to put it right."""
        sort = next(position for position, known in enumerate(self.lines) if isinstance(line, known))
        held = {q.name: typed(q, getattr(line, q.name)) for q in questions(type(line))}
        return replace(self, sort=sort, at=0, answers=held, start={}, amends=what)
