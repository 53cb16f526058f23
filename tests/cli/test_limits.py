"""The command line where the system says no: names too long, numbers too high, disks too full, files too short."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import PASSPHRASE, called, handed

LONG = "x" * 300


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("demo", "--out", LONG), 2),
        (("write-up", LONG, "--out", "out"), 2),
        (("template", "check", LONG), 2),
        (("template", "preview", LONG), 2),
        (("template", "new", "mine", "--from", LONG), 2),
        (("schema", "notes", "--template", LONG), 2),
        (("run", "--variant", LONG), 2),
        (("run", f"--variant={LONG}"), 2),
        (("sessions", LONG), 2),
        ((LONG,), 2),
        ((f"--{LONG}",), 2),
        (("resume", LONG), 3),
        (("destroy", LONG), 3),
    ],
)
def test_a_name_that_is_too_long_is_told_in_a_sentence_that_is_not(arguments: tuple[str, ...], code: int) -> None:
    told = called(*arguments)

    assert told.exit_code == code
    assert "mistake in the program" not in told.stderr
    assert len(max(told.stderr.splitlines(), key=len)) < 300


@pytest.mark.parametrize("number", ["99999999999999999999", "-1", "987"])
def test_a_file_descriptor_that_is_not_there_is_told(session: Path, number: str) -> None:
    told = called("export", session.name[:6], "--out", "out", f"--passphrase-fd={number}")

    assert told.exit_code == 2
    assert "file descriptor" in told.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is found on Linux alone")
@pytest.mark.parametrize(("stream", "code"), [("1", 5), ("2", 2)])
def test_a_full_disk_behind_the_output_ends_with_a_sentence_or_in_silence(stream: str, code: int) -> None:
    command = {"1": "template list", "2": "no-such-command"}[stream]
    program = f"{sys.executable} -m survival_surgery {command} {stream}>/dev/full"
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=False)

    assert done.returncode == code
    assert done.stdout == ""
    assert ("The disk is full" in done.stderr) is (stream == "1")
    assert "Exception" not in done.stderr


@pytest.mark.parametrize("size", [1, 100, 4095])
def test_a_session_file_that_is_too_short_ends_with_three_and_stays_as_it_is(session: Path, size: int) -> None:
    session.write_bytes(short := session.read_bytes()[:size])
    told = called("export", session.name[:6], "--out", "out", "--passphrase-fd", handed(PASSPHRASE))

    assert told.exit_code == 3
    assert "the start of the file is damaged" in told.stderr
    assert session.read_bytes() == short
