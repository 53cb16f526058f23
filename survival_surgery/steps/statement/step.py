"""The statement: the grievance in the room's words, and the demand, with seven lamps that show how far it has come."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.collective import TURN_QUESTIONS, demand_of, statement_of
from survival_surgery.session.items import Demand, Item, Statement
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import THEME, ItemLine, Line

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
    """What we ask, of which role, by when. A new wording replaces the one before."""

    key: ClassVar[str] = "demand"
    asks: ClassVar[str] = "Our demand"
    item: ClassVar[type[Item]] = Demand
    one_for_each_theme: ClassVar[bool] = True

    words: str = Field(title="What exactly would put it right?", description="Something that can be checked.")
    of: str = Field(default="", title="Which role can grant it?", description="A role, never a name.")
    by: str = Field(default="", title="By when?", description="A date or an event.")
    ideal: str = Field(default="", title="What would be best?", description="Stays in the group.")
    floor: str = Field(default="", title="What is the least we would accept?", description="Stays in the group.")
    theme: str | None = THEME_FIELD


class StatementStep(Step):
    """The room words its grievance and its demand."""

    captures: ClassVar[str] = "the shared grievance in the room's words, and the demand"

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
            yield from _worded(session, statement_of(session, theme), "Our statement")
            yield from _worded(session, demand_of(session, theme), "Our demand")
        if not session.focus:
            for statement in session.items(Statement):
                yield from _worded(session, statement, "Our statement")
            for demand in session.items(Demand):
                yield from _worded(session, demand, "Our demand")

    def helps(self) -> Iterator[tuple[str, Sequence[str]]]:
        """The eight turns, each with the questions that make it."""
        yield (
            "The eight turns from private to shared",
            [f"{turn.capitalize()}: {' '.join(asked)}" for turn, asked in TURN_QUESTIONS.items()],
        )


def _worded(session: Session, item: Statement | Demand | None, title: str) -> Iterator[Row]:
    entry = next((w for w in session.written if w.item is item), None)
    if item is None or entry is None:
        return
    told = ""
    if isinstance(item, Demand):
        told = " · ".join(p for p in (f"of {item.of}" if item.of else "", f"by {item.by}" if item.by else "") if p)
    yield Row(f"{title}: {item.words}", what=entry.number, note=told)
