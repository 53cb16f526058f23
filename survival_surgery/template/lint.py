"""Advice for the author of a template that has no mistakes: what is worth a second look before a room meets it.

None of it stops a template from being used. Each finding is a sentence and where in the file it stands. What comes from
a step group is not gone into, because its author is somebody else; whether there is a break is asked of the whole.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from survival_surgery.guard import Mistake, Source, Where, near_miss, quoted
from survival_surgery.guard.loosely import listed, mapping, text
from survival_surgery.session.events import Variant
from survival_surgery.steps import AnyStep
from survival_surgery.template.groups import StepGroup
from survival_surgery.template.lint_steps import about_step
from survival_surgery.template.model import SessionTemplate
from survival_surgery.template.written import steps_in, steps_of

Found = Iterator[tuple[Where, str]]

LONGEST_WITHOUT_A_BREAK = 75
"""Minutes after which bodies want to move, whatever the mind is at."""

_BREAK = re.compile(r"\b(break|pause|rest|breather|tea|coffee|stretch|pausa|descanso|egwyl)\b", re.IGNORECASE)
_NOTHING_SAID = re.compile(r"(?i)^\W*(todo|tbd|unknown|none|n/?a|x+|to be (filled|done)|not known|fill in)?\W*$")
_TEMPLATE: Where = ()

ENDS = {
    "agreement": "nobody agrees what may leave the room. Put an agreement step into the opening",
    "readback": "nobody reads what will leave the room. Put a readback step into the closing",
    "closing": "nobody says when the room meets again. Put a closing step at the end",
}
"""The kinds that every session wants to have, and what is missing without them."""


@dataclass(frozen=True, slots=True)
class _Template:
    """A template with where each of its own steps is written; what a group brought is nowhere."""

    whole: SessionTemplate
    where: dict[str, Where]
    known: Collection[str]

    def at(self, step: AnyStep) -> Where:
        """Where a step is written; the top of the file for one that a group brought."""
        return self.where.get(step.id, _TEMPLATE)

    def there(self, variant: Variant) -> Iterator[AnyStep]:
        """The steps that a variant has, on its road or folded into one that is."""
        return (step for step in self.whole.steps if step.minutes.of(variant) or step.folded_into)


def advice(source: Source, template: SessionTemplate, known: Collection[str] = ()) -> tuple[Mistake, ...]:
    """What is worth a look in a template, in the order of its file. `known` are the ids of the templates there are."""
    one = _Template(template, {step.id: step.where for step in steps_in(mapping(source.data))}, known)
    found = [*_about_whole(one), *_unused(source.data), *_about_steps(template.steps, one.where, template.language)]
    return _placed(source, found)


def group_advice(source: Source, group: StepGroup) -> tuple[Mistake, ...]:
    """What is worth a look in a step group."""
    where = {step.id: step.where for step in steps_of(mapping(source.data), ())}
    found = [*_provenance(group), *_about_steps(group.steps, where, group.language)]
    return _placed(source, found)


def _placed(source: Source, found: Iterable[tuple[Where, str]]) -> tuple[Mistake, ...]:
    return tuple(sorted({Mistake(*source.at(where), sentence) for where, sentence in found}))


def _about_steps(steps: Iterable[AnyStep], where: dict[str, Where], language: str) -> Found:
    for step in steps:
        if step.id in where:
            yield from (((*where[step.id], *within), told) for within, told in about_step(step, language))


def _about_whole(one: _Template) -> Found:
    yield from _ends(one)
    yield from _breaks(one)
    yield from _idle(one)
    yield from _listening(one.whole)
    yield from _scale(one)
    yield from _provenance(one.whole)
    yield from _neighbours(one)


def _ends(one: _Template) -> Found:
    for kind, missing in ENDS.items():
        steps = [step for step in one.whole.steps if step.kind == kind]
        if not steps:
            yield _TEMPLATE, f"{missing}."
        for variant in one.whole.variants.there if steps else ():
            if kind not in {step.kind for step in one.there(variant)}:
                yield (*one.at(steps[0]), "minutes"), f"the {variant} variant leaves this out, and {missing}."


def _breaks(one: _Template) -> Found:
    """Minutes without a break in each variant; the closing does not count, for by then everybody is on the way out."""
    for variant in one.whole.variants.there:
        sitting = 0
        for step in (step for part in one.whole.parts if part.id != "closing" for step in part.steps):
            minutes = step.minutes.of(variant)
            sitting = 0 if _is_break(step) and minutes else sitting + minutes
            if sitting > LONGEST_WITHOUT_A_BREAK:
                told = (
                    f"by the end of {quoted(step.title)} the {variant} variant has gone on for {sitting} minutes "
                    "without a break. Put a guide step with 'break' in its id or title before it."
                )
                yield one.where.get(step.id, ("variants", variant)), told
                break


def _is_break(step: AnyStep) -> bool:
    return step.kind == "guide" and bool(_BREAK.search(f"{step.id.replace('_', ' ')} {step.title}"))


def _idle(one: _Template) -> Found:
    for step in one.whole.steps:
        minutes = {variant: step.minutes.of(variant) for variant in one.whole.variants.there}
        if not any(minutes.values()) and not step.folded_into and step.id in one.where:
            told = (
                "no variant has minutes for this step, so nobody is led to it. Give it some, or fold it into another."
            )
            yield (*one.at(step), "minutes"), told
        elif step.when and step.when.variant and not any(minutes.get(variant) for variant in step.when.variant):
            told = f"this step is for {' and '.join(step.when.variant)} only, and has no minutes there."
            yield (*one.at(step), "when"), told


def _listening(template: SessionTemplate) -> Found:
    if not any(step.structuring_lines for step in template.stages[0].steps):
        told = (
            "no step of this stage has structuring_lines, so nothing leads out when complaints go round in circles. "
            "Add a question to one of them, such as: What do these have in common?"
        )
        yield ("stages", 0), told
    if not any(step.hints for step in template.stages[0].steps):
        told = (
            "no step of this stage has hint cards for what may happen in it. "
            "Add some to one of them, such as: hints: [silence, domination]"
        )
        yield ("stages", 0), told


def _unused(data: Any) -> Found:
    """Hint cards that a template brings and no step of it has."""
    used = {
        hint for step in steps_in(mapping(data)) for hint in listed(step.data.get("hints")) if isinstance(hint, str)
    }
    for position, card in enumerate(listed(mapping(mapping(data).get("library")).get("hints"))):
        called = text(mapping(card).get("id"))
        if called not in used:
            told = f"no step has the hint card {quoted(called)}, so nobody sees it. Add 'hints: [{called}]' to a step."
            yield ("library", "hints", position, "id"), told


def _scale(one: _Template) -> Found:
    scale = one.whole.decision_scale
    tests = any(step.kind == "decision" for step in one.whole.steps)
    if tests and not scale.decides:
        yield ("decision_scale",), "this scale shows a mood and decides nothing, but there is a decision step."
    elif scale.passes_at == scale.levels[0].sign and not scale.more_than:
        told = "everything passes at the lowest level, so nobody can say no. Name a higher one."
        yield ("decision_scale", "passes_at"), told


def _provenance(whole: SessionTemplate | StepGroup) -> Found:
    for name in ("method", "source", "licence"):
        if _NOTHING_SAID.match(getattr(whole.provenance, name)):
            told = f"{quoted(name)} says nothing yet. Whoever chooses this wants to know whose way of working it is."
            yield ("provenance", name), told


def _neighbours(one: _Template) -> Found:
    named: list[tuple[Where, str]] = [
        (("leads_to", at, "template"), next_.template) for at, next_ in enumerate(one.whole.leads_to)
    ]
    named += [(("follows", at), before) for at, before in enumerate(one.whole.follows)]
    for where, called in named:
        if one.known and called not in one.known:
            yield where, f"there is no template {quoted(called)} on this machine.{near_miss(called, one.known)}"
