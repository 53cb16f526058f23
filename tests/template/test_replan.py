"""The rest of the time: which steps stay when there is less of it, how long each gets, and what is left out."""

import pytest

from survival_surgery.session.events import Entry, StepSkipped, TimeGiven
from survival_surgery.session.fold import apply
from survival_surgery.session.pacing import plan_rest
from survival_surgery.session.state import Session
from survival_surgery.template import agenda
from survival_surgery.template.load import find, load
from survival_surgery.template.replan import ALWAYS, Plan, minutes_to_end, replan
from tests.template.test_agenda import SMALL, after, at, entered

SURGERY = load(find("survival-surgery"))


def told(plan: Plan) -> dict[str, int]:
    return {share.step: share.minutes for share in plan.shares}


def taken(session: Session, plan: Plan) -> Session:
    """The session once the plan is taken."""
    event = plan_rest(plan.given, [share.step for share in plan.left_out], plan.later)(session)
    return apply(session, Entry(99, event))


def test_with_time_for_everything_nothing_changes() -> None:
    session = after(entered("one.swap", 0))
    plan = replan(SMALL, session, at(2), 28)

    assert told(plan) == {"one.swap": 6, "one.harvest": 8, "two.why": 6, "two.have": 2, "three.actions": 4}
    assert plan.given == {}
    assert plan.left_out == ()
    assert plan.over == -2, "the slack is left over"
    assert plan.later == 0


def test_with_less_time_every_step_is_shortened_in_proportion() -> None:
    plan = replan(SMALL, after(entered("one.swap", 8), entered("one.harvest", 16)), at(16), 14)

    assert told(plan) == {"one.harvest": 5, "two.why": 5, "two.have": 1, "three.actions": 3}
    assert plan.over == 0


@pytest.mark.parametrize("minutes", range(3, 60))
def test_a_plan_takes_the_minutes_that_there_are(minutes: int) -> None:
    session = after(entered("s1.cluster", 0), variant="full")
    plan = replan(SURGERY, session, at(0), minutes)

    assert plan.over == 0
    kinds = {step.id: step.kind for step in SURGERY.steps}
    assert not any(kinds[share.step] in ALWAYS for share in plan.left_out)
    assert all(share.minutes <= share.had for share in plan.shares)


def test_nobody_is_left_with_less_than_half_of_a_step_while_another_can_go() -> None:
    plan = replan(SURGERY, after(entered("s1.cluster", 0), variant="full"), at(0), 40)

    assert all(2 * share.minutes >= share.had for share in plan.shares if share.minutes and not share.here)
    assert plan.left_out


def test_where_there_is_time_for_the_actions_only_they_come_next() -> None:
    plan = replan(SURGERY, after(entered("s1.cluster", 0), variant="full"), at(0), 9)

    assert plan.following is not None
    assert plan.following.step == "s3.actions"
    assert {step for step, minutes in told(plan).items() if minutes} == {
        "s3.actions",
        "close.readback",
        "close.checkout",
    }


def test_where_there_is_no_time_for_what_must_stay_it_has_a_minute_each_and_says_so() -> None:
    plan = replan(SURGERY, after(entered("s1.cluster", 0), variant="full"), at(0), 1)

    assert plan.over == 2
    assert sum(told(plan).values()) == 3


def test_what_the_facilitator_left_out_stays_out() -> None:
    session = after(StepSkipped(step="two.why"), entered("one.swap", 0))

    assert "two.why" not in told(replan(SMALL, session, at(0), 30))


def test_a_step_that_asks_for_a_second_thought_goes_after_those_that_do_not() -> None:
    careful = SURGERY.model_copy(
        update={
            "stages": tuple(
                stage.model_copy(
                    update={
                        "steps": tuple(
                            step.model_copy(update={"skippable": step.id not in ("s2.know", "s3.actions")})
                            for step in stage.steps
                        )
                    }
                )
                for stage in SURGERY.stages
            )
        }
    )
    session = after(entered("s1.choose", 0), variant="full")

    assert told(replan(SURGERY, session, at(0), 30))["s2.know"] == 0
    assert told(replan(careful, session, at(0), 30))["s2.know"] > 0


def test_a_plan_that_is_taken_ends_when_it_says_and_is_on_time() -> None:
    session = after(entered("one.swap", 0), variant="full")
    plan = replan(SMALL, session, at(3), 15)
    now = taken(session, plan)

    assert agenda.promised_at(SMALL, now) == at(30)
    assert agenda.ends_at(SMALL, now) == at(18)
    assert agenda.ahead_or_behind(SMALL, now, at(3)) == 0
    assert agenda.minutes_left(SMALL, now, at(3)) == told(plan)["one.swap"]


def test_a_second_plan_gives_back_what_the_first_took() -> None:
    session = after(TimeGiven(step="two.why", minutes=1), entered("one.swap", 0))
    short = replan(SMALL, session, at(0), 20)
    again = replan(SMALL, taken(session, short), at(0), 29)

    assert not short.left_out
    assert told(again)["one.harvest"] == 8


@pytest.mark.parametrize(("minute", "left"), [(0, 30), (10.5, 19), (30, 0), (45, 0)])
def test_the_minutes_to_the_promised_end_are_whole_and_never_below_none(minute: float, left: int) -> None:
    session = after(entered("one.swap", 0))

    assert minutes_to_end(SMALL, session, at(minute)) == left
    if left:
        assert replan(SMALL, session, at(minute), left).later == 0


def test_before_the_session_has_begun_there_is_the_whole_road_to_plan() -> None:
    plan = replan(SMALL, Session(), at(0), 10)

    assert next(share.step for share in plan.shares) == "one.swap"
    assert plan.later == 0
