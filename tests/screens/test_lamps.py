"""The seven lamps: in one line, beside the room's words, and all of them with the step that lights each."""

from collections.abc import Callable
from datetime import date

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.meeting.lamps import in_one_line, stop_of_line
from survival_surgery.opening import begun, template_of_session
from survival_surgery.screens.session import SessionScreen
from survival_surgery.session.bands import Share
from survival_surgery.session.collective import LAMPS
from survival_surgery.session.events import SpreadCounted, StepEntered
from survival_surgery.session.items import Statement
from survival_surgery.session.moves import choose, count_spread, name_theme
from survival_surgery.session.protect import list_name
from survival_surgery.store.live import LiveSession
from survival_surgery.template.load import shipped
from tests.screens.at_a_step import Program, at, seen
from tests.screens.reading import SMALL, TINY, shown

WIDE = (140, 40)


def chosen(step: str, *names: str) -> LiveSession:
    """A session in which these themes are the focus, and the first of them is widely felt."""
    live = at("survival-surgery", step, *(name_theme(name) for name in names))
    for theme in live.session.themes:
        live.write_down(choose(theme.number)(live.session))
    first = SpreadCounted(theme=live.session.themes[0].number, share=Share.MOST)
    live.write_down(count_spread(first)(live.session))
    return live


async def test_all_seven_are_shown_as_soon_as_a_focus_is_chosen(program: Callable[..., SurgeryApp]) -> None:
    live = begun(shipped() / "survival-surgery.yaml", None, None, date(2026, 5, 3))
    live.write_down(StepEntered(step="o.welcome", at=1_800_000_000))
    live.write_down(name_theme("No cover")(live.session))
    app = program(live=live)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, SessionScreen)
        assert LAMPS[0].words not in shown(app)

        app.screen.make([choose(live.session.themes[0].number)])
        await pilot.pause()
        words = shown(app)

    assert [lamp.words for lamp in LAMPS if lamp.words not in words] == []


async def test_the_statement_grows_beside_them_from_what_was_written(program: Program) -> None:
    screen = await seen(program, chosen("s2.why", "No cover"), (160, 50))

    assert "A STATEMENT, SO FAR" in screen
    assert "We live with this: no cover." in screen
    assert "most of us" in screen


async def test_in_a_small_window_one_line_says_the_next_question_and_where_it_is_asked(program: Program) -> None:
    live = chosen("s2.who", "No cover")
    screen = await seen(program, live, SMALL)

    told = "lamps ●○○○○○○ 1 of 7 lit · Which rule, promise or duty is broken here?"
    assert told in screen
    assert in_one_line(template_of_session(live), live.session, 100) == f"{told} → Why?"
    assert in_one_line(template_of_session(live), live.session, 40) == "lamps ●○○○○○○ 1 of 7 lit"


def test_of_several_themes_each_has_its_lamps_and_the_question_is_one_themes() -> None:
    live = chosen("s2.who", "No cover", "Waiting")
    told = in_one_line(template_of_session(live), live.session, 100)

    assert told.startswith("lamps A ●○○○○○○  B ○○○○○○○ · A: Which rule")


def test_every_lamp_is_lit_in_some_step_of_our_session() -> None:
    live = chosen("s2.who", "No cover")
    stops = [stop_of_line(template_of_session(live), live.session, lamp.line) for lamp in LAMPS]

    assert [lamp.words for lamp, stop in zip(LAMPS, stops, strict=True) if stop is None] == []


@pytest.mark.parametrize("size", [TINY, SMALL, WIDE])
async def test_enter_goes_to_the_step_that_lights_the_next_lamp(program: Program, size: tuple[int, int]) -> None:
    live = chosen("s1.choose", "No cover", "Waiting")
    await seen(program, live, size, ["alt+l", "enter"])

    assert live.session.clock is not None
    assert live.session.clock.step == "s2.why"


async def test_every_theme_stands_there_with_its_questions_and_without_listed_names(program: Program) -> None:
    live = chosen("s1.choose", "No cover", "Kasia is away")
    live.write_down(list_name("Kasia")(live.session))
    screen = await seen(program, live, WIDE, ["alt+l"])

    assert "A  No cover · 1 of 7 lit" in screen
    assert "is away · 0 of 7 lit" in screen
    assert "Kasia" not in screen
    assert screen.count("Which role could decide otherwise?") >= 2


async def test_before_a_focus_is_chosen_it_leads_to_where_one_is(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest", name_theme("No cover"))
    screen = await seen(program, live, SMALL, ["alt+l"])
    assert "No focus is chosen yet" in screen

    await seen(program, live, SMALL, ["alt+l", "enter"])
    assert live.session.clock is not None
    assert live.session.clock.step == "s1.choose"


async def test_the_draft_goes_into_the_line_to_be_changed_and_is_not_written_by_itself(program: Program) -> None:
    live = chosen("s3.statement", "No cover")
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("d", "enter")
        await pilot.pause()
        assert isinstance(app.screen, SessionScreen)
        assert app.screen.entry.line_input.value.startswith("We live with this: no cover. It touches most of us.")
        assert live.session.items(Statement) == ()

        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
    assert [said.words[:29] for said in live.session.items(Statement)] == ["We live with this: no cover. "]


async def test_of_several_themes_the_draft_of_the_second_is_written_for_the_second(program: Program) -> None:
    live = chosen("s3.statement", "No cover", "Waiting")
    await seen(program, live, SMALL, ["d2", "enter", "ctrl+s"])

    [said] = live.session.items(Statement)
    assert said.words == "We live with this: waiting."
    assert said.theme == live.session.themes[1].number


async def test_a_draft_that_is_not_there_is_refused_in_a_sentence(program: Program) -> None:
    screen = await seen(program, chosen("s3.statement", "No cover"), SMALL, ["d3", "enter"])

    assert "There is no draft 3. They go from d1 to d1." in screen
