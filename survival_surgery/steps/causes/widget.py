"""Causes on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class CausesWidget(StepWidget):
    """From what it does to who decides."""

    board_title: ClassVar[str] = "From what it does to who decides"
    empty: ClassVar[str] = "Nothing yet. Tab changes what you are writing: what it does, why, who decides."
