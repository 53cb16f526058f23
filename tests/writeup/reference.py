"""The part of docs/notes.md that is made from the kinds of step: run this file to write it anew."""

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from survival_surgery.guard import read_text
from survival_surgery.session.bands import Present
from survival_surgery.steps import KINDS
from survival_surgery.steps.form import questions
from survival_surgery.steps.lines import Line
from survival_surgery.template.load import available, load
from survival_surgery.template.model import VARIANTS
from survival_surgery.writeup.decisions import DECISIONS
from survival_surgery.writeup.notes import Heading

PAGE = Path(__file__).resolve().parents[2] / "docs" / "notes.md"
BEGINS = "<!-- What follows is made from the program by tests/writeup/reference.py. -->"

CHOICES: dict[str, tuple[str, ...]] = {"variant": VARIANTS, "present": tuple(Present)}

_SORTS = {
    "words": "words",
    "yes or no": "yes or no",
    "number": "a number",
    "several": "a list",
    "hands": 'hands for each level, as in `{"5": 3, "4": 2}`',
    "theme": "a theme by its name",
    "cards": "contributions by their numbers, as in `[1, 4]`",
}


def reference() -> str:
    """The generated part, from its mark to the end of the page."""
    return "\n".join([BEGINS, "", *_heading(), *_steps(), *_readback()]).rstrip() + "\n"


def _heading() -> Iterator[str]:
    yield from ("## The heading", "", "| key | what to write |", "| --- | --- |")
    for name, field in Heading.model_fields.items():
        choices = CHOICES.get(name, ())
        told = " · ".join(f"`{choice}`" for choice in choices)
        needed = " Needed." if field.is_required() else ""
        yield f"| `{name}` | {field.description}{needed} {told}".rstrip() + " |"
    yield ""


def _steps() -> Iterator[str]:
    yield from ("## What each kind of step takes", "")
    yield "The steps of `survival-surgery` that write something down, with their kinds:"
    yield ""
    for step in load(available()["survival-surgery"]).steps:
        if step.lines():
            yield f"- `{step.id}`, {step.title}: {step.kind}, with {_listed(step.lines())}"
    yield ""
    for kind in KINDS:
        lines = _lines_of(kind)
        if lines:
            name = kind.model_fields["kind"].default
            yield from (f"### {name}", "", f"Writes down {kind.captures}.", "")
            for line in lines:
                yield from _line(line)


def _lines_of(kind: type[BaseModel]) -> tuple[type[Line], ...]:
    """Every sort of line that a kind can have: those of its example, and of every choice that it leaves open."""
    example = Path(__file__).resolve().parents[2] / "survival_surgery" / "steps"
    name = kind.model_fields["kind"].default
    data = read_text((example / name / "example.yaml").read_text("utf-8"), "example").data
    field = kind.model_fields.get("list") or kind.model_fields.get("asks")
    found: dict[str, type[Line]] = {}
    for choice in _choices(field) if field else (None,):
        chosen = {} if choice is None else {"list": choice} if "list" in kind.model_fields else {"asks": [choice]}
        step = kind.model_validate(data | chosen)
        found |= {line.key: line for line in step.lines()}  # type: ignore[attr-defined]
    return tuple(found.values())


def _choices(field: FieldInfo) -> tuple[str, ...]:
    outer = get_args(field.annotation)
    return outer if isinstance(outer[0], str) else get_args(outer[0])


def _line(line: type[Line]) -> Iterator[str]:
    many = "once" if line.once else "a list"
    yield f"`{line.key}` ({many}): {_sentence(line.__doc__)}"
    yield from ("", "| key | what to write | as |", "| --- | --- | --- |")
    for question in questions(line):
        how = " · ".join(f"`{choice}`" for choice in question.choices) or _SORTS[question.sort]
        needed = " Needed." if question.needed else ""
        yield f"| `{question.name}` | {question.asks} {question.hint}{needed} | {how} |"
    yield ""


def _readback() -> Iterator[str]:
    yield from ("## Decisions under `readback`", "", "| decision | what it does |", "| --- | --- |")
    for decision in DECISIONS:
        first, *others = decision.model_fields
        keys = ", ".join(f"`{name}: …`" for name in (first, *others))
        yield f"| {keys} | {decision.settles[:1].upper()}{decision.settles[1:]}. |"


def _listed(lines: tuple[type[Line], ...]) -> str:
    return ", ".join(f"`{line.key}`" for line in lines)


def _sentence(text: str | None) -> str:
    return " ".join((text or "").split())


if __name__ == "__main__":
    before = PAGE.read_text("utf-8").partition(BEGINS)[0]
    PAGE.write_text(before + reference(), encoding="utf-8")
