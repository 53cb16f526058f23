"""Before people come and after they have gone there is a list to go through. Nobody has to, and nothing is kept."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.opening import begun, template_of_session, worked_example
from survival_surgery.screens.checks import ChecksScreen, after, before
from survival_surgery.screens.finish import FinishScreen
from survival_surgery.screens.set_up import SetUpScreen
from survival_surgery.template.load import shipped
from survival_surgery.widgets.choices import Choices
from tests.screens.reading import SMALL, TINY, shown

Program = Callable[..., SurgeryApp]


async def settled(pilot: Any) -> None:
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("size", [TINY, SMALL, (160, 50)])
async def test_a_tick_goes_on_to_the_next_and_is_gone_with_the_screen(program: Program, size: tuple[int, int]) -> None:
    app = program()
    async with app.run_test(size=size) as pilot:
        app.push_screen(before())
        await settled(pilot)
        assert "[ ] Can everybody get into the" in shown(app)
        await pilot.press("enter", "space")
        await settled(pilot)
        assert isinstance(app.screen, ChecksScreen)
        assert shown(app).count("[x]") >= 1
        await pilot.press("escape")
        app.push_screen(before())
        await settled(pilot)
        assert "[x]" not in shown(app)


async def test_the_last_page_of_the_set_up_offers_the_list_and_goes_on_without_it(program: Program) -> None:
    live = begun(shipped() / "survival-surgery.yaml", None, None, date(2026, 5, 3))
    before_it = live.entries
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        screen = SetUpScreen(live, template_of_session(live))
        app.push_screen(screen)
        await settled(pilot)
        while "Go through what should be ready" not in shown(app):
            await pilot.press("enter")
            await settled(pilot)
        assert screen.query_one(Choices).highlighted == 0
        written = live.entries
        await pilot.press("3")
        await settled(pilot)
        assert isinstance(app.screen, ChecksScreen)
        await pilot.press("enter", "escape")
        await settled(pilot)
        assert "Start now" in shown(app)
        assert live.entries == written != before_it


async def test_the_last_page_of_all_offers_what_is_good_to_do_now(program: Program) -> None:
    live = worked_example(date(2026, 5, 3), 1_800_000_000)
    written = live.entries
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        app.push_screen(FinishScreen(live, template_of_session(live)))
        await settled(pilot)
        await pilot.press("8")
        await settled(pilot)
        assert "Has everybody had a word of goodbye?" in shown(app)
        await pilot.press("enter", "escape")
        await settled(pilot)
        assert isinstance(app.screen, FinishScreen)
    assert live.entries == written


def test_both_lists_have_something_in_them() -> None:
    assert isinstance(before(), ChecksScreen)
    assert isinstance(after(), ChecksScreen)
