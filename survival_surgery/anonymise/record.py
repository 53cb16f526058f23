"""A session with nobody in it, cut to its audience: all that may leave. Documents are written from nothing else.

A record knows neither contributions that nobody approved, nor counts of people, nor entry numbers, nor the order in
which things were said. What an audience may not have is not in its record, so a document never asks who reads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Literal, TypeVar

from survival_surgery.anonymise.small import Shown
from survival_surgery.session.bands import FEWEST, Present, Share
from survival_surgery.session.events import Confidentiality, EntryNumber, SpreadCounted, Variant
from survival_surgery.session.items import Item

ItemT = TypeVar("ItemT", bound=Item)


Kept = Literal["encrypted", "paper", "nowhere"]
"""Where the working notes of a session are."""


class Audience(Enum):
    """Who a document is for."""

    GROUP = auto()
    OUTWARD = auto()
    LETTER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that a template's tally asks, or an area of its map. `entry` is where it is answered, once it is."""

    tally: str
    asks: str
    definition: str = ""
    sensitive: bool = False
    area: bool = False
    entry: EntryNumber = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the documents say of the template. `scales` gives the title of each decision scale by its id.

    `checklists` holds those that the group's minutes may print, each title by its id: none unless the template says so.
    `asked` holds what its tallies ask, in their order: a count of anything else is not printed.
    `decides` is no where the scale only shows the mood.
    `kept` says where the working notes are: in an encrypted file, on paper, or nowhere.
    `letter` says that a letter is drafted too.
    """

    template: str
    title: str
    variant: Variant = "standard"
    minutes: int = 0
    scale: str = ""
    scales: Mapping[str, str] = field(default_factory=dict)
    questions: tuple[str, ...] = ()
    checklists: Mapping[str, str] = field(default_factory=dict)
    asked: tuple[Asked, ...] = ()
    decides: bool = True
    kept: Kept = "encrypted"
    letter: bool = False


NO_TEMPLATE = About(template="", title="")
"""For readings that do not depend on the template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeOnRecord:
    """A theme by its name. `spread` says only what the audience may know; `quotes` are words that the room approved."""

    words: str
    focus: bool
    known: bool
    spread: SpreadCounted | None
    scores: tuple[tuple[str, int], ...] = ()
    quotes: tuple[str, ...] = ()
    lamps: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An item, and whether it may be known outside the group. Its `theme` is a place in `Record.themes`, from 1."""

    item: Item
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionOnRecord:
    """A decision without counts: for the group, levels with bands; for others, only that there were reservations.

    `passed` is None where no outcome was noted.
    """

    proposal: str
    passed: bool | None
    changed: bool
    reserved: bool
    before: str = ""
    hands: tuple[tuple[str, str], ...] = ()
    reservations: tuple[str, ...] = ()
    revisit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyOnRecord:
    """A question with what may be known of its answers; on a map, an area, or several that were put together."""

    asked: tuple[str, ...]
    definition: str
    area: bool
    shown: Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that may leave, for one audience.

    `copy` says what this is a copy of, `status` how far it has come, `leaving` what may leave the room, `privacy` what
    was not kept: the program's own words. `month` is a word. `present` is a band, or "some of us" where that says too
    much. `fewest` is how many people a number stands for at least. `jobs` and `shifts` are those of themes that
    touch too few to tell them apart. `useful` pairs each score with a band.
    """

    about: About
    copy: str
    leaving: str
    status: str
    label: str = ""
    month: str = ""
    present: Present | Share | None = None
    confidentiality: Confidentiality | None = None
    scale: str = ""
    deciding: bool = False
    themes: tuple[ThemeOnRecord, ...] = ()
    held: tuple[Held, ...] = ()
    decisions: tuple[DecisionOnRecord, ...] = ()
    tallies: tuple[TallyOnRecord, ...] = ()
    fewest: int = FEWEST
    jobs: tuple[str, ...] = ()
    shifts: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    useful: tuple[tuple[int, str], ...] = ()
    set_aside: tuple[str, ...] = ()
    privacy: tuple[str, ...] = ()
    destroyed_by: str = ""

    def of(self, kind: type[ItemT]) -> tuple[ItemT, ...]:
        """The items of one class, in the order in which they are printed."""
        return tuple(held.item for held in self.held if isinstance(held.item, kind))

    def known(self, kind: type[ItemT], *, outside: bool = True) -> tuple[ItemT, ...]:
        """The items of one class that may be known outside the group, or else those that stay in it."""
        return tuple(h.item for h in self.held if isinstance(h.item, kind) and h.known is outside)

    @property
    def decides(self) -> bool:
        """Whether the way to test a proposal decides it: a template's scale may not; what the room said itself does."""
        return self.about.decides or not self.about.scale

    def theme_of(self, place: int | None) -> ThemeOnRecord | None:
        """The theme that an item speaks about."""
        return self.themes[place - 1] if place else None
