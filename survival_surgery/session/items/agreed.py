"""What the room agreed, what it asks for, and what was promised to it."""

from dataclasses import dataclass


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
class Point:
    """One point of a negotiation: our aim and argument, theirs, our reply. What is secret of it stays in the group."""

    words: str
    argument: str = ""
    theirs: str = ""
    reply: str = ""
    ideal: str = ""
    floor: str = ""
    give: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """What whoever negotiates may agree without asking, and how they report back."""

    words: str
    report_back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What somebody with power promised or said, as a role, and when we look whether it was kept."""

    words: str
    of: str = ""
    check: str = ""


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
class Parked:
    """A matter kept for another day."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextSession:
    """When we meet again, in general terms, and which role invites."""

    when: str
    invites: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CareLine:
    """One sentence of care, and where help is to be had."""

    words: str
