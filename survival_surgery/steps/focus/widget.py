"""Focus on the screen: themes with their scores and dots."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class FocusWidget(StepWidget):
    """Themes, judged openly."""

    board_title: ClassVar[str] = "Themes · A chooses, A 5 gives dots, A 3 2 1 3 2 scores"
    empty: ClassVar[str] = "There are no themes yet. Name them in the step that gathers themes."
