"""What became of what was agreed before."""

from dataclasses import dataclass

from survival_surgery.session.choices import Outcome, Result, Sought


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """An action of an earlier session and what became of it."""

    words: str
    outcome: Outcome
    reason: str = ""
    learned: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A demand or a promise of an earlier session, and how it stands now; `check` is when we look again."""

    words: str
    sort: Sought
    result: Result
    reason: str = ""
    check: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """Something good that nobody had planned: confidence, a skill, new members, a service that changed."""

    words: str
