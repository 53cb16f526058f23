"""How a step stands, as a symbol and a word: on the road of a session and in the list of its steps."""

from dataclasses import dataclass

from survival_surgery.session.state import Session
from survival_surgery.template.agenda import Stop
from survival_surgery.translation import _

HERE, DONE, SKIPPED, AHEAD = "◉", "●", "-", "○"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a stop stands: its symbol, and the word that goes with it."""

    symbol: str
    word: str


def mark_of(session: Session, stop: Stop) -> Mark:
    """Whether a stop is where we are, done, left out or still ahead."""
    step = stop.step.id
    if session.clock and session.clock.step == step:
        return Mark(HERE, _("here"))
    if step in session.skipped:
        return Mark(SKIPPED, _("left out"))
    return Mark(DONE, _("done")) if step in session.entered else Mark(AHEAD, "")
