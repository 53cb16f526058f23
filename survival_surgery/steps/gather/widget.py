"""A list on the screen."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class GatherWidget(StepWidget):
    """One of the room's lists."""

    board_title: ClassVar[str] = "Our list"
    empty: ClassVar[str] = "Nothing on this list yet. Type the first thing somebody says."
