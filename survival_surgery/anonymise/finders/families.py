"""The families that read what nobody listed, in two sorts. A new one is added here, and nothing else has to know.

Besides them there are the names like listed ones (`likely`) and the name model (`trained`), which takes longer.
"""

from survival_surgery.anonymise.finders import (
    Family,
    addresses,
    ambiguous,
    counts,
    dates,
    numbers,
    places,
    quoted,
    sensitive,
    third,
    times,
    titled,
    unique,
    unknown,
)

DIRECT: tuple[Family, ...] = (
    titled.find,
    numbers.find,
    addresses.find,
    places.find_houses,
    ambiguous.find,
    unknown.find,
)
"""What points at somebody by itself."""

CIRCUMSTANCES: tuple[Family, ...] = (
    dates.find,
    times.find,
    counts.find,
    places.find,
    unique.find,
    third.find,
    sensitive.find,
    quoted.find,
)
"""What points at somebody for those who know the workplace."""
