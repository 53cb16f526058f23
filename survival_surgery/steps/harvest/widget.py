"""A harvest on the screen: the room's words, numbered and shuffled."""

from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.steps.base import Row
from survival_surgery.steps.cards import WAYS, recut
from survival_surgery.steps.lines import Place
from survival_surgery.steps.widget import Short, StepWidget
from survival_surgery.translation import _


class HarvestWidget(StepWidget):
    """Contributions as cards."""

    empty: ClassVar[str] = "Nothing yet. Type the first thing somebody says."
    ways: ClassVar[tuple[str, ...]] = WAYS

    def title_of(self, rows: Sequence[Row]) -> str:
        return _("Heard so far · {count}, shuffled").format(count=len(rows)) if rows else _("Heard so far")

    def typed(self, words: str, place: Place) -> Short:
        return recut(words, place) or super().typed(words, place)
