"""The seven lamps beside the room's words, in a window that is wide enough."""

from collections.abc import Callable
from datetime import date

from survival_surgery.app import SurgeryApp
from survival_surgery.opening import begun
from survival_surgery.screens.session import SessionScreen
from survival_surgery.session.collective import LAMPS
from survival_surgery.session.events import StepEntered
from survival_surgery.session.moves import choose, name_theme
from survival_surgery.template.load import shipped
from tests.screens.reading import shown

WIDE = (140, 40)


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
