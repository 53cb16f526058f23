"""A terminal held by a test: keys go in as a keyboard sends them, and what is on the screen is read as a person would.

Nothing sleeps for a fixed time: whoever presses a key waits for what it shows. Every byte that came out is kept.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence

import pyte

PATIENCE = 60.0
"""Seconds after which what did not appear is taken for missing; a slow machine needs far fewer."""

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
    "f12": "\x1b[24~",
}


_KEYBOARD_MODE = re.compile(rb"\x1b\[[<>=][\d;]*u")
_BEGUN = re.compile(rb"\x1b(?:\[[^@-~]*)?\Z")


_ASKS, _ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""Whether frames may be marked, and that they may: a frame that is half drawn would be read as a screen."""

_FRAME, _DRAWN = b"\x1b[?2026h", b"\x1b[?2026l"


def _whole(came: bytes) -> tuple[bytes, bytes]:
    """What can be shown, without the sequences that pyte would print as letters; and the frame still on its way."""
    frame, begun = came.rfind(_FRAME), _BEGUN.search(came)
    cut = frame if frame > came.rfind(_DRAWN) else begun.start() if begun else len(came)
    return _KEYBOARD_MODE.sub(b"", came[:cut]), came[cut:]


def code_of(key: str) -> str:
    """What a keyboard sends for a key, such as `enter`, `ctrl+n`, or a single character."""
    if key.startswith("ctrl+"):
        return chr(ord(key.removeprefix("ctrl+")) & 0x1F)
    return KEYS.get(key, key)


class Terminal:
    """One program on one pseudo-terminal of a given size, which is its input, its output and its errors."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], *, folder: str, columns: int = 80, rows: int = 24
    ) -> None:
        self.raw = b""
        self._begun = b""
        self._shown = [""] * rows
        """The rows as they were read last; those that something was drawn into since are read again."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        # The size is asked of the terminal itself; variables of the test's own shell would speak over it.
        inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            cwd=folder,
            env=inherited | {"TERM": "xterm-256color"} | dict(environment),
        )
        os.close(slave)

    @property
    def rows(self) -> list[str]:
        """What is on the screen, row by row."""
        for place in self._screen.dirty:
            row = self._screen.buffer[place]
            self._shown[place] = "".join(row[column].data for column in range(self._screen.columns)).rstrip()
        self._screen.dirty.clear()
        return list(self._shown)

    @property
    def words(self) -> str:
        """What is on the screen, as running words: a sentence that wraps is whole again."""
        return " ".join(" ".join(self.rows).split())

    def cells(self, place: int) -> list[tuple[str, bool]]:
        """The letters of a row, each with whether its colours are turned round."""
        row = self._screen.buffer[place]
        return [(row[column].data, row[column].reverse) for column in range(self._screen.columns)]

    def is_lit(self, place: int) -> bool:
        """Whether a row stands out, as a heading does, and the row that the keys are on: without colours it is bold."""
        return bool(self._screen.buffer[place][2].bold)

    def press_and_look(self, key: str) -> None:
        """Press a key that moves something, and wait until a whole frame has been drawn since."""
        drawn = self.raw.count(_DRAWN)
        self.press(key)
        self.until(lambda: self.raw.count(_DRAWN) > drawn, f"anything after {key}")

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            os.write(self._master, code_of(key).encode())

    def type(self, words: str) -> None:
        """Type words, and wait until the last of them stand on the screen."""
        os.write(self._master, words.encode())
        if words.strip():
            self.wait(" ".join(words.split())[-12:])

    def wait(self, *words: str) -> None:
        """Wait until all of these stand on the screen."""
        self.until(lambda: all(" ".join(each.split()) in self.words for each in words), f"{words}")

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds of the screen."""
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end or (not self._read(0.5) and self._process.poll() is not None):
                raise AssertionError(f"Never came: {what}. On the screen:\n" + "\n".join(self.rows))

    def kill(self) -> None:
        """End the program as a dead battery would."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self.close()

    def ends(self) -> int:
        """Wait for the program to end; its exit code."""
        end = time.monotonic() + PATIENCE
        while self._process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError("The program is still running. On the screen:\n" + "\n".join(self.rows))
            self._read(0.1)
        while self._read(0.1):
            pass
        return self._process.returncode

    def close(self) -> None:
        """Let go of the terminal, and of the program if it is still there."""
        if self._master < 0:
            return
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        os.close(self._master)
        self._master = -1

    def _read(self, seconds: float) -> bool:
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            came = os.read(self._master, 65_536)
        except OSError:
            # Linux says so when the program has closed its end.
            return False
        self.raw += came
        if _ASKS in came:
            os.write(self._master, _ANSWER)
        whole, self._begun = _whole(self._begun + came)
        self._stream.feed(whole)
        return bool(came)
