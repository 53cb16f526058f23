"""The statement on the screen, with its lamps and the frames that reword a trouble into a demand.

`f1` puts the first frame into the line, filled as far as the room has come, to be finished in the room's words.
"""

import re
from collections.abc import Sequence
from typing import ClassVar

from survival_surgery.session.collective import Frame, frames, lamps
from survival_surgery.session.moves import Move, Refused
from survival_surgery.steps.base import Row
from survival_surgery.steps.lines import Place
from survival_surgery.steps.widget import StepWidget
from survival_surgery.translation import _


class StatementWidget(StepWidget):
    """The statement, the demand, the lamps, and the frames."""

    board_title: ClassVar[str] = "From private to shared · f1 to f4 put a frame into the line"
    empty: ClassVar[str] = "Choose a focus first, or type the statement now."
    ways: ClassVar[tuple[str, ...]] = (
        "f1: puts the first frame into the line, for you to finish in the room's words.",
    )

    def rows(self) -> list[Row]:
        """The board, below it the frames, and last the lamps."""
        offered = [
            Row(frame.words, mark=f"f{number}", note=_(frame.turns)) for number, frame in enumerate(self._frames, 1)
        ]
        lit = [
            Row(f"● {_(lamp.words)}: {_('yes')}" if on else f"○ {_(lamp.words)}: {_(lamp.question)}")
            for theme in self.session.focus
            for lamp, on in lamps(self.session, theme)
        ]
        return [*super().rows(), *_under(_("Frames"), offered), *_under(_("The seven lamps"), lit)]

    def typed(self, words: str, place: Place) -> Sequence[Move] | str | None:
        if wanted := re.fullmatch(r"f\s*(\d)", words, re.IGNORECASE):
            number, shown = int(wanted[1]), self._frames
            if not 1 <= number <= len(shown):
                most = _("The frames go from f1 to f{most}.").format(most=len(shown))
                raise Refused(most if shown else _("Choose a focus first."))
            return shown[number - 1].words
        return None

    @property
    def _frames(self) -> Sequence[Frame]:
        return frames(self.session, self.session.focus[0]) if self.session.focus else ()


def _under(heading: str, rows: list[Row]) -> list[Row]:
    return [Row(heading, heading=True), *rows] if rows else []
