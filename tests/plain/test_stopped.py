"""A conversation that the system ends: one sentence, the exit code that shells expect, and everything is saved."""

import os
import signal
import subprocess
import sys
import time
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from survival_surgery.opening import begun as begin, template_of_session
from survival_surgery.plain.conversation import Conversation
from survival_surgery.plain.hold import hold
from survival_surgery.plain.stopping import Stopped, Stopping
from survival_surgery.session.moves import enter
from survival_surgery.store.live import pick_up
from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.template.load import available
from tests.cli.calling import PASSPHRASE
from tests.plain.simple_terminal import SimpleTerminal
from tests.plain.talking import TEMPLATE

ROOT = Path(__file__).resolve().parents[2]
RESUME = [sys.executable, "-m", "survival_surgery", "resume", "--plain"]
SAVED = "What was written down is saved."

pytestmark = pytest.mark.skipif(os.name == "nt", reason="these signals are of Unix")


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a session in which contributions are put up."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    live = begin(available()[TEMPLATE], None, PASSPHRASE, date(2026, 4, 3))
    live.write_down(enter("s1.harvest", 0)(live.session))
    live.close()
    assert live.path
    return live.path


@pytest.mark.parametrize(("how", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_system_that_ends_the_program_hears_one_sentence_and_everything_is_saved(
    how: signal.Signals, code: int, session: Path, tmp_path: Path
) -> None:
    out = tmp_path / "said.txt"
    with out.open("wb") as said:
        running = subprocess.Popen(RESUME, stdin=subprocess.PIPE, stdout=said, stderr=said)
    assert running.stdin
    running.stdin.write(f"{PASSPHRASE}\nno cover at night\n".encode())
    running.stdin.flush()
    while b"Written down.\nWhat did somebody say?" not in out.read_bytes():
        assert running.poll() is None, out.read_text("utf-8")
        time.sleep(0.05)
    # By now it waits for the next line, as it nearly always does.
    time.sleep(0.3)

    running.send_signal(how)

    assert running.wait(60) == code
    running.stdin.close()
    told = out.read_text("utf-8").partition("Written down.\n")[2].splitlines()
    assert told == ["What did somebody say?", SAVED]
    live = pick_up(session, PASSPHRASE)
    assert [c.words for c in live.session.contributions] == ["no cover at night"]
    live.close()


def test_a_passphrase_that_is_being_typed_leaves_the_terminal_as_it_was(session: Path) -> None:
    terminal = SimpleTerminal(RESUME)
    try:
        terminal.wait("Passphrase")
        assert not terminal.shows_what_is_typed

        assert terminal.stop(signal.SIGTERM) == 143
        terminal.wait("Nothing was opened.")
        assert terminal.shows_what_is_typed
    finally:
        terminal.close()


def test_what_is_being_written_down_is_written_first() -> None:
    stopping = Stopping()
    before = signal.getsignal(signal.SIGTERM)

    with stopping.watching():
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(Stopped), stopping.waiting():
            pytest.fail("nobody is waited for any more")

    assert stopping.code == 143
    assert signal.getsignal(signal.SIGTERM) is before


def test_where_nobody_listens_any_more_the_session_is_closed(session: Path) -> None:
    class Closed(BytesIO):
        def write(self, told: object) -> int:
            raise BrokenPipeError

    live = pick_up(session, PASSPHRASE)

    assert hold(live, template_of_session(live), Conversation(BytesIO(b"no cover\n"), Closed())) == 1
    pick_up(session, PASSPHRASE).close()
