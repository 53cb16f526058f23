"""What somebody who chooses a template wants to see of each: read quickly, without the steps.

Ours are known to be sound and are read only as far as their steps begin. A person's own are checked whole, so that one
with a mistake says so before a room is waiting.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from survival_surgery.errors import SurgeryError
from survival_surgery.guard import file_text, read_text, validated
from survival_surgery.template.load import available, load, shipped
from survival_surgery.template.parts import Group, Lengths

_STEPS = re.compile(r"^(library|opening|stages):", re.MULTILINE)
_FIRST = "survival-surgery"
"""Ours that stands before the others: the one to begin with."""


class Heading(BaseModel):
    """The beginning of a template."""

    model_config = ConfigDict(extra="ignore", frozen=True, from_attributes=True, title="a template")

    title: str
    language: str
    summary: str
    when_to_use: str
    group: Group
    variants: Lengths


@dataclass(frozen=True, slots=True)
class Offered:
    """A template that may be chosen. Without a heading it has mistakes, and cannot be."""

    id: str
    path: Path
    own: bool
    heading: Heading | None

    @property
    def title(self) -> str:
        """What it is called; by its file, where that cannot be read."""
        return self.heading.title if self.heading else self.id


def offered(own: Path | None = None) -> list[Offered]:
    """Every template there is: a person's own first, then the Survival Surgery, then the others by title."""
    ours = shipped()
    found = [_offered(called, path, own if path.parent != ours else None) for called, path in available(own).items()]
    return sorted(found, key=lambda one: (not one.own, one.id != _FIRST, one.title.casefold()))


def _offered(called: str, path: Path, own: Path | None) -> Offered:
    try:
        # A person's own may be written in any order, so that nothing is sure to stand before its steps.
        heading = _heading(path) if own is None else Heading.model_validate(load(path, own))
        return Offered(called, path, own is not None, heading)
    except SurgeryError:
        return Offered(called, path, own is not None, None)


def _heading(path: Path) -> Heading:
    text = file_text(path)
    steps = _STEPS.search(text)
    beginning = read_text(text[: steps.start()] if steps else text, str(path))
    return validated(Heading, beginning)
