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

    @property
    def still_open(self) -> bool:
        """Whether we look at it again: there is no answer, it was taken back, or we said when we would look."""
        return self.result in (Result.WAITING, Result.RENEGED) or bool(self.check)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """Something good that nobody had planned: confidence, a skill, new members, a service that changed."""

    words: str
