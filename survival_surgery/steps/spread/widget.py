"""Spread on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class SpreadWidget(StepWidget):
    """The themes with their bands."""

    board_title: ClassVar[str] = "Who else · bands and words, never people"
    empty: ClassVar[str] = "There are no themes yet. Name them in the step before."
