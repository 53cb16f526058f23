"""Gather: one of the room's lists, such as what we have, how we know, what could stop us, what we ask of others."""

from collections.abc import Iterator
from dataclasses import fields
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.items import (
    Ask,
    Evidence,
    Gap,
    Grade,
    Item,
    Moment,
    Obstacle,
    Parked,
    Resource,
    Treatment,
)
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import THEME, ItemLine, Line


class ResourceLine(ItemLine):
    """Something we already have."""

    key: ClassVar[str] = "resources"
    asks: ClassVar[str] = "What we have"
    item: ClassVar[type[Item]] = Resource

    words: str = Field(
        title="What have we already got?", description="Time, skills, rooms, contacts, numbers, past wins."
    )
    relied_on: bool = Field(
        default=False, title="Do those who decide rely on it?", description="Yes makes it something to bargain with."
    )


class EvidenceLine(ItemLine):
    """How we know."""

    key: ClassVar[str] = "evidence"
    asks: ClassVar[str] = "How we know"
    item: ClassVar[type[Item]] = Evidence

    words: str = Field(title="How do we know?", description="What it shows; never the document itself.")
    grade: Grade | None = Field(default=None, title="First-hand?", description="How strong it is.")
    kept: str = Field(default="", title="Where is it kept?", description="Outside this program.")
    theme: str | None = Field(
        default=None, title="Which theme?", description="Its letter or name.", json_schema_extra=THEME
    )


class ObstacleLine(ItemLine):
    """What could stop us, and what we do about it."""

    key: ClassVar[str] = "obstacles"
    asks: ClassVar[str] = "What could stop us"
    item: ClassVar[type[Item]] = Obstacle

    words: str = Field(title="What could stop us?", description="A fear, or what they will do. Headlines, not details.")
    counter: str = Field(default="", title="What would we do about it?", description="How nobody stands alone.")
    treatment: Treatment | None = Field(
        default=None, title="Make it smaller, go round it, or live with it?", description="What we mean to do."
    )


class MomentLine(ItemLine):
    """A change or date that matters."""

    key: ClassVar[str] = "moments"
    asks: ClassVar[str] = "What is coming"
    item: ClassVar[type[Item]] = Moment

    words: str = Field(title="What is changing, or coming up?", description="In a few words.")
    when: str = Field(default="", title="When?", description="A month or a season, never a day.")


class AskLine(ItemLine):
    """What we ask of the people around us."""

    key: ClassVar[str] = "asks"
    asks: ClassVar[str] = "What we ask of others"
    item: ClassVar[type[Item]] = Ask

    words: str = Field(title="What do we ask for?", description="A room, a voice, a reply, an invitation.")
    of: str = Field(default="", title="Of whom?", description="A role or body, never a name.")


class GapLine(ItemLine):
    """What we do not know yet."""

    key: ClassVar[str] = "gaps"
    asks: ClassVar[str] = "What we do not know yet"
    item: ClassVar[type[Item]] = Gap

    words: str = Field(title="What do we need to find out?", description="One question.")


class ParkedLine(ItemLine):
    """A matter kept for another day."""

    key: ClassVar[str] = "parked"
    asks: ClassVar[str] = "Parked"
    item: ClassVar[type[Item]] = Parked

    words: str = Field(title="What do we keep for another day?", description="In a few words.")


LISTS: dict[str, type[ItemLine]] = {
    line.key: line for line in (ResourceLine, EvidenceLine, ObstacleLine, MomentLine, AskLine, GapLine, ParkedLine)
}


class Gather(Step):
    """The room fills one of its lists."""

    captures: ClassVar[str] = "one list: resources, evidence, obstacles, moments, asks, gaps or parked matters"

    kind: Literal["gather"] = "gather"
    list: Literal["resources", "evidence", "obstacles", "moments", "asks", "gaps", "parked"] = Field(
        description="Which list this step fills."
    )

    def lines(self) -> tuple[type[Line], ...]:
        return (LISTS[self.list],)

    def board(self, session: Session) -> Iterator[Row]:
        for entry in session.on_list(LISTS[self.list].item):
            first, *rest = (getattr(entry.item, field.name) for field in fields(entry.item))
            told = " · ".join(str(part) for part in rest if part and part is not True and not isinstance(part, int))
            relied = "they rely on it" if isinstance(entry.item, Resource) and entry.item.relied_on else ""
            yield Row(first, what=entry.number, note=" · ".join(part for part in (told, relied) if part))
