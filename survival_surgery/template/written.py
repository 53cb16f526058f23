"""A template as it is written, before any model has read it: plain data in which anything may be missing or wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from survival_surgery.guard import Where
from survival_surgery.guard.loosely import listed, mapping, number, text
from survival_surgery.session.events import Variant
from survival_surgery.steps.when import Room, When


@dataclass(frozen=True)
class Written:
    """A step as it is written, and where."""

    where: Where
    data: Mapping[str, Any]

    @property
    def id(self) -> str:
        return text(self.data.get("id"))

    @property
    def folded_into(self) -> str:
        return text(self.data.get("folded_into"))

    def minutes(self, variant: Variant) -> int | None:
        """The minutes of a variant, if they can be read."""
        return number(mapping(self.data.get("minutes")).get(variant))

    @property
    def who(self) -> list[str]:
        """The people that it is for, or nothing where it is for all."""
        who = mapping(self.data.get("when")).get("who")
        return [text(one) for one in (listed(who) or [who]) if text(one)]

    @property
    def sizes(self) -> tuple[int, ...]:
        """The group sizes at which it begins or ceases to be on the road."""
        group = mapping(mapping(self.data.get("when")).get("group"))
        return tuple(size for size in (number(group.get("min")), number(group.get("max"))) if size is not None)

    def fits(self, room: Room) -> bool:
        """Whether it is for that room; a `when` that cannot be read is for every room, until it is mended."""
        return self._when is None or self._when.fits(room)

    @cached_property
    def _when(self) -> When | None:
        when = self.data.get("when")
        try:
            return None if when is None else When.model_validate(when)
        except ValidationError:
            return None


def steps_in(template: Mapping[str, Any]) -> Iterator[Written]:
    """Every step of a template, in its order."""
    yield from steps_of(template.get("opening"), ("opening",))
    for position, stage in enumerate(listed(template.get("stages"))):
        yield from steps_of(stage, ("stages", position))
    yield from steps_of(template.get("closing"), ("closing",))


def steps_of(part: Any, where: Where) -> Iterator[Written]:
    """The steps of one part, which stands at `where`."""
    for position, step in enumerate(listed(mapping(part).get("steps"))):
        yield Written((*where, "steps", position), mapping(step))
