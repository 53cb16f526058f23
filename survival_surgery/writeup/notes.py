"""The notes of a meeting held on paper: what the file may say, derived from the steps of its template.

The heading and the readback are the same for every template; under `steps` there is a key for each step in which
something is written down.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    create_model,
    model_validator,
)

from survival_surgery.guard import BadFile, Mistake, Source, validated
from survival_surgery.session.bands import Present
from survival_surgery.session.choices import Who
from survival_surgery.session.events import StepId, Variant
from survival_surgery.steps.notes import notes_of, written
from survival_surgery.steps.readback.step import AgreedLine
from survival_surgery.template.load import available, load
from survival_surgery.template.model import SessionTemplate
from survival_surgery.writeup.decisions import AnyDecision

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_MONTHS = {
    "january": "01",
    "february": "02",
    "march": "03",
    "april": "04",
    "may": "05",
    "june": "06",
    "july": "07",
    "august": "08",
    "september": "09",
    "october": "10",
    "november": "11",
    "december": "12",
}
_NO_YEAR = "0001"
"""Stands for a year that nobody gave; nothing ever prints one."""


def _as_month(written: str) -> str:
    """`YYYY-MM` from that, or from the name of a month."""
    if re.fullmatch(r"[12][0-9]{3}-(0[1-9]|1[0-2])", written):
        return written
    if written.casefold() in _MONTHS:
        return f"{_NO_YEAR}-{_MONTHS[written.casefold()]}"
    raise ValueError("Write the month as 2026-03 or as March. A day would help somebody to find out who was there.")


_BEGIN = "Begin with the template that the meeting followed, on a line of its own, as in 'template: survival-surgery'."


class Protected(BaseModel):
    """A name or a word that must never leave; bare words, or with what stands in for them."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a protected word")

    words: Words = Field(description="The name or the words as they might come up.")
    stand_in: str = Field(default="", description="What is printed instead, such as: a worker. Never the name.")

    @model_validator(mode="before")
    @classmethod
    def _bare_words(cls, data: Any) -> Any:
        return {"words": data} if isinstance(data, str) else data


class Heading(BaseModel):
    """What every notes file says, whatever its template."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="notes")

    template: Words = Field(description="The id of the template that the meeting followed, as in survival-surgery.")
    variant: Variant = Field(default="standard", description="How long the meeting was: full, standard or lunch.")
    label: str = Field(default="", description="The group's own name for the meeting, which may be invented.")
    present: Present | None = Field(default=None, description="How many were there, as a band.")
    who: Who | None = Field(
        default=None, description="Who was there, in one word: staff, people using the service, or mixed. Never a list."
    )
    month: Annotated[str, AfterValidator(_as_month)] | None = Field(
        default=None, description="The month of the meeting, as 2026-03 or as March. Never the day."
    )
    names: tuple[Protected, ...] = Field(
        default=(), description="Names that came up, or might. They are printed nowhere."
    )
    words: tuple[Protected, ...] = Field(
        default=(), description="Words of the workplace that must never leave. They are printed nowhere."
    )


class Notes(Heading):
    """A whole notes file. `steps` holds the notes of each step under its id."""

    steps: BaseModel
    readback: tuple[AnyDecision, ...] = ()

    def of(self, step: StepId) -> BaseModel | None:
        """The notes of one step, if there are any."""
        found: BaseModel | None = getattr(self.steps, step, None)
        return found

    @property
    def agreed(self) -> bool:
        """Whether the room read the clean text and agreed it."""
        lines = (line for step in type(self.steps).model_fields if (own := self.of(step)) for _, line in written(own))
        return any(isinstance(line, AgreedLine) and line.agreed for line in lines)


def _nothing(given: Any) -> None:
    if given:
        raise ValueError("nothing is written down in this step. Leave it out, or move its notes to another step.")


Nothing = Annotated[Any, AfterValidator(_nothing), WithJsonSchema({"type": "null"})]


def notes_model(template: SessionTemplate) -> type[Notes]:
    """The model of the notes of a meeting that followed `template`."""
    steps: dict[str, Any] = {
        step.id: (notes_of(step) | None if step.lines() else Nothing, Field(default=None, description=step.title))
        for step in template.steps
    }
    there = template.variants.there
    described = f"How long the meeting was: {' or '.join(there)}."
    variant: Any = (Literal[there], Field(default=template.variants.usual, description=described))
    model = create_model("Steps", __config__=ConfigDict(extra="forbid", frozen=True, title="steps"), **steps)
    return create_model(
        "Notes",
        __base__=Notes,
        variant=variant,
        steps=(model, Field(default_factory=model, description="What was written down in each step, by its id.")),
        readback=(
            tuple[AnyDecision, ...],
            Field(default=(), description="What was decided about leaving the room."),
        ),
    )


def template_of(source: Source, own: Path | None = None) -> SessionTemplate:
    """The template that the notes name, shipped or in the folder `own`. Raises `BadFile` where there is none."""
    if not isinstance(source.data, Mapping):
        found = "There is nothing in these notes yet." if source.data is None else "These are not notes yet."
        raise BadFile(source.name, [Mistake(1, 1, f"{found} {_BEGIN}")])
    named = source.data.get("template")
    known = available(own)
    if isinstance(named, str) and named in known:
        return load(known[named], own)
    if isinstance(named, str) and named.strip():
        sentence = f"there is no template of this name. There are: {', '.join(sorted(known))}."
        raise BadFile(source.name, [Mistake(*source.at(("template",)), sentence)])
    # Whatever else is wrong is told as well, as far as it can be told without the template.
    validated(Heading, source)
    missing = "'template' is missing: the id of the template, as in survival-surgery."
    raise BadFile(source.name, [Mistake(1, 1, missing)])


def read_notes(source: Source, template: SessionTemplate) -> Notes:
    """The notes in a file. Raises `BadFile` with every mistake in it."""
    return validated(notes_model(template), source)
