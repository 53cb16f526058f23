"""The statement on the screen, with its lamps, a draft of it, and the frames that reword a trouble into a demand.

`f1` puts the first frame into the line, filled as far as the room has come; `d` puts in a draft of the whole statement,
put together from what the room has written. Both are there to be finished in the room's words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from survival_surgery.session.collective import Frame, frames, lamps
from survival_surgery.session.draft import draft
from survival_surgery.session.moves import Move, Refused
from survival_surgery.steps.base import Row
from survival_surgery.steps.lines import Place
from survival_surgery.steps.widget import StepWidget
from survival_surgery.translation import _


class StatementWidget(StepWidget):
    """The statement, the demand, the drafts, the frames, and the lamps."""

    board_title: ClassVar[str] = "From private to shared · d puts a draft into the line, f1 to f4 a frame"
    empty: ClassVar[str] = "Choose a focus first, or type the statement now."
    ways: ClassVar[tuple[str, ...]] = (
        "d: puts a draft of the statement into the line, from what you have written; d2 for the second theme.",
        "f1: puts the first frame into the line, for you to finish in the room's words.",
    )

    def rows(self) -> list[Row]:
        """The board, below it the drafts and the frames, and last the lamps."""
        drafted = [
            Row(draft(self.session, theme), mark=f"d{number if number > 1 else ''}")
            for number, theme in enumerate(self.session.focus, 1)
        ]
        offered = [
            Row(frame.words, mark=f"f{number}", note=_(frame.turns)) for number, frame in enumerate(self._frames, 1)
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

    def typed(self, words: str, place: Place) -> Sequence[Move] | str | Mapping[str, str] | None:
        if drafted := re.fullmatch(r"d\s*(\d)?", words, re.IGNORECASE):
            return self._draft(int(drafted[1] or 1))
        if wanted := re.fullmatch(r"f\s*(\d)", words, re.IGNORECASE):
            number, shown = int(wanted[1]), self._frames
            if not 1 <= number <= len(shown):
                most = _("The frames go from f1 to f{most}.").format(most=len(shown))
                raise Refused(most if shown else _("Choose a focus first."))
            return shown[number - 1].words
        return None

    def _draft(self, number: int) -> str | Mapping[str, str]:
        """The draft for a focus theme; where there are several, the theme is answered with it."""
        focus = self.session.focus
        if not 1 <= number <= len(focus):
            most = _("There is no draft {number}. They go from d1 to d{most}.").format(number=number, most=len(focus))
            raise Refused(most if focus else _("Choose a focus first."))
        theme = focus[number - 1]
        words = draft(self.session, theme)
        return {"words": words, "theme": theme.words} if len(focus) > 1 else words

    @property
    def _frames(self) -> Sequence[Frame]:
        return frames(self.session, self.session.focus[0]) if self.session.focus else ()


def _under(heading: str, rows: list[Row]) -> list[Row]:
    return [Row(heading, heading=True), *rows] if rows else []
