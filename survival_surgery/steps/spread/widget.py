"""Spread on the screen."""

from collections.abc import Mapping
from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class SpreadWidget(StepWidget):
    """The themes with their bands."""

    board_title: ClassVar[str] = "Who else · bands and words, never people"
    empty: ClassVar[str] = "There are no themes yet. Name them in the step before."

    def start(self) -> Mapping[str, str]:
        """The first theme that is not counted yet."""
        theme = next((theme.words for theme in self.session.themes if theme.spread is None), None)
        return {"theme": theme} if theme else {}
