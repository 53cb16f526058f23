"""The way from here to a win: what is coming, where we want to be, and what we could do."""

from dataclasses import dataclass

from survival_surgery.session.choices import Horizon, MayDo, MilestoneSort, Rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A change or date that matters to us; `when` is a month, a season or an event, never a day."""

    words: str
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A date or turn on the way to a decision, and what it opens for us; `when` is a month or an event, never a day."""

    words: str
    sort: MilestoneSort | None = None
    when: str = ""
    opens: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What we want: in the long run, as the victory, or as a first short-term gain."""

    words: str
    horizon: Horizon | None = None
    power: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The role that can grant it, or one that can move that role; what power we have over it, and who reaches it."""

    role: str
    rank: Rank = Rank.PRIMARY
    power: str = ""
    reached_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waypoint:
    """An outcome, not a task, that must be there between now and the win."""

    words: str
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tactic:
    """Something we could do. `rung` is its place on the escalation ladder: 0 talk and count, 8 the largest."""

    words: str
    rung: int
    may_do: MayDo = MayDo.ANYONE


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureTest:
    """A simple ask that shows how strong we are: who is to be reached, and from how many on it is published."""

    words: str
    quota: str = ""
    publish_if: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to be heard, when, and what it invites people to do: to take a part or to come, not to click."""

    words: str
    when: str = ""
    invites: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What we ask of the people around us."""

    words: str
    of: str = ""
