"""Keys that are pressed faster than the screen draws do what they would do slowly."""

from textual.events import Key

from survival_surgery.app import SurgeryApp
from tests.screens.at_a_step import Program, at
from tests.screens.reading import settled


def press_at_once(app: SurgeryApp, *keys: str) -> None:
    """Hand keys to the program as a terminal does, all of them before it has taken the first."""
    for key in keys:
        app.post_message(Key(key, key if len(key) == 1 else {"enter": "\r"}.get(key)))


async def test_a_line_is_written_into_the_step_in_which_it_was_entered(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        press_at_once(app, *"nobody", "enter", *"covers", "enter", "ctrl+n")
        await settled(pilot)
        await settled(pilot)

    assert {one.words for one in live.session.contributions} == {"nobody", "covers"}
    assert live.session.themes == ()
    assert live.session.clock
    assert live.session.clock.step == "s1.cluster"


async def test_undo_takes_back_the_line_before_it_and_not_the_one_before_that(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        press_at_once(app, *"first", "enter", *"second", "enter", "ctrl+z")
        await settled(pilot)
        await settled(pilot)

    assert [one.words for one in live.session.contributions] == ["first"]


async def test_an_arrow_is_not_overtaken_by_enter_in_the_list_of_steps(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        press_at_once(app, "ctrl+g", "down", "enter")
        await settled(pilot)
        await settled(pilot)

    assert live.session.clock
    assert live.session.clock.step == "s1.cluster"


async def test_the_plan_that_is_taken_is_the_one_for_the_minutes_that_were_typed(program: Program) -> None:
    planned = []
    for fast in (True, False):
        live = at("survival-surgery", "s1.harvest")
        before = len(live.entries)
        app = program(live=live)
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            await pilot.press("ctrl+o", "ctrl+u")
            await settled(pilot)
            if fast:
                press_at_once(app, "2", "5", "enter")
            else:
                await pilot.press("2", "5", "enter")
            await settled(pilot)
            await settled(pilot)
        planned.append([entry.event for entry in live.entries[before:]])

    assert planned[0]
    assert planned[0] == planned[1]
