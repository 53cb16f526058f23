"""What happens to the time of a session, folded into it: the steps, the clock and the plan."""

from dataclasses import replace
from typing import assert_never

from survival_surgery.session import events as e
from survival_surgery.session.state import Clock, Session

Timed = e.StepEntered | e.StepSkipped | e.TimeGiven | e.ClockStopped | e.RestPlanned


def keep_time(session: Session, event: Timed) -> Session:
    """`session` after one more event of its time."""
    match event:
        case e.StepEntered(step=step, at=at):
            return _entered(session, step, at)
        case e.StepSkipped(step=step):
            return _without(session, (step,))
        case e.TimeGiven(step=step, minutes=minutes):
            return _given(session, step, minutes)
        case e.ClockStopped(seconds=seconds):
            return replace(session, stopped=seconds if session.clock else None)
        case e.RestPlanned(given=given, left_out=left_out, later=later):
            for step, minutes in given:
                session = _given(session, step, minutes)
            return replace(_without(session, left_out), later=later)
        case other:
            assert_never(other)


def _entered(session: Session, step: e.StepId, at: int) -> Session:
    """Time while the file was closed belongs to no step and puts nobody behind; while the clock stood, to no step."""
    spent, begun, stood = dict(session.spent), at if session.begun is None else session.begun, session.stood
    if session.clock:
        since = max(0, at - session.clock.entered)
        ran = _ran(session, since)
        spent[session.clock.step] = spent.get(session.clock.step, 0) + ran
        if session.paused:
            begun += since - ran
        else:
            stood += since - ran
    return replace(
        session,
        clock=Clock(step=step, entered=at),
        begun=begun,
        held=session.held or session.opened,
        paused=False,
        stopped=None,
        stood=stood,
        entered=session.entered if step in session.entered else (*session.entered, step),
        skipped=tuple(s for s in session.skipped if s != step),
        spent=spent,
    )


def _ran(session: Session, since: int) -> int:
    """Of the seconds since a step was entered, those in which its clock ran as far as the log can tell."""
    if session.stopped is not None:
        return min(since, session.stopped)
    return 0 if session.paused else since


def _given(session: Session, step: e.StepId, minutes: int) -> Session:
    return replace(session, extra={**session.extra, step: session.extra.get(step, 0) + minutes})


def _without(session: Session, steps: tuple[e.StepId, ...]) -> Session:
    return replace(session, skipped=(*session.skipped, *(step for step in steps if step not in session.skipped)))
