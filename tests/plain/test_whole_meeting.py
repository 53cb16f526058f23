"""The worked example typed through a pipe, killed in the middle, ends in the documents that were read and agreed."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from survival_surgery.exports.pages import GROUP, OUTWARD, PLAN
from survival_surgery.guard import read_yaml
from survival_surgery.meeting.readback.matters import kept, matters
from survival_surgery.opening import begun as begin
from survival_surgery.session.state import Session
from survival_surgery.store.live import pick_up
from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.template.load import available
from survival_surgery.template.model import SessionTemplate
from survival_surgery.writeup.decisions import MayLeave
from survival_surgery.writeup.notes import Notes, read_notes, template_of
from survival_surgery.writeup.writeup import WORKED_EXAMPLE
from tests.cli.calling import PASSPHRASE
from tests.plain import on_the_day, typing

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
ROOT = Path(__file__).resolve().parents[2]
NOT_ENTERED = "a line that nobody has entered"

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return tmp_path


@pytest.fixture(scope="module")
def meeting() -> tuple[Notes, SessionTemplate]:
    source = read_yaml(WORKED_EXAMPLE)
    template = template_of(source)
    return read_notes(source, template), template


def begun(meeting: tuple[Notes, SessionTemplate]) -> Path:
    """A session file in which nothing has been said yet."""
    live = begin(available()["survival-surgery"], meeting[0].variant, PASSPHRASE, on_the_day.THE_DAY)
    path = live.path
    live.close()
    assert path
    return path


def conversing(path: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.plain.on_the_day", str(path), PASSPHRASE]
    with out.open("wb") as told:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=told, stderr=subprocess.STDOUT)


def killed_after(path: Path, lines: list[str], out: Path) -> None:
    """Type lines and the beginning of another, and pull the plug once all of them were heard."""
    running = conversing(path, out)
    assert running.stdin
    running.stdin.write("\n".join([*lines, "/heard", NOT_ENTERED]).encode())
    running.stdin.flush()
    while b"There is no command like that" not in out.read_bytes():
        assert running.poll() is None, out.read_text("utf-8")
        time.sleep(0.05)
    running.kill()
    running.wait()
    running.stdin.close()


def held(path: Path) -> Session:
    live = pick_up(path, PASSPHRASE)
    session = live.session
    live.close()
    return session


def test_a_meeting_typed_through_a_pipe_ends_in_the_documents_that_were_agreed(
    meeting: tuple[Notes, SessionTemplate], home: Path
) -> None:
    notes, template = meeting
    stops = typing.stops(notes, template)
    harvested = typing.step_of(notes, template, "s1.harvest") + 1
    path = begun(meeting)

    first = [line for stop in stops[:harvested] for line in typing.step(notes, stop, {})]
    killed_after(path, [*typing.set_up(notes, template), *first], home / "first.txt")
    assert [c.words for c in held(path).contributions] == [
        line.words
        for line in notes.of("s1.harvest").heard  # type: ignore[union-attr]  # made from the template
    ]

    numbers = typing.numbers_of(held(path))
    rest = [line for stop in stops[harvested:] for line in typing.step(notes, stop, numbers)]
    killed_after(path, rest, home / "second.txt")

    script = [
        "/finish",
        *("keep", "yes", "go on"),
        *_may_leave(held(path), notes),
        *("go on", "read"),
        *(["fine"] * 4),
        "agreed",
        *("3", str(home / "ours"), "2", "7"),
    ]
    running = conversing(path, home / "third.txt")
    running.communicate("\n".join([*script, ""]).encode(), timeout=200)
    told = (home / "third.txt").read_text("utf-8")

    assert running.returncode == 0, told
    for name in (GROUP, OUTWARD, PLAN):
        assert (home / "ours" / name).read_bytes() == (GOLDEN / name).read_bytes(), told
    assert "\x1b" not in "".join(one.read_text("utf-8") for one in home.glob("*.txt"))


def _may_leave(session: Session, notes: Notes) -> list[str]:
    """The numbers of the rows that the notes let out."""
    out = {(one.may_leave.words or "").casefold() for one in notes.readback if isinstance(one, MayLeave)}
    rows = []
    for place, matter in enumerate(matters(session), 1):
        words = getattr(matter, "words", "") or getattr(getattr(matter, "item", None), "words", "")
        if words.casefold() in out and kept(session, matter):
            rows.append(str(place))
    return [" ".join(rows)]
