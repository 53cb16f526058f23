"""Themes in a template that gathers no contributions: their names are asked for, and no cards are spoken of."""

import pytest

from survival_surgery.session.moves import hear, name_theme
from tests.screens.at_a_step import Program, at, seen
from tests.screens.reading import SMALL


async def test_without_contributions_the_name_of_a_theme_is_all_that_is_asked(program: Program) -> None:
    live = at("collective-grievance-builder", "t6.matters")
    screen = await seen(program, live, SMALL, ["12 hours without a break", "enter", "no cover", "enter"])

    assert [theme.words for theme in live.session.themes] == ["12 hours without a break", "no cover"]
    assert "What shall we call it" in screen
    assert "Themes · 2" in screen
    assert "card" not in screen
    assert "tick" not in screen


async def test_the_step_before_is_not_spoken_of(program: Program) -> None:
    screen = await seen(program, at("collective-grievance-builder", "t6.matters"), SMALL)

    assert "step before" not in screen
    assert "Themes · 0" in screen


@pytest.mark.parametrize(("heard", "asked"), [(True, True), (False, False)])
async def test_cards_are_asked_for_only_where_there_are_some(program: Program, *, heard: bool, asked: bool) -> None:
    moves = [hear("too many people each"), hear("no breaks")] if heard else []
    live = at("survival-surgery", "s1.cluster", *moves)
    screen = await seen(program, live, SMALL, ["no cover", "enter"])

    assert ("Which contributions?" in screen) is asked
    assert bool(live.session.themes) is not asked


async def test_the_help_tells_only_the_short_ways_that_there_are(program: Program) -> None:
    live = at("collective-grievance-builder", "t6.matters", name_theme("no cover"))
    screen = await seen(program, live, (100, 60), ["f1"])

    assert "gives theme A a better name" in screen
    assert "card" not in screen
