"""The closing on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class ClosingWidget(StepWidget):
    """What comes next, and care."""

    board_title: ClassVar[str] = "Before we go"
    empty: ClassVar[str] = "Nothing yet. When do you meet again?"
