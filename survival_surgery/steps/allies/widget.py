"""Allies on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class AlliesWidget(StepWidget):
    """The line from active ally to active opponent."""

    board_title: ClassVar[str] = "From active ally to active opponent, by role"
    empty: ClassVar[str] = "Nobody is placed yet."
