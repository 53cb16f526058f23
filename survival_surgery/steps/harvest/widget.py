"""A harvest on the screen: the room's words, numbered and shuffled."""

from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.steps.base import Row
from survival_surgery.steps.widget import StepWidget
from survival_surgery.translation import _


class HarvestWidget(StepWidget):
    """Contributions as cards."""

    empty: ClassVar[str] = "Nothing yet. Type the first thing somebody says."

    def title_of(self, rows: Sequence[Row]) -> str:
        return _("Heard so far · {count}, shuffled").format(count=len(rows)) if rows else _("Heard so far")
