"""The wall: what the room looks at while somebody types. Nothing is on it that the room did not agree to."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from survival_surgery.app import SurgeryApp
from survival_surgery.screens.blank import BlankScreen
from survival_surgery.screens.session import SessionScreen
from survival_surgery.screens.session.keys import KEYS
from survival_surgery.session.items import Action, Demand, Statement
from survival_surgery.session.moves import Move, choose, hear, name_theme, note
from survival_surgery.session.protect import list_name
from survival_surgery.store.live import LiveSession
from tests.screens.at_a_step import at
from tests.screens.reading import SMALL, TINY, settled, shown

Program = Callable[..., SurgeryApp]

HEARD = ("no breaks on duty days", "Priya was moved twice", "notes done at home")


def room(step: str, *moves: Move) -> LiveSession:
    """A room that has said a few things, with one name on the list."""
    return at(
        "survival-surgery", step, list_name("Priya", "name", "a worker"), *(hear(words) for words in HEARD), *moves
    )


@asynccontextmanager
async def wall(
    program: Program, live: LiveSession, *, size: tuple[int, int] = SMALL, before: Sequence[str] = ()
) -> AsyncIterator[tuple[SurgeryApp, Pilot[int], SessionScreen]]:
    """The session screen of a room with its wall up, after some keys."""
    app = program(live=live)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press(*before, "ctrl+w")
        await settled(pilot)
        assert isinstance(app.screen, SessionScreen)
        yield app, pilot, app.screen


async def test_the_wall_shows_the_prompt_and_the_time_and_nothing_of_what_was_said(program: Program) -> None:
    async with wall(program, room("s1.harvest")) as (app, pilot, _screen):
        seen = shown(app)
        assert "Which of your cards shall we put up?" in seen
        assert "minutes left" in seen
        assert "we end at " in seen
        assert not any(words in seen for words in (*HEARD, "moved twice"))
        assert "Heard so far" not in seen

        await pilot.press("ctrl+w")
        await settled(pilot)
        assert HEARD[0] in shown(app)


async def test_what_is_typed_stands_on_the_wall_as_a_dot_for_each_letter_and_enter_writes_it(program: Program) -> None:
    live = room("s1.harvest")
    async with wall(program, live, before=["n", "o"]) as (app, pilot, screen):
        await pilot.press("space", "p", "a", "y")
        await settled(pilot)
        assert "••••••" in shown(app)
        assert "pay" not in shown(app)

        await pilot.press("enter")
        await settled(pilot)
        assert "•" not in shown(app)
        assert screen.has_class("-wall")
        assert "no pay" in [card.words for card in live.session.contributions]

        await pilot.press("m", "o", "ctrl+w")
        await settled(pilot)
        assert " mo" in shown(app)


async def test_the_room_may_see_its_cards_for_this_showing_shuffled_and_veiled(program: Program) -> None:
    live = room("s1.harvest")
    async with wall(program, live) as (app, pilot, _screen):
        await pilot.press("ctrl+t")
        await settled(pilot)
        seen = shown(app)
        rows = [row.split(maxsplit=1) for row in seen.splitlines() if row.strip()[:2] in ("1 ", "2 ", "3 ")]
        assert [number for number, _words in rows] == ["1", "2", "3"]
        veiled = [card.words.replace("Priya", "[a worker]") for card in live.session.shuffled]
        assert [words.capitalize() for _number, words in rows] == [words.capitalize() for words in veiled]
        assert "Priya" not in seen

        await pilot.press("ctrl+w", "ctrl+w")
        await settled(pilot)
        assert HEARD[0] not in shown(app)


async def test_cards_go_when_the_room_goes_on_and_no_other_step_offers_them(program: Program) -> None:
    async with wall(program, room("s1.harvest")) as (app, pilot, screen):
        await pilot.press("ctrl+t", "ctrl+n")
        await settled(pilot)
        assert screen.has_class("-wall")
        assert "Which of these are the same problem?" in shown(app)
        assert HEARD[0] not in shown(app)
    async with wall(program, room("s3.actions")) as (app, pilot, _screen):
        await pilot.press("ctrl+t")
        await settled(pilot)
        assert HEARD[0] not in shown(app)
        assert "cards" not in shown(app)


async def test_themes_stand_on_the_wall_in_agreed_words_without_listed_names(program: Program) -> None:
    moves = (name_theme("Too many people each"), name_theme("Priya has no cover"))
    async with wall(program, room("s1.cluster", *moves)) as (app, _pilot, _screen):
        assert "A  Too many people each" in shown(app)
        assert "B  [a worker] has no cover" in shown(app).replace("[A worker]", "[a worker]")


async def test_after_the_focus_is_chosen_only_the_focus_stands_on_the_wall(program: Program) -> None:
    live = room("s1.cluster", name_theme("Too many people each"), name_theme("No room to talk"))
    live.write_down(choose(live.session.themes[1].number)(live.session))
    async with wall(program, live) as (app, pilot, _screen):
        assert "Too many people each" in shown(app)
        await pilot.press("ctrl+g")
        await settled(pilot)
        await pilot.press("escape")
        for _again in range(4):
            await pilot.press("ctrl+n")
            await settled(pilot)
        assert "No room to talk" in shown(app)
        assert "Too many people each" not in shown(app)


async def test_the_statement_grows_on_the_wall_and_who_owns_an_action_never_stands_there(program: Program) -> None:
    agreed = (Statement(words="We carry too many, and Priya knows"), Demand(words="Two more of us"))
    moves = [note(item) for item in (*agreed, Action(words="Hand in the letter", owner="Q", by="Friday"))]
    async with wall(program, room("s3.actions", *moves)) as (app, _pilot, _screen):
        seen = shown(app)
        assert "We carry too many, and [a worker] knows" in seen
        assert "Two more of us" in seen
        assert "Hand in the letter" not in seen


async def test_a_sentence_that_quotes_somebody_is_not_said_on_the_wall_but_that_there_is_one(program: Program) -> None:
    async with wall(program, room("s1.cluster")) as (app, pilot, screen):
        await pilot.press(*"99", "space", *"Dave", "enter")
        await settled(pilot)
        assert screen.said.sentence
        assert screen.said.sentence not in shown(app)
        assert "Dave" not in shown(app)
        assert "There is something to read" in shown(app)

        await pilot.press("ctrl+w")
        await settled(pilot)
        assert "There is something to read" not in shown(app)


async def test_no_key_but_those_for_the_wall_opens_anything_over_it(program: Program) -> None:
    kept = {"ctrl+w", "ctrl+t", "ctrl+g", "f6", "ctrl+b", "f9", "f12", "ctrl+backslash"}
    keys = {key for binding in KEYS for key in binding.key.split(",")} - kept  # type: ignore[union-attr]  # the table holds bindings alone
    async with wall(program, room("s1.harvest")) as (app, pilot, screen):
        for key in (*sorted(keys), "ctrl+o", "f3"):
            await pilot.press(key)
            await settled(pilot)
            assert app.screen is screen, key
            assert screen.has_class("-wall"), key
            assert not any(words in shown(app) for words in HEARD), key


async def test_the_wall_can_be_blanked_and_is_there_again(program: Program) -> None:
    async with wall(program, room("s1.harvest")) as (app, pilot, _screen):
        await pilot.press("ctrl+b")
        await settled(pilot)
        assert isinstance(app.screen, BlankScreen)
        await pilot.press("ctrl+b")
        await settled(pilot)
        assert "Which of your cards" in shown(app)


@pytest.mark.parametrize("step", ["open.arrive", "s1.swap", "s1.harvest", "s1.spread", "s2.who", "s3.statement"])
@pytest.mark.parametrize("size", [TINY, (160, 50)])
async def test_the_wall_has_its_prompt_and_its_way_back_in_every_window(
    program: Program, step: str, size: tuple[int, int]
) -> None:
    async with wall(program, room(step), size=size) as (app, pilot, _screen):
        rows = shown(app).splitlines()
        assert "Ctrl+W back" in rows[-1]
        assert any(row.strip() for row in rows[: size[1] // 2])
        await pilot.press("down", "down", "up")
        await settled(pilot)
        assert "Ctrl+W back" in shown(app)
