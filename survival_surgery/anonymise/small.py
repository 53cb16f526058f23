"""Small numbers: counts of people turned into what may be shown, so that no number stands for fewer than five of them.

A template may ask for more than five, and for no fewer.

Whoever knows every number that is shown, and how many were asked, still cannot reckon back a number that is not. It
knows nothing of what was asked. The screen and the record both show counts through this door and no other.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from survival_surgery.session.bands import FEWEST, band_of

FEWEST_SENSITIVE = 10
"""People that a number stands for at least where the question is sensitive. Where it is not, `FEWEST`."""

Counts = Mapping[str, int]
"""How many people, by answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One answer, or several put together, with the band of people that it stands for."""

    answers: tuple[str, ...]
    band: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What may be known of the answers to one question.

    `people` is the band of all who answered, empty where they are too few to show. Without `cells`, too few gave each
    answer to show one apart.
    """

    people: str = ""
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area of a map, or several put together, with what may be known of the kinds marked there."""

    areas: tuple[str, ...]
    shown: Shown


def shown(counts: Counts, *, sensitive: bool = False, fewest: int = FEWEST) -> Shown:
    """What may be shown of `counts`, in their order, with what was put together at the end.

    What everybody said of a sensitive question would be known of each of them, and is not shown either.
    """
    fewest = max(fewest, FEWEST_SENSITIVE if sensitive else FEWEST)
    if sum(counts.values()) < fewest:
        return Shown()
    together = _together(counts, fewest)
    apart = [answer for answer, count in counts.items() if count and answer not in together]
    people = band_of(sum(counts.values()))
    if not apart or (sensitive and len(apart) == 1 and not together):
        return Shown(people=people)
    cells = [Cell(answers=(answer,), band=band_of(counts[answer])) for answer in apart]
    if together:
        cells.append(Cell(answers=together, band=band_of(_sum(counts, together))))
    return Shown(people=people, cells=tuple(cells))


def mapped(areas: Mapping[str, Counts], *, fewest: int = FEWEST) -> tuple[Area, ...]:
    """What may be shown of a map: few of a kind put together within each area, and areas with few marks together."""
    marks = {area: sum(kinds.values()) for area, kinds in areas.items()}
    fewest = max(fewest, FEWEST)
    together = _together(marks, fewest)
    alone = [area for area in areas if marks[area] >= fewest and area not in together]
    apart = tuple(Area(areas=(area,), shown=shown(areas[area], fewest=fewest)) for area in alone)
    if not together:
        return apart
    summed: Counter[str] = Counter()
    for area in together:
        summed.update(areas[area])
    return (*apart, Area(areas=together, shown=shown(summed, fewest=fewest)))


def _together(counts: Counts, fewest: int) -> tuple[str, ...]:
    """The answers that must be put together: none, or those of few people, with the next smallest where they are few.

    What is only just enough goes with them: were it shown apart, four answers of four people each would be the only
    ones of which nothing is shown. Answers that nobody gave go with them too.
    """
    if not any(0 < count < fewest for count in counts.values()):
        return ()
    few = [answer for answer, count in counts.items() if 0 < count <= fewest]
    if _sum(counts, few) < fewest:
        next_smallest = min((count for count in counts.values() if count > fewest), default=0)
        few += [answer for answer, count in counts.items() if count == next_smallest]
    return tuple(answer for answer, count in counts.items() if answer in few or not count)


def _sum(counts: Counts, answers: Iterable[str]) -> int:
    return sum(counts[answer] for answer in answers)
