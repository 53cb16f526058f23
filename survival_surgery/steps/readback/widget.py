"""Readback on the screen: the door to the two passes."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class ReadbackWidget(StepWidget):
    """How far the two passes have come."""

    board_title: ClassVar[str] = "Before anything leaves · Ctrl+F or F10 opens the readback"
