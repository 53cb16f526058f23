"""The session as the room would describe it now. Every part is frozen; only `fold` makes a new one.

Nothing here says who spoke, who was there, or when a thing was said.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from random import Random
from string import ascii_uppercase
from typing import Generic, TypeVar, cast

from survival_surgery.session.bands import FEWEST, Present
from survival_surgery.session.choices import Who
from survival_surgery.session.events import (
    Confidentiality,
    Criterion,
    EntryNumber,
    SpreadCounted,
    StepId,
    Variant,
)
from survival_surgery.session.items import Decision, Item, NextSession, Parked
from survival_surgery.session.items.handles import handles

ItemT = TypeVar("ItemT", bound=Item)
HeldT_co = TypeVar("HeldT_co", bound=Item, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One thing said. `approved`: the room approved these words, and only these, for printing."""

    number: EntryNumber
    words: str
    approved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A name for contributions that belong together. `stays` is None until somebody decides."""

    number: EntryNumber
    words: str
    contributions: tuple[EntryNumber, ...] = ()
    spread: SpreadCounted | None = None
    scores: Mapping[Criterion, int] = field(default_factory=dict)
    dots: int = 0
    chosen: bool = False
    stays: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(Generic[HeldT_co]):
    """An item on one of the room's lists, with the number of the entry that created it."""

    number: EntryNumber
    item: HeldT_co
    stays: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedName:
    """A name or workplace word that must not leave, and what stands in for it."""

    number: EntryNumber
    words: str
    sort: str
    stand_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The step that the room is in: when it was entered, in seconds since the epoch, and minutes given beyond plan."""

    step: StepId
    entered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Everything that is known of one session.

    `said` holds every wording that a contribution ever had: those that were reworded or withdrawn are somebody's words
    still. `veiled` and `cleared` are the answers to suspects, keyed by the words as they were found; those of
    `veiled_outward` stay as they are in the group's copy. `softened` maps an entry and the name of one of its texts to
    the words to print instead. `linked` holds the letters by which the group's copy tells veiled people apart.
    `passes` holds, for each reader, the fingerprint of the text that was read. `begun` is when the first step was
    entered, later by whatever time the file was closed; `held` is the day on which it was; `paused` says that the file
    was opened again and no step was entered since. `stopped` is for how many seconds
    the clock had run in the step when it was stopped, None while it runs; `stood` for how many it stood before. `later`
    is by how many minutes the room moved the promised end. `names_destroyed` says that the table of names was destroyed
    once.
    """

    template: str = ""
    version: str = ""
    title: str = ""
    variant: Variant = "standard"
    seed: int = 0
    roles: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    fewest: int = FEWEST
    language: str = ""
    opened: str = ""
    held: str = ""
    label: str = ""
    present: Present | None = None
    insists: bool = False
    who: Who | None = None
    confidentiality: Confidentiality | None = None
    scale: str = ""
    clock: Clock | None = None
    begun: int | None = None
    paused: bool = False
    stopped: int | None = None
    stood: int = 0
    later: int = 0
    entered: tuple[StepId, ...] = ()
    spent: Mapping[StepId, int] = field(default_factory=dict)
    skipped: tuple[StepId, ...] = ()
    extra: Mapping[StepId, int] = field(default_factory=dict)
    contributions: tuple[Contribution, ...] = ()
    said: frozenset[str] = frozenset()
    themes: tuple[Theme, ...] = ()
    written: tuple[Written[Item], ...] = ()
    names: tuple[ListedName, ...] = ()
    veiled: Mapping[str, str] = field(default_factory=dict)
    veiled_outward: frozenset[str] = frozenset()
    cleared: frozenset[str] = frozenset()
    linked: Mapping[str, str] = field(default_factory=dict)
    names_destroyed: bool = False
    softened: Mapping[tuple[EntryNumber, str], str] = field(default_factory=dict)
    left_out: frozenset[EntryNumber] = frozenset()
    passes: Mapping[str, str] = field(default_factory=dict)
    useful: tuple[int, ...] = ()
    destroyed_by: str = ""
    last: EntryNumber = 0
    to_undo: EntryNumber | None = None
    to_redo: EntryNumber | None = None

    def items(self, kind: type[ItemT]) -> tuple[ItemT, ...]:
        """The items of one class, in the order in which they were written."""
        return tuple(w.item for w in self.written if isinstance(w.item, kind))

    def on_list(self, kind: type[ItemT]) -> tuple[Written[ItemT], ...]:
        """The items of one class with their numbers."""
        return tuple(cast("Written[ItemT]", held) for held in self.written if isinstance(held.item, kind))

    def theme(self, number: EntryNumber | None) -> Theme | None:
        """The theme that an entry created, if it stands."""
        return next((t for t in self.themes if t.number == number), None)

    def contribution(self, number: EntryNumber) -> Contribution | None:
        """The contribution that an entry created, if it stands."""
        return next((c for c in self.contributions if c.number == number), None)

    @property
    def focus(self) -> tuple[Theme, ...]:
        """The themes that the room chose to work on."""
        return tuple(t for t in self.themes if t.chosen)

    @property
    def set_aside(self) -> tuple[Theme, ...]:
        """Once a focus is chosen, the themes that are parked by it."""
        return tuple(t for t in self.themes if not t.chosen) if self.focus else ()

    @property
    def ungrouped(self) -> tuple[Contribution, ...]:
        """Contributions that sit under no theme."""
        placed = {number for theme in self.themes for number in theme.contributions}
        return tuple(c for c in self.contributions if c.number not in placed)

    @property
    def shuffled(self) -> tuple[Contribution, ...]:
        """The contributions in the order of their cards: a shuffle that says nothing about who spoke when."""
        return tuple(sorted(self.contributions, key=lambda c: _drawn(self.seed, c.number)))

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of the alphabet in the order in which this session deals them to owners."""
        return tuple(Random(f"{self.seed}/letters").sample(ascii_uppercase, k=len(ascii_uppercase)))  # noqa: S311 - a deal of letters, no secret

    @property
    def dealt(self) -> frozenset[str]:
        """The letters that somebody has: an owner, a second, who carries something, or who is told apart by it."""
        held = (who.strip("[]") for entry in self.written for who in handles(entry.item))
        return frozenset((*(letter for letter in held if len(letter) == 1), *self.linked.values()))


@lru_cache(maxsize=8192)
def _drawn(seed: int, number: EntryNumber) -> bytes:
    """Where a card lies in the shuffle. The same for the same session, and unrelated to the number."""
    return blake2b(f"{seed}/{number}".encode(), digest_size=8).digest()


def stays_unless_let_out(session: Session, item: Item) -> bool:
    """Whether a decision, or when we meet again, is kept by this session's template until the room lets it out."""
    sort = {Decision: "decisions", NextSession: "next_session"}.get(type(item))
    return sort in session.keeps


def stays_in_group(held: Theme | Written[Item]) -> bool:
    """Whether something stays in the group: an action, and whatever nobody looked at, does."""
    return held.stays is not False


def open_matters(session: Session) -> Iterable[str]:
    """What was kept for another day: parked matters, and the themes that are not the focus."""
    yield from (item.words for item in session.items(Parked))
    yield from (theme.words for theme in session.set_aside)
