"""The time of a session on the screen: turns, the end that was promised, a stopped clock, and the rest planned anew."""

import re
from datetime import date

import pytest

from survival_surgery.app import SurgeryApp, Wanted
from survival_surgery.meeting.rest import of_day
from survival_surgery.opening import begun
from survival_surgery.screens.session import SessionScreen
from survival_surgery.screens.session.rest import RestScreen
from survival_surgery.session.bands import Present
from survival_surgery.session.events import ClockStopped, RestPlanned, SessionOpened
from survival_surgery.session.moves import Move, count_present, enter, give_time
from survival_surgery.session.pacing import stop_clock
from survival_surgery.store.live import LiveSession
from survival_surgery.template.load import shipped
from tests.screens.at_a_step import Program, seen
from tests.screens.reading import SMALL, TINY, settled, shown

NOW = 1_800_000_000
WIDE = (160, 50)


def since(step: str, seconds: int, *moves: Move) -> LiveSession:
    """The full session, in that step for so many seconds, twenty minutes after it began."""
    begun_at = NOW - seconds - 20 * 60
    live = begun(shipped() / "survival-surgery.yaml", "full", None, date(2026, 5, 3))
    there = count_present(Present.FIFTEEN)
    for move in (there, enter("open.arrive", begun_at), enter(step, NOW - seconds), *moves):
        live.write_down(move(live.session))
    return live


class Ticking:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = float(NOW)

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("seconds", "row"),
    [
        (0, "○ ○  find each other, then 2 turns of 5 min"),
        (125, "◉ ○  first turn: begin now"),
        (240, "◉ ○  first turn · 3 min left of 5"),
        (400, "◉ ○  first turn · under a minute left"),
        (425, "● ◉  second turn: swap now"),
        (720, "● ●  all turns are over"),
    ],
)
async def test_in_a_swap_the_row_below_the_title_says_whose_turn_it_is(
    program: Program, seconds: int, row: str
) -> None:
    assert row in await seen(program, since("s1.swap", seconds), SMALL)


async def test_in_a_tiny_window_the_turn_stands_beside_the_title(program: Program) -> None:
    screen = await seen(program, since("s1.swap", 425), TINY)

    assert "second turn: swap now" in screen
    assert "What is on your mind" in screen


async def test_the_room_sees_on_the_wall_whose_turn_it_is(program: Program) -> None:
    screen = await seen(program, since("s1.swap", 425), SMALL, ["ctrl+w"])

    assert "● ◉  second turn: swap now" in screen
    assert "we end at " in screen


async def test_in_a_narrow_window_the_end_and_the_pace_are_whole(program: Program) -> None:
    screen = await seen(program, since("s1.swap", 425, give_time("s1.spread", 30)), (60, 16))

    assert re.search(r"\d\d:\d\d, \d+ min behind$", screen, re.MULTILINE)
    assert "second turn: swap now" in screen


async def test_a_minute_more_lengthens_every_turn(program: Program) -> None:
    screen = await seen(program, since("s1.swap", 240), SMALL, ["ctrl+up", "ctrl+up"])

    assert "first turn · 4 min left of 6" in screen
    assert "10 min left of 14" in screen


@pytest.mark.parametrize(("size", "words"), [(SMALL, "we end at "), (WIDE, "we end at "), (TINY, ":")])
async def test_the_end_that_was_promised_is_always_shown(program: Program, size: tuple[int, int], words: str) -> None:
    live = since("s1.cluster", 60, give_time("s1.cluster", 30))
    promised = of_day((live.session.begun or 0) + 150 * 60)

    screen = await seen(program, live, size)

    assert words in screen
    assert promised in screen


async def test_when_the_room_agreed_on_another_end_the_promised_one_stands_beside_it(program: Program) -> None:
    live = since("s1.cluster", 60)
    live.write_down(RestPlanned(later=-30))

    assert "(promised " in await seen(program, live, WIDE)


@pytest.mark.parametrize("size", [SMALL, WIDE])
async def test_the_next_break_is_said_where_there_is_room(program: Program, size: tuple[int, int]) -> None:
    assert "break in 17 min" in await seen(program, since("s1.cluster", 60), size)


async def test_one_key_stops_the_clock_and_the_same_key_lets_it_go_on() -> None:
    live, ticking = since("s1.cluster", 60), Ticking()
    app = SurgeryApp(Wanted(live=live), clock=ticking, today=lambda: date(2026, 5, 3))
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        assert "7 min left of 8" in shown(app)
        await pilot.press("ctrl+@")
        await settled(pilot)
        assert "clock stopped · 7 min left of 8" in shown(app)

        screen = app.screen
        assert isinstance(screen, SessionScreen)
        ticking.now += 5 * 60
        screen.now = int(ticking.now)
        await settled(pilot)
        assert "clock stopped · 7 min left of 8" in shown(app)

        await pilot.press("ctrl+space")
        await settled(pilot)
        assert "clock stopped" not in shown(app)
        assert "7 min left of 8" in shown(app)
        assert "It stood for 5 minutes, which count for no step." in shown(app)
        assert live.session.stood == 5 * 60
    assert [type(entry.event) for entry in live.entries].count(ClockStopped) == 1


@pytest.mark.parametrize(
    ("size", "keys", "words"), [(WIDE, [], "5 min stopped"), (SMALL, ["ctrl+o"], "stood for 5 minutes")]
)
async def test_the_time_for_which_the_clock_stood_is_told_apart(
    program: Program, size: tuple[int, int], keys: list[str], words: str
) -> None:
    live = since("s1.cluster", 400, stop_clock(NOW - 300), enter("s1.cluster", NOW))

    assert words in await seen(program, live, size, keys)


async def test_a_clock_that_was_stopped_is_stopped_when_the_session_is_opened_again(program: Program) -> None:
    live = since("s1.cluster", 60, stop_clock(NOW - 30))
    live.write_down(SessionOpened(on="2026-05-04"))

    assert "clock stopped · 8 min left of 8" in await seen(program, live, SMALL)
    assert live.session.spent["s1.cluster"] == 30


async def test_typing_goes_on_while_the_clock_stands(program: Program) -> None:
    live = since("s1.harvest", 60)
    await seen(program, live, SMALL, ["ctrl+@", "too few people", "enter"])

    assert [said.words for said in live.session.contributions] == ["too few people"]
    assert live.session.stopped == 60


async def test_what_is_left_until_the_promised_end_stands_in_the_line(program: Program) -> None:
    screen = await seen(program, since("s1.cluster", 0), SMALL, ["ctrl+o"])

    assert "We have  130" in screen
    assert "as promised" in screen


async def test_the_plan_follows_what_is_typed_and_changes_nothing_until_it_is_taken(program: Program) -> None:
    live = since("s1.cluster", 60)
    before = live.session
    screen = await seen(program, live, WIDE, ["ctrl+o", "25"])

    assert "9 steps are left out." in screen
    assert "- Why?" in screen
    assert "4 min instead of 8" in screen
    assert live.session == before


async def test_escape_leaves_all_as_it_was(program: Program) -> None:
    live = since("s1.cluster", 60)
    before = live.session
    screen = await seen(program, live, SMALL, ["ctrl+o", "25", "escape"])

    assert "We have" not in screen
    assert live.session == before


async def test_enter_takes_the_plan_and_one_undo_takes_it_back(program: Program) -> None:
    live = since("s1.cluster", 60)
    before = live.session
    screen = await seen(program, live, SMALL, ["ctrl+o", "25", "enter"])

    assert "Ctrl+N goes to: Choose" in screen
    assert "on time" in screen
    assert "s2.why" in live.session.skipped
    assert live.session.clock == before.clock, "nothing jumps by itself"

    screen = await seen(program, live, SMALL, ["ctrl+z"])
    assert "Undone: the plan for the rest of the time." in screen
    assert (live.session.skipped, live.session.extra, live.session.later) == (before.skipped, before.extra, 0)


@pytest.mark.parametrize("typed", [["x"], ["0"], [*"9999"], ["minus", "5"], ["delete"]])
async def test_without_a_number_there_is_no_plan_to_take(program: Program, typed: list[str]) -> None:
    live = since("s1.cluster", 60)
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+o")
        await settled(pilot)
        await pilot.press(*typed, "enter")
        await settled(pilot)
        assert isinstance(app.screen, RestScreen)
        assert "Type the minutes that are left, such as 25." in shown(app)


async def test_in_a_tiny_window_the_plan_and_its_keys_are_there(program: Program) -> None:
    screen = await seen(program, since("s1.cluster", 60), TINY, ["ctrl+o", "25"])

    assert "We have  25" in screen
    assert "left out" in screen
    assert "Enter take this plan" in screen


async def test_a_round_that_cannot_fit_is_said_with_what_to_do(program: Program) -> None:
    screen = await seen(program, since("close.checkout", 0), SMALL, ["ctrl+down", "ctrl+down"])

    assert "15 to 24 people at 10 seconds each need 3 to 4 minutes, and this step has 2:" in screen
    assert "pairs, or hands." in screen
    assert "In one word, how do you leave?" in screen


async def test_a_round_that_fits_is_not_spoken_of(program: Program) -> None:
    assert "seconds each" not in await seen(program, since("close.checkout", 0), SMALL)


async def test_the_sheet_reckons_a_round_for_any_step_where_all_are_together(program: Program) -> None:
    screen = await seen(program, since("s1.cluster", 0), WIDE, ["ctrl+o"])

    assert "A round here?" in screen
    assert "15 to 24 people at 60 seconds each need 15 to 24" in screen
    assert "20 seconds each, or pairs." in screen


async def test_help_names_the_keys_of_time_once(program: Program) -> None:
    screen = await seen(program, since("s1.cluster", 0), (100, 90), ["f1"])

    assert "Ctrl+Space: stop the clock, or go on" in screen
    assert "Ctrl+O: the rest of the time" in screen
