"""What happens to words before they leave the room: names listed and veiled, sentences softened, passes made.

Events like those of `events`, which holds the union of both. The names among them are kept in a table of their own.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

EntryNumber = int
"""The number of an entry in the log: the last number plus one, never the count."""

Reader = Literal["facilitator", "room"]
"""Who reads what will leave, from beginning to end."""

Pass = Literal["facilitator", "room", "insider"]
"""A pass of the readback: a reading, or the insider question asked of every theme that leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameListed:
    """A name that might come up, or a word of the workplace that must never leave. Kept apart and destroyable."""

    kept: ClassVar[Literal["names"]] = "names"
    words: str
    sort: Literal["name", "word"] = "name"
    stand_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameVeiled:
    """A suspect is to be replaced everywhere by a stand-in; with `outward`, only in what others read."""

    kept: ClassVar[Literal["names"]] = "names"
    words: str
    stand_in: str
    outward: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCleared:
    """A suspect was looked at and may stand as it is."""

    kept: ClassVar[Literal["names"]] = "names"
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLinked:
    """The room asked that its own copy tells somebody who is veiled apart, by a letter; without one, no longer."""

    kept: ClassVar[Literal["names"]] = "names"
    words: str
    letter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Softened:
    """One text of an entry is to be printed in other words. `part` is the field of the item that holds it."""

    what: EntryNumber
    part: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What an entry created is to be printed in no document."""

    what: EntryNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingApproved:
    """The room approved a contribution's wording word for word, so that it may be printed."""

    what: EntryNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class StayDecided:
    """Whether a theme, an action or a parked matter stays in the group."""

    what: EntryNumber
    stays: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomInsisted:
    """Whether the room, though very few are there, wants others to read its statement, its demand and its decision."""

    insists: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PassMade:
    """A pass of the readback was finished. `reading` is the fingerprint of the text that was read.

    For the insider question it holds the fingerprints of all themes that were found fine, as they would be printed.
    """

    reader: Pass
    reading: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionPromised:
    """By when the working notes will be destroyed, in the words that the minutes print."""

    by: str
