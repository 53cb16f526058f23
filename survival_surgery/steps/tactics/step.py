"""Tactics: what we could do, from tiny to huge, who may lawfully do it, laid on a ladder."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from survival_surgery.library import entries
from survival_surgery.session.items import Item, MayDo, Tactic
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Sentence, Step
from survival_surgery.steps.lines import ItemLine, Line
from survival_surgery.translation import N_, _

RUNGS = (
    N_("talk and count"),
    N_("something everybody can show"),
    N_("a letter or a survey together"),
    N_("a petition"),
    N_("a collective grievance, or a meeting as a group"),
    N_("board, councillors, press, public meeting"),
    N_("no more unpaid goodwill"),
    N_("rally and support"),
    N_("a lawful ballot and action"),
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


def _sort(option: Any) -> str:
    """Options are told apart by their shape, so that a mistake in one is told once and not for both sorts."""
    return "words" if isinstance(option, str) else "Tactic"


Option = Annotated[Annotated[Sentence, Tag("words")] | Annotated[entries.Tactic, Tag("Tactic")], Discriminator(_sort)]
"""Something to read out when the room runs dry: words, or a tactic with what to know before it is done."""


class Tactics(Step):
    """The room widens what it could do, then puts it in rising order."""

    captures: ClassVar[str] = "options from tiny to huge, who may lawfully do each, on a ladder"
    behind: ClassVar[str] = (
        "Nobody goes from nothing to everything. Actions rise step by step: each is one that many can join, "
        "and shows how many stand together."
    )
    shelf: ClassVar[str] = "tactics"
    offers_in: ClassVar[str] = "suggestions"

    kind: Literal["tactics"] = "tactics"
    suggestions: tuple[Option, ...] = Field(
        default=(), max_length=60, description="Options to read out when the room runs dry: words, or whole tactics."
    )

    def lines(self) -> tuple[type[Line], ...]:
        return (TacticLine,)

    def board(self, session: Session) -> Iterator[Row]:
        for rung, name in enumerate(RUNGS):
            on_rung = [entry for entry in session.on_list(Tactic) if entry.item.rung == rung]
            if on_rung:
                yield Row(f"{rung} · {_(name)}", heading=True)
            for entry in on_rung:
                yield Row(entry.item.words, what=entry.number, note=_(entry.item.may_do))

    def helps(self) -> Iterator[tuple[str, Sequence[str]]]:
        """The options with their numbers, for a room that runs dry."""
        yield _("Options to read out"), [f"{n} · {_told(option)}" for n, option in enumerate(self.suggestions, 1)]

    def offered(self) -> Sequence[Mapping[str, str]]:
        return [_as_line(option) for option in self.suggestions]


def _as_line(option: Option) -> Mapping[str, str]:
    """The answers that an option gives to the questions of a line."""
    if isinstance(option, str):
        return {"words": option}
    return {"words": option.words, "rung": str(option.rung), "may_do": option.may_do[0]}


def _told(option: Option) -> str:
    if isinstance(option, str):
        return option
    told = _("{words} Who may do it: {who}. Effort {effort} of 5, risk {risk} of 5. Needs: {needs} Watch: {watch}")
    return told.format(
        words=option.words,
        who=", ".join(_(who) for who in option.may_do),
        effort=option.effort,
        risk=option.risk,
        needs=option.needs,
        watch=option.watch,
    )
