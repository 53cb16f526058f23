"""A review on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class ReviewWidget(StepWidget):
    """What became of earlier actions."""

    board_title: ClassVar[str] = "What became of what we agreed"
    empty: ClassVar[str] = "Nothing from an earlier session. Type what was agreed last time, or go on."
