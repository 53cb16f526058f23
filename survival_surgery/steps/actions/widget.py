"""Actions on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class ActionsWidget(StepWidget):
    """Who does what, by when."""

    board_title: ClassVar[str] = "Actions"
    empty: ClassVar[str] = "No action yet. The first one: within three days, under an hour."
