"""What a group has, lacks, fears and stands for, and who stands where around it."""

from dataclasses import dataclass

from survival_surgery.session.choices import Segment, Treatment


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Something we already have. `relied_on`: those who decide rely on us for it, so it is leverage."""

    words: str
    relied_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Something a group lacks: money, space, training, cover. `whose` is a role or body, `ask` whom to ask for it."""

    words: str
    whose: str = ""
    ask: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something that a group or body can give the others."""

    words: str
    whose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What is worth keeping, and what would be lost if it stopped; never in money."""

    words: str
    if_stopped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Work that somebody carries, as a letter or roles, what would stop without them, and what would lighten it."""

    words: str
    carried_by: str = ""
    if_they_left: str = ""
    relief: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ally:
    """A role or body on the line from active ally to active opponent, and who among us can reach them, by role."""

    who: str
    segment: Segment
    reached_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingVoice:
    """Who is not here and ought to be heard, as a role or body, and who could reach them."""

    who: str
    reached_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictOfInterest:
    """A body or role here that gains from what is discussed, how, and what the room does about it."""

    whose: str
    words: str = ""
    handled: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of ours and what we mean by it; or, `refused`, a word of theirs that we do not use, and ours for it."""

    words: str
    meaning: str = ""
    refused: bool = False
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """What could stop us, and what we would do about it."""

    words: str
    counter: str = ""
    treatment: Treatment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Threat:
    """What could end or bend the group, the early sign of it, and what we would do."""

    words: str
    sign: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What they will say or do, why they do it, and the one line and one deed that answer it."""

    words: str
    why: str = ""
    line: str = ""
    deed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """Something that keeps people well while it lasts: rest, cover, money, company; carried by a letter or roles."""

    words: str
    carried_by: str = ""
