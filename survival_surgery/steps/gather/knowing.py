"""Lines about what we know: facts, claims, hazards, how we know, what we try, what we learned, what we do not know."""

from typing import ClassVar

from pydantic import Field

from survival_surgery.session.items import Claim, Evidence, Fact, Gap, Grade, Hazard, Hypothesis, Item, Lesson, Size
from survival_surgery.steps.lines import THEME, ItemLine

_KEPT = "Outside this program."


class EvidenceLine(ItemLine):
    """How we know."""

    key: ClassVar[str] = "evidence"
    asks: ClassVar[str] = "How we know"
    item: ClassVar[type[Item]] = Evidence

    words: str = Field(title="How do we know?", description="What it shows; never the document itself.")
    grade: Grade | None = Field(default=None, title="First-hand?", description="How strong it is.")
    kept: str = Field(default="", title="Where is it kept?", description=_KEPT)
    theme: str | None = Field(
        default=None, title="Which theme?", description="Its letter or name.", json_schema_extra=THEME
    )


class FactLine(ItemLine):
    """One thing that happened, without opinion and with nobody in it."""

    key: ClassVar[str] = "facts"
    asks: ClassVar[str] = "What happened"
    item: ClassVar[type[Item]] = Fact

    words: str = Field(title="What happened?", description="One thing, without opinion, with nobody in it.")
    period: str = Field(default="", title="When was it?", description="A month or a season, never a day.")
    grade: Grade | None = Field(default=None, title="How do we know: first-hand?", description="How strong it is.")
    kept: str = Field(default="", title="Where is the proof kept?", description=_KEPT)


class ClaimLine(ItemLine):
    """What is said officially, beside what we see."""

    key: ClassVar[str] = "claims"
    asks: ClassVar[str] = "What is said, and what we see"
    item: ClassVar[type[Item]] = Claim

    words: str = Field(title="What is said officially?", description="A figure, a target, a sentence in a report.")
    seen: str = Field(default="", title="What do we see?", description="What it is like where we are.")
    checked_by: str = Field(default="", title="Who could find out?", description="A role or body, and how.")


class HazardLine(ItemLine):
    """Something at work that harms, and what would remove it."""

    key: ClassVar[str] = "hazards"
    asks: ClassVar[str] = "What harms us at work"
    item: ClassVar[type[Item]] = Hazard

    words: str = Field(title="What harms us at work?", description="A thing, a task, a way of working.")
    where: str = Field(default="", title="Where, in general terms?", description="A sort of place, such as: stores.")
    exposed: str = Field(default="", title="Who is exposed to it?", description="A job or a group, never a person.")
    size: Size | None = Field(default=None, title="How serious is it?", description="great, middling or small.")
    control: str = Field(
        default="", title="What would remove it?", description="Taking it away comes before protective gear."
    )


class HypothesisLine(ItemLine):
    """If we do this, then that will happen, and how we would see it."""

    key: ClassVar[str] = "hypotheses"
    asks: ClassVar[str] = "What we try, and what we expect"
    item: ClassVar[type[Item]] = Hypothesis

    words: str = Field(title="If we do what?", description="Finish the sentence: If …")
    then: str = Field(default="", title="Then what will happen?", description="Finish the sentence: then …")
    seen_by: str = Field(default="", title="How will we see it?", description="A sign that anybody could see.")
    by: str = Field(default="", title="By when?", description="A month or an event, never a day.")
    result: str = Field(default="", title="What came of it?", description="Left empty until you have looked.")


class LessonLine(ItemLine):
    """What the room learned."""

    key: ClassVar[str] = "lessons"
    asks: ClassVar[str] = "What we learned"
    item: ClassVar[type[Item]] = Lesson

    words: str = Field(title="What did we learn?", description="About the work, about them, or about ourselves.")


class GapLine(ItemLine):
    """What we do not know yet."""

    key: ClassVar[str] = "gaps"
    asks: ClassVar[str] = "What we do not know yet"
    item: ClassVar[type[Item]] = Gap

    words: str = Field(title="What do we need to find out?", description="One question.")
