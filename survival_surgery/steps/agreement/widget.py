"""An agreement on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class AgreementWidget(StepWidget):
    """What was agreed."""

    board_title: ClassVar[str] = "Agreed so far"
    empty: ClassVar[str] = "Nothing is agreed yet. The question below starts it."
