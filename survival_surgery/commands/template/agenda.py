"""The agenda of a template on paper: parts, steps, minutes, and the time that has gone by at the start of each."""

from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

from survival_surgery.commands.screen import Variant
from survival_surgery.errors import UsageMistake

if TYPE_CHECKING:
    from survival_surgery.steps.when import Room
    from survival_surgery.template.agenda import Stop
    from survival_surgery.template.model import SessionTemplate

WIDTH = 80
"""Characters of a line, as it fits on paper."""

_PROMPTS = 18
"""Where the words of a step begin, to the right of its clock and its minutes."""


def printed_agenda(
    template: "SessionTemplate", *, variant: Variant | None, people: int | None, who: str | None, prompts: bool
) -> str:
    """The agenda of one variant or of all, for a room of so many people; if nobody said how many, of the fewest."""
    from survival_surgery.session.choices import Who
    from survival_surgery.steps.when import Room

    variants = (variant,) if variant else template.variants.there
    if variant and variant not in template.variants.there:
        there = ", ".join(template.variants.there)
        raise UsageMistake(f"This template has no {variant} variant. It has: {there}.")
    rows = [f"{template.title}, version {template.version}", *_wrapped(template.summary, "")]
    rows += _before(template)
    for each in variants:
        room = Room(each, people or template.group.min, Who(who) if who else Who.MIXED)
        rows += ["", "", *_variant(template, room, prompts=prompts)]
    return "\n".join([*rows, *_after(template)])


def _before(template: "SessionTemplate") -> Iterator[str]:
    yield from ("", f"For {template.group.min} to {template.group.max} people")
    if template.risk:
        yield from _wrapped(f"Risk: {template.risk.level}. {template.risk.words}", "")
    for heading, told in (("To prepare", template.prepare), ("To bring", template.materials)):
        if told:
            yield from ("", heading, *(row for words in told for row in _wrapped(words, "  [ ] ")))


def _variant(template: "SessionTemplate", room: "Room", *, prompts: bool) -> Iterator[str]:
    from survival_surgery.template.agenda import stops

    yield f"{template.title}, {room.variant}: {template.variants.of(room.variant)} minutes"
    gone = 0
    for part in template.parts:
        here = [stop for stop in stops(template, room) if stop.part == part.id]
        if here:
            yield from ("", *_wrapped(f"{part.title.upper()}: {part.goal}", ""))
        for stop in here:
            yield from _stop(stop, gone, prompts=prompts)
            gone += stop.minutes
    slack = template.slack.of(room.variant)
    yield from ("", f"{_clock(gone)}  {slack:>3} min  to spare") if slack else ()
    yield f"{_clock(gone + slack)}           end"


def _stop(stop: "Stop", gone: int, *, prompts: bool) -> Iterator[str]:
    from survival_surgery.template import agenda

    yield from _wrapped(stop.step.title, f"{_clock(gone)}  {stop.minutes:>3} min  ")
    for folded in stop.folded:
        yield from _wrapped(f"with {folded.title}", " " * _PROMPTS)
    for said in agenda.prompts(stop) if prompts else ():
        yield from _wrapped(said.words, " " * _PROMPTS + "- ")


def _after(template: "SessionTemplate") -> Iterator[str]:
    if template.leads_to:
        yield from ("", "", "What comes next")
    for next_ in template.leads_to:
        days = f" after {next_.after_days} days" if next_.after_days else ""
        yield from _wrapped(f"{next_.template}{days}{f': {next_.words}' if next_.words else ''}", "  ")


def _clock(minutes: int) -> str:
    return f"{minutes // 60:>2}:{minutes % 60:02}"


def _wrapped(words: str, first: str) -> list[str]:
    return wrap(words, WIDTH, initial_indent=first, subsequent_indent=" " * len(first))
