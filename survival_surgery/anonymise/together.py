"""What points at somebody only together: a job, a shift, a place, a day and something personal, told of in one breath.

A role alone is left alone, and so is a role that decides beside the day on which it did. What five texts of a session
say alike is nobody's own; what fewer say is made coarse, and the reason says what it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from survival_surgery.anonymise.finders.suspect import Suspect
from survival_surgery.anonymise.parts import LEADER, Part, Sort, parts
from survival_surgery.translation import N_, _

_NAMES: dict[Sort, str] = {
    "job": N_("a job"),
    "shift": N_("a shift or a time"),
    "place": N_("a place"),
    "day": N_("a day or a date"),
    "trait": N_("something personal"),
}
_BREATH = 2
"""Sentences in a row that speak of the same thing."""


@dataclass(frozen=True, slots=True)
class _Combination:
    """Parts that stand near each other, by what they are, and in words as they are compared."""

    sorts: frozenset[Sort]
    values: frozenset[tuple[Sort, str]]


def suspects(text: str, others: Sequence[str], fewest: int) -> Iterator[Suspect]:
    """Each part of what `text` tells of somebody, where fewer than `fewest` of `others` tell the same.

    `others` are all texts of the session, `text` among them or not.
    """
    found = _parts(text)
    most: dict[Part, _Combination] = {}
    for near in _near(found):
        combination = _told(near)
        if combination and _few(combination, others, fewest):
            for part in near:
                if part not in most or len(most[part].sorts) < len(combination.sorts):
                    most[part] = combination
    for part in found:
        if part in most:
            yield Suspect(part.start, part.end, "together", _reason(most[part], fewest), "veil", part.stand_in)


def _near(found: Sequence[Part]) -> Iterator[Sequence[Part]]:
    """The parts of each sentence with those of the next."""
    for first in sorted({part.sentence for part in found}):
        yield [part for part in found if first <= part.sentence < first + _BREATH]


def _told(near: Sequence[Part]) -> _Combination | None:
    """What parts say together, if that is more than a role, a day, or when a role decided."""
    sorts = frozenset(part.sort for part in near)
    only_leaders = all(part.value in LEADER for part in near if part.sort == "job")
    if len(sorts) < 2 or (sorts == {"job", "day"} and only_leaders):  # noqa: PLR2004 - two things make a combination
        return None
    return _Combination(sorts, frozenset((part.sort, part.value) for part in near))


def _few(combination: _Combination, others: Sequence[str], fewest: int) -> bool:
    """Whether fewer than `fewest` texts say all of it."""
    alike = 0
    for other in others:
        if combination.values <= _values(other):
            alike += 1
            if alike >= fewest:
                return False
    return True


def _reason(combination: _Combination, fewest: int) -> str:
    *first, last = [_(name) for sort, name in _NAMES.items() if sort in combination.sorts]
    told = _("{parts} together may be one person: fewer than {fewest} texts here say so")
    return told.format(parts=f"{', '.join(first)}{_(' and ')}{last}", fewest=fewest)


@lru_cache(maxsize=2048)
def _parts(text: str) -> tuple[Part, ...]:
    return tuple(parts(text))


@lru_cache(maxsize=2048)
def _values(text: str) -> frozenset[tuple[Sort, str]]:
    return frozenset((part.sort, part.value) for part in _parts(text))
