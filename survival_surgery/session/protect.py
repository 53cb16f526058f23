"""The moves that decide what leaves the room: listing and veiling names, softening, approving, staying, passing.

Moves like those of `moves`, and refused in the same way.
"""

from typing import Literal

from survival_surgery.session import events as e
from survival_surgery.session.leaving import Pass
from survival_surgery.session.moves import Move, Refused, needed, within
from survival_surgery.session.state import Session
from survival_surgery.translation import ENGLISH, N_, _, using

_LONG = 5
"""Digits that a number has at least to be protected; the numbers by which things are chosen have fewer."""

_SHORT = 3
"""Letters of words such as "the" and "of", which say nothing."""


def list_name(words: str, sort: str = "name", stand_in: str = "") -> Move:
    """Keep a name or a workplace word from leaving. What stands in for it must not contain it."""

    def move(session: Session) -> e.Event:
        name = needed(words, N_("a name"))
        if not any(letter.isalpha() for letter in name) and len(name) < _LONG:
            raise Refused("Type the words themselves: a short number would be replaced everywhere.")
        substitute = within(stand_in).strip("[] ")
        if name.casefold() in substitute.casefold():
            raise Refused("What stands in for a name cannot contain the name.")
        shared = "" if sort == "word" else _shared(name, substitute)
        if shared:
            told = N_("'{word}' is part of the name, so that it cannot stand in for it. Choose other words.")
            raise Refused(_(told).format(word=shared))
        kind: Literal["name", "word"] = "word" if sort == "word" else "name"
        return e.NameListed(words=name, sort=kind, stand_in=substitute or _unnamed(name, kind))

    return move


def _unnamed(name: str, sort: str) -> str:
    """What stands in where nobody chose, in the language in use. English is what the finders say of themselves."""
    words = _("something left out") if sort == "word" else _("somebody")
    return "" if using() == ENGLISH or name.casefold() in words.casefold() else words


def _shared(name: str, stand_in: str) -> str:
    """A word of a name that its stand-in has too: the parts of a name are looked for as well, and would be replaced."""
    parts = {part.casefold() for part in name.split() if len(part) > _SHORT}
    return next((part for part in stand_in.split() if part.casefold() in parts), "")


def veil(words: str, stand_in: str, *, outward: bool = False) -> Move:
    """Replace a suspect everywhere, or with `outward` only in what others read."""

    def move(session: Session) -> e.Event:
        substitute = needed(stand_in, N_("what stands in for it")).strip("[] ")
        if words.casefold() in substitute.casefold():
            raise Refused("What stands in for a name cannot contain the name.")
        return e.NameVeiled(words=words, stand_in=substitute, outward=outward)

    return move


def clear(words: str) -> Move:
    """Let a suspect stand as it is."""
    return lambda session: e.NameCleared(words=words)


def soften(what: e.EntryNumber, part: str, words: str) -> Move:
    """Print one text in other words, leaving the working notes as they are."""
    return lambda session: e.Softened(what=what, part=part, words=needed(words, N_("the softer words")))


def leave_out(what: e.EntryNumber) -> Move:
    """Print nothing of what an entry created."""
    return lambda session: e.LeftOut(what=what)


def approve(what: e.EntryNumber) -> Move:
    """The room approves a contribution's wording, word for word."""

    def move(session: Session) -> e.Event:
        if not session.contribution(what):
            raise Refused("Those words are not among the contributions.")
        return e.WordingApproved(what=what)

    return move


def decide_stay(what: e.EntryNumber, *, stays: bool) -> Move:
    """Decide whether a theme, an action or a parked matter stays in the group."""
    return lambda session: e.StayDecided(what=what, stays=stays)


def make_pass(reader: Pass, reading: str) -> Move:
    """Finish a pass of the readback. The room reads only what the facilitator has settled."""

    def move(session: Session) -> e.Event:
        if reader == "room" and "facilitator" not in session.passes:
            raise Refused("Finish your own pass first; then read it with the room.")
        return e.PassMade(reader=reader, reading=reading)

    return move


def promise_destruction(by: str) -> Move:
    """Say by when the working notes will be destroyed."""
    return lambda session: e.DestructionPromised(by=needed(by, N_("a month or a date")))
