"""The facilitator's pass: what nobody answered is asked, one by one, and nothing is written while one is open."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.opening import begun, template_of_session
from survival_surgery.screens.finish import FinishScreen
from survival_surgery.screens.readback.questions import QuestionsScreen
from survival_surgery.session.items import Parked
from survival_surgery.session.moves import enter, note
from survival_surgery.session.protect import list_name, make_pass
from survival_surgery.store.live import LiveSession
from survival_surgery.template.load import shipped
from tests.screens.reading import SMALL, reader, settled, shown

Program = Callable[..., SurgeryApp]


@pytest.fixture
def live() -> LiveSession:
    """A session with a name that has a stand-in, one that has none, and a phone number."""
    session = begun(shipped() / "survival-surgery.yaml", None, None, date(2026, 5, 3))
    for move in (
        enter("open.arrive", 0),
        list_name("Priya", "name", "a worker"),
        list_name("Dave"),
        note(Parked(words="what Priya heard from Dave on 07700 900123")),
        make_pass("facilitator", "read"),
    ):
        session.write_down(move(session.session))
    return session


async def test_a_listed_name_without_a_stand_in_is_asked_about_and_one_with_a_stand_in_is_not(
    program: Program, live: LiveSession
) -> None:
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        app.push_screen(QuestionsScreen(reader(live)))
        await settled(pilot)
        assert "your pass · 2 left" in shown(app)
        assert "«07700 900123»" in shown(app)
        await pilot.press("enter")
        await settled(pilot)
        assert "your pass · 1 left" in shown(app)
        assert "«Dave»" in shown(app)
        assert "a name on your list" in shown(app)
        assert "«Priya»" not in shown(app)
        await pilot.press("enter")
        await settled(pilot)
        assert "questions are answered." in shown(app)
        await pilot.press("f")
        await settled(pilot)
        assert not isinstance(app.screen, QuestionsScreen)

    assert live.session.veiled == {"Dave": "somebody", "07700 900123": "a phone number"}


async def test_while_a_question_is_open_the_last_page_says_so_and_writes_nothing(
    program: Program, live: LiveSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        app.push_screen(FinishScreen(live, template_of_session(live)))
        await settled(pilot)
        assert "2 questions of the readback are not answered yet" in " ".join(shown(app).split())
        await pilot.press("1")
        await settled(pilot)

    assert not any(here.iterdir())
