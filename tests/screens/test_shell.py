"""The shell around every screen: the empty screen, the small window, the palette, the colours."""

from collections.abc import Callable

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.screens.blank import BlankScreen
from survival_surgery.screens.library import LibraryScreen
from survival_surgery.screens.too_small import TooSmallScreen
from survival_surgery.widgets.themes import THEMES
from tests.screens.reading import SMALL, shown

Program = Callable[..., SurgeryApp]


@pytest.mark.parametrize("back", ["ctrl+b", "f9"])
async def test_the_empty_screen_shows_nothing_and_only_the_key_that_brought_it_wakes_it(
    program: Program, back: str
) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        app.notify("something that was on its way")
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert isinstance(app.screen, BlankScreen)
        assert shown(app).strip() == ""
        await pilot.press("1", "x", "ctrl+p", "escape", "enter", "f1")
        await pilot.pause()
        assert isinstance(app.screen, BlankScreen)

        await pilot.press(back)
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)


async def test_a_window_that_is_too_small_asks_to_be_made_bigger_and_gives_back_what_was_there(
    program: Program,
) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("1")
        await pilot.pause()
        before = app.screen
        for width, height in ((39, 10), (1, 1), (200, 3)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert isinstance(app.screen, TooSmallScreen)
        await pilot.resize_terminal(38, 9)
        await pilot.pause()
        assert "Make the window bigger" in shown(app)

        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        assert app.screen is before


async def test_the_palette_offers_no_screenshot(program: Program) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        titles = {command.title for command in app.get_system_commands(app.screen)}

    assert titles == {"Colours", "Blank", "Blank by itself", "Lock by itself", "Quit"}


async def test_only_our_own_colours_are_offered_and_each_of_them_draws(program: Program) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        assert set(app.available_themes) == {theme.name for theme in THEMES}
        for theme in THEMES:
            app.theme = theme.name
            await pilot.pause()
            assert "Start a session" in shown(app)


async def test_a_rehearsal_asks_for_no_passphrase_and_says_that_nothing_is_kept(program: Program) -> None:
    app = program(in_memory=True)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        assert "nothing is kept" in shown(app)
        await pilot.press("1")
        await pilot.pause()
        await pilot.press(*["enter"] * 6)
        await pilot.pause()

        assert "Nothing of this session is kept" in " ".join(shown(app).split())
