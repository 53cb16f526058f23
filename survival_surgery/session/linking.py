"""Telling veiled people apart, where the room asks for it: by a letter, and in the group's copy alone.

A letter lets a colleague put together what each of them said, so nobody has one until it is asked for. It is dealt from
the session's seed, and never one that an owner holds.
"""

from survival_surgery.session import events as e
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import Session
from survival_surgery.translation import N_, _


def link(words: str) -> Move:
    """Give a veiled person a letter in the group's copy. `words` are those of the veil, or as they are listed."""

    def move(session: Session) -> e.Event:
        known = _known(session, words)
        if known in session.linked:
            raise Refused("They are told apart already.")
        if _several(session, known):
            said = N_("More than one name on your list holds a part of '{words}', so nobody could tell which is meant.")
            raise Refused(_(said).format(words=words))
        letter = next((one for one in reversed(session.letters) if one not in session.dealt), "")
        if not letter:
            raise Refused("Every letter is taken. Take one back first.")
        return e.NameLinked(words=known, letter=letter)

    return move


def unlink(words: str) -> Move:
    """Take the letter away again."""

    def move(session: Session) -> e.Event:
        known = next((one for one in session.linked if one.casefold() == words.casefold()), None)
        if known is None:
            raise Refused("They have no letter.")
        return e.NameLinked(words=known)

    return move


def told_apart(session: Session, words: str, stand_in: str) -> str:
    """What stands in for somebody in the group's copy: with a letter, if the room asked for it."""
    letter = session.linked.get(words)
    return f"{stand_in} {letter}" if letter and stand_in and not _several(session, words) else stand_in


def _known(session: Session, words: str) -> str:
    """The words as they are veiled or listed, with a stand-in that somebody chose."""
    chosen = {name.words: name.stand_in for name in session.names} | dict(session.veiled)
    known = next((one for one in chosen if one.casefold() == words.casefold()), None)
    if known is None:
        raise Refused("Veil these words first, or list them as a name; then they can be told apart.")
    stand_in = chosen[known]
    if not stand_in:
        raise Refused("Choose first what stands in for them: a role, such as a worker.")
    if stand_in[-2:-1] == " " and stand_in[-1:].isupper():
        raise Refused("What stands in for them has a letter already.")
    return known


def _several(session: Session, words: str) -> bool:
    """Whether a part of `words` is part of more than one listed name."""
    parts = set(words.casefold().split())
    names = {name.words.casefold() for name in session.names if name.sort == "name"}
    return sum(1 for name in names if not parts.isdisjoint(name.split())) > 1
