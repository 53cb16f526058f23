"""How many people there were of each answer to one question: the line of a tally, typed or from a notes file."""

import re
from collections.abc import Sequence
from typing import Annotated, ClassVar, Protocol

from pydantic import Field

from survival_surgery.guard.loosely import number
from survival_surgery.session.events import Event
from survival_surgery.session.items import Tally
from survival_surgery.session.moves import Move, Refused, amend, note
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Step
from survival_surgery.steps.lines import Line, Place
from survival_surgery.translation import _

_NUMBERS = re.compile(r"(?P<question>\d{1,2})\.?\s+(?P<answer>\d{1,2})")
"""The number of a question before that of an answer."""

People = Annotated[int, Field(ge=0, le=10_000)]


class Asked(Protocol):
    """A question with its answers, or an area of a map with its kinds."""

    @property
    def asks(self) -> str: ...
    @property
    def answers(self) -> tuple[str, ...]: ...


class CountLine(Line):
    """One question, or one area of a map, counted. Counting it again replaces the count."""

    key: ClassVar[str] = "counts"
    asks: ClassVar[str] = "Counts"

    question: str = Field(
        title="Which question, or which area?",
        description="Its number, its short name, or its words as they stand in the template.",
        examples=["1"],
    )
    counts: dict[str, People] = Field(
        title="How many people for each answer?", description="Its number and the people: 1:4 2:6 5:1."
    )

    def moves(self, place: Place) -> Sequence[Move]:
        step = place.step
        question, counts = _short(self.question, self.counts)

        def move(session: Session) -> Event:
            asked = called(step, question)
            tally = Tally(tally=step.id, question=asked.asks, counts=counted(asked, counts))
            before = next(
                (w for w in session.on_list(Tally) if (w.item.tally, w.item.question) == (step.id, asked.asks)), None
            )
            return amend(before.number, tally)(session) if before else note(tally)(session)

        return (move,)


def _short(question: str, counts: dict[str, int]) -> tuple[str, dict[str, int]]:
    """The question and its counts, also where another question was counted with `3 1:4 2:6` while one was open.

    Refused, the numbers would stand in the line for everybody to see.
    """
    first = next(iter(counts), "")
    match = _NUMBERS.fullmatch(first)
    if match is None or match["answer"] in counts:
        return question, counts
    rest = {words: people for words, people in counts.items() if words != first}
    return match["question"], {match["answer"]: counts[first], **rest}


def called(step: Step, question: str) -> Asked:
    """What is meant by a number, a short name or words. Raises `Refused` if there is nothing of the kind."""
    asked: Sequence[Asked] = getattr(step, "asked", ())
    place = number(question)
    if place and place <= len(asked):
        return asked[place - 1]
    names = {each.id: place for place, each in enumerate(getattr(step, "questions", ()))}
    if question in names:
        return asked[names[question]]
    found = next((each for each in asked if same(each.asks, question)), None)
    if found is None:
        raise Refused(
            _("There is no question '{question}'. They go from 1 to {most}.").format(question=question, most=len(asked))
        )
    return found


def counted(asked: Asked, counts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """The people of every answer, nobody where none is given. Raises `Refused` for an answer that is not there."""
    people = dict.fromkeys(asked.answers, 0)
    given: set[str] = set()
    for words, count in counts.items():
        answer = _answer(asked, words)
        if answer in given:
            raise Refused(_("'{answer}' is counted twice. Give each answer one number.").format(answer=answer))
        given.add(answer)
        people[answer] = count
    if not any(people.values()):
        raise Refused(_("Nobody is counted yet. Type each answer with its people, such as 1:4 2:6."))
    return tuple(people.items())


def _answer(asked: Asked, words: str) -> str:
    place = number(words)
    if place and place <= len(asked.answers):
        return asked.answers[place - 1]
    exact = [answer for answer in asked.answers if same(answer, words)]
    starts = [answer for answer in asked.answers if _plain(answer).startswith(_plain(words))]
    if len(exact or starts) == 1:
        return (exact or starts)[0]
    told = _("There is no answer '{words}' to that. The answers are: {answers}.")
    raise Refused(told.format(words=words, answers=numbered(asked.answers)))


def numbered(answers: Sequence[str]) -> str:
    """The answers with their numbers, in one line."""
    return ", ".join(f"{number} {words}" for number, words in enumerate(answers, 1))


def same(one: str, other: str) -> bool:
    """Whether two people who write one and the other mean the same words."""
    return _plain(one) == _plain(other)


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("\u2019", "'").split()).rstrip("?. ")
