"""Tactics: what we could do, from tiny to huge, who may lawfully do it, laid on a ladder."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.items import Item, MayDo, Tactic
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Sentence, Step
from survival_surgery.steps.lines import ItemLine, Line

RUNGS = (
    "talk and count",
    "something everybody can show",
    "a letter or a survey together",
    "a petition",
    "a collective grievance, or a meeting as a group",
    "board, councillors, press, public meeting",
    "no more unpaid goodwill",
    "rally and support",
    "a lawful ballot and action",
)
"""The ladder from the smallest to the largest; nobody goes from nothing to the top."""


class TacticLine(ItemLine):
    """Something we could do, and its place on the ladder."""

    key: ClassVar[str] = "tactics"
    asks: ClassVar[str] = "What we could do"
    item: ClassVar[type[Item]] = Tactic

    words: str = Field(title="What could we do?", description="From tiny to huge.")
    rung: int = Field(ge=0, le=8, title="How big is it, from 0 (talk) to 8 (lawful action)?", description="0 to 8.")
    may_do: MayDo = Field(
        default=MayDo.ANYONE, title="Who may lawfully do it?", description="When in doubt, take advice."
    )


class Tactics(Step):
    """The room widens what it could do, then puts it in rising order."""

    captures: ClassVar[str] = "options from tiny to huge, who may lawfully do each, on a ladder"

    kind: Literal["tactics"] = "tactics"
    suggestions: tuple[Sentence, ...] = Field(default=(), description="Options to read out when the room runs dry.")

    def lines(self) -> tuple[type[Line], ...]:
        return (TacticLine,)

    def board(self, session: Session) -> Iterator[Row]:
        for rung, name in enumerate(RUNGS):
            on_rung = [entry for entry in session.on_list(Tactic) if entry.item.rung == rung]
            if on_rung:
                yield Row(f"{rung} · {name}", heading=True)
            for entry in on_rung:
                # IF
                yield Row(entry.item.words, what=entry.number, note=entry.item.may_do)

    def helps(self) -> Iterator[tuple[str, Sequence[str]]]:
        """The template's own options, for a room that runs dry."""
        if self.suggestions:
            yield "Options to read out", self.suggestions
