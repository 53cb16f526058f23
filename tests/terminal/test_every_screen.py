"""No text of anybody's is obeyed by the terminal: every screen, every payload, on the bytes as the terminal gets them.

`pytest -m slow tests/terminal` walks through the readback and the finish too, and with each payload by itself.
"""

import os
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from textual.screen import Screen

import survival_surgery.screens
from tests.terminal import walking
from tests.terminal.payloads import ALL, CONTROLS, MARKUP, PAYLOADS, left_on, obeyed, shown
from tests.terminal.planted import plant
from tests.terminal.walking import Walk

pytestmark = [pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix"), pytest.mark.timeout(600)]

BEFORE_THE_END = {
    *("ProtectsScreen", "ChooseScreen", "ChooseTemplateScreen", "AskPassphraseScreen", "HelpScreen", "HintsScreen"),
    *("GoToScreen", "RestScreen", "SetUpScreen", "LampsScreen", "WentScreen", "SearchScreen", "CommandPalette"),
    *("SessionScreen", "RewordScreen", "ConfirmScreen"),
}
"""Screens that are walked through in every run."""

AT_THE_END = {
    *("QuestionsScreen", "Explained", "StaysScreen", "ReadingScreen", "FinishScreen", "AskScreen", "ChecksScreen"),
}
"""Those of the readback and the finish."""

WITHOUT_ANYBODYS_WORDS = {
    *("LibraryScreen", "NewPassphraseScreen", "BlankScreen", "TooSmallScreen", "FewScreen"),
    *("Page", "SheetScreen", "PassphraseScreen", "AnsweringScreen"),
}
"""Screens that show nothing but the program's own words, and what several screens are made of."""

DRAWN_AS_THE_QUESTIONS_ARE = {"InsiderScreen"}
"""The same screen as QuestionsScreen with other questions; it is shown where a theme may be known."""

MARKUP_IS_READ_BY = {"ProtectsScreen", "ChooseScreen", "AskPassphraseScreen", "CommandPalette", "Explained"}
"""Screens on which no text of a template or a session stands, but something that was pasted, or a folder's name."""


@pytest.fixture
def walk(tmp_path: Path) -> Iterator[tuple[Walk, list[tuple[str, str]]]]:
    """The program with every payload in everything, and the steps of its meeting."""
    yield from _walking(tmp_path, ALL)


def _walking(folder: Path, payload: str) -> Iterator[tuple[Walk, list[tuple[str, str]]]]:
    road = plant(folder / walking.HOME, payload)
    one = Walk(folder)
    yield one, road
    one.close()


def left(one: Walk) -> None:
    """The program is left, and its terminal is as it was."""
    one.press("ctrl+q")
    assert one.ends() == 0
    assert left_on(one.raw) == set()


def test_no_screen_lets_a_payload_through(walk: tuple[Walk, list[tuple[str, str]]]) -> None:
    one, road = walk
    walking.before(one)
    walking.sheets(one)
    walking.palette(one)
    walking.steps(one, road)
    left(one)

    assert obeyed(one.raw) == []
    assert set(one.seen) == BEFORE_THE_END
    for name, words in one.seen.items():
        if name not in MARKUP_IS_READ_BY:
            assert literal(words), name
    assert all(shown(payload).split()[0] in " ".join(one.seen.values()) for payload in PAYLOADS.values())


def literal(words: str) -> bool:
    """Whether something hostile stands there letter for letter; a row may be cut, so that not all of it need be."""
    return any(payload in words for payload in MARKUP.values())


def test_every_screen_there_is_is_walked_through() -> None:
    for module in pkgutil.walk_packages(survival_surgery.screens.__path__, "survival_surgery.screens."):
        import_module(module.name)

    ours = {kind.__name__ for kind in _kinds(Screen) if kind.__module__.startswith("survival_surgery")}
    walked = BEFORE_THE_END | AT_THE_END | WITHOUT_ANYBODYS_WORDS | DRAWN_AS_THE_QUESTIONS_ARE
    assert ours == walked - {"CommandPalette"}


def _kinds(kind: type) -> Iterator[type]:
    below: type
    for below in type.__subclasses__(kind):
        yield below
        yield from _kinds(below)


@pytest.mark.parametrize("payload", CONTROLS.values(), ids=CONTROLS)
def test_what_reaches_a_terminal_would_be_seen(payload: str) -> None:
    assert obeyed(f"\x1b[38;2;1;2;3mwords{payload}words\x1b[2;3H".encode())


@pytest.mark.slow
def test_the_readback_and_the_finish_let_no_payload_through(walk: tuple[Walk, list[tuple[str, str]]]) -> None:
    one, _road = walk
    walking.before(one)
    walking.leaving(one)
    left(one)

    assert obeyed(one.raw) == []
    assert set(one.seen) > AT_THE_END
    for name in AT_THE_END - MARKUP_IS_READ_BY:
        # What points at somebody is left out there, and an end of a tag with it.
        assert literal(one.seen[name]) or "\ufffd" in one.seen[name] or name in ("AskScreen", "ChecksScreen"), name


@pytest.mark.slow
@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_no_payload_does_anything_by_itself(payload: str, tmp_path: Path) -> None:
    for one, road in _walking(tmp_path, payload):
        walking.before(one)
        walking.sheets(one)
        walking.steps(one, road)
        left(one)

        assert obeyed(one.raw) == []
        assert shown(payload).split()[0] in " ".join(one.seen.values())
