"""The command line: what each command says and how it ends."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import click
import pytest

from survival_surgery.anonymise.anonymiser import full_fingerprint
from survival_surgery.cli import main
from survival_surgery.commands.program import EXIT_CODES
from survival_surgery.exports.about import about
from survival_surgery.session.events import PassMade
from survival_surgery.store.live import pick_up
from survival_surgery.template.load import load_text
from survival_surgery.writeup.writeup import WORKED_EXAMPLE
from tests.cli.calling import PASSPHRASE, called, handed
from tests.cli.reference import every_command

SLOW = {"textual", "rich", "pydantic", "sqlcipher3", "yaml", "onnxruntime", "numpy", "asyncio"}
"""What takes a tenth of a second or more to load, together more than a whole help may take."""

MOST_OF_OURS = 25


@pytest.mark.parametrize("command", [(), *(path for path, _ in every_command())], ids=" ".join)
def test_every_command_explains_itself(command: tuple[str, ...]) -> None:
    helped = called(*command, "--help")

    assert helped.exit_code == 0
    assert " ".join(("Usage: survival-surgery", *command)) in helped.stdout
    assert "...\n" not in helped.stdout.partition("Commands:")[2], "a sentence that is cut off says nothing"


def test_the_help_tells_every_exit_code() -> None:
    told = called("--help").stdout

    assert [code for code, meaning in EXIT_CODES if f"{code}  {meaning}" not in told] == []


def test_the_help_loads_nothing_that_takes_long() -> None:
    """How long it takes in seconds is told by `python -m benchmarks.help`."""
    program = (
        "import atexit, runpy, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr));"
        "sys.argv = ['survival-surgery', '--help']; runpy.run_module('survival_surgery', run_name='__main__')"
    )
    helped = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(helped.stderr.split())

    assert "Usage: survival-surgery" in helped.stdout
    assert loaded & SLOW == set()
    assert len([name for name in loaded if name.startswith("survival_surgery")]) < MOST_OF_OURS


@pytest.mark.parametrize(
    ("typed", "meant"), [("rnu", "run"), ("write_up", "write-up"), ("templte", "template"), ("xyzzy", None)]
)
def test_a_mistyped_command_is_suggested(typed: str, meant: str | None) -> None:
    told = called(typed)

    assert told.exit_code == 2
    assert f"There is no command '{typed}'." in told.stderr
    assert (f"Did you mean '{meant}'?" in told.stderr) is (meant is not None)


@pytest.mark.parametrize(
    "arguments",
    [
        ("\x1b[2Jrun",),
        ("run", "\x1b]52;c;x\x07"),
        ("resume", "\x1b[2J"),
        ("template", "check", "\x1b[2J.yaml"),
        ("template", "show", "\u202egpj"),
        ("write-up", "\x1b[2J.yaml", "--out", "x"),
        ("template", "new", "\x1b[2J"),
        ("run", "--variant", "\x1b[2J"),
        ("--\x1b[2J",),
    ],
)
def test_nothing_typed_on_the_command_line_reaches_the_terminal_raw(arguments: tuple[str, ...]) -> None:
    told = called(*arguments)

    assert not {"\x1b", "\x07", "\u202e"} & set(told.output)


@pytest.mark.parametrize(
    "command", [("run",), ("resume", "here"), ("demo",), ("template", "rehearse", "survival-surgery")]
)
def test_a_command_with_a_screen_needs_a_terminal(command: tuple[str, ...], session: Path) -> None:
    asked = [session.name[:6] if word == "here" else word for word in command]
    done = subprocess.run(
        [sys.executable, "-m", "survival_surgery", *asked],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "needs a terminal" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_length_is_given_once() -> None:
    told = called("run", "--variant", "full", "--minutes", "60")

    assert told.exit_code == 2
    assert "not both" in told.stderr


def test_sessions_are_listed_by_a_random_name_and_a_month(session: Path) -> None:
    [line] = called("sessions").stdout.splitlines()
    handle, month = line.split()

    assert session.name.startswith(handle)
    assert len(month) == len("2026-03")


def test_no_session_is_not_an_error() -> None:
    told = called("sessions")

    assert told.exit_code == 0
    assert "no session" in told.stdout


@pytest.mark.parametrize(
    "command", [("resume",), ("resume", "abc"), ("destroy", "abc"), ("rekey", "abc"), ("backup", "abc", "x")]
)
def test_a_session_that_is_not_there_cannot_be_opened(command: tuple[str, ...]) -> None:
    assert called(*command).exit_code == 3


def test_a_wrong_passphrase_ends_with_three_and_no_word_of_it(session: Path) -> None:
    told = called("backup", session.name[:6], "copy.session", "--passphrase-fd", handed("not the right one"))

    assert told.exit_code == 3
    assert "not the right one" not in told.output
    assert not Path("copy.session").exists()


def test_a_session_that_is_open_ends_with_four(session: Path) -> None:
    live = pick_up(session, PASSPHRASE)
    try:
        told = called("destroy", session.name[:6], typed="destroy\n")
    finally:
        live.close()

    assert told.exit_code == 4
    assert session.exists()


def test_a_backup_opens_with_the_same_passphrase(session: Path) -> None:
    told = called("backup", session.name[:6], "copy.session", "--passphrase-fd", handed(PASSPHRASE))

    assert told.exit_code == 0, told.output
    pick_up(Path("copy.session"), PASSPHRASE).close()


def test_a_backup_into_a_synced_folder_is_warned_of(session: Path) -> None:
    Path("Dropbox").mkdir()
    told = called("backup", session.name[:6], "Dropbox", "--passphrase-fd", handed(PASSPHRASE))

    assert told.exit_code == 0, told.output
    assert "seems to be copied to Dropbox" in told.stdout


def test_a_backup_never_replaces_a_file(session: Path) -> None:
    Path("copy.session").write_text("mine", encoding="utf-8")
    told = called("backup", session.name[:6], "copy.session", "--passphrase-fd", handed(PASSPHRASE))

    assert told.exit_code == 5
    assert Path("copy.session").read_text("utf-8") == "mine"


def test_a_damaged_file_ends_with_six(session: Path) -> None:
    held = bytearray(session.read_bytes())
    held[-200] ^= 0xFF
    session.write_bytes(held)

    assert called("backup", session.name[:6], "copy", "--passphrase-fd", handed(PASSPHRASE)).exit_code == 6


def test_a_new_passphrase_is_handed_over_after_the_old_one(session: Path) -> None:
    told = called("rekey", session.name[:6], "--passphrase-fd", handed(PASSPHRASE, "six other words for this file"))

    assert told.exit_code == 0, told.output
    pick_up(session, "six other words for this file").close()


def test_a_passphrase_is_never_read_from_a_pipe_unasked(session: Path) -> None:
    told = called("backup", session.name[:6], "copy", typed=f"{PASSPHRASE}\n")

    assert told.exit_code == 2
    assert "--passphrase-fd" in told.stderr


def test_nothing_is_exported_before_the_readback(session: Path, tmp_path: Path) -> None:
    told = called("export", session.name[:6], "--out", "out", "--passphrase-fd", handed(PASSPHRASE))

    assert told.exit_code == 1
    assert "your own pass" in told.stderr
    assert not list(tmp_path.glob("out/*"))


def test_an_export_without_the_outward_minutes_says_why_and_ends_with_one(session: Path) -> None:
    live = pick_up(session, PASSPHRASE)
    template = load_text(live.template_text, "the session")
    live.write_down(PassMade(reader="facilitator", reading=full_fingerprint(live.session, about(template, "standard"))))
    live.close()
    told = called("export", session.name[:6], "--out", "out", "--passphrase-fd", handed(PASSPHRASE))

    assert told.exit_code == 1
    assert "Written: out/action-plan.md" in told.stdout
    assert "The room has not read the minutes" in told.stderr
    assert [path.name for path in Path("out").iterdir()] == ["action-plan.md"]


def test_a_write_up_makes_no_data_folder(home: Path) -> None:
    told = called("write-up", str(WORKED_EXAMPLE), "--out", "out")

    assert told.exit_code == 0
    assert not home.exists()


def test_a_mistake_of_ours_is_told_without_a_word_of_the_session() -> None:
    @click.command()
    def broken() -> None:
        raise KeyError("Priya said so")

    main.add_command(broken)
    try:
        told = called("broken")
    finally:
        del main.commands["broken"]

    assert told.exit_code == 1
    assert "KeyError at test_commands.py:" in told.stderr
    assert "Priya" not in told.output


def test_a_reader_who_goes_away_ends_the_program_quietly() -> None:
    program = f"{sys.executable} -m survival_surgery schema template | head -1"
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=False)

    assert done.stdout == "{\n"
    assert done.stderr == ""


def test_a_typed_passphrase_opens_the_session_and_is_never_shown(session: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "survival_surgery", "backup", session.name[:6], "copy.session"]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True) as program:
        os.close(theirs)
        shown = b""
        while b"Passphrase" not in shown:
            shown += os.read(ours, 1024)
        os.write(ours, f"{PASSPHRASE}\n".encode())
        while chunk := read_from(ours):
            shown += chunk
    os.close(ours)

    assert program.returncode == 0, shown
    assert PASSPHRASE.encode() not in shown
    pick_up(Path("copy.session"), PASSPHRASE).close()


def read_from(terminal: int) -> bytes:
    """What a terminal shows next; nothing once its program has gone, which Linux says with an error."""
    try:
        return os.read(terminal, 1024)
    except OSError:
        return b""
