"""A review on the screen: what an earlier session handed over is asked about, one thing after the other."""

from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.steps.asking import Asking
from survival_surgery.steps.base import Row
from survival_surgery.steps.review.step import Handed, Review
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
        """The first thing that was handed over and has not been asked about, with its own sort of line.

        Whoever turned to another sort of line stays with that sort.
        """
        turned = asking.sort > 0 and not asking.start
        sorts = (asking.line,) if turned else asking.lines
        following = next((h for h in self.handed if h.line in sorts and not h.asked_in(self.session)), None)
        if following is None:
            return asking.fresh()
        return asking.turned(asking.lines.index(following.line) - asking.sort).fresh(following.start)
