"""Gather: one of the room's lists, such as what we have, how we know, what could stop us, what we ask of others."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal

from pydantic import Field

from survival_surgery.library.entries import Obstacle as KnownObstacle
from survival_surgery.session.items import Item
from survival_surgery.session.items.ranks import rank
from survival_surgery.session.state import Session, Written
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.gather.lists import LISTS, heading
from survival_surgery.steps.gather.telling import first, parts
from survival_surgery.steps.lines import Line
from survival_surgery.translation import _


class Gather(Step):
    """The room fills one of its lists."""

    captures: ClassVar[str] = "one list, such as resources, evidence, obstacles, needs and offers, or promises"
    behind: ClassVar[str] = (
        "What one person cannot see or do, a group often can. Strengths come first, and fears are said early, "
        "so that nobody meets them alone."
    )
    shelf: ClassVar[str] = "obstacles"
    offers_in: ClassVar[str] = "suggestions"

    kind: Literal["gather"] = "gather"
    list: Literal[
        "resources",
        "needs_and_offers",
        "worth",
        "load",
        "care",
        "missing_voices",
        "conflicts_of_interest",
        "terms",
        "obstacles",
        "threats",
        "replies",
        "evidence",
        "facts",
        "claims",
        "hazards",
        "hypotheses",
        "lessons",
        "gaps",
        "moments",
        "timeline",
        "goals",
        "targets",
        "path",
        "structure_tests",
        "channels",
        "asks",
        "negotiation",
        "promises",
        "parked",
    ] = Field(description="Which list this step fills.")
    suggestions: tuple[KnownObstacle, ...] = Field(
        default=(), description="For obstacles: some to read out when the room runs dry, with answers."
    )

    @classmethod
    def takes_from(cls, written: Mapping[str, Any]) -> str:
        return "obstacles" if written.get("list") == "obstacles" else ""

    def lines(self) -> tuple[type[Line], ...]:
        return LISTS[self.list]

    def board(self, session: Session) -> Iterator[Row]:
        sorts = LISTS[self.list]
        for sort in sorts:
            entries = session.on_list(sort.item)
            if entries and len(sorts) > 1:
                yield Row(_(sort.asks), heading=True)
            yield from _rows(entries)

    def helps(self) -> Iterator[tuple[str, Sequence[str]]]:
        """What others met, with its number, and what they did about it."""
        for number, known in enumerate(self.suggestions, 1):
            yield f"{number} · {known.words}", known.counters

    def offered(self) -> Sequence[Mapping[str, str]]:
        return [{"words": known.words, "counter": known.counters[0]} for known in self.suggestions]


def _rows(entries: Sequence[Written[Item]]) -> Iterator[Row]:
    """The entries of one sort, those of one part of the list together under its heading."""
    before = ""
    for entry in sorted(entries, key=lambda entry: rank(entry.item)):
        above = heading(entry.item) or (_("Not sorted yet") if before else "")
        if above != before:
            yield Row(above, heading=True)
        before = above
        told = " · ".join("".join(part) for part in parts(entry.item, speak=_))
        yield Row("".join(first(entry.item, _)), what=entry.number, note=told)
