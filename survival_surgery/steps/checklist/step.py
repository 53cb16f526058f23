"""A checklist: yes, no, or don't know, with a note. Every "don't know" is a gap that can become an action."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal

from pydantic import ConfigDict, Field

from survival_surgery.guard.loosely import number as whole_number
from survival_surgery.session.events import Event
from survival_surgery.session.items import Answer, Check
from survival_surgery.session.moves import Move, Refused, amend, note
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Sentence, Step
from survival_surgery.steps.lines import Line, Place
from survival_surgery.translation import _


class AnswerLine(Line):
    """One question, answered. Answering it again replaces the answer."""

    key: ClassVar[str] = "answers"
    asks: ClassVar[str] = "Answers"

    question: str = Field(
        title="Which question?", description="Its number, or its words as they stand in the template.", examples=["1"]
    )
    answer: Answer = Field(title="Yes, no, or don't know?", description="yes, no, or don't know.")
    note: str = Field(default="", title="A note?", description="What we know, or who could find out, by role.")

    def moves(self, place: Place) -> Sequence[Move]:
        checklist = place.step

        def move(session: Session) -> Event:
            asked = asked_by(checklist.questions, self.question) if isinstance(checklist, Checklist) else self.question
            check = Check(checklist=checklist.id, question=asked, answer=self.answer, note=self.note)
            before = next(
                (w for w in session.on_list(Check) if (w.item.checklist, w.item.question) == (checklist.id, asked)),
                None,
            )
            return amend(before.number, check)(session) if before else note(check)(session)

        return (move,)


def asked_by(questions: Sequence[str], called: str) -> str:
    """The question meant by its number or its words. Raises `Refused` if there is none."""
    place = whole_number(called)
    if place and place <= len(questions):
        return questions[place - 1]
    wanted = called.casefold().rstrip("?")
    for question in questions:
        if question.casefold().rstrip("?") == wanted:
            return question
    said = _("There is no question '{question}'. They go from 1 to {most}.")
    raise Refused(said.format(question=called, most=len(questions)))


def _as_written(schema: dict[str, Any]) -> None:
    """In a file, the questions may be taken from the library instead."""
    schema["required"].remove("questions")


class Checklist(Step):
    """The room goes through questions that are set in the template."""

    model_config = ConfigDict(json_schema_extra=_as_written)

    captures: ClassVar[str] = "yes, no or don't know to each question; every don't know is a gap"
    behind: ClassVar[str] = (
        "Union education puts information before the plan. What we do not know yet is no weakness: it is the "
        "next thing to find out."
    )

    shelf: ClassVar[str] = "checklists"
    offers_in: ClassVar[str] = "questions"

    kind: Literal["checklist"] = "checklist"
    questions: tuple[Sentence, ...] = Field(
        min_length=1, max_length=40, description="The questions, in their order; 'take' may bring them."
    )
    in_minutes: bool = Field(
        default=True, description="Whether the group's minutes may say what is known. Never so for access needs."
    )

    def lines(self) -> tuple[type[Line], ...]:
        return (AnswerLine,)

    def board(self, session: Session) -> Iterator[Row]:
        written = {w.item.question: w for w in session.on_list(Check) if w.item.checklist == self.id}
        for number, question in enumerate(self.questions, 1):
            entry = written.get(question)
            check = entry.item if entry else None
            told = (
                " · ".join(part for part in (_(check.answer), check.note) if part) if isinstance(check, Check) else ""
            )
            yield Row(question, mark=str(number), what=entry.number if entry else None, note=told)

    def start(self, session: Session) -> Mapping[str, str]:
        """The first question that has no answer yet."""
        answered = {check.question for check in session.items(Check) if check.checklist == self.id}
        question = next((question for question in self.questions if question not in answered), None)
        return {"question": question} if question else {}
