"""A disk that takes no more: the screen says so, the line stays as it was typed, and goes in once there is room."""

from collections.abc import Callable
from datetime import date

from textual.widgets import Input

from survival_surgery.app import SurgeryApp
from survival_surgery.opening import begun
from survival_surgery.session.events import StepEntered
from survival_surgery.store.live import pick_up
from survival_surgery.template.load import shipped
from tests.screens.reading import SMALL, shown
from tests.store.limits import at_most

Program = Callable[..., SurgeryApp]
KEY = f"x'{'5a' * 32}'"
LINE = "no cover at night"


async def test_a_line_that_cannot_be_saved_stays_and_goes_in_once_there_is_room(program: Program) -> None:
    live = begun(shipped() / "survival-surgery.yaml", None, KEY, date(2026, 5, 3))
    live.write_down(StepEntered(step="s1.harvest", at=1_800_000_000))
    path = live.path
    assert path
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause(1)
        with at_most(1_024):
            await pilot.press(*LINE, "enter")
            await pilot.pause()
            told = shown(app)
        assert "NOT SAVED" in told
        assert "Not saved: Nothing can be written to" in " ".join(told.split())
        assert app.screen.query_one(Input).value == LINE
        assert live.session.contributions == ()

        await pilot.press("enter")
        await pilot.pause()
        assert "NOT SAVED" not in shown(app)
    again = pick_up(path, KEY)
    again.close()
    assert [contribution.words for contribution in again.session.contributions] == [LINE]
