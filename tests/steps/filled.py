"""Every kind of step, and every sort of line in it, filled by looking at its fields: a new kind needs nothing here."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import TypeAdapter

from survival_surgery.guard import read_yaml
from survival_surgery.library.scale import Level, Scale
from survival_surgery.session import events as e, moves
from survival_surgery.session.events import Entry
from survival_surgery.session.fold import replay
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from survival_surgery.steps import KINDS, AnyStep
from survival_surgery.steps.base import Row
from survival_surgery.steps.form import Question, questions
from survival_surgery.steps.lines import Line, Place

FOLDER = Path(__file__).parents[2] / "survival_surgery" / "steps"
ROLES = ("nurse", "porter", "union rep")
SCALE = Scale(
    id="fist",
    title="fist to five",
    levels=(
        Level(sign="0", words="No.", blocks=True, reserves=True),
        Level(sign="2", words="I have a worry.", reserves=True),
        Level(sign="3", words="I can live with it."),
        Level(sign="5", words="I am for it."),
    ),
    passes_at="3",
)
"""The scale of these tests."""


def example(kind: type) -> AnyStep:
    """The example step of a kind."""
    folder = FOLDER / kind.__module__.split(".")[-2]
    return TypeAdapter[AnyStep](AnyStep).validate_python(read_yaml(folder / "example.yaml").data)


def _forms(step: AnyStep) -> Iterator[AnyStep]:
    """A step, and its like for every other choice that its own fields leave."""
    yield step
    for name, field in type(step).model_fields.items():
        if name in ("kind", "mode"):
            continue
        if get_origin(field.annotation) is Literal:
            yield from (step.model_copy(update={name: choice}) for choice in get_args(field.annotation))
        elif field.default and isinstance(field.default, tuple):
            yield step.model_copy(update={name: field.default})


STEPS: tuple[AnyStep, ...] = tuple(form for kind in KINDS for form in _forms(example(kind)))
"""Every kind of step in every form."""

LINES: tuple[tuple[AnyStep, type[Line]], ...] = tuple(
    {(step.kind, line): (step, line) for step in STEPS for line in step.lines()}.values()
)
"""Every sort of line, with a step that it is written in."""


def named(value: Any) -> str:
    """What a test with this step or line is called."""
    if isinstance(value, type):
        return value.__name__
    return getattr(value, "kind", str(value))


def log() -> list[Entry]:
    """A room that has heard two things and named two themes."""
    started = e.SessionStarted(template="t", version="1", title="A meeting", variant="standard", seed=7, roles=ROLES)
    entries = [Entry(1, started)]
    for move in (
        moves.hear("People wait for hours"),
        moves.hear("Nobody covers nights"),
        moves.name_theme("No cover", (2,)),
        moves.name_theme("Long waits"),
    ):
        make(entries, move)
    return entries


def make(entries: list[Entry], move: Move) -> Session:
    """The session after one more move."""
    session = replay(entries)
    entries.append(Entry(session.last + 1, move(session)))
    return replay(entries)


def place(step: AnyStep, session: Session) -> Place:
    """Where a line of that step is written."""
    return Place(step, tuple(card.number for card in session.shuffled), SCALE)


def after(step: AnyStep, *lines: Line) -> Session:
    """The room after these lines were written in that step."""
    entries = log()
    for line in lines:
        for move in line.moves(place(step, replay(entries))):
            make(entries, move)
    return replay(entries)


def answer(line: type[Line], question: Question, words: str) -> str:
    """What somebody might type; `words` where any words will do."""
    examples = line.model_fields[question.name].examples
    if examples:
        return str(examples[0])
    return {
        "words": words,
        "choice": "1",
        "yes or no": "yes",
        "number": "1",
        "several": f"{words}, two",
        "hands": "3:2 5:1",
        "theme": "B",
        "cards": "1 2",
    }[question.sort]


def answers(line: type[Line], words: str = "Some words") -> Mapping[str, str]:
    """An answer to every question of a line."""
    return {question.name: answer(line, question, words) for question in questions(line)}


def told(rows: Iterator[Row]) -> str:
    """Everything that a board says."""
    return "\n".join(f"{row.mark} {row.words} {row.note}" for row in rows)
