"""The session while it is being held: what is on screen is what was written down, and nothing else.

It does not know where the session is kept: in a file, or, for a rehearsal, nowhere.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from survival_surgery.session.events import (
    Amended,
    ContributionHeard,
    ContributionsJoined,
    ContributionsPlaced,
    ContributionSplit,
    Entry,
    EntryNumber,
    Event,
    NamesDestroyed,
    Redacted,
    Reworded,
    Softened,
    SpreadCounted,
    kept_with,
)
from survival_surgery.session.fold import follow, replay
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from survival_surgery.store.file import SessionFile


class Keeper(Protocol):
    """Where a session is kept. Every call has taken effect when it returns, and none has when it raises."""

    template_text: str
    last_saved: datetime | None

    def entries(self) -> tuple[Entry, ...]: ...

    def append(self, *entries: Entry) -> None: ...

    def redact(self, numbers: Iterable[EntryNumber]) -> None: ...

    def destroy_names(self) -> None: ...

    def close(self) -> None: ...


class InMemory:
    """Keeps a session for as long as the program runs, and leaves nothing behind."""

    def __init__(self, template_text: str) -> None:
        self.template_text = template_text
        self.last_saved: datetime | None = None
        self._entries: tuple[Entry, ...] = ()
        # An entry whose words were taken out no longer tells that it was a name.
        self._names = set[EntryNumber]()

    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    def append(self, *entries: Entry) -> None:
        self._entries = (*self._entries, *entries)
        self._names |= {entry.number for entry in entries if kept_with(entry.event) == "names"}

    def redact(self, numbers: Iterable[EntryNumber]) -> None:
        gone = set(numbers)
        self._entries = tuple(_wordless(entry) if entry.number in gone else entry for entry in self._entries)

    def destroy_names(self) -> None:
        last = max((entry.number for entry in self._entries), default=0)
        notes = (entry for entry in self._entries if entry.number not in self._names)
        self._entries = (*notes, Entry(number=last + 1, event=NamesDestroyed()))

    def close(self) -> None:
        self._entries = ()


class LiveSession:
    """One session being held. `session` is what the room sees; `entries` is all that it is made of."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self.entries: tuple[Entry, ...] = ()
        self.session = Session()
        self._read_again()
        self.found = self.session.last
        """How many entries there were when it was picked up."""

    @property
    def template_text(self) -> str:
        """The session's own copy of its template."""
        return self._keeper.template_text

    @property
    def in_memory(self) -> bool:
        """Whether the session is kept nowhere."""
        return isinstance(self._keeper, InMemory)

    @property
    def path(self) -> Path | None:
        """The session's file, or None where it is kept nowhere."""
        return self._keeper.path if isinstance(self._keeper, SessionFile) else None

    @property
    def last_saved(self) -> datetime | None:
        """When the file was last written before it was picked up; None for a session that began just now."""
        return self._keeper.last_saved

    def write_down(self, *events: Event) -> Session:
        """Keep events, all or none, and return the session that follows. When this raises, nothing has changed."""
        new = tuple(Entry(number=number, event=event) for number, event in enumerate(events, self.session.last + 1))
        entries = (*self.entries, *new)
        # Folded before it is kept and shown after: an event that cannot be folded never reaches the file.
        session: Session | None = self.session
        for entry in new:
            session = follow(session, entry) if session else None
        told = session or replay(entries)
        self._keeper.append(*new)
        self.entries, self.session = entries, told
        return told

    def make(self, moves: Iterable[Move]) -> Session:
        """Keep what these moves record, one after the other, all or none."""
        session, events = self.session, list[Event]()
        for move in moves:
            events.append(move(session))
            entry = Entry(number=session.last + 1, event=events[-1])
            session = follow(session, entry) or self._told(events)
        return self.write_down(*events)

    def _told(self, events: Iterable[Event]) -> Session:
        """The session as it would be after these events too."""
        new = (Entry(number=number, event=event) for number, event in enumerate(events, self.session.last + 1))
        return replay((*self.entries, *new))

    def redact(self, number: EntryNumber) -> Session:
        """Take the words of an entry, and of every entry that put it in other words, out of the file and of memory.

        What was split from it and still stands is written down anew first: its words stood in the same entry.
        """
        family = _of_one_blood(number, self.entries)
        for held in self.session.contributions:
            if held.number in family - {number}:
                themes = [theme.number for theme in self.session.themes if held.number in theme.contributions]
                anew = self.write_down(ContributionHeard(words=held.words)).last
                for theme in themes:
                    self.write_down(ContributionsPlaced(contributions=(anew,), theme=theme))
        try:
            self._keeper.redact(_speaking_of(family, self.entries))
        finally:
            self._read_again()
        return self.session

    def destroy_names(self) -> Session:
        """Take every listed, veiled and cleared name out of the file and of memory. The notes stay.

        Nothing is written after it before the whole text is read back again: see `NamesDestroyed`.
        """
        try:
            self._keeper.destroy_names()
        finally:
            self._read_again()
        return self.session

    def close(self) -> None:
        """Let go of the file. What was written down is in it."""
        self._keeper.close()

    def _read_again(self) -> None:
        self.entries = self._keeper.entries()
        self.session = replay(self.entries)


def begin(path: Path, passphrase: str, template_text: str) -> LiveSession:
    """Begin a session in a new file."""
    return LiveSession(SessionFile.create(path, passphrase, template_text))


def begin_in_memory(template_text: str) -> LiveSession:
    """Begin a session that is kept nowhere."""
    return LiveSession(InMemory(template_text))


def pick_up(path: Path, passphrase: str) -> LiveSession:
    """Go on with a session where its file leaves off."""
    file = SessionFile.open(path, passphrase)
    try:
        return LiveSession(file)
    except BaseException:
        file.close()
        raise


def _of_one_blood(number: EntryNumber, entries: Iterable[Entry]) -> frozenset[EntryNumber]:
    """The entry, with every contribution that it was split from, split into or joined with."""
    family = {number}
    ties = [_tied(entry) for entry in entries if isinstance(entry.event, ContributionSplit | ContributionsJoined)]
    while more := {one for tied in ties if tied & family for one in tied} - family:
        family |= more
    return frozenset(family)


def _tied(entry: Entry) -> set[EntryNumber]:
    match entry.event:
        case ContributionSplit(what=what):
            return {entry.number, what}
        case ContributionsJoined(contributions=joined):
            return {entry.number, *joined}
        case _:
            return set()


def _speaking_of(family: frozenset[EntryNumber], entries: Iterable[Entry]) -> tuple[EntryNumber, ...]:
    return tuple(entry.number for entry in entries if entry.number in family or _points_at(entry.event) in family)


def _points_at(event: Event) -> EntryNumber | None:
    match event:
        case Reworded(what=what) | Amended(what=what) | Softened(what=what) | SpreadCounted(theme=what):
            return what
        case _:
            return None


def _wordless(entry: Entry) -> Entry:
    if isinstance(entry.event, Redacted):
        return entry
    return Entry(number=entry.number, event=Redacted(type=type(entry.event).__name__))
