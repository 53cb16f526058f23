"""The statement: the grievance in the room's words, and the demand, with seven lamps that show how far it has come."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.collective import TURN_QUESTIONS, demands_of, statement_of
from survival_surgery.session.items import Demand, Item, Statement
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Short, Step
from survival_surgery.steps.lines import THEME, ItemLine, Line, Place
from survival_surgery.steps.statement.short import short
from survival_surgery.translation import _

MOST_DEMANDS = 6
"""A campaign that won named six demands and no more; many small points hide the one that matters."""

THEME_FIELD = Field(
    default=None, title="Which theme?", description="Its letter or name; left out, the focus.", json_schema_extra=THEME
)


class StatementLine(ItemLine):
    """The grievance in one to five sentences that the room agreed. A new wording replaces the one before."""

    key: ClassVar[str] = "statement"
    asks: ClassVar[str] = "Our statement"
    item: ClassVar[type[Item]] = Statement
    one_for_each_theme: ClassVar[bool] = True

    words: str = Field(
        title="In our words: who is affected, what happens, why is it wrong, who can fix it, what do we ask?",
        description='Start with "We" where you can.',
    )
    theme: str | None = THEME_FIELD


class DemandLine(ItemLine):
    """One thing that we ask, of which role, by when."""

    key: ClassVar[str] = "demand"
    asks: ClassVar[str] = "Our demand"
    item: ClassVar[type[Item]] = Demand

    words: str = Field(title="What exactly would put it right?", description="Something that can be checked.")
    of: str = Field(default="", title="Which role can grant it?", description="A role, never a name.")
    by: str = Field(default="", title="By when?", description="A date or an event.")
    ideal: str = Field(default="", title="What would be best?", description="Stays in the group.")
    floor: str = Field(default="", title="What is the least we would accept?", description="Stays in the group.")
    theme: str | None = THEME_FIELD


class StatementStep(Step):
    """The room words its grievance and its demand."""

    captures: ClassVar[str] = "the shared grievance in the room's words, and the demand"
    behind: ClassVar[str] = (
        "Eight turns lead from one person's trouble to a demand that a group shares. The seven lamps show how "
        "far it has come, and stop nobody."
    )

    ways: ClassVar[tuple[str, ...]] = (
        "d: puts a draft of the statement into the line, from what you have written; d2 for the second theme.",
        "f1: puts the first frame into the line, for you to finish in the room's words.",
    )

    kind: Literal["statement"] = "statement"
    asks: tuple[Literal["statement", "demand"], ...] = Field(
        default=("statement", "demand"), min_length=1, description="What this step words."
    )

    def lines(self) -> tuple[type[Line], ...]:
        sorts: dict[str, type[Line]] = {"statement": StatementLine, "demand": DemandLine}
        return tuple(sorts[asked] for asked in self.asks)

    def board(self, session: Session) -> Iterator[Row]:
        for theme in session.focus:
            yield Row(theme.words, heading=True)
            yield from _worded(session, statement_of(session, theme), _("Our statement"))
            yield from _demands(session, demands_of(session, theme))
        if not session.focus:
            for statement in session.items(Statement):
                yield from _worded(session, statement, _("Our statement"))
            yield from _demands(session, session.items(Demand))
        if len(session.items(Demand)) > MOST_DEMANDS:
            yield Row(_("More than six demands bury the main one. Which could wait?"), heading=True)

    def short(self, words: str, place: Place, session: Session) -> Short:
        """`d` is a draft of the statement, `f1` the first frame."""
        return short(words, session)

    def helps(self) -> Iterator[tuple[str, Sequence[str]]]:
        """The eight turns, each with the questions that make it."""
        yield (
            _("The eight turns from private to shared"),
            [f"{_(turn).capitalize()}: {' '.join(map(_, asked))}" for turn, asked in TURN_QUESTIONS.items()],
        )


def _demands(session: Session, demands: Sequence[Demand]) -> Iterator[Row]:
    """The demands, numbered where there are several, so that people can say which they mean."""
    for number, demand in enumerate(demands, 1):
        yield from _worded(session, demand, f"{_('Our demand')} {number}" if len(demands) > 1 else _("Our demand"))


def _worded(session: Session, item: Statement | Demand | None, title: str) -> Iterator[Row]:
    entry = next((w for w in session.written if w.item is item), None)
    if item is None or entry is None:
        return
    told = ""
    if isinstance(item, Demand):
        of = _("of {whom}").format(whom=item.of) if item.of else ""
        by = _("by {day}").format(day=item.by) if item.by else ""
        told = " · ".join(part for part in (of, by) if part)
    yield Row(f"{title}: {item.words}", what=entry.number, note=told)
