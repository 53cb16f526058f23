"""What an earlier session left open and what it knew of names, as moves and sentences. It opens no file.

What that session knew of names comes over only where the facilitator says so, and is never shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from survival_surgery.session.items import Parked
from survival_surgery.session.moves import Move, note
from survival_surgery.session.state import Session
from survival_surgery.steps.review.step import Handed, handed
from survival_surgery.store.carry import hand_over
from survival_surgery.store.live import LiveSession
from survival_surgery.store.remembered import Remembered, remembered
from survival_surgery.translation import _, ngettext


@dataclass(frozen=True, slots=True)
class Left:
    """What one session leaves to another: matters to park here too, what is to be asked about, and names."""

    parks: Sequence[Move]
    asked: tuple[Handed, ...]
    known: Remembered


def left_by(earlier: LiveSession, session: Session) -> Left:
    """What an opened session leaves to this one. It is closed, and nothing in it changes."""
    try:
        known = remembered(earlier.session, session)
        handover = hand_over(earlier.session)
    finally:
        earlier.close()
    parked = {item.words for item in session.items(Parked)}
    parks = [note(Parked(words=words)) for words in handover.parked if words not in parked]
    return Left(parks, handed(handover.actions, handover.demands, handover.promises), known)


def shall_hold(known: Remembered) -> str:
    """All or none, and none where nobody chose; how many they are is all that the room hears of them."""
    told = []
    if known.protected:
        kept = ngettext(
            "That session kept {count} name or word from leaving.",
            "That session kept {count} names or words from leaving.",
            known.protected,
        )
        told.append(kept.format(count=known.protected))
    if known.approved:
        stood = ngettext("{count} word may stand.", "{count} words may stand.", len(known.approved))
        told.append(stood.format(count=len(known.approved)))
    return " ".join((*told, _("Shall the same hold here?")))
