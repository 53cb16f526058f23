"""What was counted, as the group may read it: through the one door for small numbers, never as counts.

No copy for others holds a count of people, so nothing here asks who will read it. Two questions are never crossed.
"""

from collections import Counter
from collections.abc import Iterator

from survival_surgery.anonymise.record import About, Asked, TallyOnRecord
from survival_surgery.anonymise.small import mapped, shown
from survival_surgery.session.items import Tally
from survival_surgery.session.state import Session


def tallied(session: Session, about: About) -> tuple[TallyOnRecord, ...]:
    """Every question of the template that was answered, then every map, in the order of the template.

    The texts of `session` and of `about` are veiled already; which entry answers what, `about` knows by its number.
    """
    counted = {written.number: written.item for written in session.on_list(Tally)}
    answered = [(asked, counted[asked.entry]) for asked in about.asked if asked.entry in counted]
    maps: dict[str, list[Tally]] = {}
    for asked, tally in answered:
        if asked.area:
            maps.setdefault(asked.tally, []).append(tally)
    return (
        *(_question(asked, tally, session.fewest) for asked, tally in answered if not asked.area),
        *(area for areas in maps.values() for area in _areas(areas, session.fewest)),
    )


def _question(asked: Asked, tally: Tally, fewest: int) -> TallyOnRecord:
    seen = shown(_counts(tally), sensitive=asked.sensitive, fewest=fewest)
    return TallyOnRecord(asked=(tally.question,), definition=asked.definition, area=False, shown=seen)


def _areas(areas: list[Tally], fewest: int) -> Iterator[TallyOnRecord]:
    by_name: dict[str, Counter[str]] = {}
    for tally in areas:
        by_name.setdefault(tally.question, Counter()).update(_counts(tally))
    for area in mapped(by_name, fewest=fewest):
        yield TallyOnRecord(asked=area.areas, definition="", area=True, shown=area.shown)


def _counts(tally: Tally) -> Counter[str]:
    """People by answer. Two answers that are veiled alike are one to whoever reads them."""
    counts: Counter[str] = Counter()
    for answer, people in tally.counts:
        counts[answer] += people
    return counts
