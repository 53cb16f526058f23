"""The screen that rests by itself: after the time that the facilitator chose, and never before anybody chose one."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from survival_surgery.app import SurgeryApp, Wanted
from survival_surgery.screens.blank import BlankScreen
from survival_surgery.screens.idle import Idle
from survival_surgery.screens.passphrase import AskPassphraseScreen
from survival_surgery.screens.session import SessionScreen
from survival_surgery.session.moves import enter
from survival_surgery.store.live import LiveSession, begin
from survival_surgery.store.places import new_session_path, settings_file
from survival_surgery.store.settings import Settings, keep_settings, read_settings
from survival_surgery.template.load import shipped
from tests.screens.at_a_step import at
from tests.screens.reading import SMALL, settled, shown

BEGUN = 1_800_000_000
MINUTE = 60.0


class Passing:
    """A clock that a test moves."""

    def __init__(self, now: float = 0.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def stored() -> LiveSession:
    live = begin(
        new_session_path(), "six plain words in a row", (shipped() / "survival-surgery.yaml").read_text("utf-8")
    )
    live.write_down(enter("s1.harvest", BEGUN)(live.session))
    return live


async def after(minutes: float, live: LiveSession, settings: Settings, *, into: float = 0.0) -> type[object]:
    """The screen that is seen when nobody touched anything for so many minutes, `into` minutes after the step began."""
    keep_settings(settings)
    passing = Passing()
    app = SurgeryApp(
        Wanted(live=live), clock=lambda: BEGUN + into * MINUTE, steady=passing, today=lambda: date(2026, 5, 3)
    )
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        await pilot.press("x", "backspace")
        passing.now = minutes * MINUTE
        app._rest()
        await settled(pilot)
        await pilot.pause(1)
        return type(app.screen)


@pytest.mark.parametrize(
    ("minutes", "seen"), [(9.9, SessionScreen), (10.0, BlankScreen)], ids=["before the time", "at the time"]
)
async def test_the_screen_goes_blank_after_the_time_that_was_set(minutes: float, seen: type) -> None:
    assert await after(minutes, at("survival-surgery", "s1.harvest"), Settings(blank_after=10)) is seen


async def test_nothing_rests_by_itself_until_somebody_sets_a_time() -> None:
    assert await after(24 * 60, at("survival-surgery", "s1.harvest"), Settings()) is SessionScreen
    assert Settings() == Settings(colours="", blank_after=0, lock_after=0)


@pytest.mark.parametrize(
    ("into", "seen"), [(1.0, SessionScreen), (60.0, AskPassphraseScreen)], ids=["the clock runs", "the time is up"]
)
async def test_a_lock_by_itself_waits_for_as_long_as_the_clock_of_a_step_runs(into: float, seen: type) -> None:
    assert await after(30, stored(), Settings(lock_after=20), into=into) is seen


async def test_a_session_in_memory_goes_blank_where_another_would_be_locked() -> None:
    live = at("survival-surgery", "s1.harvest")
    assert await after(30, live, Settings(lock_after=20), into=60.0) is BlankScreen


def test_a_key_begins_the_time_anew() -> None:
    passing = Passing()
    idle = Idle(passing)
    passing.now = 9 * MINUTE
    idle.touch()
    passing.now = 18 * MINUTE
    assert idle.due(Settings(blank_after=10), step_runs=True) == ""
    passing.now = 19 * MINUTE
    assert idle.due(Settings(blank_after=10), step_runs=True) == "blank"


@pytest.mark.parametrize(("command", "field"), [("Blank by itself", "blank_after"), ("Lock by itself", "lock_after")])
async def test_the_time_is_chosen_in_the_palette_and_kept(
    program: Callable[..., SurgeryApp], command: str, field: str
) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        next(each for each in app.get_system_commands(app.screen) if each.title == command).callback()
        await settled(pilot)
        assert "After how long without a key" in shown(app)
        await pilot.press("3")
        await settled(pilot)
    assert getattr(read_settings(), field) == 10


def test_the_settings_file_is_plain_and_says_nothing_of_any_session(home: Path) -> None:
    keep_settings(Settings(colours="light", blank_after=5))
    assert json.loads((home / "settings.json").read_text()) == {"colours": "light", "blank_after": 5, "lock_after": 0}


@pytest.mark.parametrize(
    "kept", ["", "no braces", "[1]", '{"blank_after": "soon", "colours": 3}', '{"blank_after": -1}']
)
def test_settings_that_cannot_be_read_count_as_not_chosen(home: Path, kept: str) -> None:
    home.mkdir()
    settings_file().write_text(kept)
    assert read_settings() == Settings()


async def test_colours_are_kept_and_those_that_are_not_known_are_not_used(program: Callable[..., SurgeryApp]) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        assert app.theme == "dark"
        app.theme = "high-contrast"
        await settled(pilot)
    assert program().theme == "high-contrast"

    keep_settings(Settings(colours="dracula"))
    assert program().theme == "dark"


async def test_settings_that_cannot_be_kept_are_said_and_hold_until_the_end(
    program: Callable[..., SurgeryApp], home: Path
) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        settings_file().mkdir(parents=True)
        app.theme = "light"
        await settled(pilot)
        assert ["The settings cannot be kept" in notice.message for notice in app._notifications] == [True]
        assert app.settings.colours == "light"


async def test_nothing_moves_and_nothing_blinks(program: Callable[..., SurgeryApp]) -> None:
    app = program(live=at("survival-surgery", "s1.harvest"))
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        assert app.animation_level == "none"
        assert isinstance(app.screen, SessionScreen)
        assert app.screen.entry.line_input.cursor_blink is False
