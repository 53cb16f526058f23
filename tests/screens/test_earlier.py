"""Since last time: an earlier session is opened, and what it left open is asked about in turn with Ctrl+K."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.opening import begun
from survival_surgery.session.events import Event, NameCleared, NameListed, Noted, kept_with
from survival_surgery.session.items import Action, Answered, Demand, Outcome, Parked, Promise, Result, Reviewed, Sought
from survival_surgery.session.moves import enter
from survival_surgery.store.live import LiveSession
from survival_surgery.template.load import shipped
from tests.screens.reading import SMALL, shown

TEMPLATE = shipped() / "survival-surgery.yaml"


def an_earlier_session() -> None:
    """A session file on this machine, with something of each sort left open."""
    live = begun(TEMPLATE, None, "SECRET", date(2026, 4, 3))
    for item in (
        Action(words="Count the gaps"),
        Demand(words="Two more at night"),
        Promise(words="A rota two weeks ahead"),
        Parked(words="The canteen"),
    ):
        live.write_down(Noted(item=item))
    live.close()


def at_the_review() -> LiveSession:
    live = begun(TEMPLATE, None, None, date(2026, 5, 3))
    live.write_down(enter("open.review", 0)(live.session))
    return live


async def until(app: SurgeryApp, pilot: Any, words: str) -> None:
    """Wait for words on the screen, however slow the machine; the test's own timeout is the end of patience."""
    while words not in " ".join(shown(app).split()):
        await pilot.pause(0.05)


async def test_an_earlier_session_hands_over_what_it_left_open(program: Callable[..., SurgeryApp]) -> None:
    an_earlier_session()
    live = at_the_review()
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await until(app, pilot, "Nothing from an earlier session")
        await pilot.press("ctrl+k")
        await until(app, pilot, "Which earlier session?")
        await pilot.press("1")
        await until(app, pilot, "assphrase")
        await pilot.press(*"SECRET", "enter")
        for words, answer in (("Count the gaps", "1"), ("Two more at night", "5"), ("A rota two weeks ahead", "4")):
            await until(app, pilot, words)
            await pilot.press(answer, "ctrl+s")
            await pilot.pause()

    assert live.session.items(Reviewed) == (Reviewed(words="Count the gaps", outcome=Outcome.DONE),)
    assert live.session.items(Answered) == (
        Answered(words="Two more at night", sort=Sought.DEMAND, result=Result.WAITING),
        Answered(words="A rota two weeks ahead", sort=Sought.PROMISE, result=Result.RENEGED),
    )
    assert live.session.items(Parked) == (Parked(words="The canteen"),)


@pytest.mark.parametrize(("answer", "carried"), [("a", True), ("n", False), ("escape", False)])
async def test_names_come_over_only_where_the_facilitator_says_so(
    program: Callable[..., SurgeryApp], answer: str, *, carried: bool
) -> None:
    earlier = begun(TEMPLATE, None, "SECRET", date(2026, 4, 3))
    known: list[Event] = [NameListed(words="Nonso Obi", stand_in="a rep"), NameCleared(words="Brontix")]
    for event in (*known, Noted(item=Demand(words="Two more at night"))):
        earlier.write_down(event)
    earlier.close()
    live = at_the_review()
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await until(app, pilot, "Nothing from an earlier session")
        await pilot.press("ctrl+k")
        await until(app, pilot, "Which earlier session?")
        await pilot.press("1")
        await until(app, pilot, "assphrase")
        await pilot.press(*"SECRET", "enter")
        await until(app, pilot, "kept 1 name or word from leaving.")
        screen = shown(app)
        assert "1 word may" in screen
        assert "Nonso" not in screen
        assert not [entry for entry in live.entries if kept_with(entry.event) == "names"]
        await pilot.press(answer)
        await until(app, pilot, "Two more at night")

    assert [entry.event for entry in live.entries if kept_with(entry.event) == "names"] == (known if carried else [])
