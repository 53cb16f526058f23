"""Actions on the screen. `?1` makes an action of the first thing that is not known yet."""

import re
from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.session.moves import Move
from survival_surgery.steps.actions.gaps import make_action
from survival_surgery.steps.lines import Place
from survival_surgery.steps.widget import StepWidget


class ActionsWidget(StepWidget):
    """Who does what, by when."""

    board_title: ClassVar[str] = "Actions"
    empty: ClassVar[str] = "No action yet. The first one: within three days, under an hour."
    ways: ClassVar[tuple[str, ...]] = ('?1: makes an action of the first thing under "What we do not know yet".',)

    def typed(self, words: str, place: Place) -> Sequence[Move] | None:
        gap = re.fullmatch(r"\?\s*(\d{1,3})", words)
        return (make_action(int(gap[1])),) if gap else None
