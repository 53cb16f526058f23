"""Tally: pooled questions, or a map of areas and kinds, with how many people there were of each.

People answer on paper, and somebody counts. What is shown goes through the door for small numbers, on the screen as in
the minutes. There are no tables in which two questions cross, so that nobody is found where two answers meet.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from survival_surgery.anonymise.small import Counts, Shown, mapped, shown
from survival_surgery.session.items import Tally
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Identifier, Row, Sentence, Short, Step
from survival_surgery.steps.form import read
from survival_surgery.steps.lines import Line, Place
from survival_surgery.steps.tally.line import CountLine, numbered, same
from survival_surgery.translation import N_, _

UNKNOWN = N_("don't know")
UNSAID = N_("rather not say")


_SHORT = re.compile(
    r"(?P<question>\d{1,2})[\s.]+(?P<counts>\d{1,2}\s*:\s*\d{1,6}(?:[\s,]+\d{1,2}\s*:\s*\d{1,6})*)[\s,]*"
)
"""A question's number and then the counts: `3 1:4 2:6`."""


class Pooled(BaseModel):
    """A question that everybody answers for themselves, on paper."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Identifier = Field(description="A short name in lower case, as in paid-hours.")
    asks: Sentence = Field(description="The question, as it is read aloud.")
    definition: str = Field(
        default="", max_length=600, description="What its words mean, so that all count the same thing."
    )
    options: tuple[Sentence, ...] = Field(min_length=1, max_length=20, description="The answers to choose from.")
    sensitive: bool = Field(
        default=False, description="Whether small numbers are put together from fewer than ten up, not five."
    )

    @property
    def answers(self) -> tuple[str, ...]:
        """The options, and the two ways out that everybody has."""
        out = (words for words in (_(UNKNOWN), _(UNSAID)) if not any(same(words, option) for option in self.options))
        return (*self.options, *out)

    @model_validator(mode="after")
    def _told_apart(self) -> "Pooled":
        """An answer is typed as its number, so no answer may look like the number of another."""
        for place, option in enumerate(self.options, 1):
            if any(same(option, other) for other in self.options[: place - 1]):
                raise ValueError(f"the option '{option}' is here twice.")
            if option.isdecimal() and int(option) != place and 1 <= int(option) <= len(self.answers):
                raise ValueError(f"the option '{option}' looks like the number of another one. Write it in words.")
        return self


class Asks(BaseModel):
    """One question of a step as the room counts it: a pooled question, or an area of a map."""

    model_config = ConfigDict(frozen=True)

    asks: str
    answers: tuple[str, ...]
    definition: str = ""
    sensitive: bool = False


class TallyStep(Step):
    """The room pools what each of them knows."""

    captures: ClassVar[str] = "how many gave each answer, shown in bands with small numbers put together"
    behind: ClassVar[str] = (
        "Counting and mapping together show a shared pattern in what each of us took for our own. Small "
        "numbers are put together, so that nobody can be picked out."
    )
    shelf: ClassVar[str] = "pooled"
    offers_in: ClassVar[str] = "questions"

    ways: ClassVar[tuple[str, ...]] = ("3 1:4 2:6 counts question 3: four people for its answer 1, six for 2.",)

    kind: Literal["tally"] = "tally"
    questions: tuple[Pooled, ...] = Field(
        default=(), max_length=40, description="The questions; a step has these, or areas with kinds."
    )
    areas: tuple[Sentence, ...] = Field(
        default=(), max_length=40, description="The areas of a map, such as parts of the body or of the building."
    )
    kinds: tuple[Sentence, ...] = Field(
        default=(), max_length=20, description="What is marked on a map, such as pain, or noise."
    )

    @model_validator(mode="after")
    def _one_or_the_other(self) -> "TallyStep":
        if self.questions and (self.areas or self.kinds):
            raise ValueError("a tally has either 'questions' or 'areas' with 'kinds'. Make two steps of it.")
        if bool(self.areas) != bool(self.kinds):
            raise ValueError("a map needs both 'areas', where it is marked, and 'kinds', what is marked.")
        if not (self.areas or self.take or "questions" in self.model_fields_set):
            raise ValueError("a tally needs 'questions', or 'areas' with 'kinds'.")
        for name, words in (("question", [q.asks for q in self.questions]), ("area", self.areas), ("kind", self.kinds)):
            twice = next((w for place, w in enumerate(words) if any(same(w, other) for other in words[:place])), None)
            if twice:
                raise ValueError(f"the {name} '{twice}' is here twice.")
        return self

    @property
    def asked(self) -> tuple[Asks, ...]:
        """What the room counts, in its order."""
        return tuple(
            Asks(asks=q.asks, answers=q.answers, definition=q.definition, sensitive=q.sensitive) for q in self.questions
        ) or tuple(Asks(asks=area, answers=self.kinds) for area in self.areas)

    def lines(self) -> tuple[type[Line], ...]:
        return (CountLine,)

    def board(self, session: Session) -> Iterator[Row]:
        if self.areas:
            yield Row(numbered(self.kinds), heading=True)
        counted = {w.item.question: w for w in session.on_list(Tally) if w.item.tally == self.id}
        known = self._seen({question: dict(entry.item.counts) for question, entry in counted.items()}, session.fewest)
        for number, asked in enumerate(self.asked, 1):
            entry = counted.get(asked.asks)
            told = (asked.definition, "" if self.areas else numbered(asked.answers), known.get(asked.asks, ""))
            note = " · ".join(part for part in told if part)
            yield Row(asked.asks, mark=str(number), what=entry.number if entry else None, note=note)

    def _seen(self, counted: Mapping[str, Counts], fewest: int) -> dict[str, str]:
        """What the room may see of each count. Areas with few marks stand together on the wall as in the minutes."""
        asked = [each for each in self.asked if each.asks in counted]
        if not self.areas:
            return {
                each.asks: seen(shown(counted[each.asks], sensitive=each.sensitive, fewest=fewest)) for each in asked
            }
        together = {
            area: (known.areas, seen(known.shown))
            for known in mapped({each.asks: counted[each.asks] for each in asked}, fewest=fewest)
            for area in known.areas
        }
        return {
            area: f"{' + '.join(areas)}: {told}" if len(areas) > 1 else told for area, (areas, told) in together.items()
        }

    def start(self, session: Session) -> Mapping[str, str]:
        """The first question that is not counted yet."""
        counted = {tally.question for tally in session.items(Tally) if tally.tally == self.id}
        question = next((asked.asks for asked in self.asked if asked.asks not in counted), None)
        return {"question": question} if question else {}

    def short(self, words: str, place: Place, session: Session) -> Short:
        """`3 1:4 2:6` counts question 3 in one line."""
        match = _SHORT.fullmatch(words)
        if match is None:
            return super().short(words, place, session)
        return read(CountLine, match.groupdict()).moves(replace(place, step=self))

    def helps(self) -> Iterator[tuple[str, Sequence[str]]]:
        yield from super().helps()
        told = [f"{question.asks} {question.definition}" for question in self.questions if question.definition]
        if told:
            yield _("What the questions mean"), told
        yield _("Small numbers"), [_(SMALL)]


SMALL = N_(
    "Let people answer on paper, and count the papers. What is shown are bands, and what few people said is put "
    "together with other answers. No number of it leaves the group."
)


def seen(known: Shown) -> str:
    """What the room may see of a count."""
    if not known.people:
        return _("counted; too few to show")
    if not known.cells:
        return _("counted: {people} people; too few of each to show them apart").format(people=known.people)
    return "; ".join(f"{' + '.join(cell.answers)}: {cell.band}" for cell in known.cells)
