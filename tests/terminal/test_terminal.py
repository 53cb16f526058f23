"""What a terminal is left with: D5 and D6, bytes that are no text, and no clipboard."""

import os
import signal
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from survival_surgery.store.places import HOME_VARIABLE
from tests.terminal.an_app import AnApp
from tests.terminal.conftest import Held
from tests.terminal.payloads import left_on

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix")

LEFT = b"\x1b[?1049l"
Hold = Callable[[], Any]


def test_a_crash_leaves_one_neutral_sentence_and_none_of_the_words(hold: Hold) -> None:
    app = hold()
    app.press(b"\x1bOP")

    assert app.ends() == 1
    after = app.written.rpartition(LEFT)[2]
    assert b"The program stopped because of a mistake in it." in after
    assert b"GRIEVANCE" not in app.written
    assert b"Traceback" not in app.written


def test_a_failure_that_a_person_can_mend_leaves_its_sentence_and_its_exit_code(hold: Hold) -> None:
    app = hold()
    app.press(b"\x1bOQ")

    assert app.ends() == 4
    after = app.written.rpartition(LEFT)[2]
    assert b"Somebody else has it open." in after
    assert b"mistake" not in after


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_told_to_stop_it_leaves_the_alternate_screen(hold: Hold, number: signal.Signals, code: int) -> None:
    app = hold()
    app.process.send_signal(number)

    assert app.ends() == code
    assert LEFT in app.written


@pytest.mark.parametrize("key", [b"", b"\x1b[15~"], ids=["at rest", "while it is drawing"])
def test_a_terminal_that_goes_without_a_signal_takes_the_program_with_it(hold: Hold, key: bytes) -> None:
    app = hold()
    if key:
        app.press(key)
        app.wait_for(b"DRAWN 9")
    # The master closes behind a session leader that has no controlling terminal: no SIGHUP comes.
    closed, app.master = app.master, os.open(os.devnull, os.O_RDONLY)
    os.close(closed)

    assert app.process.wait(timeout=20) == 129


def test_a_terminal_that_tells_points_tells_cells_again(hold: Hold) -> None:
    app = hold()
    app.press(b"\x1b[?2048;2$y\x1b[48;24;80;480;800t\x1b[48;0;0;0;0t\x1b[<0;50;50M\x1b[48;24;80;480;800t")
    app.wait_for(b"\x1b[?1016h")
    app.press(b"\x11")

    assert app.ends() == 0
    assert left_on(app.written) == set()


def test_ended_while_it_asks_for_a_passphrase_it_leaves_a_terminal_that_shows_what_is_typed(tmp_path: Path) -> None:
    session = tmp_path / "one.session"
    session.touch()
    app = Held([sys.executable, "-m", "survival_surgery", "rekey", str(session)], {HOME_VARIABLE: str(tmp_path)})
    try:
        as_found = termios.tcgetattr(app.master)
        app.wait_for(b"Passphrase")
        app.read(0.3)
        assert termios.tcgetattr(app.master) != as_found
        app.process.send_signal(signal.SIGTERM)

        assert app.ends() == 143
        assert termios.tcgetattr(app.master) == as_found
    finally:
        app.close()


def test_a_byte_that_is_no_text_is_shown_as_such_and_the_program_lives(hold: Hold) -> None:
    app = hold()
    app.press(b"caf\xff and on")
    app.wait_for("caf\ufffd".encode())
    app.press(b"\x11")

    assert app.ends() == 0


def test_nothing_reaches_the_clipboard_of_the_terminal(hold: Hold) -> None:
    app = hold()
    app.press(b"\x1bOR")
    app.wait_for(b"Kept for pasting inside")
    app.press(b"\x11")
    app.ends()

    assert b"\x1b]52" not in app.written
    assert b"\x1b]0" not in app.written


def test_a_crash_of_the_machine_finds_no_core_dump(hold: Hold) -> None:
    app = hold()
    app.press(b"\x1bOS")
    app.wait_for(b"CORE (0, 0)" + b" DUMPABLE 0" * (sys.platform == "linux"))


ASKED = """
import ctypes, os
from survival_surgery.store.memory import withhold_memory
if os.geteuid() == 0:  # whoever is root reads everything; what asks must be what a person's other programs are
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)

def readable():
    if (asking := os.fork()) == 0:
        try:
            open(f"/proc/{os.getppid()}/environ", "rb")
        except OSError:
            os._exit(1)
        os._exit(0)
    return os.waitpid(asking, 0)[1] == 0

before = readable()
withhold_memory()
print(before, readable())
"""
"""Whether another program of the same person may read a program, before and after; its memory is behind one door."""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is of Linux")
def test_no_other_program_of_the_same_person_reads_its_memory() -> None:
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=False, timeout=30)

    assert done.stdout == "True False\n", done.stderr


def test_what_is_for_developers_is_not_listened_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL", "debug,devtools")
    app = AnApp()

    assert not app.features
    assert not app.debug
    assert app.devtools is None


def test_without_a_terminal_it_says_so_instead_of_drawing_into_a_pipe() -> None:
    code = (
        "import sys\nfrom survival_surgery.terminal import QuietApp, run_quietly\n"
        "from survival_surgery.errors import SurgeryError\n"
        "try:\n    run_quietly(QuietApp())\nexcept SurgeryError as error:\n"
        "    print(error, file=sys.stderr)\n    sys.exit(error.exit_code)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=30)

    assert done.returncode == 2
    assert "needs a terminal" in done.stderr
    assert "\x1b" not in done.stdout + done.stderr


def test_only_the_terminal_module_touches_private_names_of_textual() -> None:
    package = Path(__file__).parents[2] / "survival_surgery"
    private = {
        *("_fatal_error", "_handle_exception", "_exit_renderables", "getincrementaldecoder", "_close_messages"),
        *("_xterm_parser", "_writer_thread", "_set_pointer_shape", "constants"),
    }

    touching = {path.name for path in package.rglob("*.py") if any(name in path.read_text("utf-8") for name in private)}

    assert touching == {"terminal.py"}
