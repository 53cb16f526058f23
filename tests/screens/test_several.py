"""A list that is pasted becomes one contribution a line after one question, and is never lost or written unasked."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from textual.events import Paste
from textual.pilot import Pilot

from survival_surgery.app import SurgeryApp
from survival_surgery.screens.session.entry import LineInput
from survival_surgery.session.moves import hear
from survival_surgery.session.protect import list_name
from survival_surgery.store.live import LiveSession
from tests.screens.at_a_step import Program, at
from tests.screens.reading import shown

LIST = "- no cover\n\n2. no breaks\r\n• notes at home\n"


@asynccontextmanager
async def pasted(
    program: Program, live: LiveSession, text: str, keys: Sequence[str] = (), size: tuple[int, int] = (100, 30)
) -> AsyncIterator[tuple[SurgeryApp, Pilot[int]]]:
    """The session screen after this was pasted into the line and these keys were pressed."""
    app = program(live=live)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        app.screen.query_one(LineInput).post_message(Paste(text))
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause()
        yield app, pilot


def line(app: SurgeryApp) -> str:
    return app.screen.query_one(LineInput).value


def heard(live: LiveSession) -> list[str]:
    return sorted(held.words for held in live.session.contributions)


async def test_a_list_is_asked_about_before_anything_is_written(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    async with pasted(program, live, LIST) as (app, _pilot):
        assert "3 lines: Enter writes 3 contributions, Escape puts them into the line as one." in shown(app)
        assert (heard(live), line(app)) == ([], "")


async def test_enter_writes_one_contribution_a_line(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    async with pasted(program, live, LIST, ["enter"]) as (app, _pilot):
        assert heard(live) == ["no breaks", "no cover", "notes at home"]
        assert "Written: 3 contributions, shuffled." in shown(app)


async def test_undo_takes_the_whole_list_back_and_redo_brings_it_again(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest", hear("said before"))
    async with pasted(program, live, LIST, ["enter", "ctrl+z"]) as (app, pilot):
        assert heard(live) == ["said before"]
        assert "Undone: 3 contributions. Ctrl+Y does it again." in shown(app)
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert len(heard(live)) == 4
        await pilot.press("ctrl+z", "ctrl+z")
        await pilot.pause()
        assert heard(live) == []


async def test_escape_puts_the_lines_into_the_line_as_one(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    async with pasted(program, live, LIST, ["escape"]) as (app, _pilot):
        assert (heard(live), line(app)) == ([], "no cover no breaks notes at home")


async def test_what_is_typed_before_the_answer_waits_in_the_line(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    async with pasted(program, live, LIST, ["t", "o", "o"]) as (app, pilot):
        assert "3 lines: Enter writes" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert (len(heard(live)), line(app)) == (3, "too")


async def test_the_step_is_not_left_while_a_list_waits(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    async with pasted(program, live, LIST, ["ctrl+n"]) as (app, _pilot):
        assert live.session.clock is not None
        assert live.session.clock.step == "s1.harvest"
        assert "3 lines: Enter writes" in shown(app)


async def test_a_listed_name_in_a_list_is_written_as_what_stands_in_for_it(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest", list_name("Joanna", "name", "a supervisor"))
    async with pasted(program, live, "Joanna says no\nno breaks", ["enter"]) as (app, _pilot):
        assert heard(live) == ["[a supervisor] says no", "no breaks"]
        assert "In 1 of them a listed name was written" in " ".join(shown(app).split())


async def test_more_than_three_hundred_lines_are_said_to_be_too_many(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    text = "\n".join(f"card number {number}" for number in range(60_000))
    async with pasted(program, live, text) as (app, _pilot):
        said = " ".join(shown(app).split())
        assert "At most 300 at once: 59700 further lines are left out. 300 lines: Enter writes 300" in said


async def test_one_line_and_a_step_without_contributions_are_pasted_as_ever(program: Program) -> None:
    async with pasted(program, at("survival-surgery", "s1.harvest"), "no cover\n") as (app, _pilot):
        assert line(app) == "no cover"
    async with pasted(program, at("survival-surgery", "s3.actions"), "one\ntwo") as (app, _pilot):
        assert line(app) == "one two"
