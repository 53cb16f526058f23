"""A tally on the screen: the questions with their answers, and what may be seen of the counts."""

from typing import ClassVar

from survival_surgery.steps.widget import StepWidget


class TallyWidget(StepWidget):
    """Questions with bands; no count stands where the room sees it."""

    board_title: ClassVar[str] = "Counts, in bands · Esc and a number counts another question"
    empty: ClassVar[str] = "No questions."
