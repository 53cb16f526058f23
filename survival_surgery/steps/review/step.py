"""Review: what became of the actions of an earlier session. Typed in, or handed over by an earlier session file."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.items import Item, Outcome, Reviewed
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import ItemLine, Line


class ReviewedLine(ItemLine):
    """An earlier action and what became of it."""

    key: ClassVar[str] = "reviewed"
    asks: ClassVar[str] = "What became of it"
    item: ClassVar[type[Item]] = Reviewed

    words: str = Field(title="Which action?", description="What was agreed last time.")
    outcome: Outcome = Field(title="Done, moved or dropped?", description="done, moved or dropped.")
    reason: str = Field(default="", title="Why, in a few words?", description="For what was moved or dropped.")
    learned: str = Field(default="", title="What did it change, or teach us?", description="In a few words.")


class Review(Step):
    """The room looks back at what it agreed last time."""

    captures: ClassVar[str] = "earlier actions: done, moved or dropped, and what was learned"

    kind: Literal["review"] = "review"

    def lines(self) -> tuple[type[Line], ...]:
        return (ReviewedLine,)

    def board(self, session: Session) -> Iterator[Row]:
        for entry in session.on_list(Reviewed):
            told = " · ".join(p for p in (entry.item.outcome, entry.item.reason, entry.item.learned) if p)
            yield Row(entry.item.words, what=entry.number, note=told)
