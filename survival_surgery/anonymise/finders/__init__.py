"""What might identify somebody: one module a family, and the table of those that read what a meeting wrote.

A new family is added to `FAMILIES` and nothing else has to know; `any_text` has all there are, for texts of elsewhere.
"""

from collections.abc import Callable, Iterator

from survival_surgery.anonymise.finders import email, listed, partly, phone, staying, verbatim
from survival_surgery.anonymise.finders.suspect import Known, Suspect

Family = Callable[[str, Known], Iterator[Suspect]]
"""Reads a text and proposes what to veil or to ask about."""

FAMILIES: tuple[Family, ...] = (listed.find, email.find, phone.find, verbatim.find, partly.find, staying.find)
"""The families that read what a meeting wrote."""


def find(text: str, known: Known) -> tuple[Suspect, ...]:
    """Every suspect in `text`, from left to right."""
    found = (suspect for family in FAMILIES for suspect in family(text, known))
    return tuple(sorted(found, key=lambda s: (s.start, -s.end)))
