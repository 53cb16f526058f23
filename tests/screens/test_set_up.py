"""Set-up: six times Enter starts a meeting; names are one list with no labels; every answer is kept at once."""

from collections.abc import Callable
from datetime import date

import pytest

from survival_surgery.app import SurgeryApp
from survival_surgery.opening import begun
from survival_surgery.screens.library import LibraryScreen
from survival_surgery.screens.page import Field
from survival_surgery.screens.session import SessionScreen
from survival_surgery.screens.set_up import SetUpScreen
from survival_surgery.session.bands import Present
from survival_surgery.store.live import LiveSession
from survival_surgery.template.load import shipped
from tests.screens.reading import SMALL, TINY, shown

Program = Callable[..., SurgeryApp]
TEMPLATE = shipped() / "survival-surgery.yaml"


@pytest.fixture
def live() -> LiveSession:
    return begun(TEMPLATE, None, None, date(2026, 5, 3))


@pytest.mark.parametrize("size", [SMALL, TINY])
async def test_enter_six_times_starts_a_meeting(program: Program, live: LiveSession, size: tuple[int, int]) -> None:
    app = program(live=live)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for _ in range(6):
            assert isinstance(app.screen, SetUpScreen)
            await pilot.press("enter")
            await pilot.pause()
        await pilot.pause()

        assert isinstance(app.screen, SessionScreen)
        assert live.session.present is not None
        assert live.session.variant == "standard"


@pytest.mark.parametrize(
    ("minutes", "variant", "said"),
    [
        ("100", "standard", "the standard session, 90 minutes"),
        ("20", "lunch", "The shortest is the lunch session"),
        ("full", "full", "150"),
    ],
)
async def test_minutes_take_the_longest_variant_that_fits_and_it_is_said(
    program: Program, live: LiveSession, minutes: str, variant: str, said: str
) -> None:
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        app.screen.query_one(Field).value = minutes
        await pilot.pause()
        assert said in shown(app)
        await pilot.press("enter")
        await pilot.pause()

        assert live.session.variant == variant


async def test_minutes_that_are_typed_take_the_place_of_what_was_offered(program: Program, live: LiveSession) -> None:
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("4", "5", "enter")
        await pilot.pause()

        assert live.session.variant == "lunch"


async def test_minutes_that_are_no_number_are_refused_and_stay_in_the_line(program: Program, live: LiveSession) -> None:
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        app.screen.query_one(Field).value = "an hour"
        await pilot.press("enter")
        await pilot.pause()

        assert "Type the minutes in digits" in shown(app)
        assert app.screen.query_one(Field).value == "an hour"


async def names_listed(app: SurgeryApp, pilot: object, *names: str) -> None:
    for name in names:
        app.screen.query_one(Field).value = name
        await pilot.press("enter")  # type: ignore[attr-defined]  # Textual's Pilot
        await pilot.pause()  # type: ignore[attr-defined]  # as above


async def test_names_are_listed_with_what_stands_in_for_them_and_never_as_markup(
    program: Program, live: LiveSession
) -> None:
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("enter", "enter", "enter")
        await pilot.pause()
        await names_listed(app, pilot, "Dave = a manager", "[red]Priya[/", "Dave")
        words = shown(app)

        assert [(name.words, name.stand_in) for name in live.session.names] == [
            ("Dave", "a manager"),
            ("[red]Priya[/", ""),
        ]
        assert "[red]Priya[/" in words
        assert "That is on the list already." in words


async def test_a_name_that_is_taken_off_leaves_the_file_too(program: Program, live: LiveSession) -> None:
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("enter", "enter", "enter")
        await pilot.pause()
        await names_listed(app, pilot, "Oscar", "-oscar")

        assert live.session.names == ()
        assert "Oscar" not in repr(live.entries)


async def test_kept_for_later_it_is_closed_and_the_library_comes_back(program: Program, live: LiveSession) -> None:
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(*["enter"] * 5, "2")
        await pilot.pause()

        assert isinstance(app.screen, LibraryScreen)
        assert app.live is None


async def test_in_the_middle_of_a_session_the_band_can_be_changed(program: Program, live: LiveSession) -> None:
    app = program(live=live)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(*["enter"] * 6)
        await pilot.pause()
        await pilot.press("f11")
        await pilot.pause()
        await pilot.press("enter", "enter", "5", *["enter"] * 3)
        await pilot.pause()

        assert isinstance(app.screen, SessionScreen)
        assert app.screen.session.present is Present.TWENTY_FIVE
