"""A review on the screen: what an earlier session handed over is asked about, one thing after the other."""

from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.steps.asking import Asking
from survival_surgery.steps.base import Row
from survival_surgery.steps.review.step import Handed, Review, next_asked
from survival_surgery.steps.widget import StepWidget
from survival_surgery.translation import _


class ReviewWidget(StepWidget):
    """What became of what was agreed, asked for and promised."""

    board_title: ClassVar[str] = "What became of what we agreed"
    empty: ClassVar[str] = (
        "Nothing from an earlier session. Ctrl+K opens one with its passphrase; or type what was agreed last time."
    )

    handed: tuple[Handed, ...] = ()
    """What an earlier session left open, asked about here or not."""

    def title_of(self, rows: Sequence[Row]) -> str:
        """A step that asks for gains alone says so."""
        gains = all(isinstance(step, Review) and step.asks == ("gains",) for step in self.steps)
        return _("What we gained and had not planned") if gains else super().title_of(rows)

    def asked(self, asking: Asking) -> Asking:
        """What was handed over is asked about first, one thing after the other."""
        return next_asked(self.handed, asking, self.session) or asking.fresh()
