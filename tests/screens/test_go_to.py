"""Going to a step, and leaving one out: a step that its template holds on to is asked about once more."""

from datetime import date

from textual.app import App

from survival_surgery.opening import template_of_session, worked_example
from survival_surgery.screens.confirm import ConfirmScreen
from survival_surgery.screens.go_to import GoToScreen
from survival_surgery.template.model import SessionTemplate


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
