"""run --plain and resume --plain as somebody starts them: from a pipe, from a simple terminal, and stopped."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from survival_surgery.store.live import pick_up
from survival_surgery.store.places import HOME_VARIABLE, stored_sessions
from tests.cli.calling import PASSPHRASE, called, handed
from tests.plain.simple_terminal import SimpleTerminal

ROOT = Path(__file__).resolve().parents[2]
UNIX = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals and signals are of Unix")
RUN = [sys.executable, "-m", "survival_surgery", "run", "--plain", "--template", "survival-surgery"]
SET_UP = ["duty desk", "90", "2", "Priya", "", "", ""]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def piped(*arguments: str, typed: list[str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "survival_surgery", *arguments]
    return subprocess.run(command, input="\n".join([*typed, ""]), capture_output=True, text=True, check=False)


def test_the_first_line_of_a_pipe_is_the_passphrase_and_the_session_goes_on_with_it() -> None:
    arguments = ("run", "--plain", "--template", "survival-surgery")
    begun = piped(*arguments, typed=[PASSPHRASE, *SET_UP, "", "/go 1.3", "no cover at night"])

    assert (begun.returncode, begun.stderr) == (0, "")
    assert begun.stdout.rstrip().endswith("What was written down is saved.")
    assert PASSPHRASE not in begun.stdout

    again = piped("resume", "--plain", typed=[PASSPHRASE, "we wait", "/board"])

    assert again.returncode == 0, again.stderr
    assert "Step 1.3: Put it up." in again.stdout
    live = pick_up(stored_sessions()[0].path, PASSPHRASE)
    assert {c.words for c in live.session.contributions} == {"no cover at night", "we wait"}
    assert live.session.label == "duty desk"
    live.close()


def test_a_session_that_was_set_up_at_home_starts_in_the_room() -> None:
    arguments = ("run", "--plain", "--template", "survival-surgery")
    piped(*arguments, typed=[PASSPHRASE, *SET_UP[:-1], "2"])

    again = piped("resume", "--plain", typed=[PASSPHRASE, *[""] * 6, "1", "/leave"])

    assert "Now: duty desk. Enter keeps it." in again.stdout
    assert "Step 0.1: Arrive." in again.stdout


def test_a_wrong_passphrase_is_one_sentence_and_its_own_exit_code() -> None:
    piped("run", "--plain", "--template", "survival-surgery", typed=[PASSPHRASE])

    wrong = piped("resume", "--plain", typed=["another passphrase"])

    assert wrong.returncode == 3
    assert len(wrong.stderr.splitlines()) == 1


def test_a_passphrase_is_handed_over_and_nothing_of_the_input_is_taken_for_it() -> None:
    arguments = ("run", "--plain", "--template", "survival-surgery", "--passphrase-fd", handed(PASSPHRASE))

    done = called(*arguments, typed="\n".join([*SET_UP, "", "/go 1.3", "no cover"]))

    assert done.exit_code == 0, done.output
    live = pick_up(stored_sessions()[0].path, PASSPHRASE)
    assert [c.words for c in live.session.contributions] == ["no cover"]
    live.close()


@pytest.mark.parametrize("typed", [[], [""]])
def test_a_pipe_without_a_passphrase_begins_nothing(typed: list[str]) -> None:
    done = piped("run", "--plain", "--template", "survival-surgery", typed=typed)

    assert done.returncode == 2
    assert "The first line of the input is the passphrase" in done.stderr
    assert stored_sessions() == []


def test_without_a_template_one_is_chosen_and_in_memory_nothing_is_kept() -> None:
    done = piped("run", "--plain", "--in-memory", typed=["1", "/leave"])

    assert done.returncode == 0, done.stderr
    assert "Which template?" in done.stdout
    assert "Nothing of this session was kept." in done.stdout
    assert stored_sessions() == []


def test_no_screen_is_loaded_on_this_road() -> None:
    program = (
        "import sys, json, atexit; sys.argv[1:] = ['run', '--plain', '--in-memory', '--template', 'survival-surgery'];"
        "atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr));"
        "from survival_surgery.cli import main; main()"
    )
    typed = "\n".join([*SET_UP, "", "/go 1.3", "/time", "/help", "/tips", "/finish", "read", "back", "/leave", ""])

    done = subprocess.run([sys.executable, "-c", program], input=typed, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    loaded = {name.partition(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}
    assert loaded.isdisjoint({"textual", "rich", "readline"})
    assert "Before anything leaves" in done.stdout


@pytest.fixture
def dumb() -> Iterator[SimpleTerminal]:
    one = SimpleTerminal(RUN)
    yield one
    one.close()


@UNIX
def test_a_simple_terminal_is_enough_and_ctrl_c_leaves_with_everything_saved(dumb: SimpleTerminal) -> None:
    dumb.wait("New passphrase")
    dumb.type(PASSPHRASE)
    dumb.wait("The same again")
    dumb.type(PASSPHRASE)
    for question, answer in (
        ("What do you call this session?", "desk"),
        ("How many minutes do you have?", ""),
        ("About how many people are there?", "2"),
        ("Which names might come up?", ""),
        ("give your workplace away?", ""),
        ("That is all.", ""),
        ("Arrive", "/go 1.3"),
        ("What did somebody say?", "no cover at night"),
    ):
        dumb.wait(question)
        dumb.type(answer)
    dumb.wait("Written down.")
    if sys.platform == "linux":
        assert re.search(r"Max core file size +0 +0", dumb.limits), "a crash would leave the room's words on the disk"

    assert dumb.stop() == 0
    dumb.wait("What was written down is saved.")
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", dumb.came.replace(b"^C", b""))
    assert PASSPHRASE.encode() not in dumb.came
    live = pick_up(stored_sessions()[0].path, PASSPHRASE)
    assert [c.words for c in live.session.contributions] == ["no cover at night"]
    live.close()
