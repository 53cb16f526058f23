"""The parts of a template besides its steps. None has a field for a file, an address on the web, or a command."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from survival_surgery.session.bands import FEWEST, MOST_FEWEST
from survival_surgery.session.events import Confidentiality, StepId, Variant
from survival_surgery.steps import AnyStep
from survival_surgery.steps.base import Identifier, Sentence
from survival_surgery.steps.schema import OrWritten
from survival_surgery.steps.when import When

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
"""A name or a few words."""

Paragraph = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
VARIANTS: tuple[Variant, ...] = ("full", "standard", "lunch")

TemplateId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Version = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$", max_length=20)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", max_length=20)]
PartId = Literal["opening", "listen", "understand", "act", "closing"]

STAGE_TITLES = {
    "listen": "problem identification",
    "understand": "information and resources",
    "act": "concrete next steps",
}


class Part(BaseModel):
    """Fields that nobody knows are refused everywhere in a template."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Provenance(Part):
    """Where a template comes from, and how much of it is our own guess at how it is done."""

    method: Sentence = Field(description="The method that the template follows, and whose it is.")
    source: Paragraph = Field(description="Where the method is described.")
    licence: Words = Field(description="The licence of the template's own words, such as CC BY 4.0.")
    reconstruction: bool = Field(description="yes where parts are our own, because no source describes them.")


class Group(Part):
    """How many people the template is for."""

    min: int = Field(ge=1, le=500, description="The fewest people.")
    max: int = Field(ge=1, le=500, description="The most people.")
    fewest: int = Field(
        default=FEWEST,
        json_schema_extra={"minimum": FEWEST, "maximum": MOST_FEWEST},
        description="How many people a number, a band or a share may stand for at least: five, or more, and never "
        "fewer.",
    )

    @field_validator("fewest")
    @classmethod
    def _never_fewer(cls, fewest: int) -> int:
        if fewest < FEWEST:
            raise ValueError(
                f"what is shown stands for {FEWEST} people at least, and a template may ask for more but for no fewer. "
                f"Write {FEWEST} or more, or leave this line out."
            )
        if fewest > MOST_FEWEST:
            told = f"with more than {MOST_FEWEST} hardly anything could be shown. Write {MOST_FEWEST} or less."
            raise ValueError(told)
        return fewest


class Lengths(Part):
    """The minutes of the whole session in each variant that the template has. 0 stands for one that it has not."""

    full: int = Field(default=0, ge=5, le=480, description="Minutes of the full session, such as 150.")
    standard: int = Field(default=0, ge=5, le=480, description="Minutes of the standard session, such as 90.")
    lunch: int = Field(default=0, ge=5, le=480, description="Minutes of the session in a lunch break, such as 45.")

    def of(self, variant: Variant) -> int:
        """The minutes of one variant."""
        minutes: int = getattr(self, variant)
        return minutes

    @property
    def there(self) -> tuple[Variant, ...]:
        """The variants that the template has, in their order."""
        return tuple(variant for variant in VARIANTS if self.of(variant))

    @property
    def usual(self) -> Variant:
        """The one that is taken where nobody chose: standard, or else the first that there is."""
        return "standard" if self.standard else self.there[0]

    def longest_within(self, minutes: int) -> Variant:
        """The longest variant that fits into so many minutes; the shortest where none does."""
        fitting = [variant for variant in self.there if self.of(variant) <= minutes]
        return max(fitting, key=self.of) if fitting else min(self.there, key=self.of)

    @model_validator(mode="after")
    def _one_at_least(self) -> "Lengths":
        if not self.there:
            raise ValueError("give the minutes of one variant at least, as in {full: 90}.")
        return self


class Slack(Part):
    """Minutes in each variant that no step has."""

    full: int = Field(default=0, ge=0, le=60, description="Minutes without a step in the full session.")
    standard: int = Field(default=0, ge=0, le=60, description="Minutes without a step in the standard session.")
    lunch: int = Field(default=0, ge=0, le=60, description="Minutes without a step in the lunch session.")

    def of(self, variant: Variant) -> int:
        """The slack of one variant."""
        minutes: int = getattr(self, variant)
        return minutes


class ConfidentialityOption(Part):
    """One way to treat what is said, in words to read aloud."""

    id: Confidentiality = Field(
        description="minutes_only: nothing leaves but the minutes. learning_leaves: what is learned, and not what was "
        "said. chatham_house: what was said, and not who said it."
    )
    words: Sentence = Field(description="What it means, as read aloud.")


class ConfidentialityOptions(Part):
    """The ways that the room may choose from, and where each of them ends."""

    options: tuple[ConfidentialityOption, ...] = Field(min_length=1, max_length=3, description="What to choose from.")
    limits: tuple[Sentence, ...] = Field(
        min_length=1, max_length=10, description="What cannot be kept in the room, said before anybody speaks."
    )

    @property
    def modes(self) -> tuple[Confidentiality, ...]:
        """The ids of what the room may choose from."""
        return tuple(option.id for option in self.options)


class Risk(Part):
    """What could go wrong for people who take part."""

    level: Literal["low", "some", "high"] = Field(description="low, some or high.")
    words: Sentence = Field(description="What could go wrong for people, and what to do about it.")


class LeadsTo(Part):
    """A template that comes next."""

    template: TemplateId = Field(description="Its id, as in praxis-review.")
    after_days: int | None = Field(default=None, ge=0, le=400, description="After how many days, as in 14.")
    words: Sentence | None = Field(default=None, description="Why it comes next.")


class Vocabulary(Part):
    """The workplace's own words, where they keep people out of the text."""

    take: tuple[Identifier, ...] = Field(
        default=(), max_length=60, description="Sets of words that are taken from the library, as in health."
    )
    roles: tuple[Words, ...] = Field(
        default=(), max_length=200, description="Words for jobs and parts that people have, as in: nursing, rep."
    )
    places: tuple[Words, ...] = Field(
        default=(),
        max_length=200,
        description="Words that stand for a place without naming it, as in: one of our sites.",
    )
    never_written: tuple[Sentence, ...] = Field(
        default=(), max_length=20, description="Sorts of things that nobody writes down, read out at the start."
    )


class Include(Part):
    """In place of a step: the steps of a group."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="an include")

    include: TemplateId = Field(description="The id of a step group, as in silence-check.")
    prefix: Identifier | None = Field(
        default=None, alias="as", description="Put before the ids of its steps, for a group that is here twice."
    )
    changed: dict[StepId, dict[str, Any]] = Field(
        default_factory=dict,
        alias="with",
        description="Fields that stand in place of the group's own, under the ids of its steps.",
    )
    without: tuple[StepId, ...] = Field(default=(), description="Ids of steps of the group that are left out.")
    when: When | None = Field(default=None, description="For which rooms the steps are.")


Steps = Annotated[tuple[AnyStep, ...], OrWritten(Include)]
"""A list of steps; in a file, an include may stand for some of them."""

MOST_STEPS = 30
"""Steps that one part of a session, or a step group, can have."""


class StepsPart(Part):
    """A part of the session that has steps."""

    id: PartId
    title: Words = Field(description="What the room sees on the road.")
    goal: Sentence = Field(description="What the room has at the end of it, in one sentence.")
    steps: Steps = Field(min_length=1, max_length=MOST_STEPS, description="Its steps, in their order.")


class OpeningPart(StepsPart):
    """What comes before the three stages."""

    id: Literal["opening"] = Field(default="opening", description="Need not be written.")
    title: Words = Field(default="opening", description="What the room sees on the road.")


class ClosingPart(StepsPart):
    """What comes after the three stages."""

    id: Literal["closing"] = Field(default="closing", description="Need not be written.")
    title: Words = Field(default="closing", description="What the room sees on the road.")


class Stage(StepsPart):
    """One of the three stages."""

    id: Literal["listen", "understand", "act"] = Field(description="listen, understand or act, in this order.")
    title: Words = Field(default="", description="What the room sees on the road; left out, the usual words.")

    @model_validator(mode="before")
    @classmethod
    def _usual_title(cls, data: Any) -> Any:
        if isinstance(data, dict) and isinstance(data.get("id"), str) and data["id"] in STAGE_TITLES:
            return {"title": STAGE_TITLES[data["id"]], **data}
        return data
