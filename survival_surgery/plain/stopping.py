"""Being told by the system to stop: the terminal was closed, or the machine is shut down.

The program is stopped only while it waits for somebody to type, so that a line is written down whole or not at all.
It knows no session.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType
from typing import Any

CODES = {"SIGTERM": 143, "SIGHUP": 129}
"""Signals that ask a program to end, and the exit code that shells expect of each."""


class Stopped(Exception):
    """The system asked the program to end."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Stopping:
    """Whether the program was asked to end, and whether it waits for somebody meanwhile."""

    def __init__(self) -> None:
        self.code = 0
        """The exit code that is expected of a program that was asked to end; 0 where it was not."""
        self._waits = False

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Take the signals as long as this lasts."""
        before: list[tuple[int, Any]] = []
        for name, code in CODES.items():
            # Windows has no SIGHUP, and only the main thread may take signals.
            with suppress(AttributeError, ValueError):
                number = getattr(signal, name)
                before.append((number, signal.signal(number, partial(self._take, code))))
        try:
            yield
        finally:
            for number, handler in before:
                signal.signal(number, handler)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Nothing is being written down: whoever asks the program to end is heard at once. Raises `Stopped`."""
        before, self._waits = self._waits, True
        try:
            # Asked before this line, it is raised here; asked after it, by the signal itself.
            if self.code:
                raise Stopped(self.code)
            yield
        finally:
            self._waits = before

    def _take(self, code: int, _number: int, _frame: FrameType | None) -> None:
        self.code = code
        if self._waits:
            self._waits = False
            raise Stopped(code)
