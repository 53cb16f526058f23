"""Actions: what somebody will do. The owner is a letter dealt for this session or a pair of roles, never a name."""

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.items import Action, Item
from survival_surgery.session.state import Session
from survival_surgery.steps.actions.gaps import as_action, gaps
from survival_surgery.steps.actions.warnings import warnings
from survival_surgery.steps.base import Row, Short, Step
from survival_surgery.steps.handle import handle
from survival_surgery.steps.lines import ItemLine, Line, Place
from survival_surgery.translation import _


class ActionLine(ItemLine):
    """One thing that somebody will do."""

    key: ClassVar[str] = "actions"
    asks: ClassVar[str] = "Actions"
    item: ClassVar[type[Item]] = Action

    words: str = Field(title="What will be done?", description="Start with a verb.")
    owner: str = Field(
        default="",
        title="Who will do it?",
        description="A letter, a pair of roles, or + for a new letter. Never a name.",
        examples=["[A]"],
    )
    by: str = Field(default="", title="By when?", description="A date, such as 4 April.")
    together: bool = Field(default=False, title="Do several of us do it together?", description="yes or no.")
    buddy: str = Field(
        default="", title="Who is second?", description="A letter, roles, or + for a new letter.", examples=["[B]"]
    )
    if_then: str = Field(
        default="", title="What could get in the way, and what then?", description="If it rains, then we meet inside."
    )
    help: str = Field(default="", title="What help is needed?", description="From whom, by role.")
    proof: str = Field(default="", title="How will we know it is done?", description="What can be seen.")
    why: str = Field(default="", title="What is it for?", description="In a few words.")

    def as_item(self, session: Session, place: Place) -> Item:
        owner = handle(session, self.owner)
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return Action(**values | {"owner": owner, "buddy": handle(session, self.buddy, besides=owner)})


class Actions(Step):
    """The room agrees who does what, by when."""

    captures: ClassVar[str] = "actions with an owner's letter, a date, a buddy, and how you will know"
    behind: ClassVar[str] = (
        "Talk without a next step wears people out. What is small, has a day and two people, and a plan for "
        "the first obstacle, is likeliest to get done."
    )

    ways: ClassVar[tuple[str, ...]] = (
        '?1: puts the first thing under "What we do not know yet" into the line, as an action for somebody.',
    )

    kind: Literal["actions"] = "actions"

    def lines(self) -> tuple[type[Line], ...]:
        return (ActionLine,)

    def board(self, session: Session) -> Iterator[Row]:
        for number, entry in enumerate(session.on_list(Action), 1):
            action = entry.item
            by = _("by {day}").format(day=action.by) if action.by else ""
            told = (_(action.owner), by, _("together") if action.together else "")
            yield Row(action.words, mark=str(number), what=entry.number, note=" · ".join(p for p in told if p))
        for warning in warnings(session):
            yield Row(warning, heading=True)
        open_gaps = gaps(session)
        if open_gaps:
            yield Row(_("What we do not know yet · ?1 puts the first into the line as an action"), heading=True)
        for number, gap in enumerate(open_gaps, 1):
            yield Row(gap, mark=f"?{number}")
        if session.dealt:
            yield Row(_("Who is which letter stays on paper, with the room."), heading=True)

    def short(self, words: str, place: Place, session: Session) -> Short:
        """`?1` is the first thing that is not known yet, as an action."""
        gap = re.fullmatch(r"\?\s*(\d{1,3})", words)
        return as_action(session, int(gap[1])) if gap else None
