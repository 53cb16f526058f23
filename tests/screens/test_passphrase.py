"""The passphrase: offered, typed twice, hidden, and asked again without leaving."""

from collections.abc import Callable
from pathlib import Path

from survival_surgery.app import SurgeryApp
from survival_surgery.screens.library import LibraryScreen
from survival_surgery.screens.passphrase import AskPassphraseScreen, NewPassphraseScreen
from survival_surgery.screens.set_up import SetUpScreen
from survival_surgery.store.live import begin, pick_up
from survival_surgery.store.places import new_session_path, stored_sessions
from survival_surgery.template.load import shipped
from tests.screens.reading import SMALL, shown

Program = Callable[..., SurgeryApp]
TEMPLATE = shipped() / "survival-surgery.yaml"
PASSPHRASE = "correct horse battery staple and two more"


def stored() -> Path:
    path = new_session_path()
    begin(path, PASSPHRASE, TEMPLATE.read_text("utf-8")).close()
    return path


async def test_the_six_words_are_taken_when_they_are_typed_once_more(program: Program) -> None:
    app = program(template=TEMPLATE)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, NewPassphraseScreen)
        words = screen._offered
        assert words in shown(app)
        screen.field.value = words
        await pilot.press("enter")
        await pilot.pause(1)

        assert isinstance(app.screen, SetUpScreen)
        assert words not in shown(app)
    assert len(stored_sessions()) == 1


async def test_a_slip_in_the_six_words_is_not_taken_for_a_passphrase(program: Program) -> None:
    app = program(template=TEMPLATE)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, NewPassphraseScreen)
        screen.field.value = screen._offered[:-1]
        await pilot.press("enter")
        await pilot.pause()

        assert "not quite the six words" in shown(app)
    assert stored_sessions() == []


async def test_a_passphrase_of_ones_own_is_hidden_typed_twice_and_a_weak_one_warned_of(program: Program) -> None:
    app = program(template=TEMPLATE)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press(*"swordfish")
        await pilot.pause()
        assert "swordfish" not in shown(app)
        await pilot.press("enter", *"swordfiss")
        await pilot.pause()
        assert "can be guessed by a machine" in " ".join(shown(app).split())
        await pilot.press("enter")
        await pilot.pause()
        assert "The two were not the same" in shown(app)

        await pilot.press(*"swordfish", "enter", *"swordfish", "enter")
        await pilot.pause(1)
        assert isinstance(app.screen, SetUpScreen)


async def test_a_wrong_passphrase_is_said_and_may_be_tried_again(program: Program) -> None:
    app = program(session=stored())
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, AskPassphraseScreen)
        screen.field.value = "wrong"
        await pilot.press("enter")
        await pilot.pause(1)
        assert isinstance(app.screen, AskPassphraseScreen)
        assert "Either the passphrase is wrong" in " ".join(shown(app).split())

        screen.field.value = PASSPHRASE
        await pilot.press("enter")
        await pilot.pause(1)
        assert "Set-up" in shown(app)


async def test_leaving_after_a_failure_ends_with_its_exit_code(program: Program) -> None:
    path = stored()
    holder = pick_up(path, PASSPHRASE)
    app = program(session=path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, AskPassphraseScreen)
        screen.field.value = PASSPHRASE
        await pilot.press("enter")
        await pilot.pause(1)
        assert "open in another window" in " ".join(shown(app).split())
        await pilot.press("escape")
        await pilot.pause()
    holder.close()

    assert app.return_code == 4


async def test_going_back_to_the_library_begins_nothing(program: Program) -> None:
    app = program()
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("1")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
    assert stored_sessions() == []
