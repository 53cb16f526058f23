"""Focus: the themes judged openly, dotted, and one or more of them chosen. The rest are parked and never lost."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import isqrt
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.events import Criterion, EntryNumber
from survival_surgery.session.items import Parked
from survival_surgery.session.moves import Move, Refused, choose, count_dots, release, score
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Short, Step
from survival_surgery.steps.lines import THEME, Line, Place, letter, theme_called
from survival_surgery.steps.parked import ParkedLine
from survival_surgery.translation import N_, _, ngettext

CRITERIA: dict[Criterion, str] = {
    "widely": N_("widely felt"),
    "deeply": N_("deeply felt"),
    "winnable": N_("winnable"),
    "visible": N_("visible"),
    "builds_us": N_("builds us"),
}


def dots_each(themes: int) -> int:
    """Dots for each person: the square root of the number of themes, rounded, and never fewer than two."""
    root = isqrt(themes)
    rounded = root + (themes > root * (root + 1))
    return max(2, rounded)


class FocusLine(Line):
    """A theme that the room works on today."""

    key: ClassVar[str] = "focus"
    asks: ClassVar[str] = "Focus"

    theme: str = Field(
        title="Which theme do we start with?", description="Its letter or name.", json_schema_extra=THEME
    )

    def moves(self, place: Place) -> Sequence[Move]:
        return (lambda session: choose(theme_called(session, self.theme).number)(session),)


class ScoreLine(Line):
    """One theme's scores, 0 to 3, and its dots."""

    key: ClassVar[str] = "scores"
    asks: ClassVar[str] = "Scores and dots"

    theme: str = Field(title="Which theme?", description="Its letter or its name.", json_schema_extra=THEME)
    dots: int | None = Field(default=None, ge=0, title="How many dots?", description="All of its dots together.")
    widely: int | None = Field(default=None, ge=0, le=3, title="Widely felt, 0 to 3?", description="0 to 3.")
    deeply: int | None = Field(default=None, ge=0, le=3, title="Deeply felt, 0 to 3?", description="0 to 3.")
    winnable: int | None = Field(
        default=None, ge=0, le=3, title="Winnable, at least in part, 0 to 3?", description="0 to 3."
    )
    visible: int | None = Field(
        default=None, ge=0, le=3, title="Would a change be visible, 0 to 3?", description="0 to 3."
    )
    builds_us: int | None = Field(default=None, ge=0, le=3, title="Does it build us, 0 to 3?", description="0 to 3.")

    def moves(self, place: Place) -> Sequence[Move]:
        made = [] if self.dots is None else [self._on_theme(partial(count_dots, dots=self.dots))]
        given = ((criterion, getattr(self, criterion)) for criterion in CRITERIA)
        return made + [
            self._on_theme(partial(score, criterion=criterion, value=value))
            for criterion, value in given
            if value is not None
        ]

    def _on_theme(self, act: Callable[[EntryNumber], Move]) -> Move:
        return lambda session: act(theme_called(session, self.theme).number)(session)


class Focus(Step):
    """The room chooses where to start."""

    captures: ClassVar[str] = "scores, dots, the focus, and what is parked"
    behind: ClassVar[str] = (
        "A good issue is felt widely and deeply, can be won at least in part, shows when it is won, and "
        "brings people together. Judged openly, no theme loses in silence."
    )

    ways: ClassVar[tuple[str, ...]] = (
        "A: chooses theme A as the focus. You may choose more than one.",
        "A 5: gives theme A five dots.",
        "A 3 2 1 3 2: scores theme A as " + ", ".join(CRITERIA.values()) + ", each from 0 to 3.",
        "-A: puts theme A back among the others.",
    )

    kind: Literal["focus"] = "focus"

    def lines(self) -> tuple[type[Line], ...]:
        return (FocusLine, ScoreLine, ParkedLine)

    def board(self, session: Session) -> Iterator[Row]:
        if session.themes and not session.focus:
            said = _("About {count} dots each; every theme is shown, with its dots or none")
            yield Row(said.format(count=dots_each(len(session.themes))), heading=True)
        for position, theme in enumerate(session.themes):
            scores = ", ".join(f"{_(words)} {theme.scores[c]}" for c, words in CRITERIA.items() if c in theme.scores)
            dots = ngettext("{count} dot", "{count} dots", theme.dots).format(count=theme.dots)
            judged = "; ".join(part for part in (dots, scores) if part)
            state = _("focus") if theme.chosen else _("parked") if session.focus else ""
            yield Row(
                theme.words, mark=letter(position), what=theme.number, note=f"{state}; {judged}" if state else judged
            )
        for parked in session.on_list(Parked):
            yield Row(_("Parked: {words}").format(words=parked.item.words), what=parked.number)

    def short(self, words: str, place: Place, session: Session) -> Short:
        """`A` chooses a theme, `A 5` gives it dots, `A 3 2 1 3 2` its scores, `-A` puts it back among the others."""
        if back := re.fullmatch(r"-\s*([A-Za-z]{1,2})", words):
            return (release(theme_called(session, back[1]).number),)
        if chosen := re.fullmatch(r"[A-Za-z]{1,2}", words):
            return (choose(theme_called(session, chosen[0]).number),)
        if judged := re.fullmatch(r"([A-Za-z]{1,2})((?:[\s,]+\d+)+)", words):
            theme = theme_called(session, judged[1]).number
            numbers = [int(number) for number in re.findall(r"\d+", judged[2])]
            if len(numbers) == 1:
                return (count_dots(theme, numbers[0]),)
            if len(numbers) == len(CRITERIA):
                return tuple(score(theme, criterion, value) for criterion, value in zip(CRITERIA, numbers, strict=True))
            said = _("Type one number for dots, or {count} scores: {names}.")
            raise Refused(said.format(count=len(CRITERIA), names=", ".join(_(name) for name in CRITERIA.values())))
        return None
