"""Where the room is, what comes next and how much time is left, reckoned from the template and the session."""

from dataclasses import replace
from pathlib import Path

import pytest

from survival_surgery.session.events import (
    ClockStopped,
    Entry,
    Event,
    RestPlanned,
    SessionStarted,
    StepEntered,
    StepSkipped,
    TimeGiven,
    Variant,
)
from survival_surgery.session.fold import replay
from survival_surgery.session.moves import enter
from survival_surgery.session.state import Session
from survival_surgery.steps.when import Room
from survival_surgery.template import agenda
from survival_surgery.template.load import find, load
from survival_surgery.template.model import VARIANTS

SMALL = load(Path(__file__).parent / "small.yaml")
SURGERY = load(find("survival-surgery"))
START = 1_000_000


def after(*events: Event, variant: Variant = "full") -> Session:
    """The session of the small template after these events."""
    begun = SessionStarted(template="small", version="1", title="A small session", variant=variant, seed=1)
    return replay(Entry(number, event) for number, event in enumerate((begun, *events), 1))


def entered(step: str, minute: float) -> StepEntered:
    return StepEntered(step=step, at=START + round(60 * minute))


def at(minute: float) -> int:
    return START + round(60 * minute)


def test_the_road_of_a_variant_leaves_out_what_has_no_minutes() -> None:
    assert [(stop.step.id, stop.minutes) for stop in agenda.stops(SMALL, Room("standard"))] == [
        ("one.swap", 6),
        ("one.harvest", 6),
        ("two.why", 4),
        ("three.actions", 4),
    ]
    assert "two.have" in [stop.step.id for stop in agenda.stops(SMALL, Room("full"))]


def test_every_stop_knows_its_part() -> None:
    assert [stop.part for stop in agenda.all_stops(SMALL, Room("full"))] == [
        "listen",
        "listen",
        "understand",
        "understand",
        "act",
    ]


def test_a_folded_step_lends_its_words_and_its_lines_to_its_host() -> None:
    host = agenda.stop_at(SMALL, Room("lunch"), "two.why")

    assert host is not None
    assert agenda.prompts(host) == (agenda.Said("Why?"), agenda.Said("What is there?", under="What we have"))
    assert agenda.tips(host) == (agenda.Said("Go deeper."),)
    assert agenda.structuring_lines(host) == (agenda.Said("And what else?", under="What we have"),)
    assert [(asked.step.id, asked.line.key) for asked in agenda.lines(host)][-1] == ("two.have", "resources")


def test_a_step_with_minutes_of_its_own_is_folded_nowhere() -> None:
    host = agenda.stop_at(SMALL, Room("full"), "two.why")

    assert host is not None
    assert agenda.prompts(host) == (agenda.Said("Why?"),)


@pytest.mark.parametrize("variant", VARIANTS)
def test_any_step_of_any_variant_may_be_entered_and_left_again(variant: Variant) -> None:
    for stop in agenda.all_stops(SURGERY, Room(variant)):
        session = replay([Entry(1, enter(stop.step.id, START)(Session()))])
        session = replace(session, variant=variant)

        assert agenda.stop_at(SURGERY, Room(variant), stop.step.id) == stop
        assert agenda.minutes_left(SURGERY, session, START) == stop.minutes
        following = agenda.next_stop(SURGERY, session)
        assert following is None or following.minutes > 0
        assert (following is None) == (stop.step.id == "close.checkout")


def test_before_anything_the_first_stop_is_next_and_no_time_has_gone() -> None:
    session = after()

    first = agenda.next_stop(SMALL, session)
    assert first is not None
    assert first.step.id == "one.swap"
    assert agenda.minutes_left(SMALL, session, at(5)) == 0
    assert agenda.ahead_or_behind(SMALL, session, at(5)) == 0
    assert agenda.ends_at(SMALL, session) is None


def test_after_a_look_ahead_the_next_stop_is_still_the_next_on_the_road() -> None:
    back = after(entered("two.why", 0), entered("one.harvest", 3))

    following = agenda.next_stop(SMALL, back)

    assert following is not None
    assert following.step.id == "two.why"


def test_a_step_that_was_left_out_is_not_the_next_stop() -> None:
    here = after(StepSkipped(step="two.have"), entered("two.why", 0))

    following = agenda.next_stop(SMALL, here)

    assert following is not None
    assert following.step.id == "three.actions"


def test_there_is_no_stop_after_the_last() -> None:
    assert agenda.next_stop(SMALL, after(entered("three.actions", 0))) is None


def test_a_step_that_the_template_does_not_have_harms_nothing() -> None:
    session = after(entered("gone", 0))

    assert agenda.minutes_left(SMALL, session, at(1)) == -1
    assert agenda.next_stop(SMALL, session) == agenda.stops(SMALL, Room("full"))[0]
    assert agenda.ahead_or_behind(SMALL, session, at(3)) == -1


@pytest.mark.parametrize(("minute", "left"), [(0, 8), (0.5, 8), (1, 7), (7.5, 1), (8, 0), (9.5, -1), (-3, 8)])
def test_the_minutes_left_of_a_step_count_down_and_past_its_end(minute: float, left: int) -> None:
    assert agenda.minutes_left(SMALL, after(entered("one.swap", 0)), at(minute)) == left


def test_minutes_that_are_given_lengthen_the_step_and_not_the_session() -> None:
    session = after(entered("one.swap", 0), TimeGiven(step="one.swap", minutes=2))

    assert agenda.minutes_left(SMALL, session, at(1)) == 9
    assert agenda.ends_at(SMALL, session) == at(30)
    assert agenda.ahead_or_behind(SMALL, session, at(9)) == 0, "two minutes belong to no step, and are used up now"
    assert agenda.ahead_or_behind(SMALL, session, at(11)) == -1


def test_a_step_that_is_entered_again_has_what_it_left_over() -> None:
    session = after(entered("one.swap", 0), entered("one.harvest", 3), entered("one.swap", 4))

    assert agenda.minutes_left(SMALL, session, at(5)) == 4


@pytest.mark.parametrize(
    ("events", "minute", "ahead"),
    [
        ([entered("one.swap", 0)], 8, 0),
        ([entered("one.swap", 0)], 10, 0),
        ([entered("one.swap", 0)], 13, -3),
        ([entered("one.swap", 0), entered("one.harvest", 5)], 5, 3),
        ([entered("one.swap", 0), entered("one.harvest", 12)], 13, -2),
        ([entered("one.swap", 0), StepSkipped(step="one.harvest"), entered("two.why", 8)], 8, 8),
        ([entered("one.swap", 0), entered("three.actions", 8)], 8, 16),
        ([entered("one.swap", 0), entered("two.why", 16), entered("one.harvest", 18)], 18, -2),
    ],
    ids=[
        "on time at the end of a step",
        "over its time, by no more than belongs to no step",
        "over its time",
        "done early",
        "entered late",
        "a skipped step gives its time back",
        "a jump gives back what it leaps over",
        "what was leapt over takes its time when the room goes back",
    ],
)
def test_the_room_is_ahead_of_its_plan_or_behind_it(events: list[Event], minute: float, ahead: int) -> None:
    assert agenda.ahead_or_behind(SMALL, after(*events), at(minute)) == ahead


def test_the_session_ends_when_its_variant_says() -> None:
    assert agenda.ends_at(SMALL, after(entered("one.swap", 0), variant="lunch")) == at(10)


def test_the_end_that_was_promised_is_known_when_the_room_agrees_on_another() -> None:
    session = after(entered("one.swap", 0), RestPlanned(later=-5))

    assert agenda.promised_at(SMALL, session) == at(30)
    assert agenda.ends_at(SMALL, session) == at(25)


def test_a_stopped_clock_takes_no_time_from_the_step_and_puts_the_room_behind() -> None:
    session = after(entered("one.swap", 0), ClockStopped(seconds=120))

    assert agenda.minutes_left(SMALL, session, at(7)) == 6
    assert agenda.seconds_stood(session, at(7)) == 5 * 60
    assert agenda.ahead_or_behind(SMALL, session, at(7)) == -3
    assert agenda.promised_at(SMALL, session) == at(30)


def test_the_next_break_is_as_far_away_as_the_steps_before_it_are_long() -> None:
    session = after(entered("s1.cluster", 0), TimeGiven(step="s1.spread", minutes=2))

    assert agenda.minutes_to_break(SURGERY, session, at(3)) == 5 + (5 + 2) + 5
    assert agenda.minutes_to_break(SURGERY, session, at(20)) == (5 + 2) + 5


@pytest.mark.parametrize("step", ["break.care", "s2.why"])
def test_in_a_break_and_after_the_last_none_is_announced(step: str) -> None:
    assert agenda.minutes_to_break(SURGERY, after(entered(step, 0)), at(1)) is None


def test_a_break_that_was_left_out_is_not_announced() -> None:
    session = after(StepSkipped(step="break.care"), entered("s1.cluster", 0))

    assert agenda.minutes_to_break(SURGERY, session, at(0)) is None
