"""A list on the screen."""

from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.steps.base import Row
from survival_surgery.steps.widget import StepWidget
from survival_surgery.translation import _


class GatherWidget(StepWidget):
    """One of the room's lists."""

    board_title: ClassVar[str] = "Our list"
    empty: ClassVar[str] = "Nothing on this list yet. Type the first thing somebody says."

    def title_of(self, rows: Sequence[Row]) -> str:
        """What the list holds, where it is one; lists of several sorts say so in their headings."""
        sorts = {sort for step in self.steps for sort in step.lines()}
        return _(sorts.pop().asks if len(sorts) == 1 else self.board_title)
