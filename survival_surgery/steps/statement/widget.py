"""The statement on the screen, with its lamps."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class StatementWidget(StepWidget):
    """The statement, the demand and the lamps."""

    board_title: ClassVar[str] = "From private to shared · each lamp that is out has a question"
    empty: ClassVar[str] = "Choose a focus first, or type the statement now."
