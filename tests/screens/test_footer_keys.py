"""No key that a screen shows is dead, and every key that there is stands in docs/keys.md."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.opening import template_of_session
from survival_surgery.screens.finish import FinishScreen
from survival_surgery.screens.passphrase import AskPassphraseScreen
from survival_surgery.screens.readback.few import FewScreen
from survival_surgery.screens.readback.insider import InsiderScreen
from survival_surgery.screens.readback.questions import QuestionsScreen
from survival_surgery.screens.readback.reading import ReadingScreen
from survival_surgery.screens.readback.stays import StaysScreen
from survival_surgery.session.bands import Present
from survival_surgery.session.moves import count_present, enter, hear, name_theme
from survival_surgery.template.load import available, load
from survival_surgery.widgets.keys import key_name
from tests.screens.at_a_step import Program, at
from tests.screens.at_the_readback import everywhere
from tests.screens.pressing import back_to, bindings, classes, dead, keys_to, screen_of
from tests.screens.reading import reader, settled

SIZE = (80, 24)
PAGE = Path(__file__).resolve().parents[2] / "docs" / "keys.md"
SAID = tuple(hear(words) for words in ("no cover at night", "we wait for hours", "nobody asks us"))
MOVES = (*SAID, name_theme("Too few of us"), name_theme("Kept waiting"))


def a_step_of_each_kind() -> dict[str, tuple[str, str]]:
    """For each kind a template and a step of it on its road."""
    steps = [(name, step) for name in available() for step in load(available()[name]).steps]
    return {step.kind: (name, step.id) for name, step in reversed(steps)}


AT_ONCE = {"harvest", "the first screen"}
"""Where it is tried at once; everywhere else it takes a minute, with `pytest -m slow`."""


def each(names: Iterable[str]) -> list[Any]:
    """All of them, most of them for another time."""
    return [name if name in AT_ONCE else pytest.param(name, marks=pytest.mark.slow) for name in names]


@pytest.mark.parametrize("kind", each(sorted(a_step_of_each_kind())))
async def test_no_key_is_dead_in_a_step(program: Program, kind: str) -> None:
    template, step = a_step_of_each_kind()[kind]
    live = at(template, step, *MOVES)
    app = program(live=live)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)

        async def reach() -> None:
            await back_to(app, pilot, 2)
            if live.session.clock and live.session.clock.step != step:
                app.screen.make([enter(step, 1_800_000_000)])  # type: ignore[attr-defined]  # the session screen
            await settled(pilot)
            # The line is left, and with a letter goes the sentence that was said last.
            await pilot.press("escape", "escape", "x", "ctrl+u")
            await settled(pilot)

        assert await dead(app, pilot, reach, start=("up",)) == []


OVER_A_STEP = {
    "help": ["f1"],
    "hints": ["f2"],
    "the steps": ["ctrl+g"],
    "the rest of the time": ["ctrl+o"],
    "the lamps": ["alt+l"],
    "where a card is": ["alt+c", "1"],
    "search": ["f3", "n", "o"],
    "better words": ["up", "ctrl+r"],
    "set-up, to choose": ["f11", "enter", "enter"],
    "set-up, to type": ["f11"],
}


@pytest.mark.parametrize("name", each(OVER_A_STEP))
async def test_no_key_is_dead_in_what_lies_over_a_step(program: Program, name: str) -> None:
    app = program(live=at("survival-surgery", "s1.harvest", *MOVES))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert await dead(app, pilot, keys_to(app, OVER_A_STEP[name], pilot, 2)) == []


BEFORE_A_SESSION = {
    "the first screen": [],
    "the templates": ["1"],
    "about templates": ["3"],
    "what it protects": ["f1"],
    "a passphrase": ["1", "1", "a"],
}


@pytest.mark.parametrize("name", each(BEFORE_A_SESSION))
async def test_no_key_is_dead_before_a_session(program: Program, name: str) -> None:
    app = program()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert await dead(app, pilot, keys_to(app, BEFORE_A_SESSION[name], pilot, 1)) == []


@pytest.mark.slow
async def test_no_key_is_dead_where_a_passphrase_is_asked_for(program: Program) -> None:
    def refuse(passphrase: str) -> Any:
        raise AssertionError(passphrase)

    app = program()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert await dead(app, pilot, screen_of(app, lambda: AskPassphraseScreen(refuse), pilot, 1)) == []


async def test_no_key_is_dead_where_few_were_there(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest", count_present(Present.UNDER_FIVE), *MOVES)
    app = program(live=live)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert await dead(app, pilot, screen_of(app, lambda: FewScreen(reader(live)), pilot, 2)) == []


PAGES: dict[str, Callable[[Reader], Screen[Any]]] = {
    "questions": QuestionsScreen,
    "what stays": StaysScreen,
    "with the room": InsiderScreen,
    "your reading": lambda reader: ReadingScreen(reader, "facilitator"),
    "the room's reading": lambda reader: ReadingScreen(reader, "room"),
}


@pytest.mark.parametrize("name", each(PAGES))
async def test_no_key_is_dead_in_the_readback(program: Program, name: str) -> None:
    live = everywhere()
    app = program(live=live)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert await dead(app, pilot, screen_of(app, lambda: PAGES[name](reader(live)), pilot, 2)) == []


AT_THE_END = {"finish": "", "the folder": "3", "after-care": "8"}


@pytest.mark.parametrize("name", each(AT_THE_END))
async def test_no_key_is_dead_at_the_end(program: Program, name: str) -> None:
    live = everywhere()
    app = program(live=live)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        finish = screen_of(app, lambda: FinishScreen(live, template_of_session(live)), pilot, 2)

        async def reach() -> None:
            await finish()
            await pilot.press(*AT_THE_END[name])
            await settled(pilot)

        assert await dead(app, pilot, reach) == []


def documented() -> dict[str, set[str]]:
    """The keys under each class that the page names."""
    found: dict[str, set[str]] = {}
    for section in re.split(r"^## ", PAGE.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        heading = section.partition("\n")[0]
        rows = [row.split("|")[1] for row in section.splitlines() if row.startswith("| `")]
        found[heading] = {key for row in rows for key in re.findall(r"`([^`]+)`", row)}
    return found


WHOSE = {
    "Everywhere": ("RestingApp", "SurgeryApp"),
    "Every page with a list or a line": ("Page", "Choices", "Field"),
    "The first screen": ("LibraryScreen",),
    "A new passphrase": ("NewPassphraseScreen",),
    "Set-up": ("SetUpScreen",),
    "A step: the line": ("LineInput",),
    "A step: from anywhere": ("SessionScreen",),
    "The list of steps": ("GoToScreen", "StepList"),
    "The rest of the time": ("RestScreen",),
    "The lamps": ("LampsScreen",),
    "Search": ("SearchScreen", "SearchLine"),
    "Where a card is": ("WentScreen",),
    "Better words": ("RewordScreen", "Wording"),
    "Help, hints and other sheets": ("SheetScreen", "HelpScreen", "HintsScreen", "ProtectsScreen", "Explained"),
    "Lists to tick": ("ChecksScreen",),
    "A question over the screen": ("ConfirmScreen",),
    "The readback: few were there": ("FewScreen",),
    "The readback: your own pass": ("QuestionsScreen",),
    "The readback: what stays in the group": ("StaysScreen",),
    "The readback: with the room": ("InsiderScreen",),
    "The readback: words are asked for": ("VerbLine",),
    "The readback: reading to the end": ("ReadingScreen",),
    "Finish": ("FinishScreen",),
}
"""The classes whose keys stand in each part of the page."""


def test_the_page_names_every_key_of_every_screen_and_no_other() -> None:
    has = {one.__name__: {key_name(binding.key) for binding in bindings(one)} for one in classes()}
    there = {heading: set().union(*(has[name] for name in names)) for heading, names in WHOSE.items()}

    assert {name for name, keys in has.items() if keys} - {name for names in WHOSE.values() for name in names} == set()
    assert documented() == there
