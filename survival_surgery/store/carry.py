"""What one session hands to the next: the words of what is still to be done. No owner, no date, no name."""

from dataclasses import dataclass
from pathlib import Path

from survival_surgery.session.items import Action, Outcome, Reviewed
from survival_surgery.session.state import Session, open_matters
from survival_surgery.store.live import pick_up


@dataclass(frozen=True, slots=True)
class Handover:
    """The open actions and the parked matters of an earlier session, as words alone."""

    actions: tuple[str, ...]
    parked: tuple[str, ...]


def hand_over(session: Session) -> Handover:
    """What the next session needs of this one. An action that was reviewed as moved is open still."""
    moved = (review.words for review in session.items(Reviewed) if review.outcome is Outcome.MOVED)
    agreed = (action.words for action in session.items(Action))
    return Handover(
        actions=tuple(dict.fromkeys((*moved, *agreed))),
        parked=tuple(dict.fromkeys(open_matters(session))),
    )


def from_file(path: Path, passphrase: str) -> Handover:
    """What an earlier session hands over. Its file is opened, read and closed again, and nothing in it changes."""
    earlier = pick_up(path, passphrase)
    try:
        return hand_over(earlier.session)
    finally:
        earlier.close()
