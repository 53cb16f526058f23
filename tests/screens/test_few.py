"""Few are in the room: the readback asks whether they insist on outward minutes, and what each answer leads to."""

import asyncio
from collections.abc import Callable
from datetime import date

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.opening import begun, template_of_session
from survival_surgery.screens.readback import read_back
from survival_surgery.screens.readback.few import FewScreen
from survival_surgery.screens.readback.reading import ReadingScreen
from survival_surgery.screens.readback.stays import StaysScreen
from survival_surgery.session.bands import Present
from survival_surgery.session.items import Decision, Parked
from survival_surgery.session.moves import count_present, enter, note
from survival_surgery.store.live import LiveSession
from survival_surgery.template.load import shipped
from tests.screens.reading import SMALL, reader, settled, shown

Program = Callable[..., SurgeryApp]


def live(present: Present) -> LiveSession:
    session = begun(shipped() / "survival-surgery.yaml", None, None, date(2026, 5, 3))
    for move in (count_present(present), enter(template_of_session(session).steps[0].id, 0)):
        session.write_down(move(session.session))
    return session


async def answered(program: Program, session: LiveSession, *keys: str) -> tuple[str, str, bool | None]:
    """What stood on the first screen of the readback, the screen after these keys, and the readback's own answer."""
    app = program(live=session)
    done: list[bool] = []
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)

        async def go() -> None:
            done.append(await read_back(app, reader(session)))

        worker = app.run_worker(go())
        await settled(pilot)
        first = shown(app)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        after = type(app.screen).__name__
        worker.cancel()
        await asyncio.sleep(0)
        return first, after, done[0] if done else None


async def test_few_are_asked_in_plain_words(program: Program) -> None:
    first, _, _ = await answered(program, live(Present.UNDER_FIVE))

    assert "Does the room insist on outward minutes?" in first
    assert "fewer than 5 of you" in first
    assert "the room insists" in first


@pytest.mark.parametrize(("key", "insists"), [("i", True), ("n", False), ("enter", False)])
async def test_either_answer_goes_on_with_the_readback(program: Program, key: str, *, insists: bool) -> None:
    session = live(Present.UNDER_FIVE)

    _, after, done = await answered(program, session, key)

    assert (after, done) == (StaysScreen.__name__, None)
    assert session.session.insists is insists


async def test_the_facilitator_of_few_reads_no_outward_minutes_that_nobody_will_get(program: Program) -> None:
    session = live(Present.UNDER_FIVE)
    app = program(live=session)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        app.push_screen(ReadingScreen(reader(session), "facilitator"))
        await settled(pilot)
        told = shown(app)

    assert "Others get nothing to read" in told
    assert "anonymised minutes" not in told
    assert "minutes for the group" in told


async def test_escape_goes_back_and_decides_nothing(program: Program) -> None:
    session = live(Present.UNDER_FIVE)

    _, after, done = await answered(program, session, "escape")

    assert after != FewScreen.__name__
    assert done is False
    assert not session.session.insists


async def test_five_are_not_asked(program: Program) -> None:
    first, _, _ = await answered(program, live(Present.FIVE))

    assert "insist" not in first


async def test_the_question_fits_on_the_smallest_screen(program: Program) -> None:
    session = live(Present.UNDER_FIVE)
    app = program(live=session)
    async with app.run_test(size=(40, 10)) as pilot:
        await settled(pilot)
        app.push_screen(FewScreen(reader(session)))
        await settled(pilot)
        assert "insist" in shown(app)
        assert "Esc" in shown(app)


async def test_of_few_nobody_is_asked_about_what_cannot_leave(program: Program) -> None:
    for present, asked in ((Present.UNDER_FIVE, False), (Present.FIVE, True)):
        session = live(present)
        for item in (Parked(words="the canteen"), Decision(proposal="start here", passed=True)):
            session.write_down(note(item)(session.session))
        app = program(live=session)
        async with app.run_test(size=SMALL) as pilot:
            await settled(pilot)
            app.push_screen(StaysScreen(reader(session)))
            await settled(pilot)
            assert "decision: start here" in shown(app)
            assert ("parked: the canteen" in shown(app)) is asked
