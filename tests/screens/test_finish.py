"""The last page: what may leave and where to, what is said about it, and the end of the working notes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.meeting.finish import folder_for
from survival_surgery.opening import begun, template_of_session, worked_example
from survival_surgery.screens.finish import FinishScreen
from survival_surgery.screens.library import LibraryScreen
from survival_surgery.screens.page import Field
from survival_surgery.session.moves import Refused, enter
from survival_surgery.store.live import LiveSession
from survival_surgery.store.places import sessions_folder, stored_sessions
from survival_surgery.template.load import shipped
from tests.screens.reading import SMALL, TINY, shown

Program = Callable[..., SurgeryApp]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the program was started in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def told(app: SurgeryApp) -> str:
    return " ".join(shown(app).split())


async def until(pilot: Any, holds: Callable[[], bool]) -> None:
    """Wait for something to hold, however slow the machine; the test's own timeout is the end of patience."""
    while not holds():
        await pilot.pause(0.05)


async def at_the_end(app: SurgeryApp, pilot: Any, live: LiveSession) -> None:
    await pilot.pause()
    app.push_screen(FinishScreen(live, template_of_session(live)))
    await pilot.pause()
    await pilot.pause()


async def typed(app: SurgeryApp, pilot: Any, key: str, words: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    app.screen.query_one(Field).value = words
    await pilot.press("enter")
    await pilot.pause()
    await pilot.pause()


async def test_before_the_readback_nothing_is_written_and_it_says_why(program: Program, here: Path) -> None:
    live = begun(shipped() / "survival-surgery.yaml", None, None, date(2026, 5, 3))
    live.write_down(enter("open.arrive", 0)(live.session))
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await at_the_end(app, pilot, live)
        assert "You have not finished your own pass" in told(app)
        await pilot.press("1")
        await pilot.pause()
        assert "You have not finished your own pass" in told(app)

    assert not any(here.iterdir())  # noqa: ASYNC240 - a test may wait for its disk


async def test_the_group_copy_is_written_only_when_it_is_asked_for(program: Program, here: Path) -> None:
    live = worked_example(date(2026, 5, 3), 1_800_000_000)
    app = program(live=live)
    group = here / "minutes" / "minutes-group.md"
    async with app.run_test(size=SMALL) as pilot:
        await at_the_end(app, pilot, live)
        await pilot.press("1")
        await until(pilot, lambda: "These files are not encrypted: move them off this machine." in told(app))
        assert {path.name for path in (here / "minutes").iterdir()} == {"minutes-outward.md", "action-plan.md"}

        await pilot.press("2")
        await until(pilot, lambda: "already in" in told(app))
        await pilot.press("k")
        await until(pilot, lambda: "already in" not in told(app))
        assert not group.exists()
        await pilot.press("2")
        await until(pilot, lambda: "already in" in told(app))
        await pilot.press("r")
        await until(pilot, group.exists)


async def test_every_choice_can_be_reached_in_a_tiny_window(program: Program) -> None:
    live = worked_example(date(2026, 5, 3), 1_800_000_000)
    app = program(live=live)
    async with app.run_test(size=TINY) as pilot:
        await at_the_end(app, pilot, live)
        await pilot.press("up")
        await pilot.pause()
        assert "Leave this session" in shown(app)


async def test_a_folder_of_ones_own_is_taken_but_not_the_one_of_the_sessions(program: Program, tmp_path: Path) -> None:
    live = worked_example(date(2026, 5, 3), 1_800_000_000)
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await at_the_end(app, pilot, live)
        await typed(app, pilot, "3", str(tmp_path / "stick" / "[red]"))
        await pilot.press("1")
        await pilot.pause(0.5)
        assert (tmp_path / "stick" / "[red]" / "action-plan.md").exists()

    with pytest.raises(Refused):
        folder_for(str(sessions_folder() / "inside"))


async def test_by_when_the_notes_go_is_written_down(program: Program) -> None:
    live = worked_example(date(2026, 5, 3), 1_800_000_000)
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await at_the_end(app, pilot, live)
        await typed(app, pilot, "4", "June 2026")
        assert live.session.destroyed_by == "June 2026"
        assert "June 2026" in told(app)


async def test_the_notes_are_destroyed_only_after_the_word_is_typed(program: Program) -> None:
    live = begun(shipped() / "survival-surgery.yaml", None, "a passphrase of several words", date(2026, 5, 3))
    live.write_down(enter("open.arrive", 0)(live.session))
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await at_the_end(app, pilot, live)
        await typed(app, pilot, "5", "yes")
        assert "Type destroy to go through with it" in told(app)
        assert len(stored_sessions()) == 1

        app.screen.query_one(Field).value = "destroy"
        await pilot.press("enter")
        await pilot.pause(1)
        assert stored_sessions() == []
        assert "not erasure" in told(app)
        await pilot.press("1")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)


async def test_the_table_of_names_is_destroyed_by_itself_and_everything_is_read_again(program: Program) -> None:
    live = worked_example(date(2026, 5, 3), 1_800_000_000)
    assert live.session.names
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await at_the_end(app, pilot, live)
        await typed(app, pilot, "6", "yes")
        assert live.session.names

        app.screen.query_one(Field).value = "destroy"
        await pilot.press("enter")
        await until(pilot, lambda: live.session.names_destroyed)
        await pilot.pause()
        assert live.session.names == ()
        assert live.session.contributions
        assert "The table of names is destroyed" in told(app)
        assert "Write the plan as a draft" in told(app)
