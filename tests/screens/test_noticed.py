"""What may identify somebody is told as soon as it was typed, in one quiet line, and settled with one key."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.session.events import Event, NameCleared, NameListed
from survival_surgery.session.protect import list_name
from survival_surgery.store.live import LiveSession
from tests.screens.at_a_step import Program, at
from tests.screens.reading import SMALL, shown

TOLD = "may be somebody's name"


async def line(app: SurgeryApp, pilot: Any, words: str) -> None:
    """Type a line, and give the reading the moment that it takes."""
    await pilot.press(*("space" if letter == " " else letter for letter in words), "enter")
    for _ in range(5):
        await asyncio.sleep(0)
        await pilot.pause()


def settled(live: LiveSession) -> list[Event]:
    return [entry.event for entry in live.entries if isinstance(entry.event, NameListed | NameCleared)]


def contributions(live: LiveSession) -> Sequence[str]:
    return [contribution.words for contribution in live.session.contributions]


async def test_a_name_that_was_typed_is_told_once_the_line_is_written(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(app, pilot, "kasia covers for us all")

        assert f"«kasia» {TOLD} · Ctrl+A lists it · Ctrl+X lets it stand" in shown(app)
        assert contributions(live) == ["kasia covers for us all"]
        assert settled(live) == []


async def test_listing_it_veils_it_on_the_screen_at_once_and_does_not_say_it_again(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(app, pilot, "kasia covers for us all")
        await pilot.press("ctrl+a")
        await pilot.pause()

        assert "kasia" not in shown(app)
        assert "[somebody] covers for us all" in shown(app)
        assert settled(live) == [NameListed(words="kasia")]

        await pilot.press("ctrl+z")
        await pilot.pause()
        assert "kasia covers for us all" in shown(app)
        assert live.session.names == ()


async def test_what_is_let_stand_is_not_told_again(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(app, pilot, "brontix is down again")
        await pilot.press("ctrl+x")
        await line(app, pilot, "nobody mends Brontix")

        assert TOLD not in shown(app)
        assert settled(live) == [NameCleared(words="brontix")]


async def test_a_place_is_listed_as_a_word_with_a_letter_of_its_own(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(app, pilot, "it is worst on ward 6")
        assert "«ward 6» may tell where you work" in shown(app)
        await pilot.press("ctrl+a")
        await pilot.pause()

    [name] = live.session.names
    assert (name.words, name.sort, name.stand_in[:-1]) == ("ward 6", "word", "unit ")


async def test_typing_on_loses_no_key_and_the_next_line_lets_it_pass(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(app, pilot, "kasia covers for us all")
        await pilot.press(*"axe")
        assert TOLD in shown(app)
        await line(app, pilot, " grinding")
        assert TOLD not in shown(app)
        await line(app, pilot, "kasia again")
        assert TOLD not in shown(app)

    assert contributions(live) == ["kasia covers for us all", "axe grinding", "kasia again"]
    assert settled(live) == []


async def test_several_in_one_line_are_told_one_after_the_other_the_surest_first(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(app, pilot, "kasia and ward 6 were moved")
        assert "«ward 6»" in shown(app)
        await pilot.press("ctrl+x", "x")
        await pilot.pause()
        assert "«kasia»" in shown(app)
        await pilot.press("ctrl+a")
        await pilot.pause()

    assert settled(live) == [NameCleared(words="ward 6"), NameListed(words="kasia")]


async def test_the_keys_answer_nothing_where_nothing_was_noticed(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(app, pilot, "no cover at night")
        await pilot.press(*"over", "ctrl+a", "ctrl+x", "m", "enter")
        await pilot.pause()

    assert contributions(live) == ["no cover at night", "mover"]
    assert settled(live) == []


async def test_a_name_that_is_listed_meanwhile_is_not_shown(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(app, pilot, "kasia covers for us all")
        screen: Any = app.screen
        screen.make([list_name("Kasia")])
        await pilot.pause()

        assert "kasia" not in shown(app).casefold()


@pytest.mark.parametrize("size", [(40, 10), SMALL, (140, 40)])
async def test_the_notice_takes_one_row_and_names_both_keys(program: Program, size: tuple[int, int]) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=size) as pilot:
        await line(app, pilot, "oluwaseun adeyemi-robinson-macallister covers")
        rows = [row for row in shown(app).splitlines() if "«" in row]

        assert len(rows) == 1
        assert "Ctrl+A" in rows[0]
        assert "Ctrl+X" in rows[0]


async def test_any_step_is_read_in_all_that_was_typed_into_its_line(program: Program) -> None:
    live = at("survival-surgery", "s3.actions")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(app, pilot, "count the gaps")
        await pilot.press("ctrl+s")
        await line(app, pilot, "tell kasia")
        await pilot.press("ctrl+s")
        for _ in range(5):
            await pilot.pause()

        assert f"«kasia» {TOLD}" in shown(app)


async def test_help_names_both_keys(program: Program) -> None:
    app = program(live=at("survival-surgery", "s1.harvest"))
    async with app.run_test(size=(100, 60)) as pilot:
        await pilot.pause()
        await pilot.press("f1")
        await pilot.pause()

        assert "Ctrl+A: list what was noticed, or take what is offered" in shown(app)
        assert "Ctrl+X: let it stand" in shown(app)
