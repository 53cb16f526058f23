"""Spread: who else a theme touches, in bands and words. There is nowhere to put a person."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.bands import HowMany, HowOften, Share
from survival_surgery.session.events import Event, SpreadCounted
from survival_surgery.session.moves import Move, count_spread
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import THEME, Line, Place, letter, theme_called
from survival_surgery.translation import N_, _


class SpreadLine(Line):
    """Who else one theme touches."""

    key: ClassVar[str] = "spread"
    asks: ClassVar[str] = "Who else"

    theme: str = Field(title="Which theme?", description="Its letter or its name.", json_schema_extra=THEME)
    share: Share | None = Field(default=None, title="How many of us?", description="By a show of hands, as a band.")
    often: HowOften | None = Field(default=None, title="How often?", description="As a band.")
    since: str = Field(default="", title="Since when?", description="A season or an event, such as: the winter.")
    jobs: tuple[str, ...] = Field(default=(), title="Which jobs?", description="One or more of them.")
    shifts: tuple[str, ...] = Field(default=(), title="Which shifts?", description="One or more of them.")
    employers: HowMany | None = Field(default=None, title="How many employers?", description="As a word.")
    service_users: bool = Field(
        default=False, title="People who use the service too?", description="Whether they feel it as well."
    )
    not_to: str = Field(default="", title="To whom is it not happening?", description="A group, never a person.")

    def moves(self, place: Place) -> Sequence[Move]:
        def move(session: Session) -> Event:
            spread = SpreadCounted(
                theme=theme_called(session, self.theme).number,
                share=self.share,
                often=self.often,
                since=self.since,
                employers=self.employers,
                service_users=self.service_users,
                jobs=self.jobs,
                shifts=self.shifts,
                not_to=self.not_to,
            )
            return count_spread(spread)(session)

        return (move,)


_EMPLOYERS = {
    HowMany.ONE: N_("one employer"),
    HowMany.TWO: N_("two employers"),
    HowMany.SEVERAL: N_("several employers"),
}


def spread_words(spread: SpreadCounted) -> str:
    """A spread as one line: bands first."""
    parts = [
        _(spread.share or ""),
        _(_EMPLOYERS[spread.employers]) if spread.employers else "",
        _("since {when}").format(when=spread.since) if spread.since else "",
        _(spread.often or ""),
        _("people who use the service too") if spread.service_users else "",
        ", ".join((*spread.jobs, *spread.shifts)),
        _("not: {whom}").format(whom=spread.not_to) if spread.not_to else "",
    ]
    return "; ".join(part for part in parts if part)


class Spread(Step):
    """The room counts who else a theme touches."""

    captures: ClassVar[str] = "who else each theme touches, in bands"
    behind: ClassVar[str] = (
        "The question on which organising turns: is anybody else in the same situation? Bands show how many "
        "and in which jobs, and nobody has to step forward."
    )

    kind: Literal["spread"] = "spread"

    def lines(self) -> tuple[type[Line], ...]:
        return (SpreadLine,)

    def board(self, session: Session) -> Iterator[Row]:
        for position, theme in enumerate(session.themes):
            told = spread_words(theme.spread) if theme.spread else _("not counted yet")
            yield Row(theme.words, mark=letter(position), what=theme.number, note=told)

    def start(self, session: Session) -> Mapping[str, str]:
        """The first theme that is not counted yet."""
        theme = next((theme.words for theme in session.themes if theme.spread is None), None)
        return {"theme": theme} if theme else {}
