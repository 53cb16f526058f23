"""The parts of a text that say what somebody does, when and where they work, on which day, and what they are like.

None of them is asked about by itself here; `together` says when several of them are. English alone is known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from survival_surgery.anonymise.finders import dates, places, sensitive, times, unique
from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.reading import Rule, Shape, any_of, found, words
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.vocabulary import JOBS, LEADERS, WEEKDAYS
from survival_surgery.anonymise.stand_ins import is_own, own_brackets

Sort = Literal["job", "shift", "place", "day", "trait"]


@dataclass(frozen=True, slots=True)
class Part:
    """Where a part stands and in which sentence; `value` is the same for texts that say the same of it."""

    start: int
    end: int
    sentence: int
    sort: Sort
    value: str
    stand_in: str


LEADER = LEADERS - {"matron", "sister", "shift leader", "charge nurse"}
"""Roles that decide. A group speaks of them all the time, and of when they decided."""

_THINGS_TOO = words("admin boss chief coach cook guard head lead pilot planner printer principal rep sister worker")
"""Roles that are also said of things or of everybody."""

_ROLE = any_of((JOBS | LEADERS) - _THINGS_TOO)
_WHOSE = "(?:the|our|my|your|their|his|her|this|that|a|an|one)"
_OF_SHIFTS = "(?:night|day|late|early|twilight|evening|morning|weekend|back|double|split|sleep-in|long)"
_UNITS = (
    "(?:a&e|icu|itu|hdu|maternity|theatres|paediatrics|pharmacy|payroll|dispatch|the kitchens?|stores|radiology"
    "|reception|outpatients|oncology|intensive care|the canteen|the warehouse|the laundry|goods in|the front desk)"
)
_PERSONAL = (
    "(?:part[- ]timers?|part[- ]time|job[- ]shares?|term[- ]time|zero[- ]hours|fixed[- ]term|newly[- ]qualified|male"
    "|female|youngest|oldest|disabled|deaf|blind|pregnant|new starter|agency worker|single (?:mum|dad|mother|father"
    r"|parent)|over (?:fifty|sixty)|on (?:a|her|his|my|their) (?:\w{3,12} )?visa)"
)

_JOB_WORDS = frozenset(job.split()[-1] for job in JOBS | LEADERS)
_JOBS = (Rule(_JOB_WORDS, Shape(f"(?:{_WHOSE} )?{_ROLE}"), "", "a worker", back=3),)
_SHIFTS = (
    Rule(words("shift shifts"), Shape(f"(?:{_WHOSE} )?{_OF_SHIFTS}[- ]shifts?"), "", "a shift", back=3),
    Rule(words("nights earlies lates twilights"), Shape("(?:nights|earlies|lates|twilights)"), "", "a shift"),
    Rule(frozenset({"on"}), Shape("on (?P<it>days|weekends|call|standby)"), "", "a shift"),
)
_PLACES = (Rule(words("in on at from to of by"), Shape(f"(?:in|on|at|from|to|of|by) (?P<it>{_UNITS})"), "", "a unit"),)
_DAYS = (Rule(frozenset((*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS))), Shape(rf"{any_of(WEEKDAYS)}s?"), "", "a day"),)
_TRAITS = (
    Rule(
        words(
            "part job term zero fixed newly male female youngest oldest disabled deaf blind pregnant new agency single "
            "over on"
        ),
        Shape(_PERSONAL),
        "",
        "a personal detail",
    ),
)
_SENTENCE_ENDS = re.compile(r"[.!?\u2026][^\w\s]*\s|\n")
_BEFORE = re.compile(rf"(?:{_WHOSE})\s+")
_PLANNED = re.compile(r"\bby (?:the )?$", re.IGNORECASE)
"""Before a day that lies ahead, which is a plan and nobody's circumstance."""

_NOTHING = Known()


def parts(text: str) -> Iterator[Part]:
    """The parts of `text` from left to right. What the program put in brackets is none, nor what lies in another."""
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(text)]
    reached = [*own_brackets(text)]
    for sort, suspect in sorted(_all(text), key=lambda each: (each[1].start, -each[1].end)):
        start, end = suspect.start, suspect.end
        if any(first < end and start < last for first, last in reached):
            continue
        reached.append((start, end))
        value = _BEFORE.sub("", " ".join(folded(text[start:end]).split()), count=1)
        sentence = sum(end <= start for end in ends)
        yield Part(start, end, sentence, sort, value.removesuffix("s"), _coarse(sort, suspect, value))


def _all(text: str) -> Iterator[tuple[Sort, Suspect]]:
    yield from (("job", each) for each in found(text, "together", _JOBS))
    yield from (("shift", each) for each in found(text, "together", _SHIFTS))
    yield from (("place", each) for each in found(text, "together", _PLACES))
    yield from (("day", each) for each in found(text, "together", _DAYS))
    yield from (("trait", each) for each in found(text, "together", _TRAITS))
    for each in times.find(text, _NOTHING):
        yield "shift" if each.reason == times.TIME else "trait", each
    yield from (("place", each) for each in places.find(text, _NOTHING))
    yield from (("day", each) for each in dates.find(text, _NOTHING) if not _PLANNED.search(text[: each.start]))
    yield from (("trait", each) for each in sensitive.find(text, _NOTHING) if each.reason != sensitive.MEMBER)
    yield from (("trait", each) for each in unique.find(text, _NOTHING) if each.reason == unique.GRADE)


_USUAL: dict[Sort, str] = {
    "job": "a worker",
    "shift": "a shift",
    "place": "a unit",
    "day": "recently",
    "trait": "a personal detail",
}


def _coarse(sort: Sort, suspect: Suspect, value: str) -> str:
    """What stands in for a part: its own family's words, where they will be known again."""
    if sort == "job" and value in LEADERS:
        return "a manager"
    return suspect.stand_in if is_own(suspect.stand_in) else _USUAL[sort]
