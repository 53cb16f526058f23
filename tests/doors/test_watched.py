"""Whole meetings with an onlooker: no address is turned to, and no file is opened outside the program's own places.

What Python does is seen in every run; what the libraries in C do by themselves is seen where `strace` is installed.
"""

import os
import platform
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from survival_surgery import __version__
from survival_surgery.exports.pages import GROUP, OUTWARD, PLAN
from survival_surgery.guard import read_text, read_yaml
from survival_surgery.store.live import begin
from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.template.load import available, whole
from survival_surgery.writeup.notes import read_notes, template_of
from survival_surgery.writeup.play import play
from survival_surgery.writeup.writeup import WORKED_EXAMPLE
from tests.cli.calling import PASSPHRASE, handed
from tests.doors.watched import ROOT, Report
from tests.meeting import test_whole_meeting as on_screen
from tests.plain import test_whole_meeting as in_lines

UNIX = pytest.mark.skipif(os.name == "nt", reason="file descriptors and pseudo-terminals are of Unix")
pytestmark = [UNIX, pytest.mark.timeout(300), pytest.mark.xdist_group("watched")]

USER, HOST_HOME = "zqcanaryuser", "zqcanaryhome"
SHORT = 4
"""Letters up to which the name of a machine may well be a word."""

DAYS = ("{:%-d %B}", "{:%B %-d}", "{:%d/%m}", "{:%d.%m.}", "{:%m/%d/%y}", "{:%d %b}")
OPENED_IN_C = ("/dev/null", "/dev/tty", "/dev/pts/", "/proc/self/")
"""What a library may open for writing besides: nothing of it is a file."""

CLOCK, DAY = re.compile(rb"\b\d{1,2}:\d\d\b"), re.compile(rb"\b\d{4}-\d\d-\d\d\b")
NOTES = """\
template: survival-surgery
month: 2026-03
steps:
  s1.harvest: {heard: [nobody covers the phones]}
  s1.cluster: {themes: [{words: No cover, contributions: [1]}]}
  s1.choose: {focus: [No cover], parked: [the car park]}
  s3.actions: {actions: [{words: Count the gaps, owner: A, by: Friday}]}
  close.readback: {agreed_by_the_room: yes}
readback:
  - may_leave: No cover
"""
TALK = [
    *("duty desk", "90", "2", "Priya = a worker", "", "", ""),
    *("/go s1.harvest", "no cover at night", "Priya had forty", "", "they moved the drop-in", "/board", "/leave"),
]


@dataclass
class Held:
    """A folder with everything in it, and what the onlooker wrote down of what was run there."""

    folder: Path
    report: Report
    outs: tuple[Path, ...]
    told: bytes


def kept(home: Path) -> Path:
    """An invented meeting in a session file, read back and agreed."""
    source = read_text(NOTES, "notes.yaml")
    template = template_of(source)
    (home / "sessions").mkdir(parents=True)
    live = begin(home / "sessions" / "feedbeef.session", PASSPHRASE, whole(available()[template.id])[1])
    live.write_down(*(entry.event for entry in play(read_notes(source, template), template, source).entries))
    live.close()
    return home


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    """Each way to a document once, by somebody whose name and home would be seen in it."""
    folder = tmp_path_factory.mktemp("watched")
    person = folder / HOST_HOME
    person.mkdir()
    home, outs = kept(folder / "kept"), tuple(folder / name for name in ("written", "exported"))
    report = Report.beside(folder, home, HOME=str(person), USER=USER, LOGNAME=USER, USERNAME=USER)
    given, veiled = (folder / name for name in ("given", "veiled"))
    given.mkdir()
    veiled.mkdir()
    (given / "notes.yaml").write_text(NOTES, "utf-8")
    (given / "letter.txt").write_text("Priya Shah rang us on 3 March.\n", "utf-8")
    secret = handed(PASSPHRASE)
    export = ("export", "feedbe", "--out", str(outs[1]), "--group", "--passphrase-fd", secret)
    done = [
        report.run("write-up", str(given / "notes.yaml"), "--out", str(outs[0]), "--group"),
        report.run(*export, pass_fds=[int(secret)]),
        report.run("anonymise", str(given / "letter.txt"), "--out", str(veiled / "letter.txt")),
        report.run("run", "--plain", "--template", "survival-surgery", typed="\n".join([PASSPHRASE, *TALK, ""])),
    ]
    os.close(int(secret))
    return Held(folder, report, outs, b"".join(one.stdout + one.stderr for one in done))


def test_the_meetings_were_held_and_left_their_documents(held: Held) -> None:
    told = held.told.decode()
    assert (held.folder / "veiled" / "letter.txt").read_text("utf-8").startswith("["), told
    assert "What was written down is saved." in told
    for out in held.outs:
        assert {path.name for path in out.iterdir()} == {GROUP, OUTWARD, PLAN}, told


def test_no_address_is_turned_to_and_no_other_program_started(held: Held) -> None:
    assert held.report.addresses == []
    assert held.report.started == []


def test_nothing_is_opened_outside_the_programs_own_places_and_the_folders_that_were_named(held: Held) -> None:
    named = [held.folder / name for name in ("kept", "given", "veiled")]

    assert held.report.strays(*named, *held.outs) == []
    assert not list((held.folder / HOST_HOME).iterdir())


def test_no_document_says_who_wrote_it_with_what_where_or_on_which_day(held: Held) -> None:
    """Neither the person, the machine, the folder and the program's version, nor a day or a time of the clock."""
    documents = [path for out in (*held.outs, held.folder / "veiled") for path in out.iterdir()]
    written = {path: path.read_bytes() for path in documents}
    told = (USER, HOST_HOME, str(held.folder), held.folder.name, tempfile.gettempdir(), str(ROOT), sys.prefix)
    machine = [word for word in (socket.gethostname(), platform.release(), platform.node()) if len(word) > SHORT]
    programs = (__version__, "survival_surgery", "python", "onnx", "pydantic", "generated", "generator", "author")
    today = datetime.now(UTC).date()
    days = {form.format(today + timedelta(days=off)) for off in (-1, 0, 1) for form in DAYS}

    found = {
        (path.name, word)
        for path, held_bytes in written.items()
        for word in (*told, *machine, *programs, *days)
        if word.encode().lower() in held_bytes.lower()
    }
    assert found == set()
    assert not [path for path, text in written.items() if CLOCK.search(text) or DAY.search(text)]
    assert {path.suffix for path in documents} == {".md", ".txt"}, (
        "what another format says of itself is looked at first"
    )


def test_an_address_that_is_turned_to_and_a_file_that_is_opened_elsewhere_are_seen(tmp_path: Path) -> None:
    report = Report.beside(tmp_path, tmp_path / "kept")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    program = (
        "import os, socket, subprocess; s = socket.socket(); s.settimeout(0.1); s.connect_ex(('127.0.0.1', 9));"
        "s.close(); s = socket.socket(); s.bind(('127.0.0.1', 0)); socket.getaddrinfo('localhost', 9);"
        f"os.chdir({str(elsewhere)!r}); here = os.getcwd(); open(here + '/a', 'w').close();"
        "os.rename(here + '/a', here + '/b');"
        "os.listdir(here); os.mkdir(here + '/c'); open('/etc/passwd').close();"
        "subprocess.run(['true'])"
    )
    done = report.python("-c", program)

    assert done.returncode == 0, done.stderr
    assert {event[0] for event in report.addresses} == {"socket.connect", "socket.bind", "socket.getaddrinfo"}
    assert [event[0] for event in report.started][:1] == ["subprocess.Popen"]
    strays = {told.split()[0] for told in report.strays(tmp_path / "kept")}
    assert strays >= {"open", "os.rename", "os.listdir", "os.mkdir"}
    assert "open /etc/passwd" in report.strays(tmp_path)


@pytest.fixture
def watching(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """Everything that a test starts from now on is watched."""
    report = Report.beside(tmp_path, tmp_path / "home")
    for name in ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "DOORS_REPORT", HOME_VARIABLE):
        monkeypatch.setenv(name, report.environment[name])
    monkeypatch.chdir(tmp_path)
    return report


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_whole_meeting_on_the_screen_turns_to_nobody_and_nothing_else(watching: Report, tmp_path: Path) -> None:
    assert watching.run("demo", "--out", "demo").returncode == 0
    held = on_screen.Held(tmp_path)
    try:
        on_screen.test_a_whole_meeting_from_the_library_to_three_documents(held, tmp_path)
    finally:
        for terminal in held.terminals:
            terminal.close()

    assert any("/textual/" in str(event[1]) for event in watching.events if event[0] == "open")
    assert watching.addresses == []
    assert watching.started == []
    assert watching.strays(tmp_path / "home", tmp_path / "ours", tmp_path / "demo", Path("demo")) == []


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_whole_meeting_in_plain_lines_turns_to_nobody_and_nothing_else(watching: Report, tmp_path: Path) -> None:
    source = read_yaml(WORKED_EXAMPLE)
    template = template_of(source)
    notes = read_notes(source, template)
    in_lines.test_a_meeting_typed_through_a_pipe_ends_in_the_documents_that_were_agreed((notes, template), tmp_path)

    assert watching.addresses == []
    assert watching.started == []
    # The day of the invented meeting is said by a module of the tests, which is looked for and read too.
    assert watching.strays(tmp_path / "home", tmp_path / "ours", ROOT / "tests") == []


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace, which sees what libraries in C do by themselves")
def test_no_library_in_c_turns_to_an_address_or_writes_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Priya Shah rang us on 3 March.\n", "utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        HOME_VARIABLE: str(tmp_path / "h"),
    }
    typed = "\n".join([PASSPHRASE, *TALK, ""])
    calls = ""
    for number, arguments in enumerate(
        (
            ("demo", "--out", "demo"),
            ("anonymise", "letter.txt", "--out", "veiled.txt"),
            ("run", "--plain", "--template", "survival-surgery"),
        )
    ):
        traced = tmp_path / f"calls-{number}"
        trace = ["strace", "-f", "-qq", "-e", "trace=%network,openat,open,creat,unlink,rename,mkdir", "-o", str(traced)]
        command = [*trace, sys.executable, "-m", "survival_surgery", *arguments]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, input=typed.encode(), capture_output=True, check=False
        )
        assert done.returncode in (0, 1), done.stderr
        calls += traced.read_text("utf-8", "replace")

    assert "openat(" in calls
    assert re.findall(r"^.*\b(?:connect|bind|sendto|sendmsg|listen|accept4?)\(.*$", calls, re.MULTILINE) == []
    writing = re.findall(r'"([^"]*)", [^)]*O_(?:WRONLY|RDWR|CREAT)', calls)
    assert [
        path for path in writing if path.startswith("/") and not path.startswith((str(tmp_path), *OPENED_IN_C))
    ] == []
