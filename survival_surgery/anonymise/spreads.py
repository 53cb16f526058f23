"""Jobs and shifts of themes that touch few: one alone is told together with those of other themes, and of none of them.

No spread holds a count. What is known is how much of the room a theme touches, and the least that the room may hold.
"""

from collections.abc import Callable, Sequence
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
    """The one job or shift of a theme that may touch fewer than `fewest` of the `present` people, put with others.

    Two jobs, or two shifts, stand together as they are, as long as two other themes remain that say nothing: or else
    it would be plain whose job was put with others. Where only one theme touches few, those that touch the next fewest
    go with it; a theme that stands all alone has nothing to be put with, and its one job or shift is left out.
    """
    reach = [touched(spread, present) for spread in given.of_themes]
    few = [spread for spread, size in zip(given.of_themes, reach, strict=True) if size < fewest]
    if all(spread == _several(spread) for spread in few):
        return given
    most = _widened(reach, fewest)
    together = [size <= most for size in reach]
    if sum(together) == 1:
        return Spreads(_each(given, together, _several))
    left = _each(given, together, _several)
    silent = [spread for spread, goes in zip(left, together, strict=True) if goes and spread == _nothing(spread)]
    if len(silent) < 2:  # noqa: PLR2004 - one alone would be known by its silence
        left = _each(given, together, _nothing)
    pairs = [(was, now) for was, now in zip(given.of_themes, left, strict=True) if was and now]
    jobs = dict.fromkeys(job for was, now in pairs for job in was.jobs if job not in now.jobs)
    shifts = dict.fromkeys(shift for was, now in pairs for shift in was.shifts if shift not in now.shifts)
    return Spreads(left, tuple(jobs), tuple(shifts))


def _each(
    given: Spreads, together: Sequence[bool], cut: Callable[[SpreadCounted | None], SpreadCounted | None]
) -> tuple[SpreadCounted | None, ...]:
    return tuple(cut(spread) if goes else spread for spread, goes in zip(given.of_themes, together, strict=True))


def _several(spread: SpreadCounted | None) -> SpreadCounted | None:
    """A spread with the jobs and the shifts that are told in twos at least."""
    if spread is None:
        return None
    jobs, shifts = (told if len(told) > 1 else () for told in (spread.jobs, spread.shifts))
    return replace(spread, jobs=jobs, shifts=shifts)


def _nothing(spread: SpreadCounted | None) -> SpreadCounted | None:
    """A spread without jobs and shifts."""
    return replace(spread, jobs=(), shifts=()) if spread else None


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
