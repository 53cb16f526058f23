"""What the parts of a template must have in common, checked on the data as written, so that a mistake keeps its line.

The data may be wrong in any way that a model would refuse: what cannot be read is passed over here and reported there.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from survival_surgery.guard import near_miss, quoted
from survival_surgery.guard.loosely import listed, mapping, number, text
from survival_surgery.library.mistakes import role_mistakes, scale_mistakes
from survival_surgery.steps import KINDS
from survival_surgery.template.model import VARIANTS
from survival_surgery.template.sums import STAGES, Found, sums
from survival_surgery.template.written import Written, steps_in, steps_of

_CAPTURING = {kind.model_fields["kind"].default for kind in KINDS} - {"guide"}
_RESERVED = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}


def checks(data: Any, *, whole: bool = True) -> Found:
    """Every mistake of a template that no single field can see: where, and the sentence.

    Where steps are missing because their group could not be included, `whole` is false, and nothing is added up.
    """
    template = mapping(data)
    steps = list(steps_in(template))
    yield from _names(template)
    yield from _stages(template)
    told = scale_mistakes(mapping(template.get("decision_scale")))
    yield from ((("decision_scale", *where), sentence) for where, sentence in told)
    yield from _ids(steps)
    yield from _folds(steps)
    for step in steps:
        yield from _step(step)
    if whole:
        yield from sums(template, steps)


def group_checks(data: Any) -> Found:
    """The mistakes of a step group that no single field can see."""
    steps = list(steps_of(mapping(data), ()))
    yield from _ids(steps)
    for step in steps:
        yield from _step(step)


def _names(template: Mapping[str, Any]) -> Found:
    if text(template.get("id")) in _RESERVED:
        yield ("id",), f"{quoted(template['id'])} cannot be the name of a file on every machine. Choose another."
    group = mapping(template.get("group"))
    fewest, most = number(group.get("min")), number(group.get("max"))
    if fewest is not None and most is not None and fewest > most:
        yield ("group", "max"), f"the most people ({most}) are fewer than the fewest ({fewest})."
    options = [text(mapping(o).get("id")) for o in listed(mapping(template.get("confidentiality")).get("options"))]
    for position in _repeated(options):
        yield ("confidentiality", "options", position), f"the option {quoted(options[position])} is here twice."
    told = role_mistakes(mapping(template.get("vocabulary")))
    yield from ((("vocabulary", *where), sentence) for where, sentence in told)


def _stages(template: Mapping[str, Any]) -> Found:
    for position, (stage, expected) in enumerate(zip(listed(template.get("stages")), STAGES, strict=False)):
        given = text(mapping(stage).get("id"))
        if given in STAGES and given != expected:
            yield ("stages", position, "id"), f"the stages go listen, understand, act: this one should be '{expected}'."


def _ids(steps: list[Written]) -> Found:
    ids = [step.id for step in steps]
    for position in _repeated(ids):
        if ids[position]:
            yield (
                (*steps[position].where, "id"),
                f"another step is called {quoted(ids[position])} too. Give it its own id.",
            )


def _folds(steps: list[Written]) -> Found:
    known = {step.id: step for step in steps}
    for step in (step for step in steps if step.folded_into):
        where, host = (*step.where, "folded_into"), known.get(step.folded_into)
        left_out = [variant for variant in VARIANTS if step.minutes(variant) == 0]
        if host is None:
            near = near_miss(step.folded_into, known)
            yield where, f"there is no step {quoted(step.folded_into)} to be folded into.{near}"
        elif host.id == step.id:
            yield where, "a step cannot be folded into itself."
        elif host.folded_into:
            yield where, f"{quoted(host.id)} is folded itself. Name the step that it is folded into."
        elif not left_out and None not in [step.minutes(variant) for variant in VARIANTS]:
            yield where, "this step has minutes in every variant, so it is never folded. Leave this line out."
        for variant in left_out if host else ():
            if host and not host.folded_into and host.minutes(variant) == 0:
                yield (
                    where,
                    f"{quoted(host.id)} is left out of the {variant} variant too, and these prompts with it.",
                )


def _step(step: Written) -> Found:
    kind = text(step.data.get("kind"))
    # A misspelled field is reported as such; its absence need not be said as well.
    if kind in _CAPTURING and not step.data.get("prompts") and not near_miss("prompts", step.data.keys() - {"prompts"}):
        yield step.where, f"{quoted(step.id)} has no prompts. A {kind} step needs at least one question to open it."
    questions = [text(question).casefold().rstrip("?") for question in listed(step.data.get("questions"))]
    for position in _repeated(questions):
        yield (*step.where, "questions", position), "this question is here twice."
    turns = mapping(step.data.get("turns"))
    count = number(turns.get("count"))
    for variant in VARIANTS:
        each, whole = number(mapping(turns.get("minutes")).get(variant)), step.minutes(variant)
        if count is not None and each is not None and whole and count * each > whole:
            told = f"{count} turns of {each} minutes do not fit into the {whole} minutes of the {variant} variant."
            yield (*step.where, "turns", "minutes", variant), told


def _repeated(names: list[str]) -> list[int]:
    """The positions of names that were there before."""
    before: Counter[str] = Counter()
    repeated = []
    for position, name in enumerate(names):
        if name and before[name]:
            repeated.append(position)
        before[name] += 1
    return repeated
