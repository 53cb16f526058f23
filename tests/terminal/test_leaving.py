"""However the program ends, the terminal is as it was, nothing of the session is on it, and what was saved is saved.

`pytest -m slow tests/terminal` has every way to end; one of each sort runs always, in test_rough and test_scrollback.
"""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal.breaking import IN_A_KEY, LOCAL, UNHEARD
from tests.terminal.evening import FOR_DEVELOPERS, SAID, Evening
from tests.terminal.payloads import left_on, obeyed

pytestmark = [pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix"), pytest.mark.timeout(300)]

BREAKING = str(Path(__file__).with_name("breaking.py"))
SENTENCE = b"The program stopped because of a mistake in it."
ENTERED, TYPED = "words that were entered", "words that were typed"

Start = Callable[..., Evening]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """The session on screen, with one line entered and another begun."""
    begun: list[Evening] = []

    def starting(*program: str) -> Evening:
        evening = Evening(tmp_path, *program, **FOR_DEVELOPERS, PYTHONPATH=str(Path(__file__).parents[2]))
        begun.append(evening)
        evening.open()
        evening.write(ENTERED)
        evening.type(TYPED)
        return evening

    yield starting
    for evening in begun:
        evening.close()


def left_clean(evening: Evening, code: int) -> None:
    """The program ended with that code and left nothing but what a shell may find."""
    assert evening.ends() == code
    assert evening.is_as_it_was_found
    assert left_on(evening.raw) == set()
    assert obeyed(evening.raw) == []
    for words in (SAID, ENTERED, TYPED, "harvest"):
        assert words.encode() not in evening.after
    nothing_told(evening)


def nothing_told(evening: Evening) -> None:
    """No word that a traceback would show came to the screen or into a file, and what was entered is in the session."""
    assert LOCAL.encode() not in evening.raw
    assert b"Traceback" not in evening.raw
    assert list(evening.here.iterdir()) == []
    assert evening.heard == [SAID, ENTERED]


@pytest.mark.slow
def test_told_to_stop_the_program_saves_leaves_and_says_nothing(start: Start) -> None:
    evening = start()
    evening.send(signal.SIGTERM)
    left_clean(evening, 143)


@pytest.mark.slow
def test_a_mistake_leaves_one_sentence(start: Start) -> None:
    evening = start(BREAKING, "handler")
    evening.press("f1")
    left_clean(evening, 1)
    assert SENTENCE in evening.after


@pytest.mark.slow
@pytest.mark.parametrize(("name", "code"), [("SIGHUP", 129), ("SIGINT", 130), ("SIGQUIT", 131), ("SIGTERM", 143)])
def test_every_signal_that_ends_programs(name: str, code: int, start: Start) -> None:
    evening = start()
    evening.send(getattr(signal, name))
    left_clean(evening, code)


@pytest.mark.slow
def test_a_terminal_that_is_closed(start: Start) -> None:
    evening = start()
    assert evening.goes() == 129
    nothing_told(evening)


@pytest.mark.slow
@pytest.mark.parametrize("where", IN_A_KEY)
def test_a_mistake_wherever_it_is(where: str, start: Start) -> None:
    evening = start(BREAKING, where)
    evening.press("f1")
    left_clean(evening, 1)
    assert SENTENCE in evening.after


@pytest.mark.slow
@pytest.mark.parametrize("where", UNHEARD)
def test_a_mistake_that_ends_nothing_is_not_told(where: str, start: Start) -> None:
    evening = start(BREAKING, where)
    evening.press("f1", "ctrl+u", "ctrl+q")
    left_clean(evening, 0)


@pytest.mark.slow
def test_a_mistake_before_the_screen_stands(tmp_path: Path) -> None:
    evening = Evening(tmp_path, BREAKING, "start", **FOR_DEVELOPERS, PYTHONPATH=str(Path(__file__).parents[2]))
    try:
        assert evening.ends() == 1
        assert evening.is_as_it_was_found
        assert b"This is a mistake in the program, not yours (KeyError at breaking.py:" in evening.raw
        assert LOCAL.encode() not in evening.raw
        assert left_on(evening.raw) == set()
    finally:
        evening.close()
