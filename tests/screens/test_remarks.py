"""Blame, one voice and a name are noticed in what was just written; other words are offered and never applied."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from survival_surgery.meeting.remarks import remarks
from survival_surgery.session import moves
from survival_surgery.session.items import Statement
from survival_surgery.store.live import LiveSession
from tests.screens.at_a_step import Program, at
from tests.screens.reading import SMALL, TINY, shown

ASKED = "What about the work makes this likely?"


async def line(pilot: Any, words: str) -> None:
    """Type a line, and give the reading the moment that it takes."""
    await pilot.press(*("space" if letter == " " else letter for letter in words), "enter")
    for _ in range(5):
        await asyncio.sleep(0)
        await pilot.pause()


def heard(live: LiveSession) -> list[str]:
    return [card.words for card in live.session.contributions]


async def test_blame_of_a_colleague_is_asked_about_and_written_all_the_same(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(pilot, "my colleague never helps")

        assert f"{ASKED} · Ctrl+A" in shown(app)
        assert heard(live) == ["my colleague never helps"]

        await line(pilot, "no cover at night")
        assert ASKED not in shown(app)


async def test_the_offered_words_can_be_changed_and_are_written_when_they_are_entered(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(pilot, "my colleague never helps")
        await pilot.press("ctrl+a")
        await pilot.pause()
        assert "my colleague never helps" in shown(app)
        assert "People here are made to …, because …" in shown(app)
        assert heard(live) == ["my colleague never helps"]

        app.screen.line.value = "people here are made to lift alone"  # type: ignore[attr-defined]  # the line of the page on top
        await pilot.press("enter")
        await pilot.pause()
        assert heard(live) == ["people here are made to lift alone"]
        assert ASKED not in shown(app)


async def test_what_is_let_stand_is_left_in_peace(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(pilot, "my colleague never helps")
        await pilot.press("ctrl+x", "x")
        await pilot.pause()

        assert ASKED not in shown(app)
        assert heard(live) == ["my colleague never helps"]


async def test_one_voice_is_offered_as_we_in_a_theme_and_left_in_a_contribution(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(pilot, "I have no breaks")
        assert "as we" not in shown(app)

    live = at("survival-surgery", "s1.cluster", moves.hear("no breaks"))
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(pilot, "1 I have no breaks")
        assert "Can the room say it as we?" in shown(app)
        await pilot.press("ctrl+a")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert [theme.words for theme in live.session.themes] == ["We have no breaks"]


async def test_in_the_statement_the_offered_words_go_into_the_line(program: Program) -> None:
    live = at("survival-surgery", "s3.statement", moves.name_theme("No cover"))
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(pilot, "I am alone at night")
        await line(pilot, "A")
        await pilot.press("ctrl+a")
        await pilot.pause()
        assert "We are alone at night" in shown(app)
        assert [held.words for held in live.session.items(Statement)] == ["I am alone at night"]

        await pilot.press("enter", "enter")
        await pilot.pause()
        assert [held.words for held in live.session.items(Statement)] == ["We are alone at night"]


async def test_a_name_is_asked_about_first_and_is_not_said_again(program: Program) -> None:
    live = at("survival-surgery", "s1.cluster", moves.hear("no cover"))
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await line(pilot, "1 Kasia cut our hours")
        assert "«Kasia» may be somebody's name" in shown(app)
        await pilot.press("ctrl+a", "x")
        await pilot.pause()

        assert "Which role or rule is it about?" in shown(app)
        assert "Kasia" not in shown(app)
        await pilot.press("backspace", "ctrl+a")
        await pilot.pause()
        assert "… cut our hours" in shown(app)
        assert "Kasia" not in shown(app)


def test_in_a_session_in_another_language_it_is_silent() -> None:
    session = at("survival-surgery", "s1.harvest", moves.hear("she is lazy")).session

    assert [remark.sort for remark in remarks(["she is lazy"], session)] == ["blame"]
    assert list(remarks(["she is lazy"], replace(session, language="es"))) == []


@pytest.mark.parametrize("size", [TINY, SMALL, (160, 50)])
async def test_in_every_window_it_takes_one_line_that_names_both_keys(program: Program, size: tuple[int, int]) -> None:
    live = at("survival-surgery", "s1.harvest")
    app = program(live=live)
    async with app.run_test(size=size) as pilot:
        await line(pilot, "she is lazy")
        [row] = [row for row in shown(app).splitlines() if "Ctrl+A" in row]
        assert "Ctrl+X" in row
