"""What can happen to the time of a session: the room turned to a step, the clock was stopped, the rest planned anew.

`events` has the union. Only `StepEntered` says when; a clock that was stopped says for how long it had run.
"""

from dataclasses import dataclass

StepId = str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEntered:
    """The room turned to a step. `at` is in whole seconds since the epoch and serves the clock alone."""

    step: StepId
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSkipped:
    """The room left a step out."""

    step: StepId


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeGiven:
    """A step was given more minutes, or, below zero, fewer."""

    step: StepId
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockStopped:
    """The clock was stopped, `seconds` after the step was entered. Entering a step, also the same, starts it again."""

    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RestPlanned:
    """The rest of the time was planned anew, in one decision that one undo takes back.

    `given` holds steps with the minutes that each gets more than before, or, below zero, fewer; `left_out` those that
    go. `later` is how many minutes after the promised end the room now ends, or, below zero, before it.
    """

    given: tuple[tuple[StepId, int], ...] = ()
    left_out: tuple[StepId, ...] = ()
    later: int = 0
