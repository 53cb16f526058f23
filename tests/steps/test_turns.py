"""Equal turns, reckoned from the time in a step: also where the step was given more time, or less."""

import pytest

from survival_surgery.steps.turns import TurnNow, turn_now

PAIR = (2, 4 * 60, 9 * 60)
TRIO = (3, 3 * 60, 9 * 60)


@pytest.mark.parametrize(
    ("seconds", "number", "left"),
    [(0, 0, 60), (59, 0, 1), (60, 1, 240), (299, 1, 1), (300, 2, 240), (539, 2, 1), (540, 3, 0), (900, 3, 0)],
)
def test_in_a_pair_each_has_the_same_time(seconds: int, number: int, left: int) -> None:
    assert turn_now(*PAIR, 9 * 60, seconds) == TurnNow(number, 2, left, 240)


def test_in_a_trio_there_are_three_turns() -> None:
    assert [turn_now(*TRIO, 9 * 60, minute * 60).number for minute in range(10)] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4]
    assert turn_now(*TRIO, 9 * 60, 540).is_over


def test_a_minute_more_lengthens_every_turn_by_the_same() -> None:
    assert turn_now(*PAIR, 10 * 60, 60) == TurnNow(1, 2, 270, 270)


def test_a_shortened_step_still_gives_everybody_a_turn() -> None:
    turns = [turn_now(*PAIR, 3 * 60, second).number for second in range(180)]

    assert turns[0] == 0
    assert turns.count(1) == turns.count(2) == 80


@pytest.mark.parametrize("given", [0, -60])
def test_a_step_without_time_has_no_turns(given: int) -> None:
    assert turn_now(*PAIR, given, 600).is_over
