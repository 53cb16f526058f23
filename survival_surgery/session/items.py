"""The things a room writes down in lists: one frozen class each, no untyped bags.

An item holds words, bands and choices; it has no field for who said it and none for when. `theme` is the entry number
of the theme that an item speaks about, or None where it speaks about the whole session.
"""

from dataclasses import dataclass

from survival_surgery.session.choices import (
    Answer as Answer,
    Grade as Grade,
    MayDo as MayDo,
    Outcome as Outcome,
    Segment as Segment,
    Treatment as Treatment,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Something we already have. `relied_on`: those who decide rely on us for it, so it is leverage."""

    words: str
    relied_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How we know. Never a document itself, only that it exists and where it is kept."""

    words: str
    theme: int | None = None
    grade: Grade | None = None
    kept: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """What could stop us, and what we would do about it."""

    words: str
    counter: str = ""
    treatment: Treatment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A change or date that matters to us; `when` is a month, a season or an event, never a day."""

    words: str
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What we ask of the people around us."""

    words: str
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """A matter kept for another day."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What we do not know yet."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a theme does to us, or to others: the leaves of the tree."""

    words: str
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One answer to "but why?"; the answers stand in the order in which they were given, the deepest last."""

    words: str
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """The rule, promise, duty or plain decency that is broken."""

    words: str
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """The role with the power to put it right, and how they decided so far. Never a named person."""

    role: str
    words: str = ""
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beneficiary:
    """Who gains while things stay as they are, as a role or body."""

    role: str
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """What those who decide would say, put fairly."""

    words: str
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ally:
    """A role or body on the line from active ally to active opponent, and who among us can reach them, by role."""

    who: str
    segment: Segment
    reached_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tactic:
    """Something we could do. `rung` is its place on the escalation ladder: 0 talk and count, 8 the largest."""

    words: str
    rung: int
    may_do: MayDo = MayDo.ANYONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One question of a checklist, answered."""

    checklist: str
    question: str
    answer: Answer
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The grievance in the words that the room agreed; one for each focus theme."""

    words: str
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What we ask, of which role, by when; `ideal` and `floor` stay in the group."""

    words: str
    of: str = ""
    by: str = ""
    ideal: str = ""
    floor: str = ""
    theme: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A proposal tested on the template's scale.

    `hands` pairs a level of the scale with the number of hands; `before` is the wording before it was amended, if it
    was. `passed` is None where no outcome was noted. `reserved` says that a hand asked for a reservation, whether or
    not one was written; reservations are sentences without names.
    """

    proposal: str
    hands: tuple[tuple[str, int], ...] = ()
    reservations: tuple[str, ...] = ()
    before: str = ""
    passed: bool | None = None
    reserved: bool = False
    revisit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing somebody will do. `owner` and `buddy` are letters dealt for this session or pairs of roles."""

    words: str
    owner: str = ""
    by: str = ""
    why: str = ""
    buddy: str = ""
    if_then: str = ""
    help: str = ""
    proof: str = ""
    together: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """An action of an earlier session and what became of it."""

    words: str
    outcome: Outcome
    reason: str = ""
    learned: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextSession:
    """When we meet again, in general terms, and which role invites."""

    when: str
    invites: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CareLine:
    """One sentence of care, and where help is to be had."""

    words: str


Item = (
    Resource
    | Evidence
    | Obstacle
    | Moment
    | Ask
    | Parked
    | Gap
    | Effect
    | Cause
    | Standard
    | Decider
    | Beneficiary
    | Argument
    | Ally
    | Tactic
    | Check
    | Statement
    | Demand
    | Decision
    | Action
    | Reviewed
    | NextSession
    | CareLine
)
"""Everything that `Noted` can hold."""
