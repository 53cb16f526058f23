"""A checklist on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class ChecklistWidget(StepWidget):
    """Questions and their answers."""

    board_title: ClassVar[str] = "Questions · type a number to answer another one"
    empty: ClassVar[str] = "No questions."
