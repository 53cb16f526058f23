"""What might identify somebody in a text written elsewhere: every family there is, loaded where such a text is read."""

from survival_surgery.anonymise.finders import FAMILIES, Family, likely, trained
from survival_surgery.anonymise.finders.families import CIRCUMSTANCES, DIRECT
from survival_surgery.anonymise.finders.reading import outermost
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.weighing import weighed

FOR_ANY_TEXT: tuple[Family, ...] = (*FAMILIES, likely.find, *CIRCUMSTANCES, *DIRECT, trained.find)
"""The families that read a text written elsewhere, of which nothing was settled while it was typed."""


def find_all(text: str, known: Known) -> tuple[Suspect, ...]:
    """Every suspect in a text written elsewhere, from left to right, without those that another covers."""
    found = [suspect for family in FOR_ANY_TEXT for suspect in family(text, known)]
    return tuple(outermost(weighed(text, found)))
