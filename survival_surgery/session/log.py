"""What can happen to the log itself: an entry struck out or emptied, the names destroyed. `events` has the union."""

from dataclasses import dataclass

from survival_surgery.session.leaving import EntryNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """An earlier entry was struck out. Striking out an `Undone` is how something is done again."""

    what: EntryNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesDestroyed:
    """The table of names was destroyed: what was listed, veiled or cleared before is known no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redacted:
    """What is left of an entry whose words were taken out of the file: that there was one, of this type."""

    type: str
