"""The statement on the screen, with its lamps, a draft of it, and the frames that reword a trouble into a demand.

`f1` puts the first frame into the line, filled as far as the room has come; `d` puts in a draft of the whole statement,
put together from what the room has written. Both are there to be finished in the room's words.
"""

from collections.abc import Iterator
from typing import ClassVar

from survival_surgery.session.collective import lamps
from survival_surgery.session.draft import draft
from survival_surgery.steps.base import Row
from survival_surgery.steps.statement.short import frames_of
from survival_surgery.steps.widget import StepWidget
from survival_surgery.translation import _


class StatementWidget(StepWidget):
    """The statement, the demand, the drafts, the frames, and the lamps."""

    board_title: ClassVar[str] = "From private to shared · d puts a draft into the line, f1 to f4 a frame"
    empty: ClassVar[str] = "Choose a focus first, or type the statement now."

    def rows(self) -> list[Row]:
        """The board, below it the drafts and the frames, and last the lamps."""
        drafted = [
            Row(draft(self.session, theme), mark=f"d{number if number > 1 else ''}")
            for number, theme in enumerate(self.session.focus, 1)
        ]
        offered = [
            Row(frame.words, mark=f"f{number}", note=_(frame.turns))
            for number, frame in enumerate(frames_of(self.session), 1)
        ]
        return [
            *super().rows(),
            *_under(_("A draft from your own words"), drafted),
            *_under(_("Frames"), offered),
            *self._lamps(),
        ]

    def _lamps(self) -> Iterator[Row]:
        """The lamps of each focus theme."""
        focus = self.session.focus
        for theme in focus:
            yield Row(
                f"{_('The seven lamps')} · {theme.words}" if len(focus) > 1 else _("The seven lamps"), heading=True
            )
            for lamp, on in lamps(self.session, theme):
                yield Row(f"● {_(lamp.words)}: {_('yes')}" if on else f"○ {_(lamp.words)}: {_(lamp.question)}")


def _under(heading: str, rows: list[Row]) -> list[Row]:
    return [Row(heading, heading=True), *rows] if rows else []
