"""A program held in a pseudo-terminal: what it writes is read as raw bytes, as a terminal would get them."""

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


class Held:
    """A running program and everything that it has written so far."""

    def __init__(self, command: list[str], environment: dict[str, str] | None = None) -> None:
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", **(environment or {})},
        )
        os.close(slave)
        self.written = b""

    def read(self, seconds: float = 0.2) -> bytes:
        """Whatever comes within so many seconds."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if not select.select([self.master], [], [], left)[0]:
                break
            try:
                self.written += os.read(self.master, 65_536)
            except OSError:
                break
        return self.written

    def wait_for(self, words: bytes, seconds: float = 20) -> None:
        until = time.monotonic() + seconds
        while words not in self.written:
            assert time.monotonic() < until, self.written[-2_000:]
            self.read()

    def press(self, keys: bytes) -> None:
        os.write(self.master, keys)

    def ends(self, seconds: float = 20) -> int:
        until = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < until, "the program is still running"
            self.read(0.1)
        self.read()
        return self.process.returncode

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)


@pytest.fixture
def hold() -> Iterator[Callable[[], Held]]:
    """Start the small app of these tests and wait until it is on screen."""
    held: list[Held] = []

    def start() -> Held:
        held.append(Held([sys.executable, str(Path(__file__).with_name("an_app.py"))]))
        held[-1].wait_for(b"READY")
        held[-1].read(0.3)
        return held[-1]

    yield start
    for one in held:
        one.close()
