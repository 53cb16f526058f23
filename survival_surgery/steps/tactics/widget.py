"""Tactics on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class TacticsWidget(StepWidget):
    """The ladder."""

    board_title: ClassVar[str] = "The ladder, from the smallest up"
    empty: ClassVar[str] = "Nothing yet. Start with something tiny."
