"""What holds where very few are in the room: others read nothing of it, unless the room insists on it.

Knows bands alone, never how many people there are.
"""

from survival_surgery.session import events as e
from survival_surgery.session.bands import Present
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import Session


def few(session: Session) -> bool:
    """Whether everybody who is there is fewer than anything shown may stand for. Nobody knows where nobody counted."""
    most = session.present.at_most if session.present else None
    return most is not None and most < session.fewest


def hidden(session: Session) -> bool:
    """Whether the room's band may stand for too few to be shown, so that a share of it would count heads."""
    return session.present is not None and session.present.at_least < session.fewest


def withheld(session: Session) -> bool:
    """Whether others get nothing to read, because few are there and the room does not insist."""
    return few(session) and not session.insists


def at_least(session: Session) -> int:
    """How many people are there for sure; one where nobody counted."""
    return (session.present or Present.UNDER_FIVE).at_least


def insist(*, insists: bool) -> Move:
    """The room decides whether others may read its statement, its demand and its decision although few are there."""

    def move(session: Session) -> e.Event:
        if insists and not few(session):
            raise Refused("You are enough for outward minutes, so nobody needs to insist on them.")
        return e.RoomInsisted(insists=insists)

    return move
