"""The time of a session: the clock is stopped and goes on, and the rest is planned anew in one decision."""

import pytest

from survival_surgery.session import events as e, moves, pacing
from survival_surgery.session.moves import Refused
from tests.session.given import STARTED, after, told


def entered(step: str, at: int) -> e.StepEntered:
    return e.StepEntered(step=step, at=at)


def test_while_the_clock_stands_no_step_has_the_time() -> None:
    session = after(moves.enter("s1", 100), pacing.stop_clock(160), moves.enter("s1", 400), moves.enter("s2", 430))

    assert session.spent == {"s1": 60 + 30}
    assert session.stood == 240
    assert session.stopped is None
    assert session.begun == 100


def test_another_step_starts_the_clock_again() -> None:
    session = after(moves.enter("s1", 100), pacing.stop_clock(160), moves.enter("s2", 400))

    assert session.stopped is None
    assert session.spent == {"s1": 60}


def test_a_stopped_clock_is_still_stopped_when_the_file_is_opened_again() -> None:
    opened = e.SessionOpened(on="2026-05-04")
    closed = told(STARTED, entered("s1", 100), e.ClockStopped(seconds=60), opened)
    gone_on = told(STARTED, entered("s1", 100), e.ClockStopped(seconds=60), opened, entered("s1", 90_000))

    assert closed.stopped == 60
    assert gone_on.spent == {"s1": 60}
    assert gone_on.stood == 0, "the file was closed, and nobody waited"
    assert gone_on.begun == 90_000 - 60


def test_what_is_kept_of_a_stop_is_how_long_the_clock_had_run() -> None:
    session = after(moves.enter("s1", 100))

    assert pacing.stop_clock(130)(session) == e.ClockStopped(seconds=30)
    assert pacing.stop_clock(90)(session) == e.ClockStopped(seconds=0)


def test_a_clock_that_does_not_run_is_not_stopped() -> None:
    with pytest.raises(Refused, match="does not run yet"):
        after(pacing.stop_clock(1))
    with pytest.raises(Refused, match="stopped already"):
        after(moves.enter("s1", 1), pacing.stop_clock(2), pacing.stop_clock(3))


def test_undo_leaves_the_clock_alone() -> None:
    session = after(moves.enter("s1", 1), moves.hear("one"), pacing.stop_clock(2), moves.undo)

    assert session.contributions == ()
    assert session.stopped == 1


def test_the_rest_is_planned_in_one_decision() -> None:
    session = after(moves.give_time("s1", 1), pacing.plan_rest({"s1": -3, "s2": 2, "s3": 0}, ["s4", "s4"], -5))

    assert session.extra == {"s1": -2, "s2": 2}
    assert session.skipped == ("s4",)
    assert session.later == -5


def test_one_undo_takes_the_whole_plan_back_and_a_redo_takes_it_again() -> None:
    planned = [moves.skip("s5"), pacing.plan_rest({"s1": -3, "s2": -1}, ["s4", "s5"], 10)]
    session = after(*planned, moves.undo)

    assert (session.extra, session.skipped, session.later) == ({}, ("s5",), 0)
    assert after(*planned, moves.undo, moves.redo).later == 10


def test_a_plan_that_changes_nothing_is_not_written_down() -> None:
    with pytest.raises(Refused, match="the plan already"):
        after(moves.skip("s4"), pacing.plan_rest({"s1": 0}, ["s4"], 0))
