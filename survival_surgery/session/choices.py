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
