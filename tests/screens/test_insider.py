"""The insider question: every theme that leaves is asked about, and what was found fine is not asked about again."""

import pytest
from textual.events import Key

from survival_surgery.screens.readback.insider import InsiderScreen
from survival_surgery.session.moves import choose, name_theme
from survival_surgery.session.protect import decide_stay, make_pass
from survival_surgery.store.live import LiveSession
from tests.screens.at_the_readback import Program, page_of, pressed, session_with
from tests.screens.reading import settled, shown

FIRST, SECOND, THIRD = "Too many people each", "No breaks on duty days", "Dave decides alone"


def three_themes() -> LiveSession:
    """Three themes that may be known; one of them holds a listed name."""
    live = session_with(name_theme(SECOND), name_theme(THIRD))
    for theme in live.session.themes:
        first = () if theme.chosen else (choose(theme.number),)
        for move in (*first, decide_stay(theme.number, stays=False)):
            live.write_down(move(live.session))
    live.write_down(make_pass("facilitator", "read")(live.session))
    return live


def number(live: LiveSession, words: str) -> int:
    return next(theme.number for theme in live.session.themes if theme.words == words)


async def test_each_theme_is_asked_about_with_how_many_are_left(program: Program) -> None:
    async with page_of(program, three_themes(), InsiderScreen) as (app, pilot):
        assert "Could somebody who works here tell who this is?" in shown(app)
        assert "theme 1 of 3 that may be known · 3 left" in shown(app)
        assert FIRST in shown(app)
        await pressed(pilot, "f")
        assert "theme 2 of 3 that may be known · 2 left" in shown(app)
        await pressed(pilot, "f", "f")
        assert not isinstance(app.screen, InsiderScreen)


async def test_a_listed_name_is_never_shown_to_the_room_not_even_in_the_line(program: Program) -> None:
    async with page_of(program, three_themes(), InsiderScreen, "f", "f") as (app, pilot):
        assert "[somebody] decides alone" in shown(app).replace("[Somebody]", "[somebody]")
        await pressed(pilot, "s")
        assert "decides alone" in shown(app)
        assert "Dave" not in shown(app)


async def test_a_softened_theme_is_asked_about_again(program: Program) -> None:
    live = three_themes()
    async with page_of(program, live, InsiderScreen, "s", "ctrl+u", *"load", "enter") as (app, pilot):
        assert "theme 1 of 3 that may be known · 3 left" in shown(app)
        assert "It reads like this now: ask again." in shown(app)
        assert "load" in shown(app)
        await pressed(pilot, "f")
        assert "2 left" in shown(app)

    assert live.session.softened == {(number(live, FIRST), "words"): "load"}


async def test_a_removed_theme_is_in_no_document_and_one_that_is_kept_only_in_the_groups(program: Program) -> None:
    live = three_themes()
    async with page_of(program, live, InsiderScreen, "x", "k") as (app, _pilot):
        assert "theme 1 of 1 that may be known · 1 left" in shown(app)

    assert live.session.left_out == {number(live, FIRST)}
    assert live.session.theme(number(live, SECOND)).stays is True  # type: ignore[union-attr]  # it is there


async def test_an_answer_is_taken_back_and_a_theme_looked_at_again(program: Program) -> None:
    live = three_themes()
    async with page_of(program, live, InsiderScreen, "x", "u") as (app, pilot):
        assert "theme 1 of 3" in shown(app)
        assert FIRST in shown(app)
        await pressed(pilot, "f", "p")
        assert "Answered: fine" in shown(app)
        await pressed(pilot, "n")
        assert "theme 2 of 3" in shown(app)
        assert "Answered: fine" not in shown(app)

    assert live.session.left_out == frozenset()


async def test_what_was_found_fine_is_not_asked_about_again_while_it_stays_as_it_is(program: Program) -> None:
    live = three_themes()
    async with page_of(program, live, InsiderScreen, "f", "f", "escape"):
        pass
    async with page_of(program, live, InsiderScreen) as (app, pilot):
        assert "1 left" in shown(app)
        await pressed(pilot, "f")
    async with page_of(program, live, InsiderScreen) as (app, _pilot):
        assert not isinstance(app.screen, InsiderScreen)


@pytest.mark.parametrize("size", [(40, 10), (80, 24)])
async def test_every_verb_is_shown_in_every_window(program: Program, size: tuple[int, int]) -> None:
    async with page_of(program, three_themes(), InsiderScreen, size=size) as (app, _pilot):
        for verb in ("F fine", "S soften", "X remove", "K keep it in the group", "P previous", "F1 help", "Esc back"):
            assert verb in shown(app)
        assert FIRST in shown(app)


async def test_keys_pressed_without_waiting_reach_the_line(program: Program) -> None:
    live = three_themes()
    keys = ["s", "ctrl+u", *"fix", "enter", "f"]
    async with page_of(program, live, InsiderScreen) as (app, pilot):
        for key in keys:
            app.post_message(Key(key, key if len(key) == 1 else None))
        for _ in keys:
            await settled(pilot)
        assert "2 left" in shown(app)

    assert live.session.softened == {(number(live, FIRST), "words"): "fix"}


async def test_once_no_theme_leaves_any_more_the_room_reads_on(program: Program) -> None:
    live = three_themes()
    async with page_of(program, live, InsiderScreen, "x", "k", "x") as (app, _pilot):
        assert not isinstance(app.screen, InsiderScreen)

    assert [theme.words for theme in live.session.themes if theme.number in live.session.left_out] == [FIRST, THIRD]
