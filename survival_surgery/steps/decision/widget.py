"""A decision on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class DecisionWidget(StepWidget):
    """Proposals and how they came out."""

    board_title: ClassVar[str] = "Decisions"
    empty: ClassVar[str] = "Nothing is decided yet. Say the proposal aloud, then type it."
