"""Lines about the way to a win: what is coming, goals, targets, the path, a test of our strength, being heard."""

from typing import ClassVar

from pydantic import Field

from survival_surgery.session.items import (
    Channel,
    Goal,
    Horizon,
    Item,
    Milestone,
    MilestoneSort,
    Moment,
    Rank,
    StructureTest,
    Target,
    Waypoint,
)
from survival_surgery.steps.lines import ItemLine

_WHEN = "A month or an event, never a day."


class MomentLine(ItemLine):
    """A change or date that matters."""

    key: ClassVar[str] = "moments"
    asks: ClassVar[str] = "What is coming"
    item: ClassVar[type[Item]] = Moment

    words: str = Field(title="What is changing, or coming up?", description="In a few words.")
    when: str = Field(default="", title="When?", description="A month or a season, never a day.")


class MilestoneLine(ItemLine):
    """A date or turn on the way to their decision, and what it opens for us."""

    key: ClassVar[str] = "timeline"
    asks: ClassVar[str] = "On the way to their decision"
    item: ClassVar[type[Item]] = Milestone

    words: str = Field(title="What is on the way to their decision?", description="A rumour, a briefing, a vote.")
    sort: MilestoneSort | None = Field(default=None, title="How far is it?", description="From history to afterwards.")
    when: str = Field(default="", title="When?", description=_WHEN)
    opens: str = Field(default="", title="What does it open for us?", description="A moment to ask, speak or join in.")


class GoalLine(ItemLine):
    """What we want: in the long run, as the victory, or as a first gain."""

    key: ClassVar[str] = "goals"
    asks: ClassVar[str] = "What we want"
    item: ClassVar[type[Item]] = Goal

    words: str = Field(title="What do we want?", description="So plain that anybody could see that it is won.")
    horizon: Horizon | None = Field(
        default=None, title="When would we have it?", description="Winning is the one in the middle."
    )
    power: str = Field(
        default="", title="What power does it give us?", description="What we could do then that we cannot do now."
    )


class TargetLine(ItemLine):
    """A role that can grant it, or one that can move that role."""

    key: ClassVar[str] = "targets"
    asks: ClassVar[str] = "Who can grant it, and who can move them"
    item: ClassVar[type[Item]] = Target

    role: str = Field(title="Who can grant it, or move the one who can?", description="A role, never a name.")
    rank: Rank = Field(default=Rank.PRIMARY, title="Can they grant it, or move somebody?", description="One of two.")
    power: str = Field(default="", title="What power do we have over them?", description="What they need from us.")
    reached_by: str = Field(default="", title="Who can reach them?", description="By role, such as: the reps.")


class WaypointLine(ItemLine):
    """The next thing that must be there between now and the win. An outcome, not a task."""

    key: ClassVar[str] = "path"
    asks: ClassVar[str] = "What must be there, one after the other"
    item: ClassVar[type[Item]] = Waypoint

    words: str = Field(
        title="What must be there next, between now and the win?",
        description="An outcome, not a task. Write them down in the order that the room has laid.",
    )
    by: str = Field(default="", title="By when?", description=_WHEN)


class StructureTestLine(ItemLine):
    """A simple ask that shows how strong we are."""

    key: ClassVar[str] = "structure_tests"
    asks: ClassVar[str] = "How we test our strength"
    item: ClassVar[type[Item]] = StructureTest

    words: str = Field(
        title="Which simple thing do we ask of everybody?", description="Small, the same for all, and easy to count."
    )
    quota: str = Field(default="", title="Whom must it reach?", description="Which groups, and how many of each.")
    publish_if: str = Field(
        default="", title="From how many on do we make it known?", description="Such as: half of each shift."
    )


class ChannelLine(ItemLine):
    """A way to be heard, and what it asks people to do."""

    key: ClassVar[str] = "channels"
    asks: ClassVar[str] = "How we are heard"
    item: ClassVar[type[Item]] = Channel

    words: str = Field(title="Where are we heard?", description="A stall, a meeting, a page, the local paper.")
    when: str = Field(default="", title="When?", description="How often, or at which event.")
    invites: str = Field(
        default="", title="What does it ask people to do?", description="To take a part or to come: not just to click."
    )
