"""One question of the set-up: what it asks, what is already there, and which moves an answer makes. Knows no screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from survival_surgery.template.model import SessionTemplate
from survival_surgery.widgets.choice import Choice


@dataclass(frozen=True, slots=True)
class Question:
    """One question. One that is `lists` is asked again after every answer, until the answer is empty."""

    template: SessionTemplate

    asks: ClassVar[str] = ""
    lists: ClassVar[bool] = False

    def told(self, session: Session, typed: str) -> str:
        """What is good to know, in the light of what is typed so far."""
        return ""

    def offered(self, session: Session) -> str:
        """The answer that is already there."""
        return ""

    def choices(self, session: Session) -> Sequence[Choice]:
        """What to choose from; a question without choices is answered in words."""
        return ()

    def at(self, session: Session) -> int:
        """Which of the choices is already chosen."""
        return 0

    def moves(self, session: Session, answer: object) -> Sequence[Move]:
        """What an answer writes down. Raises `Refused`."""
        return ()
