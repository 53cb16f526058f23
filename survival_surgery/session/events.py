"""What can happen in a session, in the past tense. An event is a fact and never changes.

No event has a field for who spoke, and only `SessionOpened` and `StepEntered` say when. An event that names what an
earlier entry created does so by that entry's number.
"""

from dataclasses import dataclass
from typing import Literal

from survival_surgery.session.bands import FEWEST, HowMany, HowOften, Present, Share
from survival_surgery.session.cards import (
    ContributionHeard as ContributionHeard,
    ContributionsJoined as ContributionsJoined,
    ContributionsPlaced as ContributionsPlaced,
    ContributionSplit as ContributionSplit,
    ContributionsTakenBack as ContributionsTakenBack,
    ThemeNamed as ThemeNamed,
)
from survival_surgery.session.choices import Who
from survival_surgery.session.items import Item
from survival_surgery.session.leaving import (
    DestructionPromised as DestructionPromised,
    EntryNumber as EntryNumber,
    LeftOut as LeftOut,
    NameCleared as NameCleared,
    NameLinked as NameLinked,
    NameListed as NameListed,
    NameVeiled as NameVeiled,
    PassMade as PassMade,
    RoomInsisted as RoomInsisted,
    Softened as Softened,
    StayDecided as StayDecided,
    WordingApproved as WordingApproved,
)
from survival_surgery.session.log import NamesDestroyed as NamesDestroyed, Redacted as Redacted, Undone as Undone
from survival_surgery.session.timing import (
    ClockStopped as ClockStopped,
    RestPlanned as RestPlanned,
    StepEntered as StepEntered,
    StepId as StepId,
    StepSkipped as StepSkipped,
    TimeGiven as TimeGiven,
)

Variant = Literal["full", "standard", "lunch"]
Confidentiality = Literal["minutes_only", "learning_leaves", "chatham_house"]
Criterion = Literal["widely", "deeply", "winnable", "visible", "builds_us"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted:
    """A session was begun from a template. `seed` decides the shuffle and the letters that are dealt.

    `fewest` is how many people anything shown to others may stand for at least.
    `keeps` names what stays in the group here unless the room lets it out: decisions, next_session. `language` is the
    template's, as a code such as `en`; empty where nobody said.
    """

    template: str
    version: str
    title: str
    variant: Variant
    seed: int
    roles: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    fewest: int = FEWEST
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened:
    """The session file was opened on a day, as `YYYY-MM-DD`."""

    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelGiven:
    """The group's own name for this session, which may be a pseudonym."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantChosen:
    """How much time the room has."""

    variant: Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentCounted:
    """How many are in the room, as a band."""

    present: Present


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomDescribed:
    """Who is in the room, in one of three words: some steps are only for some rooms."""

    who: Who


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidentialityAgreed:
    """What may leave the room."""

    mode: Confidentiality


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidingAgreed:
    """How the room decides today: the id of a decision scale of the template."""

    scale: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """A contribution or a theme was put into better words."""

    what: EntryNumber
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A contribution, a theme or an item was taken back."""

    what: EntryNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadCounted:
    """Who else a theme touches: bands and words, never people.

    `jobs` and `shifts` are in the workplace's own words; `service_users` says that people who use the service feel it
    too; `not_to` says to whom it is not happening.
    """

    theme: EntryNumber
    share: Share | None = None
    often: HowOften | None = None
    since: str = ""
    jobs: tuple[str, ...] = ()
    shifts: tuple[str, ...] = ()
    employers: HowMany | None = None
    service_users: bool = False
    not_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeScored:
    """The room judged a theme on one criterion, 0 to 3."""

    theme: EntryNumber
    criterion: Criterion
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DotsCounted:
    """The dots that a theme got."""

    theme: EntryNumber
    dots: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeChosen:
    """A theme became a focus; the themes that are not chosen are parked."""

    theme: EntryNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeReleased:
    """A focus theme went back among the others."""

    theme: EntryNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """Something was written on one of the room's lists."""

    item: Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """An item was put right: the whole item as it stands now."""

    what: EntryNumber
    item: Item


@dataclass(frozen=True, slots=True, kw_only=True)
class UsefulnessCounted:
    """How useful the session was, 0 to 5: how many hands each score got, from 0 upwards."""

    hands: tuple[int, ...]


Event = (
    SessionStarted
    | SessionOpened
    | LabelGiven
    | VariantChosen
    | PresentCounted
    | RoomDescribed
    | ConfidentialityAgreed
    | DecidingAgreed
    | StepEntered
    | StepSkipped
    | TimeGiven
    | ClockStopped
    | RestPlanned
    | ContributionHeard
    | ContributionSplit
    | ContributionsJoined
    | ThemeNamed
    | ContributionsPlaced
    | ContributionsTakenBack
    | Reworded
    | Withdrawn
    | SpreadCounted
    | ThemeScored
    | DotsCounted
    | ThemeChosen
    | ThemeReleased
    | Noted
    | Amended
    | UsefulnessCounted
    | Undone
    | Redacted
    | NameListed
    | NameVeiled
    | NameCleared
    | NameLinked
    | NamesDestroyed
    | Softened
    | LeftOut
    | WordingApproved
    | StayDecided
    | RoomInsisted
    | PassMade
    | DestructionPromised
)
"""Everything that can happen."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with its number."""

    number: EntryNumber
    event: Event


def kept_with(event: Event) -> Literal["notes", "names"]:
    """The table an event is written to: names are kept apart, so that they can be destroyed by themselves."""
    return getattr(event, "kept", "notes")
