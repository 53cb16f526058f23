"""What an item may choose from: answers, segments, grades, outcomes, in the words that are shown."""

from enum import StrEnum


class Answer(StrEnum):
    """Answers on a checklist. "Don't know" makes a gap."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "don't know"


class Segment(StrEnum):
    """The five segments of the spectrum of allies (Oppenheimer and Lakey, 1965)."""

    ACTIVE_ALLY = "active ally"
    PASSIVE_ALLY = "passive ally"
    NEUTRAL = "neutral"
    PASSIVE_OPPONENT = "passive opponent"
    ACTIVE_OPPONENT = "active opponent"


class MayDo(StrEnum):
    """Who may lawfully do something: people using a service can do what staff cannot."""

    STAFF = "staff"
    SERVICE_USERS = "people who use the service"
    ALLIES = "allies"
    ANYONE = "anyone"
    ASK_FIRST = "take advice first"


class Outcome(StrEnum):
    """What became of an earlier action."""

    DONE = "done"
    MOVED = "moved"
    DROPPED = "dropped"


class Treatment(StrEnum):
    """What the room means to do about an obstacle."""

    MITIGATE = "make it smaller"
    AVOID = "go round it"
    ACCEPT = "live with it"


class Grade(StrEnum):
    """How strong a piece of evidence is."""

    FIRST_HAND = "first-hand"
    SECOND_HAND = "second-hand"
    HEARSAY = "hearsay"


class Size(StrEnum):
    """How serious a hazard is."""

    GREAT = "great"
    MIDDLING = "middling"
    SMALL = "small"


class MilestoneSort(StrEnum):
    """How far a decision of theirs has come."""

    HISTORY = "history"
    RUMOUR = "rumour"
    BRIEFING = "briefing"
    CONSULTATION = "consultation"
    CHANCE = "a chance"
    DECISION = "decision"
    AFTERWARDS = "afterwards"


class Horizon(StrEnum):
    """How far off a goal is. Winning means the goal in the middle."""

    LONG = "in the long run"
    VICTORY = "what we count as winning"
    SHORT = "a first gain"


class Rank(StrEnum):
    """Whether a role can grant it, or can move the one who can."""

    PRIMARY = "can grant it"
    SECONDARY = "can move them"


class Sought(StrEnum):
    """What was asked of those in power, or given by them."""

    DEMAND = "demand"
    PROMISE = "promise"


class Result(StrEnum):
    """How a demand or a promise stands."""

    WON = "won"
    PARTLY = "partly won"
    LOST = "lost"
    RENEGED = "promised and taken back"
    WAITING = "no answer yet"


class Who(StrEnum):
    """Who is in the room, as one word and never as a list."""

    STAFF = "staff"
    SERVICE_USERS = "people using the service"
    MIXED = "mixed"
