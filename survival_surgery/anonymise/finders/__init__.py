"""What might identify somebody: one module a family, and the tables of them.

A new family is added to a table and nothing else has to know.
"""

from collections.abc import Callable, Iterator

from survival_surgery.anonymise.finders import (
    addresses,
    counts,
    dates,
    email,
    listed,
    numbers,
    partly,
    phone,
    places,
    quoted,
    sensitive,
    staying,
    third,
    times,
    unique,
    verbatim,
)
from survival_surgery.anonymise.finders.reading import outermost
from survival_surgery.anonymise.finders.suspect import Known, Suspect

Family = Callable[[str, Known], Iterator[Suspect]]
"""Reads a text and proposes what to veil or to ask about."""

FAMILIES: tuple[Family, ...] = (listed.find, email.find, phone.find, verbatim.find, partly.find, staying.find)
"""The families that read what a meeting wrote."""

FOR_ANY_TEXT: tuple[Family, ...] = (
    *FAMILIES,
    numbers.find,
    addresses.find,
    dates.find,
    times.find,
    counts.find,
    places.find,
    unique.find,
    third.find,
    sensitive.find,
    quoted.find,
)
"""The families that read a text written elsewhere, of which nothing was settled while it was typed."""


def find(text: str, known: Known) -> tuple[Suspect, ...]:
    """Every suspect in `text`, from left to right."""
    found = (suspect for family in FAMILIES for suspect in family(text, known))
    return tuple(sorted(found, key=lambda s: (s.start, -s.end)))


def find_all(text: str, known: Known) -> tuple[Suspect, ...]:
    """Every suspect in a text written elsewhere, from left to right, without those that another covers."""
    return tuple(outermost(suspect for family in FOR_ANY_TEXT for suspect in family(text, known)))
