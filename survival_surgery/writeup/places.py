"""Which line of a notes file a text of the session came from, by the entry that holds it and its name in there."""

from collections.abc import Mapping
from dataclasses import fields

from survival_surgery.anonymise.texts import NO_ENTRY
from survival_surgery.guard import Where
from survival_surgery.session import events as e

_SPREAD = "spread"
_OF_SPREADS = {field.name for field in fields(e.SpreadCounted)}


def text_of(entry: e.Entry) -> tuple[e.EntryNumber, str]:
    """What an entry words: an entry of its own, or a text of another or of the whole session."""
    match entry.event:
        case e.LabelGiven():
            return NO_ENTRY, "label"
        case e.DecidingAgreed():
            return NO_ENTRY, "scale"
        case e.DestructionPromised():
            return NO_ENTRY, "destroyed_by"
        case e.SpreadCounted(theme=theme):
            return theme, _SPREAD
        case e.Amended(what=what):
            return what, ""
        case _:
            return entry.number, ""


def place_of(where: Mapping[tuple[e.EntryNumber, str], Where], what: e.EntryNumber, part: str) -> Where:
    """The way to the text `part` of what entry `what` created."""
    name, *positions = part.split(".")
    own = where.get((what, name if what == NO_ENTRY else ""), ())
    if name in _OF_SPREADS and (what, _SPREAD) in where:
        own = where[what, _SPREAD]
    # Texts of a list are counted from 1 in their names, and from 0 on the way to them.
    return (*own, name, *(int(position) - 1 for position in positions if position.isdecimal()))
