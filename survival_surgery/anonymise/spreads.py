"""Jobs and shifts of themes that touch few: told for such themes together, so that no theme has one shift of few.

No spread holds a count. What is known is how much of the room a theme touches, and the least that the room may hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from survival_surgery.session.bands import Share
from survival_surgery.session.events import SpreadCounted


@dataclass(frozen=True, slots=True)
class Spreads:
    """The spread of each theme, and the jobs and shifts that are told for several of them together."""

    of_themes: Sequence[SpreadCounted | None]
    jobs: tuple[str, ...] = ()
    shifts: tuple[str, ...] = ()


def told_apart(given: Spreads, present: int, fewest: int) -> Spreads:
    """Jobs and shifts taken from every theme that may touch fewer than `fewest` of the `present` people.

    Where there is only one such theme, those that touch the next fewest go with it; a theme that stands all alone has
    nobody to be put together with, and its jobs and shifts are left out.
    """
    reach = [touched(spread, present) for spread in given.of_themes]
    told = [spread is not None and bool(spread.jobs or spread.shifts) for spread in given.of_themes]
    if not any(tells and size < fewest for tells, size in zip(told, reach, strict=True)):
        return given
    most = _widened(reach, fewest)
    together = [size <= most for size in reach]
    left = tuple(
        replace(spread, jobs=(), shifts=()) if spread and few else spread
        for spread, few in zip(given.of_themes, together, strict=True)
    )
    if sum(together) == 1:
        return Spreads(left)
    gone = [spread for spread, few in zip(given.of_themes, together, strict=True) if spread and few]
    jobs = dict.fromkeys(job for spread in gone for job in spread.jobs)
    shifts = dict.fromkeys(shift for spread in gone for shift in spread.shifts)
    return Spreads(left, tuple(jobs), tuple(shifts))


def touched(spread: SpreadCounted | None, present: int) -> int:
    """How many people a theme touches for sure, of so many who are there: one, where it was told of some or of none."""
    match spread.share if spread else None:
        case Share.ALL:
            return present
        case Share.MOST:
            return present // 2 + 1
        case Share.HALF:
            return max(1, present // 2)
        case _:
            return 1


def _widened(reach: Sequence[int], fewest: int) -> int:
    """The most that a theme may touch to be put together with others."""
    few = [size for size in reach if size < fewest]
    return fewest - 1 if len(few) > 1 else min((size for size in reach if size >= fewest), default=fewest - 1)
