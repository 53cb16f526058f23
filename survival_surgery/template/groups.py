"""Step groups: a few steps that stand on their own, and are included by templates by their id, never by a path."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import ConfigDict, Field

from survival_surgery.guard.folder import files_in
from survival_surgery.template.parts import (
    MOST_STEPS,
    Language,
    Paragraph,
    Part,
    Provenance,
    Steps,
    TemplateId,
    Version,
    Words,
)

FOLDER = "groups"
"""The folder of step groups, inside a folder of templates."""


class StepGroup(Part):
    """A few steps that belong together, to be included in templates."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a step group")

    id: TemplateId = Field(description="A short name in lower case, as in silence-check.")
    title: Words = Field(description="What the group of steps is called.")
    version: Version = Field(description="Numbers with dots between them, as in 1.0.")
    language: Language = Field(description="The language of its words, as in en or pt-BR.")
    provenance: Provenance = Field(description="Where it comes from.")
    summary: Paragraph = Field(description="What it does, and when it helps.")
    steps: Steps = Field(min_length=1, max_length=MOST_STEPS, description="Its steps, in their order.")


def step_groups(folders: Iterable[Path]) -> dict[str, Path]:
    """The step groups in folders of templates, by id; one in a later folder stands in place of an earlier one."""
    return {path.stem: path for folder in folders for path in files_in(folder / FOLDER)}
