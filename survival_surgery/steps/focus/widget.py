"""Focus on the screen: themes with their scores and dots.

`A` chooses theme A, `A 5` gives it five dots, `A 3 2 1 3 2` its five scores, `-A` puts it back among the others.
"""

import re
from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.session.moves import Move, Refused, choose, count_dots, release, score
from survival_surgery.steps.focus.step import CRITERIA
from survival_surgery.steps.lines import Place, theme_called
from survival_surgery.steps.widget import StepWidget
from survival_surgery.translation import _


class FocusWidget(StepWidget):
    """Themes, judged openly."""

    board_title: ClassVar[str] = "Themes · A chooses, A 5 gives dots, A 3 2 1 3 2 scores"
    empty: ClassVar[str] = "There are no themes yet. Name them in the step that gathers themes."
    ways: ClassVar[tuple[str, ...]] = (
        "A: chooses theme A as the focus. You may choose more than one.",
        "A 5: gives theme A five dots.",
        "A 3 2 1 3 2: scores theme A as " + ", ".join(CRITERIA.values()) + ", each from 0 to 3.",
        "-A: puts theme A back among the others.",
    )

    def typed(self, words: str, place: Place) -> Sequence[Move] | str | None:
        if back := re.fullmatch(r"-\s*([A-Za-z]{1,2})", words):
            return (release(theme_called(self.session, back[1]).number),)
        if chosen := re.fullmatch(r"[A-Za-z]{1,2}", words):
            return (choose(theme_called(self.session, chosen[0]).number),)
        if judged := re.fullmatch(r"([A-Za-z]{1,2})((?:[\s,]+\d+)+)", words):
            theme = theme_called(self.session, judged[1]).number
            numbers = [int(number) for number in re.findall(r"\d+", judged[2])]
            if len(numbers) == 1:
                return (count_dots(theme, numbers[0]),)
            if len(numbers) == len(CRITERIA):
                return tuple(score(theme, criterion, value) for criterion, value in zip(CRITERIA, numbers, strict=True))
            said = _("Type one number for dots, or {count} scores: {names}.")
            raise Refused(said.format(count=len(CRITERIA), names=", ".join(_(name) for name in CRITERIA.values())))
        return None
