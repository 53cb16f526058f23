"""What somebody finds who scrolls back in the terminal afterwards, in a real one: tmux, with a socket of its own."""

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.breaking import LOCAL
from tests.terminal.evening import FOR_DEVELOPERS, SAID, session_in
from tests.terminal.planted import PASSPHRASE

pytestmark = [
    pytest.mark.skipif(os.name == "nt" or not shutil.which("tmux"), reason="tmux is not here"),
    pytest.mark.timeout(180),
]

BREAKING = str(Path(__file__).with_name("breaking.py"))
PATIENCE = 60.0


class Tmux:
    """A terminal with a shell in it that runs the program once."""

    def __init__(self, folder: Path, *program: str) -> None:
        self._socket = str(folder / "tmux")
        told = {"SURVIVAL_SURGERY_HOME": str(folder / "home"), "PYTHONPATH": str(Path(__file__).parents[2])}
        variables = shlex.join(f"{name}={value}" for name, value in {**told, **FOR_DEVELOPERS}.items())
        run = shlex.join([sys.executable, *program, "resume", str(session_in(folder / "home"))])
        self.here = folder / "here"
        self.here.mkdir()
        self._pid = folder / "pid"
        # The shell's own words, before and after; then it stays, so that its terminal does.
        script = f"echo BEFORE; env {variables} {run} & echo $! > {self._pid}; fg; echo AFTER $?; exec cat"
        (folder / "script").write_text(f"set -m\n{script}\n", "utf-8")
        self._say("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "-c", str(self.here),
                  f"bash {folder / 'script'}")  # fmt: skip

    def _say(self, *words: str) -> str:
        done = subprocess.run(["tmux", "-S", self._socket, *words], capture_output=True, text=True, check=True)
        return done.stdout

    def press(self, *keys: str) -> None:
        self._say("send-keys", *keys)

    def wait(self, words: str) -> None:
        """Wait until these words stand on the screen."""
        end = time.monotonic() + PATIENCE
        while words not in self._say("capture-pane", "-p"):
            assert time.monotonic() < end, self._say("capture-pane", "-p")
            time.sleep(0.1)

    @property
    def everything(self) -> str:
        """The screen, and all that has scrolled out of it."""
        return self._say("capture-pane", "-p", "-S", "-")

    @property
    def process(self) -> int:
        return int(self._pid.read_text("utf-8"))

    def open(self) -> None:
        """Come to the session screen."""
        self.wait("Which passphrase opens this session?")
        self.press("-l", PASSPHRASE)
        self.press("Enter")
        self.wait(SAID)

    def close(self) -> None:
        self._say("kill-server")


@pytest.fixture
def tmux(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Tmux]:
    one = Tmux(tmp_path, *request.param)
    yield one
    one.close()


def found(tmux: Tmux, code: int) -> None:
    """The shell's words are where they were, and of the meeting there is none."""
    tmux.wait(f"AFTER {code}")
    words = tmux.everything
    assert "BEFORE" in words
    for word in (SAID, LOCAL, "LISTEN", "Put it up", "Traceback", "fist to five"):
        assert word not in words
    assert list(tmux.here.iterdir()) == []


@pytest.mark.parametrize("tmux", [(BREAKING, "worker")], indirect=True)
def test_nobody_finds_the_meeting_after_a_mistake(tmux: Tmux) -> None:
    tmux.open()
    tmux.press("F1")
    found(tmux, 1)
    assert "The program stopped because of a mistake in it." in tmux.everything


@pytest.mark.slow
@pytest.mark.parametrize("tmux", [("-m", "survival_surgery")], indirect=True)
@pytest.mark.parametrize(("name", "code"), [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)])
def test_nobody_finds_the_meeting_after_a_signal(tmux: Tmux, name: str, code: int) -> None:
    tmux.open()
    subprocess.run(["kill", f"-{name}", str(tmux.process)], check=True)
    found(tmux, code)


@pytest.mark.slow
@pytest.mark.parametrize("tmux", [("-m", "survival_surgery")], indirect=True)
def test_nobody_finds_the_meeting_while_the_program_is_stopped(tmux: Tmux) -> None:
    tmux.open()
    tmux.press("C-z", "C-c")
    tmux.press("-l", "a line")
    tmux.wait("a line")
    subprocess.run(["kill", "-TSTP", str(tmux.process)], check=True)
    found(tmux, 147)


@pytest.mark.slow
@pytest.mark.parametrize("tmux", [("-m", "survival_surgery")], indirect=True)
def test_nobody_finds_the_meeting_after_it_was_left(tmux: Tmux) -> None:
    tmux.open()
    tmux.press("C-q")
    found(tmux, 0)
