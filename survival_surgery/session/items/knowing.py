"""What the room knows, how it knows it, and what it has still to find out."""

from dataclasses import dataclass

from survival_surgery.session.choices import Answer, Grade, Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How we know. Never a document itself, only that it exists and where it is kept."""

    words: str
    theme: int | None = None
    grade: Grade | None = None
    kept: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that happened, without opinion and without anybody in it; `period` is a month or a season."""

    words: str
    period: str = ""
    grade: Grade | None = None
    kept: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What we do not know yet."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One question of a checklist, answered."""

    checklist: str
    question: str
    answer: Answer
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What is said officially, beside what we see; `checked_by` is who could find out, by role or body."""

    words: str
    seen: str = ""
    checked_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hazard:
    """Something at work that harms: where in general terms, whom as a group, how serious, and what would remove it."""

    words: str
    where: str = ""
    exposed: str = ""
    size: Size | None = None
    control: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """If we do this (`words`), then that will happen, seen by a sign, by a month; `result` is filled in later."""

    words: str
    then: str = ""
    seen_by: str = ""
    by: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What the room learned about its work or about itself."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One pooled question, or one area of a map, with how many there were of each answer or kind.

    `tally` is the id of the step. The counts are exact here and are printed in bands, small ones together.
    """

    tally: str
    question: str
    counts: tuple[tuple[str, int], ...] = ()
