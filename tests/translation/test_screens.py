"""A room that reads Spanish: the first screens and a whole session, typed as a facilitator would, without English."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from survival_surgery.app import SurgeryApp, Wanted
from survival_surgery.opening import begun
from survival_surgery.screens.library import LibraryScreen
from survival_surgery.screens.readback.stays import StaysScreen
from survival_surgery.screens.session import SessionScreen
from survival_surgery.screens.set_up import SetUpScreen
from survival_surgery.session.collective import lamps
from survival_surgery.template.load import shipped
from survival_surgery.widgets.messages import SessionOver
from tests.screens.reading import SMALL, shown
from tests.translation.english import english

SPANISH = Path(__file__).with_name("pequena.yaml")
ENGLISH = shipped() / "lunch-break-pipo.yaml"
LONG_ENOUGH = 9
"""Letters from which an English text is no chance meeting with a Spanish word."""

Program = Callable[..., SurgeryApp]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the program keeps its sessions during one test."""
    monkeypatch.setenv("SURVIVAL_SURGERY_HOME", str(tmp_path / "home"))


def speaks(language: str, monkeypatch: pytest.MonkeyPatch, **wanted: object) -> SurgeryApp:
    """The program, started by somebody who speaks a language."""
    monkeypatch.setenv("SURVIVAL_SURGERY_LANGUAGE", language)
    return SurgeryApp(Wanted(**wanted), clock=lambda: 1_800_000_000.0, today=lambda: date(2026, 5, 3))  # type: ignore[arg-type]  # a test names the fields that Wanted has


def meeting(template: Path) -> dict[str, object]:
    return {"live": begun(template, None, None, date(2026, 5, 3))}


async def typed(pilot: Pilot[int], *lines: str) -> None:
    """Type lines, each with Enter."""
    for line in lines:
        await pilot.press(*(_KEYS.get(letter, letter) for letter in line), "enter")
        await pilot.pause()


_KEYS = {" ": "space", ".": "full_stop", ",": "comma", ":": "colon", "á": "á", "í": "í"}


async def start(pilot: Pilot[int]) -> None:
    """Enter through the set-up, into the first step."""
    await pilot.pause()
    while isinstance(pilot.app.screen, SetUpScreen):
        await pilot.press("enter")
        await pilot.pause()


async def next_step(pilot: Pilot[int]) -> None:
    await pilot.press("escape", "escape", "ctrl+n")
    await pilot.pause()


async def test_somebody_who_speaks_spanish_is_met_in_spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    app = speaks("es", monkeypatch)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        first = shown(app)
        await pilot.press("2")
        await pilot.pause()
        refused = shown(app)

    assert "¿Qué quieres hacer?" in first
    assert "Empezar una sesión" in first
    assert "Esc salir" in first
    assert "Todavía no hay ninguna sesión en este ordenador." in refused
    assert list(english(first + refused, long_enough=LONG_ENOUGH)) == []


async def test_a_session_is_held_in_the_language_of_its_template_and_left_in_ones_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = speaks("en", monkeypatch, **meeting(SPANISH))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        assert "¿Cómo llamáis a esta sesión?" in shown(app)
        await start(pilot)
        assert "Todavía no hay nada acordado." in shown(app)
        app.screen.post_message(SessionOver())
        await pilot.pause()
        await pilot.pause()

        assert isinstance(app.screen, LibraryScreen)
        assert "What do you want to do?" in shown(app)
        assert "Enter choose" in shown(app)


async def test_an_english_template_is_held_in_english_by_somebody_who_speaks_spanish(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = speaks("es", monkeypatch, **meeting(ENGLISH))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        assert "Set-up · One problem in a lunch break" in shown(app)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.pause()

        assert "¿Qué quieres hacer?" in shown(app)


async def test_a_whole_session_is_held_without_a_word_of_english(monkeypatch: pytest.MonkeyPatch) -> None:
    app = speaks("en", monkeypatch, **meeting(SPANISH))
    seen = []
    async with app.run_test(size=SMALL) as pilot:
        await start(pilot)
        screen = app.screen
        assert isinstance(screen, SessionScreen)
        seen.append(shown(app))
        await next_step(pilot)
        await typed(pilot, "demasiada gente por persona", "sin relevo por la noche")
        assert "Oído hasta ahora · 2, barajado" in shown(app)
        await next_step(pilot)
        await typed(pilot, "1 2 Sin relevo")
        await next_step(pilot)
        await typed(pilot, "la may", "2")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "la mayoría; cada semana" in shown(app)
        for words in ("A", "nos agota", "Llevamos a demasiada gente.", "pedimos relevo", "hablar con tres personas"):
            seen.append(shown(app))
            await next_step(pilot)
            await typed(pilot, words)
            seen.append(shown(app))
            await pilot.press("ctrl+s")
            await pilot.pause()
            seen.append(shown(app))
        assert {lamp.words for lamp, lit in lamps(screen.session, screen.session.focus[0]) if lit} >= {'said as "we"'}
        for keys in (("f1",), ("escape", "f2"), ("escape", "ctrl+g"), ("escape", "ctrl+d"), ("escape",)):
            await pilot.press(*keys)
            await pilot.pause()
            seen.append(shown(app))
        await next_step(pilot)
        seen.append(shown(app))
        await next_step(pilot)
        seen.append(shown(app))
        await pilot.press("ctrl+f")
        await pilot.pause()
        assert isinstance(app.screen, StaysScreen)
        seen.append(shown(app))

    assert [found for words in seen for found in english(words, long_enough=LONG_ENOUGH)] == []


async def test_a_name_that_is_listed_alone_is_replaced_in_the_language_of_the_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = speaks("en", monkeypatch, **meeting(SPANISH))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press("enter", "enter")
        await pilot.pause()
        await typed(pilot, "Priya")

        assert "Priya = alguien" in shown(app)
