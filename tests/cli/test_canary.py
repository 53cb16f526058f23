"""No file that the program makes holds a word of a session, or its passphrase, that can be read: not even after a kill.

Everything that a program may take for its home, its caches and its temporary files is one folder here, and every byte
of every file in it is searched. Approved documents are the only place where words may stand.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from survival_surgery.opening import begun
from survival_surgery.session.events import StepEntered
from survival_surgery.store.places import HOME_VARIABLE, stored_sessions
from survival_surgery.template.load import shipped
from survival_surgery.writeup.writeup import WORKED_EXAMPLE
from tests.meeting.terminal import Terminal

ROOT = Path(__file__).parents[2]
COMPILED = tuple(ROOT.glob("survival_surgery/**/__pycache__"))
PROGRAM = (sys.executable, "-m", "survival_surgery")
PASSPHRASE = "quartz lantern osprey mitten"
NEW = "velvet harbour cinnamon otter"
SAID = ("zebra crossing at midnight", "giraffe in the rota")
NAMED = ("Wilhelmina Quist", "Pelican House")
HALF = "walrus still being typed"
WORDS = (*SAID, *NAMED, HALF, PASSPHRASE, NEW)
XDG = ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="homes, caches and terminals as Unix has them")


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One folder for whatever the program may write, with nothing in it."""
    folder = tmp_path / "world"
    for variable in ("HOME", "TMPDIR", "TEMP", "TMP", *(f"XDG_{each}" for each in XDG)):
        place = folder / variable.casefold()
        place.mkdir(parents=True)
        monkeypatch.setenv(variable, str(place))
    monkeypatch.delenv(HOME_VARIABLE)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (folder / "here").mkdir()
    monkeypatch.chdir(folder / "here")
    return folder


def readable(*folders: Path, words: tuple[str, ...] = WORDS) -> list[tuple[str, str]]:
    """Which words stand in which files, in their names or in their bytes."""
    hidden = [(word, word.casefold().encode(encoding)) for word in words for encoding in ENCODINGS]
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            content = str(path.name).encode() + (path.read_bytes() if path.is_file() else b"")
            found += [(word, str(path)) for word, form in hidden if form in content.lower()]
    return found


def test_the_search_finds_a_word_in_every_encoding(world: Path) -> None:
    for encoding in ENCODINGS:
        (world / encoding).write_bytes(b"\0\1" + SAID[0].upper().encode(encoding))

    assert {Path(path).name for _word, path in readable(world)} == set(ENCODINGS)


@pytest.fixture
def conversation(world: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A session being held as a conversation, with words written down and a line half typed."""
    command = (*PROGRAM, "run", "--plain", "--template", "survival-surgery")
    with held(command, (PASSPHRASE, "desk", "90", "2", NAMED[0], "", NAMED[1], "", "", "/go 1.3", *SAID)) as program:
        yield program
        program.kill()


def held(command: tuple[str, ...], lines: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """A conversation that has taken these lines, and half of another."""
    program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert program.stdin
    assert program.stdout
    program.stdin.write("\n".join((*lines, HALF)).encode())
    program.stdin.flush()
    heard = b""
    while heard.count(b"Written down.") < len(SAID):
        came = os.read(program.stdout.fileno(), 65_536)
        assert came, heard.decode()
        heard += came
    return program


def test_nothing_of_a_conversation_can_be_read_after_a_kill_or_after_any_command(
    world: Path, conversation: subprocess.Popen[bytes]
) -> None:
    assert readable(world) == []
    conversation.kill()
    conversation.wait()
    assert readable(world) == []
    [session] = stored_sessions()
    assert session.path.is_relative_to(world)

    done("backup", session.handle, "copy.session", keys=(PASSPHRASE,))
    done("export", session.handle, "--out", "out", keys=(PASSPHRASE,), code=1)
    done("rekey", session.handle, keys=(PASSPHRASE, NEW))
    assert readable(world, *COMPILED) == []
    assert not Path("out").exists()
    assert [path.name for path in session.path.parent.iterdir()] == [session.path.name]


def done(*arguments: str, keys: tuple[str, ...] = (), code: int = 0) -> None:
    """Run a command to its end."""
    reading, writing = os.pipe()
    os.write(writing, "".join(f"{key}\n" for key in keys).encode())
    os.close(writing)
    handed = ("--passphrase-fd", str(reading)) if keys else ()
    ended = subprocess.run(
        (*PROGRAM, *arguments, *handed), stdin=subprocess.DEVNULL, pass_fds=(reading,), capture_output=True, check=False
    )
    os.close(reading)
    assert ended.returncode == code, ended


@pytest.mark.slow
def test_nothing_of_a_session_on_the_screen_can_be_read_after_a_kill(world: Path) -> None:
    live = begun(shipped() / "survival-surgery.yaml", None, PASSPHRASE, date(2026, 5, 3))
    live.write_down(StepEntered(step="s1.harvest", at=1_777_800_000))
    live.close()
    terminal = Terminal((*PROGRAM, "resume"), {}, folder=str(world / "here"))
    try:
        terminal.wait("Which passphrase opens this session?")
        terminal.press(*PASSPHRASE, "enter")
        terminal.wait("Saved last on")
        terminal.type(SAID[0])
        terminal.press("enter")
        terminal.wait("Heard so far · 1")
        terminal.type(HALF)
        assert readable(world) == []
        terminal.kill()
    finally:
        terminal.close()

    assert readable(world, *COMPILED) == []


@pytest.mark.slow
def test_a_write_up_writes_the_words_of_its_notes_nowhere_but_into_its_documents(world: Path) -> None:
    notes = world.parent / "notes.yaml"
    invented = WORKED_EXAMPLE.read_text("utf-8")
    invented = invented.replace("my worker changed three times since Christmas", SAID[0]).replace("Priya", NAMED[0])
    assert SAID[0] in invented
    notes.write_text(invented, "utf-8")

    done("write-up", str(notes), "--out", "out", "--group")

    assert len(list(Path("out").iterdir())) == 3
    assert readable(world) == []
    assert {Path(path).parent.name for _word, path in readable(world, words=("two-week count",))} == {"out"}


@pytest.mark.slow
def test_no_file_is_ever_written_that_could_be_read_even_one_that_is_gone_again(world: Path, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    calls = "trace=write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg"
    command = ("strace", "-f", "-y", "-xx", "-s", "1000000", "-o", str(trace), "-e", calls, *PROGRAM)
    lines = (PASSPHRASE, "desk", "90", "2", NAMED[0], "", NAMED[1], "", "", "/go 1.3", *SAID)
    with held((*command, "run", "--plain", "--template", "survival-surgery"), lines) as program:
        program.kill()

    written = [line for line in trace.read_text("ascii").splitlines() if any(hexed(word) in line for word in WORDS)]
    assert written, "the words were said on the standard output, at least"
    assert [line[:80] for line in written if not re.search(r"\b(write|writev)\([12]<", line)] == []


def hexed(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())
