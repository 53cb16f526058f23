"""Whether the minutes of a template add up, and whether somebody leaves with something to do, in every room."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from survival_surgery.guard import Where
from survival_surgery.guard.loosely import listed, mapping, number, text
from survival_surgery.session.choices import Who
from survival_surgery.session.events import Variant
from survival_surgery.steps.when import Room
from survival_surgery.template.parts import VARIANTS
from survival_surgery.template.written import Written, steps_of

Found = Iterator[tuple[Where, str]]
"""Mistakes: where, and the sentence."""

STAGES = ("listen", "understand", "act")
_LEAST = 0.9
"""How much of its length a session must fill in a room for which some of its steps are not."""


def sums(template: Mapping[str, Any], steps: list[Written]) -> Found:
    """Where minutes are missing or too many, or no action is agreed."""
    lengths = mapping(template.get("variants"))
    there = [variant for variant in VARIANTS if number(lengths.get(variant)) is not None]
    for step in steps:
        yield from _minutes(step, there)
    for variant in there:
        yield from _sum(template, steps, variant)
    yield from _actions(template, there)


def _minutes(step: Written, there: list[Variant]) -> Found:
    where, minutes = (*step.where, "minutes"), mapping(step.data.get("minutes"))
    for variant in VARIANTS:
        if variant in there and minutes and variant not in minutes:
            yield where, f"the minutes of the {variant} variant are missing. Write 0 to leave the step out of it."
        if variant in minutes and there and variant not in there:
            yield (*where, variant), f"this template has no {variant} variant. Leave this out, or add it to 'variants'."


def _sum(template: Mapping[str, Any], steps: list[Written], variant: Variant) -> Found:
    length = number(mapping(template.get("variants")).get(variant))
    slack = number(mapping(template.get("slack")).get(variant, "0"))
    minutes = {step.where: step.minutes(variant) for step in steps}
    if length is None or slack is None or None in minutes.values() or not minutes:
        return
    rooms = list(_rooms(template, steps, variant))
    wholes = {room: sum(minutes[s.where] or 0 for s in steps if s.fits(room)) + slack for room in rooms}
    least = length if len(set(wholes.values())) == 1 else length * _LEAST
    for room, whole in wholes.items():
        if not least <= whole <= length:
            told = f"the {variant} variant adds up to {whole} minutes, not {length}"
            yield ("variants", variant), f"{told}{_in(room) if len(rooms) > 1 else ''}."
            return


def _actions(template: Mapping[str, Any], there: list[Variant]) -> Found:
    where: Where = ("stages", len(STAGES) - 1)
    for stage in listed(template.get("stages"))[len(STAGES) - 1 : len(STAGES)]:
        acting = [step for step in steps_of(stage, where) if text(step.data.get("kind")) == "actions"]
        if not acting:
            yield where, "this stage has no actions step, so nobody leaves with something to do."
        for variant in there if acting else ():
            if all(step.minutes(variant) == 0 and not step.folded_into for step in acting):
                yield acting[0].where, f"the {variant} variant leaves this step out, so nobody leaves with an action."
                continue
            for room in _rooms(template, acting, variant):
                if not any(step.fits(room) for step in acting):
                    yield (*acting[0].where, "when"), f"nobody leaves with an action{_in(room)}."
                    break


def _rooms(template: Mapping[str, Any], steps: list[Written], variant: Variant) -> Iterator[Room]:
    """One room of every sort that the steps tell apart."""
    group = mapping(template.get("group"))
    fewest, most = number(group.get("min")) or 1, number(group.get("max")) or 1
    sizes, who = {fewest}, {Who.MIXED}
    for step in steps:
        for size in step.sizes:
            sizes |= {n for n in (size - 1, size, size + 1) if fewest <= n <= most}
        who |= set(Who) if step.who else set()
    yield from (Room(variant, people, these) for people, these in product(sorted(sizes), sorted(who)))


def _in(room: Room) -> str:
    who = {Who.STAFF: "staff", Who.SERVICE_USERS: "people using the service", Who.MIXED: "a mixed group"}[room.who]
    return f" in a room of {room.people}, {who}"
