"""Notes on paper, as somebody would type them into a conversation: every line by the questions that it is asked."""

from collections.abc import Iterator, Mapping

from survival_surgery.session.bands import Present
from survival_surgery.session.events import StepId
from survival_surgery.session.state import Session
from survival_surgery.steps.form import Question, questions, typed
from survival_surgery.steps.lines import Line
from survival_surgery.steps.notes import written
from survival_surgery.template.agenda import Stop, all_stops, lines, room
from survival_surgery.template.model import SessionTemplate
from survival_surgery.writeup.notes import Notes

PEOPLE = {band: str(number) for number, band in enumerate(Present, 1)}


def set_up(notes: Notes, template: SessionTemplate) -> list[str]:
    """The answers of the set-up, up to the start of the meeting."""
    before = [""] if template.prepare or template.materials or template.risk else []
    minutes = [notes.variant] if len(template.variants.there) > 1 else []
    who = [str(notes.who or "")] if any(step.when and step.when.who for step in template.steps) else []
    names = [f"{one.words} = {one.stand_in}" if one.stand_in else one.words for one in notes.names]
    words = [f"{one.words} = {one.stand_in}" if one.stand_in else one.words for one in notes.words]
    people = PEOPLE[notes.present] if notes.present else ""
    return [*before, notes.label, *minutes, people, *who, *names, "", *words, "", ""]


def stops(notes: Notes, template: SessionTemplate) -> list[Stop]:
    """The steps that were on the road or have notes, in their order."""
    there = all_stops(template, room(template, notes.variant, notes.present, notes.who))
    return [stop for stop in there if stop.minutes or notes.of(stop.step.id)]


def step(notes: Notes, stop: Stop, numbers: Mapping[int, int]) -> Iterator[str]:
    """Going to a step and typing what its notes say. `numbers`: the card that each contribution of the file became."""
    yield f"/go {stop.step.id}"
    own = notes.of(stop.step.id)
    sorts = list(dict.fromkeys(asked.line for asked in lines(stop) if not asked.line.on_paper))
    for _path, line in written(own) if own else ():
        if not line.on_paper:
            if len(sorts) > 1:
                yield f"/{sorts.index(type(line)) + 1}"
            # A step may have answered the first question already: it is asked all the same.
            yield "/back"
            yield from answers(line, numbers)


def answers(line: Line, numbers: Mapping[int, int]) -> Iterator[str]:
    """A line, answer by answer; where a listed name stands in it, the words are insisted on."""
    for question in questions(type(line)):
        if question.sort == "cards" and not numbers:
            continue
        words = _words(question, getattr(line, question.name), numbers)
        yield words
        if any(name in words.casefold() for name in ("priya", "dave", "children's centre", "ops")):
            yield "/mine"


def _words(question: Question, held: object, numbers: Mapping[int, int]) -> str:
    if question.sort == "cards" and isinstance(held, tuple):
        return " ".join(str(numbers[one]) for one in held)
    return typed(question, held)


def numbers_of(session: Session) -> dict[int, int]:
    """The number of the card that each contribution became, in the order in which they were typed."""
    shuffled = [card.number for card in session.shuffled]
    return {place: shuffled.index(card.number) + 1 for place, card in enumerate(session.contributions, 1)}


def step_of(notes: Notes, template: SessionTemplate, called: StepId) -> int:
    """The place of a step among those that are gone through."""
    return [stop.step.id for stop in stops(notes, template)].index(called)
