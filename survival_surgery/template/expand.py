"""A template with what it names put in its place: step groups, and entries of the library.

It works on the data as written, before any model sees it. What it cannot read it leaves for the models to report, and
what they find in an entry is told where the template takes it. Expanding twice changes nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from survival_surgery.errors import SurgeryError
from survival_surgery.guard import MOST_SHOWN, Mistake, Source, Where, near_miss, quoted, read_yaml, validated
from survival_surgery.steps import KINDS
from survival_surgery.steps.base import Step
from survival_surgery.template.groups import StepGroup
from survival_surgery.template.include import Including, StepData
from survival_surgery.template.parts import MOST_STEPS

_KINDS: dict[str, type[Step]] = {kind.model_fields["kind"].default: kind for kind in KINDS}
_PRESETS = (("decision_scale", "scales"), ("vocabulary", "vocabulary"))
_STAGES = 3
_DEEPEST = 5
"""Groups within groups: nobody can follow more."""
_MOST_TAKEN = 60
"""Ids in one list; a longer list is left as it is written, and its model refuses it."""


class Shelves(Protocol):
    """The library, as far as a template takes from it."""

    def taken(self, shelf: str, called: str) -> list[Any] | None:
        """The entries that an id stands for, as plain data; None where there is none of that id."""

    def unknown(self, shelf: str, called: str) -> str:
        """The sentence that says so."""

    def with_own(self, entries: Any) -> "Shelves":
        """The library with a template's own entries on top."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a template can name: step groups by id, and the library, which is read only where something is taken."""

    groups: Mapping[str, Path]
    library: Callable[[], Shelves]
    steps: dict[tuple[str, int], list[StepData] | str] = field(default_factory=dict)
    """The steps of groups that were read, or why there are none, by their ids and how deep they are included.

    Whether a group is sound depends on nothing else, for one that includes itself never is.
    """


class Expanded(NamedTuple):
    """A file with what it names in its place, what could not be found, and whether every step that it has is there."""

    source: Source
    mistakes: list[Mistake]
    whole: bool = True


def expanded(source: Source, around: Around, inside: tuple[str, ...] = ()) -> Expanded:
    """`source` with groups and entries in their places.

    `inside` are the ids of the groups that are being included, outermost first.
    """
    if not isinstance(source.data, dict):
        return Expanded(source, [])
    including = Including(source, lambda called: _steps_of(called, around, inside), _variants(source.data))
    data = dict(source.data)
    for where in _lists(data):
        data = _with(data, where, including.steps(where, source.of(where)))
    if including.found:
        source = replace(source, marks=including.marks(source.marks), keys=including.marks(source.keys))
    taking = _Taking(source, around.library, data.get("library"))
    for where in _lists(data):
        steps = replace(source, data=data).of(where)
        taken = [taking.step((*where, position), step) for position, step in enumerate(steps[:MOST_STEPS])]
        data = _with(data, where, [*taken, *steps[MOST_STEPS:]])
    for name, shelf in _PRESETS:
        if isinstance(data.get(name), dict) and "take" in data[name]:
            data[name] = taking.preset((name,), data[name], shelf)
    mistakes = [*including.mistakes, *taking.mistakes]
    return Expanded(replace(source, data=data), mistakes, whole=not including.mistakes and not _too_long(data))


def _steps_of(called: str, around: Around, inside: tuple[str, ...]) -> list[StepData]:
    """The steps of a sound group. Raises `LookupError` with a sentence for any other."""
    if called not in around.groups:
        near = near_miss(called, around.groups) or f" There are: {', '.join(sorted(around.groups))}."
        raise LookupError(f"there is no step group {quoted(called)}.{near}")
    if called in inside:
        raise LookupError(f"the step group {quoted(called)} includes itself, by way of {', '.join(inside)}.")
    if len(inside) >= _DEEPEST:
        raise LookupError(f"{quoted(called)} is a group within {_DEEPEST} groups. Include it further out.")
    if (called, len(inside)) not in around.steps:
        around.steps[called, len(inside)] = _read_steps(called, around, inside)
    match around.steps[called, len(inside)]:
        case str() as sentence:
            raise LookupError(sentence)
        case steps:
            return steps


def _read_steps(called: str, around: Around, inside: tuple[str, ...]) -> list[StepData] | str:
    """The steps of a group as its file has them, or the sentence that says why there are none."""
    try:
        source, mistakes, _ = expanded(read_yaml(around.groups[called]), around, (*inside, called))
        validated(StepGroup, source, known=mistakes)
    except SurgeryError:
        return f"the step group {quoted(called)} has mistakes. See: survival-surgery template check {called}"
    return list(source.data["steps"])


class _Taking:
    """One walk through a file that puts entries of the library where they are taken."""

    def __init__(self, source: Source, library: Callable[[], Shelves], own: Any) -> None:
        self.mistakes: list[Mistake] = []
        self._source = source
        self._library = library
        self._own = own
        self._shelves: Shelves | None = None

    def step(self, where: Where, step: Any) -> Any:
        """A step with its entries and its hint cards in place."""
        if not isinstance(step, dict) or not ("take" in step or "hints" in step):
            return step
        step = dict(step)
        if _readable(step.get("hints")):
            step["hints"] = self._all((*where, "hints"), "hints", step["hints"])
        kind = _KINDS.get(str(step.get("kind")))
        if kind is None or "take" not in step:
            return step
        shelf, taken = kind.takes_from(step), step.pop("take")
        if not shelf:
            self._wrong((*where, "take"), f"a {step['kind']} step takes nothing from the library. Leave 'take' out.")
        elif _readable(taken):
            written = step.get(kind.offers_in)
            entries = self._all((*where, "take"), shelf, taken)
            step[kind.offers_in] = [*(written if isinstance(written, list) else []), *entries]
        else:
            step["take"] = taken
        return step

    def preset(self, where: Where, written: dict[str, Any], shelf: str) -> dict[str, Any]:
        """A scale or a vocabulary: what is taken, with what is written beside it on top. Lists are added up."""
        written = dict(written)
        taken = written.pop("take")
        several = shelf == "vocabulary" and _readable(taken)
        if not all(isinstance(called, str) for called in (taken if several else [taken])):
            return {**written, "take": taken}
        whole: dict[str, Any] = {}
        for position, called in enumerate(taken if several else [taken]):
            for entry in self._entries((*where, "take", *((position,) if several else ())), shelf, called):
                whole = _on_top(whole, entry, add_up=shelf == "vocabulary")
        if not whole and shelf == "scales":
            # Any scale stands in for one that is not there, so that it is not told as a scale without levels too.
            return next(iter(self._shelf().taken(shelf, "all") or ()), {**written, "take": taken})
        if shelf == "vocabulary":
            whole.pop("id", None)
        return _on_top(whole, written, add_up=shelf == "vocabulary")

    def _all(self, where: Where, shelf: str, taken: list[Any]) -> list[Any]:
        """The entries that a list of ids stands for, each once: `all`, or two sets, may bring what is there already."""
        entries: list[Any] = []
        ids: set[str] = set()
        for position, called in enumerate(taken):
            for entry in self._entries((*where, position), shelf, called):
                known = entry.get("id") if isinstance(entry, dict) and isinstance(called, str) else entry
                if not (isinstance(known, str) and isinstance(called, str) and known in ids):
                    entries.append(entry)
                ids |= {known} if isinstance(known, str) else set()
        return entries

    def _entries(self, where: Where, shelf: str, called: Any) -> list[Any]:
        """The entries that an id stands for; an entry that is written out stands for itself."""
        if not isinstance(called, str):
            return [called]
        found = self._shelf().taken(shelf, called)
        if found is None and len(self.mistakes) <= MOST_SHOWN:
            self._wrong(where, self._shelf().unknown(shelf, called))
        return found or []

    def _shelf(self) -> Shelves:
        if self._shelves is None:
            self._shelves = self._library()
            if self._own is not None:
                self._shelves = self._shelves.with_own(self._own)
        return self._shelves

    def _wrong(self, where: Where, sentence: str) -> None:
        self.mistakes.append(Mistake(*self._source.at(where), sentence))


def _readable(taken: Any) -> bool:
    return isinstance(taken, list) and len(taken) <= _MOST_TAKEN


def _on_top(below: dict[str, Any], above: Mapping[str, Any], *, add_up: bool) -> dict[str, Any]:
    both = [name for name in above if add_up and isinstance(below.get(name), list) and isinstance(above[name], list)]
    summed = {name: [*above[name], *(word for word in below[name] if word not in above[name])] for name in both}
    return {**below, **above, **summed}


def _variants(data: Mapping[str, Any]) -> frozenset[str] | None:
    lengths = data.get("variants")
    return frozenset(lengths) if isinstance(lengths, dict) else None


def _lists(data: Mapping[str, Any]) -> Iterator[Where]:
    """The ways to the lists of steps of a template or of a step group."""
    stages = data.get("stages")
    count = len(stages[:_STAGES]) if isinstance(stages, list) else 0
    within: Iterable[Where] = (("stages", position, "steps") for position in range(count))
    ways: Iterable[Where] = [("steps",), ("opening", "steps"), *within, ("closing", "steps")]
    whole = Source(data, {(): (1, 1)}, {}, "", "")
    yield from (where for where in ways if isinstance(whole.of(where), list))


def _too_long(data: Mapping[str, Any]) -> bool:
    """Whether there are more steps or stages than there can be: the model says so, and nothing is added up."""
    stages, whole = data.get("stages"), Source(data, {(): (1, 1)}, {}, "", "")
    many = isinstance(stages, list) and len(stages) > _STAGES
    return many or any(len(whole.of(where)) > MOST_STEPS for where in _lists(data))


def _with(data: Any, where: Where, put: Any) -> Any:
    """`data` with something else at `where`."""
    if not where:
        return put
    first, rest = where[0], where[1:]
    if isinstance(data, list):
        return [_with(part, rest, put) if position == first else part for position, part in enumerate(data)]
    return {**data, first: _with(data[first], rest, put)}
