"""What a terminal may do to the program while somebody types: nothing of it ends it, loses a word, or is obeyed."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.evening import SAID, Evening
from tests.terminal.payloads import left_on, obeyed

pytestmark = [pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix"), pytest.mark.timeout(300)]

SIZES = ((1, 1), (2, 2), (5, 3), (1, 40), (200, 1), (500, 200))
PASTE, PASTED = "\x1b[200~", "\x1b[201~"
NO_TEXT = b"caf\xff \x80\xc3\x28 \xed\xa0\x80"
NO_KEYS = ("\x1b[99999999999u", "\x1b[1114112;;u", "\x1b[97;1:u", "\x1b[0;0;0M", "\x1b[<0;-5;-5M")
"""What looks like a key or a mouse, and is neither."""


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    one = Evening(tmp_path)
    one.open()
    yield one
    one.close()


@pytest.mark.slow
def test_an_evening_with_a_terminal_that_misbehaves(evening: Evening) -> None:
    resized(evening)
    bytes_that_are_no_text(evening)
    pasted_without_end(evening)
    pasted_to_do_harm(evening)
    copied(evening)
    stopped_and_gone_on_with(evening)
    evening.send(signal.SIGHUP)

    assert evening.ends() == 129
    assert obeyed(evening.raw) == []
    assert left_on(evening.raw) == set()
    assert evening.is_as_it_was_found
    assert SAID.encode() not in evening.after
    assert list(evening.here.iterdir()) == []
    assert evening.heard == [
        SAID,
        "in every window",
        "caf\ufffd \ufffd\ufffd( \ufffd\ufffd\ufffd",
        "a word from elsewhere",
    ]


def resized(evening: Evening) -> None:
    """A line is typed while the window is dragged through every size."""
    evening.type("in ev")
    for columns, rows in SIZES:
        evening.resize(columns, rows)
    evening.resize(80, 24)
    evening.wait("in ev", SAID)
    evening.type("ery")
    evening.resize(1, 1)
    evening.resize(90, 30)
    evening.wait("in every")
    evening.write(" window")


def bytes_that_are_no_text(evening: Evening) -> None:
    """They are shown as something that was there; what only looks like a key is nothing."""
    evening.send_raw(NO_TEXT)
    evening.press(*NO_KEYS)
    evening.wait("caf\ufffd")
    evening.press("enter")
    evening.wait("Heard so far · 3")


def pasted_without_end(evening: Evening) -> None:
    """A megabyte in one line, and in many."""
    evening.press(f"{PASTE}{'x' * 1_000_000}{PASTED}")
    evening.wait("Nothing was pasted")
    evening.press(f"{PASTE}{'word ' * 200}\r{('y' * 79 + chr(13)) * 13_000}{PASTED}")
    evening.wait("300 lines: Enter writes 300 contributions")
    evening.press("escape")
    evening.wait("That is too long for one line")


def pasted_to_do_harm(evening: Evening) -> None:
    """A paste that says it is over, and would take a card out of the file: only its letters are left."""
    evening.press_and_look("up")
    evening.press(f"{PASTE}a word\x1b\x04f{PASTED}\x04\x1b[18~\x1b\x1b[21~\x06\x11 from elsewhere")
    evening.wait("a word\ufffd\ufffdf from elsewhere")
    evening.press("ctrl+u")
    evening.until(lambda: "from elsewhere" not in evening.words, "an empty line")
    evening.write("a word from elsewhere")


def copied(evening: Evening) -> None:
    """What is copied stays in the program, by key and by mouse; Ctrl+Z undoes and stops nothing."""
    evening.type("copied")
    evening.press("\x1b[1;2H", "\x03")
    evening.wait("Other programs cannot read it.")
    evening.press("\x1b[<0;5;9M", "\x1b[<32;30;10M", "\x1b[<0;30;10m", "\x03")
    evening.press("ctrl+u")
    evening.until(lambda: "copied" not in evening.words, "an empty line")
    evening.press("ctrl+z")
    evening.wait("Undone: a contribution.")
    assert not evening.stands_still
    evening.press("ctrl+y")
    evening.wait("Done again: a contribution.")


def stopped_and_gone_on_with(evening: Evening) -> None:
    """A shell that stops the program gets its own screen back; when it goes on, everything stands there again."""
    drawn = len(evening.raw)
    evening.send(signal.SIGTSTP)
    evening.until(lambda: evening.stands_still, "the program standing still")
    evening.until(lambda: b"\x1b[?1049l" in evening.raw[drawn:], "the shell's screen")
    evening.until(lambda: left_on(evening.raw) == set(), "nothing left on")
    assert evening.is_as_it_was_found
    drawn = len(evening.raw)
    evening.send(signal.SIGCONT)
    evening.until(lambda: b"\x1b[?1049h" in evening.raw[drawn:], "our screen")
    evening.resize(80, 24)
    evening.until(lambda: b"What did somebody say?" in evening.raw[drawn:], "the question")
