"""A checklist on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class ChecklistWidget(StepWidget):
    """Questions and their answers."""

    board_title: ClassVar[str] = "Questions · Esc and a number answers another one"
    empty: ClassVar[str] = "No questions."
