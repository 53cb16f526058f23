"""A guide on the screen: what has been written so far stays in sight, and nothing can be typed."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class GuideWidget(StepWidget):
    """Words and a clock."""

    board_title: ClassVar[str] = "For the room"
    empty: ClassVar[str] = "People talk now; nothing of it is written down."
