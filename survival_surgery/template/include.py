"""Lists of steps with step groups in the places where they are included, on the data as written.

Where everything stood is kept: a changed field is reported where it was changed, all else of a group where it is
included.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from survival_surgery.guard import MOST_SHOWN, BadFile, Mistake, Source, Where, near_miss, quoted, validated
from survival_surgery.guard.compose import Mark
from survival_surgery.template.parts import MOST_STEPS, Include

StepData = dict[str, Any]

StepsOf = Callable[[str], list[StepData]]
"""The steps of the group of an id. Raises `LookupError` with the sentence that says why there are none."""


@dataclass(slots=True)
class Including:
    """One walk through the lists of steps of a file, and what it finds.

    `moved` says of everything in those lists where it stood and where it stands now. `variants` are those that the file
    has minutes for, or None for all.
    """

    source: Source
    steps_of: StepsOf
    variants: frozenset[str] | None
    mistakes: list[Mistake] = field(default_factory=list)
    moved: dict[Where, list[Where]] = field(default_factory=dict)

    def steps(self, where: Where, written: list[Any]) -> list[Any]:
        """The list of steps at `where`, with every group in its place.

        Where that makes more steps than there can be, the rest stays as it is written: its model reports how many.
        """
        steps: list[Any] = []
        for position, step in enumerate(written):
            here = (*where, position)
            if not (isinstance(step, dict) and "include" in step) or self._too_much(steps):
                self._move(here, (*where, len(steps)))
                steps.append(step)
                continue
            for called, one in self._included(here):
                now = (*where, len(steps))
                self._move(here, now)
                for name in _changes(step, called):
                    self._move((*here, "with", called, name), (*now, name))
                steps.append(one)
        return steps

    @property
    def found(self) -> bool:
        """Whether there was anything to include."""
        return any(places != [at] for at, places in self.moved.items())

    def marks(self, before: Mapping[Where, Mark]) -> dict[Where, Mark]:
        """Where everything stands now that stood at `before`."""
        now: dict[Where, Mark] = {}
        for at, mark in before.items():
            long = next((n for n in range(len(at), 0, -1) if at[:n] in self.moved), 0)
            for place in self.moved.get(at[:long], [()] if not long else []):
                if long == len(at) or "include" not in self._written(at[:long]):
                    now[*place, *at[long:]] = mark
        return now

    def _too_much(self, steps: list[Any]) -> bool:
        return len(steps) > MOST_STEPS or len(self.mistakes) > MOST_SHOWN

    def _move(self, before: Where, now: Where) -> None:
        self.moved.setdefault(before, []).append(now)

    def _written(self, where: Where) -> Any:
        found = self.source.of(where)
        return found if isinstance(found, dict) else ()

    def _included(self, where: Where) -> Iterator[tuple[str, StepData]]:
        """The steps of a group as the template has them, each with its id in the group."""
        try:
            include = validated(Include, self.source.part(where))
            steps = self.steps_of(include.include)
        except BadFile as error:
            self.mistakes += error.mistakes
            return
        except LookupError as error:
            self.mistakes.append(Mistake(*self.source.at((*where, "include")), str(error.args[0])))
            return
        ids = [step["id"] for step in steps]
        for named in ("with", "without"):
            for called in include.changed if named == "with" else include.without:
                if called not in ids and len(self.mistakes) <= MOST_SHOWN:
                    near = near_miss(called, ids) or f" Its steps are: {', '.join(ids)}."
                    sentence = f"the step group {quoted(include.include)} has no step {quoted(called)}.{near}"
                    self._wrong((*where, named, called), sentence)
        # What was changed is taken as it is written: it is the step's model that reads it.
        written = self.source.of(where)
        for step in steps:
            if step["id"] not in include.without:
                yield step["id"], self._changed(step, written, ids)

    def _changed(self, step: StepData, written: StepData, ids: list[str]) -> StepData:
        minutes, changed = step["minutes"], dict(step)
        if self.variants is not None:
            changed["minutes"] = {variant: minutes[variant] for variant in minutes if variant in self.variants}
        if written.get("when"):
            changed["when"] = {**(step.get("when") or {}), **written["when"]}
        changed |= _changes(written, step["id"])
        for name in ("id", "folded_into"):
            if written.get("as") and changed.get(name) in ids:
                changed[name] = f"{written['as']}.{changed[name]}"
        return changed

    def _wrong(self, where: Where, sentence: str) -> None:
        mark = self.source.keys.get(where) or self.source.at(where)
        self.mistakes.append(Mistake(*mark, sentence))


def _changes(include: StepData, called: str) -> StepData:
    found = (include.get("with") or {}).get(called)
    return found if isinstance(found, dict) else {}
