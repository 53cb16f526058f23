"""A session with something of every sort to look at, and a page of its readback after some keys."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from survival_surgery.app import SurgeryApp
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.opening import begun
from survival_surgery.session.items import Demand, Parked, Statement
from survival_surgery.session.moves import Move, choose, enter, hear, name_theme, note
from survival_surgery.session.protect import decide_stay, list_name
from survival_surgery.store.live import LiveSession
from survival_surgery.template.load import shipped
from tests.screens.reading import SMALL, reader, settled

Program = Callable[..., SurgeryApp]

STATEMENT = "We cover for Dave on the ward. Dave says that it is our time management."
DEMAND = "Dave hires two porters"
PARKED = "what Priya heard from Dave on 07700 900123"
SAID = "nobody ever asks us anything before they change the rota"


def session_with(*moves: Move) -> LiveSession:
    """A session after these moves: a theme that may be known, and the list of names."""
    live = begun(shipped() / "survival-surgery.yaml", None, None, date(2026, 5, 3))
    first = (enter("open.arrive", 0), list_name("Priya", "name", "a worker"), list_name("Dave"))
    for move in (*first, name_theme("Too many people each")):
        live.write_down(move(live.session))
    number = live.session.themes[0].number
    for move in (choose(number), decide_stay(number, stays=False), *moves):
        live.write_down(move(live.session))
    return live


def everywhere() -> LiveSession:
    """One name in three texts, and a number in one of them."""
    return session_with(note(Statement(words=STATEMENT)), note(Demand(words=DEMAND)), note(Parked(words=PARKED)))


def somebodys_words() -> LiveSession:
    """What somebody said stands in something that is parked, word for word."""
    return session_with(hear(SAID), note(Parked(words=SAID)))


@asynccontextmanager
async def page_of(
    program: Program,
    live: LiveSession,
    page: Callable[[Reader], Screen[Any]],
    *keys: str,
    size: tuple[int, int] = SMALL,
) -> AsyncIterator[tuple[SurgeryApp, Pilot[int]]]:
    """A page of the readback over the session, after some keys."""
    app = program(live=live)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        app.push_screen(page(reader(live)))
        await settled(pilot)
        await pressed(pilot, *keys)
        yield app, pilot


async def pressed(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, each once the one before has come to rest."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)
