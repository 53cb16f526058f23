"""A template as its author writes it: the whole of a session before anybody has walked in.

A template can only ask questions and keep the time. What its parts must have in common is checked in `checks`, where a
mistake still knows its line.
"""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from survival_surgery.library.entries import LibraryFile
from survival_surgery.library.scale import Scale
from survival_surgery.session.events import StepId
from survival_surgery.steps import AnyStep
from survival_surgery.steps.base import Sentence
from survival_surgery.steps.schema import OrTaken
from survival_surgery.template.parts import (
    VARIANTS as VARIANTS,
    ClosingPart,
    ConfidentialityOptions,
    Group,
    Language,
    LeadsTo,
    Lengths,
    OpeningPart,
    Paragraph,
    Part,
    Provenance,
    Risk,
    Slack,
    Stage,
    StepsPart,
    TemplateId,
    Version,
    Vocabulary,
    Words,
)


class SessionTemplate(Part):
    """A session before anybody has walked in."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a template")

    id: TemplateId = Field(description="A short name in lower case, as in survival-surgery.")
    title: Words = Field(description="What the session is called.")
    version: Version = Field(description="Numbers with dots between them, as in 1.0.")
    language: Language = Field(description="The language of its words, as in en or pt-BR.")
    provenance: Provenance = Field(description="Where the template comes from.")
    summary: Paragraph = Field(description="What the session is, in a few sentences.")
    who_for: Paragraph = Field(description="Who it is for.")
    when_to_use: Paragraph = Field(description="When it helps.")
    not_for: Paragraph = Field(description="When it does harm or no good, and what to do instead.")
    risk: Risk | None = Field(default=None, description="What could go wrong for people.")
    prepare: tuple[Sentence, ...] = Field(default=(), max_length=20, description="What to do before the day.")
    materials: tuple[Sentence, ...] = Field(default=(), max_length=20, description="What to bring.")
    follows: tuple[TemplateId, ...] = Field(
        default=(), max_length=20, description="The ids of templates that it is good to have done before."
    )
    leads_to: tuple[LeadsTo, ...] = Field(default=(), max_length=10, description="What comes next.")
    group: Group = Field(description="How many people it is for.")
    variants: Lengths = Field(description="The minutes of each variant that there is.")
    slack: Slack = Field(
        default=Slack(), description="Minutes that no step has. Steps and slack add up to the variant."
    )
    confidentiality: ConfidentialityOptions = Field(description="How the room may treat what is said.")
    decision_scale: Annotated[Scale, OrTaken()] = Field(
        description="How the room tests a proposal; 'take' names one of the library, to use as it is or with changes."
    )
    documents: tuple[Literal["letter"], ...] = Field(
        default=(),
        max_length=1,
        description="What is written besides the minutes and the plan. letter: the draft of a letter in which a group "
        "raises a grievance.",
    )
    keeps: tuple[Literal["decisions", "next_session"], ...] = Field(
        default=(), description="What stays in the group unless the room lets it out: decisions, next_session."
    )
    vocabulary: Vocabulary = Field(default=Vocabulary(), description="The workplace's own words.")
    library: LibraryFile | None = Field(
        default=None, description="Entries of the template's own, in place of the library's of the same id."
    )
    opening: OpeningPart | None = Field(default=None, description="What comes before the three stages.")
    stages: tuple[Stage, ...] = Field(min_length=3, max_length=3, description="listen, understand and act.")
    closing: ClosingPart | None = Field(default=None, description="What comes after the three stages.")

    @property
    def parts(self) -> tuple[StepsPart, ...]:
        """The opening, the three stages and the closing, those that there are."""
        return tuple(part for part in (self.opening, *self.stages, self.closing) if part is not None)

    @property
    def steps(self) -> tuple[AnyStep, ...]:
        """Every step of the session in its order, whatever the variant."""
        return tuple(step for part in self.parts for step in part.steps)

    def step(self, step: StepId) -> AnyStep | None:
        """The step with that id."""
        return next((known for known in self.steps if known.id == step), None)

    def about(self) -> tuple[tuple[str, Sentence], ...]:
        """What somebody who chooses a template wants to read, each with its heading."""
        return (
            ("What it is", self.summary),
            ("Who it is for", self.who_for),
            ("When to use it", self.when_to_use),
            ("What it is not for", self.not_for),
        )
