"""Moves that cut contributions anew: one into two, or several into one."""

from collections.abc import Sequence

from survival_surgery.session import events as e
from survival_surgery.session.moves import Move, needed
from survival_surgery.session.refused import Refused
from survival_surgery.session.state import Session
from survival_surgery.translation import _

MARK = "|"
"""Where one contribution is split into two."""

BETWEEN = " / "
"""What stands between the words of contributions that were joined."""


def split(what: e.EntryNumber, words: str) -> Move:
    """Make two contributions of one: its words, as they are to stand, with a mark between the two."""

    def move(session: Session) -> e.Event:
        _standing(session, what)
        parts = [part.strip() for part in words.split(MARK)]
        if len(parts) != 2 or not all(parts):  # noqa: PLR2004 - one contribution becomes two
            raise Refused("Put one | between the two, with words on both sides of it.")
        return e.ContributionSplit(what=what, words=needed(parts[0]), other=needed(parts[1]))

    return move


def join(numbers: Sequence[e.EntryNumber], words: str = "") -> Move:
    """Make one contribution of several, in these words or in those of all."""

    def move(session: Session) -> e.Event:
        cards = tuple(dict.fromkeys(numbers))
        held = [_standing(session, number) for number in cards]
        if len(cards) < 2:  # noqa: PLR2004 - one is one already
            raise Refused("Name two cards or more, such as 3 + 5.")
        return e.ContributionsJoined(contributions=cards, words=needed(words or BETWEEN.join(held)))

    return move


def cut_mark(words: str) -> str:
    """The words with a mark where they fall into two sentences, or at their end where nothing shows them to."""
    for stop in (". ", "; ", "? ", "! ", f"{BETWEEN}", ", "):
        before, found, after = words.partition(stop)
        if found and after.strip():
            return f"{before}{stop.strip() if stop[0] in '.?!' else ''} {MARK} {after}"
    return f"{words} {MARK} "


def _standing(session: Session, number: e.EntryNumber) -> str:
    held = session.contribution(number)
    if held is None:
        raise Refused(_("One of those contributions is no longer there."))
    return held.words
