"""The notes form of a step: what a notes file may say about it, derived from the step's lines."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from survival_surgery.steps.base import Step
from survival_surgery.steps.lines import Line


def notes_of(step: Step) -> type[BaseModel]:
    """The model of one step's notes: a key for each sort of line, holding one line or a list of them."""
    fields: dict[str, Any] = {}
    for line in step.lines():
        described = Field(default=None, description=(line.__doc__ or "").strip())
        fields[line.key] = (line | None, described) if line.once else (tuple[line, ...] | None, described)  # type: ignore[valid-type]
    title = f"notes of {step.id}"
    return create_model(title, __config__=ConfigDict(extra="forbid", frozen=True, title=title), **fields)


def written(notes: BaseModel) -> Iterator[tuple[tuple[str | int, ...], Line]]:
    """Every line of a step's notes, with its path inside them, in the order of the step's lines."""
    for key in type(notes).model_fields:
        value = getattr(notes, key)
        if isinstance(value, Line):
            yield (key,), value
        elif value is not None:
            yield from (((key, position), line) for position, line in enumerate(value))
