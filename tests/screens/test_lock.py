"""The lock: one key closes the session's file, and its passphrase opens it again where it was. And the empty screen."""

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from textual.pilot import Pilot

from survival_surgery.app import _TIMERS_GONE, SurgeryApp
from survival_surgery.opening import picked_up
from survival_surgery.screens.blank import BlankScreen
from survival_surgery.screens.library import LibraryScreen
from survival_surgery.screens.passphrase import AskPassphraseScreen
from survival_surgery.screens.session import SessionScreen
from survival_surgery.session.moves import enter, hear, name_theme
from survival_surgery.session.protect import list_name
from survival_surgery.store.live import LiveSession, begin, pick_up
from survival_surgery.store.places import new_session_path
from survival_surgery.template.load import shipped
from tests.screens.at_a_step import at
from tests.screens.reading import SMALL, settled, shown

Program = Callable[..., SurgeryApp]
PASSPHRASE = "correct horse battery staple and two more"
STEP = "s1.harvest"


def stored() -> LiveSession:
    """A session in a file, in the middle of a meeting."""
    live = begin(new_session_path(), PASSPHRASE, (shipped() / "survival-surgery.yaml").read_text("utf-8"))
    moves = (
        list_name("Priya"),
        hear("no breaks"),
        hear("Priya was moved"),
        name_theme("Breaks"),
        enter(STEP, 1_800_000_000),
    )
    for move in moves:
        live.write_down(move(live.session))
    return live


@asynccontextmanager
async def meeting(program: Program, live: LiveSession, *keys: str) -> AsyncIterator[tuple[SurgeryApp, Pilot[int]]]:
    """The session screen over a session, after some keys."""
    app = program(live=live)
    del live  # a test of what is let go of must not hold it
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        yield app, pilot


async def locked(app: SurgeryApp, pilot: Pilot[int]) -> AskPassphraseScreen:
    """Press the key, and wait until nothing of the session is open."""
    await pilot.press("f12")
    for _again in range(50):
        await settled(pilot)
        if isinstance(app.screen, AskPassphraseScreen):
            break
    assert isinstance(app.screen, AskPassphraseScreen)
    return app.screen


async def opened(pilot: Pilot[int], screen: AskPassphraseScreen) -> SessionScreen:
    screen.field.value = PASSPHRASE
    await pilot.press("enter")
    await pilot.pause(1.5)
    assert isinstance(pilot.app.screen, SessionScreen)
    return pilot.app.screen


async def test_the_lock_closes_the_file_and_the_passphrase_opens_it_where_it_was(program: Program) -> None:
    live = stored()
    path = live.path
    assert path
    async with meeting(program, live) as (app, pilot):
        assert "no breaks" in shown(app)
        screen = await locked(app, pilot)

        assert "no breaks" not in shown(app)
        assert "Which passphrase opens this session?" in shown(app)
        assert app.live is None
        pick_up(path, PASSPHRASE).close()  # nobody else has it open any more

        again = await opened(pilot, screen)
        assert again.session.clock
        assert again.session.clock.step == STEP
        assert "no breaks" in shown(app)
        assert "Priya" not in shown(app)


ANYWHERE = [
    ("ctrl+w",),
    ("ctrl+b",),
    ("f1",),
    ("f2",),
    ("ctrl+g",),
    ("ctrl+p",),
    ("ctrl+d",),
    ("ctrl+r",),
    ("ctrl+f",),
    ("ctrl+f", "f1"),
]


@pytest.mark.parametrize("keys", ANYWHERE, ids="+".join)
async def test_the_lock_works_whatever_lies_over_the_session(program: Program, keys: tuple[str, ...]) -> None:
    async with meeting(program, stored(), *keys) as (app, pilot):
        screen = await locked(app, pilot)
        assert app.screen_stack == [app.screen_stack[0], screen]
        assert isinstance(app.screen_stack[0], LibraryScreen)


@pytest.mark.parametrize("keys", [keys for keys in ANYWHERE if keys != ("ctrl+b",)], ids="+".join)
async def test_the_screen_goes_blank_whatever_lies_over_the_session_and_gives_it_back(
    program: Program, keys: tuple[str, ...]
) -> None:
    async with meeting(program, stored(), *keys) as (app, pilot):
        before = app.screen
        await pilot.press("ctrl+b")
        await pilot.pause()
        assert isinstance(app.screen, BlankScreen)
        assert shown(app).strip() == ""
        await pilot.press("ctrl+b")
        await settled(pilot)
        assert app.screen is before


async def test_a_line_that_was_entered_just_before_the_lock_is_kept_and_one_that_was_not_is_said_to_be_lost(
    program: Program,
) -> None:
    live = stored()
    path = live.path
    assert path
    async with meeting(program, live) as (app, pilot):
        await pilot.press(*"pay", "enter", *"half")
        await locked(app, pilot)
        assert [notice.message for notice in app._notifications] == ["A line that was not written down is lost."]
    kept = picked_up(path, PASSPHRASE, date(2026, 5, 3))
    assert "pay" in [card.words for card in kept.session.contributions]
    assert "half" not in str(kept.entries)
    kept.close()


async def test_a_session_in_memory_is_not_lost_by_the_lock_and_says_why_it_only_went_blank(program: Program) -> None:
    live = at("survival-surgery", STEP, hear("no breaks"))
    async with meeting(program, live, "f12") as (app, pilot):
        assert isinstance(app.screen, BlankScreen)
        assert shown(app).strip() == ""
        await pilot.press("ctrl+b")
        await settled(pilot)
        assert "kept in memory only: a lock would lose it" in " ".join(shown(app).split())
        assert "no breaks" in shown(app)


async def test_with_nothing_open_the_lock_only_covers(program: Program) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        await pilot.press("f12")
        await settled(pilot)
        assert isinstance(app.screen, BlankScreen)


async def test_a_locked_session_can_be_left_and_nothing_was_begun(program: Program, home: Path) -> None:
    async with meeting(program, stored()) as (app, pilot):
        await locked(app, pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(app.screen, LibraryScreen)
    assert len(list((home / "sessions").glob("*.session"))) == 1


async def test_after_the_lock_nothing_in_memory_holds_what_was_said(program: Program) -> None:
    async with meeting(program, stored()) as (app, pilot):
        canary = f"z{uuid4().hex}"
        await pilot.press(*canary, "enter")
        await settled(pilot)
        assert canary in shown(app)
        assert _held(canary)
        await locked(app, pilot)
        await pilot.pause(_TIMERS_GONE + 0.5)
        assert _held(canary) == []


def _held(canary: str) -> list[str]:
    """What in memory refers to a text with these letters, but for this test's own frames."""
    return [
        f"{type(held)}: {[type(one) for one in gc.get_referrers(held)]}"
        for held in gc.get_objects()
        for text in gc.get_referents(held)
        if type(text) is str and canary in text and text is not canary
    ]
