"""Allies: roles and bodies on a line of five segments from active ally to active opponent."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.items import Ally, Item, Segment
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import ItemLine, Line
from survival_surgery.translation import _


class AllyLine(ItemLine):
    """A role or body, where it stands, and who can reach it."""

    key: ClassVar[str] = "allies"
    asks: ClassVar[str] = "Who stands where"
    item: ClassVar[type[Item]] = Ally

    who: str = Field(title="Who?", description="A role or body, never a name.")
    segment: Segment = Field(title="Where do they stand today?", description="On the line of five.")
    reached_by: str = Field(default="", title="Who can reach them?", description="By role, such as: the reps.")


class Allies(Step):
    """The room places those around it."""

    captures: ClassVar[str] = "roles and bodies from active ally to active opponent, and who can reach them"
    behind: ClassVar[str] = (
        "Few people are simply for us or against us. The aim is to move somebody by one place, and not to win "
        "over whoever is against."
    )

    kind: Literal["allies"] = "allies"

    def lines(self) -> tuple[type[Line], ...]:
        return (AllyLine,)

    def board(self, session: Session) -> Iterator[Row]:
        for segment in Segment:
            placed = [entry for entry in session.on_list(Ally) if entry.item.segment == segment]
            if placed:
                yield Row(_(segment.value), heading=True)
            for entry in placed:
                reach = _("reached by {whom}").format(whom=entry.item.reached_by) if entry.item.reached_by else ""
                yield Row(entry.item.who, what=entry.number, note=reach)
