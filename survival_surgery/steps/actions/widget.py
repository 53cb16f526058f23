"""Actions on the screen. `?1` puts the first thing that is not known yet into the line, as an action."""

import re
from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.session.moves import Move
from survival_surgery.steps.actions.gaps import as_action
from survival_surgery.steps.lines import Place
from survival_surgery.steps.widget import StepWidget


class ActionsWidget(StepWidget):
    """Who does what, by when."""

    board_title: ClassVar[str] = "Actions"
    empty: ClassVar[str] = "No action yet. The first one: within three days, under an hour."
    ways: ClassVar[tuple[str, ...]] = (
        '?1: puts the first thing under "What we do not know yet" into the line, as an action for somebody.',
    )

    def typed(self, words: str, place: Place) -> Sequence[Move] | str | None:
        gap = re.fullmatch(r"\?\s*(\d{1,3})", words)
        return as_action(self.session, int(gap[1])) if gap else None
