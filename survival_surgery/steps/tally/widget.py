"""A tally on the screen: the questions with their answers, and what may be seen of the counts."""

import re
from typing import ClassVar

from survival_surgery.steps.form import read
from survival_surgery.steps.lines import Place
from survival_surgery.steps.tally.line import CountLine
from survival_surgery.steps.tally.step import TallyStep
from survival_surgery.steps.widget import Short, StepWidget

_SHORT = re.compile(
    r"(?P<question>\d{1,2})[\s.]+(?P<counts>\d{1,2}\s*:\s*\d{1,6}(?:[\s,]+\d{1,2}\s*:\s*\d{1,6})*)[\s,]*"
)
"""A question's number and then the counts: `3 1:4 2:6`."""


class TallyWidget(StepWidget):
    """Questions with bands; no count stands where the room sees it."""

    board_title: ClassVar[str] = "Counts, in bands · Esc and a number counts another question"
    empty: ClassVar[str] = "No questions."
    ways: ClassVar[tuple[str, ...]] = ("3 1:4 2:6 counts question 3: four people for its answer 1, six for 2.",)

    def typed(self, words: str, place: Place) -> Short:
        """`3 1:4 2:6` counts question 3 in one line."""
        match = _SHORT.fullmatch(words)
        step = next((step for step in self.steps if isinstance(step, TallyStep)), None)
        if match is None or step is None:
            return super().typed(words, place)
        line = read(CountLine, match.groupdict())
        return line.moves(Place(step, place.cards, place.scale))
