"""What the facilitator may do with the time of a session besides giving a step more: stop the clock, plan anew."""

from collections.abc import Mapping, Sequence

from survival_surgery.session import events as e
from survival_surgery.session.moves import Move
from survival_surgery.session.refused import Refused
from survival_surgery.session.state import Session
from survival_surgery.translation import _


def stop_clock(at: int) -> Move:
    """Stop the clock; `at` is in seconds since the epoch and is not kept. Entering a step starts it again."""

    def move(session: Session) -> e.Event:
        if session.clock is None:
            raise Refused(_("The clock does not run yet: no step was entered."))
        if session.stopped is not None:
            raise Refused(_("The clock is stopped already."))
        return e.ClockStopped(seconds=max(0, at - session.clock.entered))

    return move


def plan_rest(given: Mapping[e.StepId, int], left_out: Sequence[e.StepId], later: int) -> Move:
    """Give steps more minutes or fewer and leave others out, all at once; `later` moves the end that was promised."""

    def move(session: Session) -> e.Event:
        changed = tuple((step, minutes) for step, minutes in given.items() if minutes)
        gone = tuple(step for step in dict.fromkeys(left_out) if step not in session.skipped)
        if not changed and not gone and later == session.later:
            raise Refused(_("That is the plan already."))
        return e.RestPlanned(given=changed, left_out=gone, later=later)

    return move
