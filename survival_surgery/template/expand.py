"""A template with what it names put in its place: step groups, and entries of the library.

It works on the data as written, before any model sees it. What it cannot read it leaves for the models to report, and
what they find in an entry is told where the template takes it. Expanding twice changes nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from survival_surgery.guard import BadFile, Mistake, Source, Where, near_miss, quoted, read_yaml, validated
from survival_surgery.steps import KINDS
from survival_surgery.steps.base import Step
from survival_surgery.template.groups import StepGroup
from survival_surgery.template.include import Including, StepData

_KINDS: dict[str, type[Step]] = {kind.model_fields["kind"].default: kind for kind in KINDS}
_PRESETS = (("decision_scale", "scales"), ("vocabulary", "vocabulary"))
_DEEPEST = 5
"""Groups within groups: nobody can follow more."""


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
        data = _with(data, where, [taking.step((*where, position), step) for position, step in enumerate(steps)])
    for name, shelf in _PRESETS:
        if isinstance(data.get(name), dict) and "take" in data[name]:
            data[name] = taking.preset((name,), data[name], shelf)
    mistakes = [*including.mistakes, *taking.mistakes]
    return Expanded(replace(source, data=data), mistakes, whole=not including.mistakes)


def _steps_of(called: str, around: Around, inside: tuple[str, ...]) -> list[StepData]:
    """The steps of a sound group. Raises `LookupError` with a sentence for any other."""
    if called not in around.groups:
        near = near_miss(called, around.groups) or f" There are: {', '.join(sorted(around.groups))}."
        raise LookupError(f"there is no step group {quoted(called)}.{near}")
    if called in inside or len(inside) >= _DEEPEST:
        raise LookupError(f"the step group {quoted(called)} includes itself, by way of {', '.join(inside)}.")
    try:
        source, mistakes, _ = expanded(read_yaml(around.groups[called]), around, (*inside, called))
        validated(StepGroup, source, known=mistakes)
    except BadFile as error:
        sentence = f"the step group {quoted(called)} has mistakes. See: survival-surgery template check {called}"
        raise LookupError(sentence) from error
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
        if isinstance(step.get("hints"), list):
            step["hints"] = [
                entry
                for position, hint in enumerate(step["hints"])
                for entry in self._entries((*where, "hints", position), "hints", hint)
            ]
        kind = _KINDS.get(str(step.get("kind")))
        if kind is None or "take" not in step:
            return step
        shelf, taken = kind.takes_from(step), step.pop("take")
        if not shelf:
            self._wrong((*where, "take"), f"a {step['kind']} step takes nothing from the library. Leave 'take' out.")
        elif isinstance(taken, list):
            entries = [e for n, t in enumerate(taken) for e in self._entries((*where, "take", n), shelf, t)]
            written = step.get(kind.offers_in)
            step[kind.offers_in] = [*(written if isinstance(written, list) else []), *entries]
        else:
            step["take"] = taken
        return step

    def preset(self, where: Where, written: dict[str, Any], shelf: str) -> dict[str, Any]:
        """A scale or a vocabulary: what is taken, with what is written beside it on top. Lists are added up."""
        written = dict(written)
        taken = written.pop("take")
        whole: dict[str, Any] = {}
        for position, called in enumerate(taken if isinstance(taken, list) else [taken]):
            at = (*where, "take", position) if isinstance(taken, list) else (*where, "take")
            for entry in self._entries(at, shelf, called):
                whole = _on_top(whole, entry, add_up=shelf == "vocabulary")
        if not whole and shelf == "scales":
            # Any scale stands in for one that is not there, so that it is not told as a scale without levels too.
            return next(iter(self._shelf().taken(shelf, "all") or ()), {**written, "take": taken})
        if shelf == "vocabulary":
            whole.pop("id", None)
        return _on_top(whole, written, add_up=shelf == "vocabulary")

    def _entries(self, where: Where, shelf: str, called: Any) -> list[Any]:
        """The entries that an id stands for; an entry that is written out stands for itself."""
        if not isinstance(called, str):
            return [called]
        found = self._shelf().taken(shelf, called)
        if found is None:
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
    ways: Iterable[Where] = [
        ("steps",),
        ("opening", "steps"),
        *(("stages", position, "steps") for position in range(len(stages) if isinstance(stages, list) else 0)),
        ("closing", "steps"),
    ]
    whole = Source(data, {(): (1, 1)}, {}, "", "")
    yield from (where for where in ways if isinstance(whole.of(where), list))


def _with(data: Any, where: Where, put: Any) -> Any:
    """`data` with something else at `where`."""
    if not where:
        return put
    first, rest = where[0], where[1:]
    if isinstance(data, list):
        return [_with(part, rest, put) if position == first else part for position, part in enumerate(data)]
    return {**data, first: _with(data[first], rest, put)}
