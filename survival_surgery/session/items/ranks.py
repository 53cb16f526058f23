"""The order of like things where an order means something. It says nothing of who spoke when."""

from enum import Enum

from survival_surgery.session.items import (
    Ally,
    Answered,
    Fact,
    Goal,
    Hazard,
    Item,
    Milestone,
    Reviewed,
    Tactic,
    Target,
    Term,
)

_BY: dict[type[Item], str] = {
    Ally: "segment",
    Answered: "result",
    Fact: "grade",
    Goal: "horizon",
    Hazard: "size",
    Milestone: "sort",
    Reviewed: "outcome",
    Target: "rank",
}
"""The choice that puts items of a class in order: the order in which its members stand."""

_LAST = 99
"""After every choice."""


def rank(item: Item) -> int:
    """The place of an item among its like; the same for all of a class that has no order, last where none is chosen."""
    match item:
        case Tactic(rung=rung):
            return rung
        case Term(refused=refused):
            return int(refused)
        case _:
            chosen = getattr(item, _BY.get(type(item), ""), None)
            return list(type(chosen)).index(chosen) if isinstance(chosen, Enum) else _LAST
