"""Going to a step, and leaving one out: a step that its template holds on to is asked about once more."""

from datetime import date

import pytest
from textual.app import App

from survival_surgery.opening import template_of_session, worked_example
from survival_surgery.screens.confirm import ConfirmScreen
from survival_surgery.screens.go_to import GoToScreen
from survival_surgery.session.choices import Who
from survival_surgery.session.events import Variant
from survival_surgery.session.moves import choose_variant
from survival_surgery.session.setting import describe_room
from survival_surgery.template.model import SessionTemplate
from tests.screens.at_a_step import Program, at, seen


def holding_on(template: SessionTemplate) -> SessionTemplate:
    """The template with a first step that is not to be left out lightly."""
    opening = template.opening
    assert opening is not None
    first = opening.steps[0].model_copy(update={"skippable": False})
    return template.model_copy(update={"opening": opening.model_copy(update={"steps": (first, *opening.steps[1:])})})


async def test_a_step_that_needs_a_second_thought_is_left_out_only_after_one() -> None:
    live = worked_example(date(2026, 5, 3), 0)
    template = holding_on(template_of_session(live))
    app: App[None] = App()
    answers: list[object] = []
    async with app.run_test() as pilot:
        app.push_screen(GoToScreen(template, live.session), answers.append)
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.press("l")
        await pilot.pause()

    assert answers == [("skip", template.steps[0].id)]


@pytest.mark.parametrize(
    ("who", "variant", "told"),
    [
        (Who.STAFF, "full", "for other rooms"),
        (Who.MIXED, "full", "4 min"),
        (Who.MIXED, "standard", "not in this length"),
    ],
)
async def test_a_step_says_why_it_is_not_on_the_road(program: Program, who: Who, variant: Variant, told: str) -> None:
    """'Each among themselves' is for mixed rooms, and has minutes in the full session alone."""
    live = at("code-and-problem-posing", "t4.see", choose_variant(variant), describe_room(who))
    screen = await seen(program, live, (100, 60), ["ctrl+g"])

    assert f"Each among themselves · {told}" in screen
