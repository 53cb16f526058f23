"""A session with one thing said in it, in a terminal that may be treated badly, and what is in its file afterwards."""

import fcntl
import os
import signal
import struct
import sys
import termios
from datetime import date
from pathlib import Path
from typing import Any

from survival_surgery.opening import begun
from survival_surgery.session.moves import enter, hear
from survival_surgery.store.live import pick_up
from survival_surgery.template.load import shipped
from tests.meeting.terminal import Terminal
from tests.terminal.planted import AT, PASSPHRASE

SAID = "GRIEVANCE-ON-FILE"

FOR_DEVELOPERS = {
    "PYTHONDEVMODE": "1",
    "PYTHONFAULTHANDLER": "1",
    "PYTHONASYNCIODEBUG": "1",
    "PYTHONWARNINGS": "always",
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_LOG": "textual.log",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SCREENSHOT_LOCATION": ".",
    "TEXTUAL_SHOW_RETURN": "1",
}
"""What makes Python and Textual tell more than they should."""


def session_in(home: Path) -> Path:
    """A session at its harvest, with one contribution."""
    os.environ["SURVIVAL_SURGERY_HOME"] = str(home)
    try:
        live = begun(shipped() / "survival-surgery.yaml", "full", PASSPHRASE, date(2026, 5, 2))
    finally:
        del os.environ["SURVIVAL_SURGERY_HOME"]
    for move in (hear(SAID), enter("s1.harvest", AT)):
        live.write_down(move(live.session))
    assert live.path
    live.close()
    return live.path


class Evening(Terminal):
    """One terminal with the session in it."""

    def __init__(self, folder: Path, *program: str, **environment: str) -> None:
        self.path = session_in(folder / "home")
        self.here = folder / "here"
        self.here.mkdir()
        super().__init__(
            [sys.executable, *(program or ("-m", "survival_surgery")), "resume", str(self.path)],
            {"SURVIVAL_SURGERY_HOME": str(folder / "home"), **environment},
            folder=str(self.here),
        )
        self._as_found = self._attributes()

    def open(self) -> None:
        """Come to the session screen."""
        self.wait("Which passphrase opens this session?")
        self.press(*PASSPHRASE, "enter")
        self.wait("What did somebody say?", SAID)

    def write(self, words: str) -> None:
        """Type a contribution, enter it, and see it saved."""
        before = self.raw.count(b"entries")
        self.type(words)
        self.press("enter")
        self.until(lambda: self.raw.count(b"entries") > before, "saved")

    def send_raw(self, typed: bytes) -> None:
        os.write(self._master, typed)

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    @property
    def process(self) -> int:
        return self._process.pid

    @property
    def stands_still(self) -> bool:
        """Whether the program was stopped, so that the shell would be seen."""
        return Path(f"/proc/{self.process}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "T"

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._screen.resize(rows, columns)
        self._shown = [""] * rows
        self._screen.dirty.clear()
        self._screen.dirty.update(range(rows))
        self.send(signal.SIGWINCH)

    def goes(self) -> int:
        """The terminal is closed, without a word to the program; its exit code."""
        os.close(self._master)
        self._master = -1
        return self._process.wait(timeout=30)

    def _attributes(self) -> list[Any]:
        return termios.tcgetattr(self._master)

    @property
    def is_as_it_was_found(self) -> bool:
        """Letters are shown as they are typed, and Enter is Enter."""
        return self._attributes() == self._as_found

    @property
    def heard(self) -> list[str]:
        """What is in the file now."""
        live = pick_up(self.path, PASSPHRASE)
        try:
            return [card.words for card in live.session.contributions]
        finally:
            live.close()

    @property
    def after(self) -> bytes:
        """What was written once the program had left its screen."""
        return self.raw.rpartition(b"\x1b[?1049l")[2]
