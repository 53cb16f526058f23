"""What one session hands to the next: the words of what is still to be done. No owner, no date, no name."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from survival_surgery.session.items import Action, Answered, Demand, Outcome, Promise, Reviewed, Sought
from survival_surgery.session.state import Session, open_matters
from survival_surgery.store.live import pick_up


@dataclass(frozen=True, slots=True)
class Handover:
    """The open actions, demands and promises and the parked matters of an earlier session, as words alone."""

    actions: tuple[str, ...]
    parked: tuple[str, ...]
    demands: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()


def hand_over(session: Session) -> Handover:
    """What the next session needs of this one. What was moved is open still, and so is what has no answer yet."""
    moved = (review.words for review in session.items(Reviewed) if review.outcome is Outcome.MOVED)
    agreed = (action.words for action in session.items(Action))
    asked = (demand.words for demand in session.items(Demand))
    promised = (promise.words for promise in session.items(Promise))
    return Handover(
        actions=tuple(dict.fromkeys((*moved, *agreed))),
        parked=tuple(dict.fromkeys(open_matters(session))),
        demands=tuple(dict.fromkeys((*_unanswered(session, Sought.DEMAND), *asked))),
        promises=tuple(dict.fromkeys((*_unanswered(session, Sought.PROMISE), *promised))),
    )


def _unanswered(session: Session, sort: Sought) -> Iterator[str]:
    return (answered.words for answered in session.items(Answered) if answered.sort is sort and answered.still_open)


def from_file(path: Path, passphrase: str) -> Handover:
    """What an earlier session hands over. Its file is opened, read and closed again, and nothing in it changes."""
    earlier = pick_up(path, passphrase)
    try:
        return hand_over(earlier.session)
    finally:
        earlier.close()
