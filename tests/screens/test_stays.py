"""What stays in the group is looked at one by one; what may stand in a letter too, where there is one."""

from collections.abc import Callable
from datetime import date

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.opening import begun, template_of_session
from survival_surgery.screens.readback.reading import ReadingScreen
from survival_surgery.screens.readback.stays import StaysScreen
from survival_surgery.session.items import Fact, Parked
from survival_surgery.session.moves import enter, note
from survival_surgery.session.protect import decide_stay
from survival_surgery.store.live import LiveSession
from survival_surgery.template.load import shipped
from tests.screens.reading import SMALL, reader, settled, shown

Program = Callable[..., SurgeryApp]

LETTER, NO_LETTER = "collective-grievance-builder", "survival-surgery"


def live(template: str) -> LiveSession:
    """A session with something parked and a fact, of a template that drafts a letter or of one that does not."""
    session = begun(shipped() / f"{template}.yaml", None, None, date(2026, 5, 3))
    first = template_of_session(session).steps[0].id
    for move in (enter(first, 0), note(Parked(words="the canteen")), note(Fact(words="The way is not paid"))):
        session.write_down(move(session.session))
    return session


async def test_a_fact_goes_into_the_letter_by_one_key_and_back_by_the_same(program: Program) -> None:
    session = live(LETTER)
    app = program(live=session)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        app.push_screen(StaysScreen(reader(session)))
        await settled(pilot)
        assert "stays in the group  fact: The way is not paid" in shown(app)

        await pilot.press("end", "space")
        await settled(pilot)
        assert "IN THE LETTER       fact: The way is not paid" in shown(app)

        await pilot.press("enter")
        await settled(pilot)
        assert "stays in the group  fact: The way is not paid" in shown(app)


async def test_where_there_is_no_letter_nobody_is_asked_about_facts(program: Program) -> None:
    session = live(NO_LETTER)
    app = program(live=session)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        app.push_screen(StaysScreen(reader(session)))
        await settled(pilot)
        assert "parked: the canteen" in shown(app)
        assert "The way is not paid" not in shown(app)


@pytest.mark.parametrize(("template", "read"), [(LETTER, True), (NO_LETTER, False)])
async def test_the_room_reads_the_letter_as_well_as_the_minutes(program: Program, template: str, *, read: bool) -> None:
    session = live(template)
    [fact] = session.session.on_list(Fact)
    session.write_down(decide_stay(fact.number, stays=False)(session.session))
    app = program(live=session)
    async with app.run_test(size=(100, 90)) as pilot:
        await settled(pilot)
        app.push_screen(ReadingScreen(reader(session), "room"))
        await settled(pilot)
        assert ("This is a formal collective grievance." in shown(app)) is read
        assert ("The way is not paid." in shown(app)) is read
