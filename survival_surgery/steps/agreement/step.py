"""An agreement: what may leave the room, how the room decides, and what must never be written down."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.anonymise.choosing import never_written
from survival_surgery.session.events import Confidentiality
from survival_surgery.session.moves import Move, Refused, agree_confidentiality, agree_deciding
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import Line, Place
from survival_surgery.translation import _

MODES: dict[Confidentiality, str] = {
    "minutes_only": "nothing leaves but the minutes",
    "learning_leaves": "what is learned may leave, not what was said",
    "chatham_house": "what was said may be used, not who said it (Chatham House)",
}


class ConfidentialityLine(Line):
    """What may leave the room."""

    key: ClassVar[str] = "confidentiality"
    asks: ClassVar[str] = "What may leave"
    once: ClassVar[bool] = True

    mode: Confidentiality = Field(
        title="What may leave the room?",
        description="minutes_only: nothing but the minutes. learning_leaves: what is learned. "
        "chatham_house: what was said, not who said it.",
        json_schema_extra={"labels": {str(mode): words for mode, words in MODES.items()}},
    )

    def moves(self, place: Place) -> Sequence[Move]:
        if place.modes and self.mode not in place.modes:
            offered = "; ".join(_(MODES[mode]) for mode in place.modes)
            raise Refused(_("This session's template offers: {offered}.").format(offered=offered))
        return (agree_confidentiality(self.mode),)


class DecidingLine(Line):
    """How the room decides today."""

    key: ClassVar[str] = "deciding"
    asks: ClassVar[str] = "How we decide"
    once: ClassVar[bool] = True

    method: str = Field(
        default="",
        title="How do we decide today?",
        description="Enter alone takes the scale of this session; or a few words.",
    )

    def moves(self, place: Place) -> Sequence[Move]:
        return (agree_deciding(self.method or (place.scale.title if place.scale else "")),)


class NeverWrittenLine(Line):
    """A name or word that must never be written down. It is kept apart and never printed."""

    key: ClassVar[str] = "never_written"
    asks: ClassVar[str] = "Never write"

    words: str = Field(title="What must never be written down?", description="A name, a place, a project, a case.")
    stand_in: str = Field(
        default="",
        title="What to write instead?",
        description="A role or kind, such as: a worker, one of our sites.",
        examples=["a worker"],
    )

    def moves(self, place: Place) -> Sequence[Move]:
        return (never_written(self.words, self.stand_in),)


class Agreement(Step):
    """The room agrees how it treats what is said."""

    captures: ClassVar[str] = "what may leave the room, how you decide, and what must never be written down"
    behind: ClassVar[str] = (
        "People speak freely when they have chosen themselves what may leave the room. Its limits are said "
        "aloud, because a promise that cannot be kept does harm."
    )

    kind: Literal["agreement"] = "agreement"

    def lines(self) -> tuple[type[Line], ...]:
        return (ConfidentialityLine, DecidingLine, NeverWrittenLine)

    def board(self, session: Session) -> Iterator[Row]:
        if session.confidentiality:
            yield Row(_("What may leave the room: {mode}").format(mode=_(MODES[session.confidentiality])))
        if session.scale:
            yield Row(_("How we decide: {scale}").format(scale=session.scale))
        protected = len(session.names)
        if protected:
            yield Row(_("Never written down: {count} on the list, which is not shown").format(count=protected))
