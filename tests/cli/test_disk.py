"""Whatever the disk did to a session, a command ends with one plain sentence and its exit code, and spoils nothing."""

import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings, strategies as st

from survival_surgery.opening import begun
from survival_surgery.session.events import ContributionHeard, StepEntered
from survival_surgery.store.live import pick_up
from survival_surgery.template.load import shipped
from tests.cli.calling import called, handed
from tests.store.limits import at_most, read_only

KEY = f"x'{'5a' * 32}'"
"""Taken by SQLCipher as it stands: deriving a key takes longer than all the rest."""

PAGE = 4_096
SAID = tuple(f"no cover at night, for the {number}th time" for number in range(1, 40))

OPENING = (
    ("resume", "{session}", "--plain"),
    ("export", "{session}", "--out", "{folder}/out"),
    ("backup", "{session}", "{folder}/copy.session"),
    ("rekey", "{session}"),
    ("destroy", "--names", "{session}"),
)
"""Every command that opens a session."""

commands = pytest.mark.parametrize("command", OPENING, ids=lambda words: words[0])


@pytest.fixture
def harvest() -> Path:
    """A session in the middle of its harvest, larger than a few pages."""
    live = begun(shipped() / "survival-surgery.yaml", None, KEY, date(2026, 5, 3))
    live.write_down(StepEntered(step="s1.harvest", at=1_777_800_000), *(ContributionHeard(words=s) for s in SAID))
    live.close()
    assert live.path
    return live.path


def opened(command: tuple[str, ...], session: Path, key: str = KEY) -> Result:
    """What a command did with a session; whatever it makes beside it lies in the same folder."""
    words = (word.format(session=session, folder=session.parent) for word in command)
    return called(*words, "--passphrase-fd", handed(key, "another key for it"), typed="destroy\n")


def one_sentence(told: Result) -> str:
    """What was said on the error stream, which nobody needs to be a programmer to read."""
    assert not re.search(r"Traceback|Error\b|sqlite|SQL|mistake in the program", told.output), told.output
    assert not any(words in told.output for words in (*SAID, KEY))
    assert told.stderr.count("\n") == 1
    assert re.search(r"Restore a copy|Check |Close it there|Free some|Choose another", told.stderr), told.stderr
    return " ".join(told.stderr.split())


def said_in(path: Path) -> list[str]:
    live = pick_up(path, KEY)
    live.close()
    return [contribution.words for contribution in live.session.contributions]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(OPENING), st.integers(0, 10**6), st.one_of(st.integers(1, 255), st.none()))
def test_a_file_that_was_cut_or_changed_anywhere_is_refused_and_stays_as_it_is(
    harvest: Path, command: tuple[str, ...], at: int, change: int | None
) -> None:
    sound = harvest.read_bytes()
    at %= len(sound)
    with TemporaryDirectory() as folder:
        session = Path(folder) / "a.session"
        damaged = sound[:at] + (b"" if change is None else bytes([sound[at] ^ change]) + sound[at + 1 :])
        session.write_bytes(damaged)

        told = opened(command, session)

        assert told.exit_code == (3 if at < PAGE else 6)
        assert "damaged" in one_sentence(told)
        assert session.read_bytes() == damaged
        assert [path.name for path in Path(folder).iterdir()] == ["a.session"]


@commands
def test_a_file_cut_to_nothing_is_not_taken_for_a_new_one(harvest: Path, command: tuple[str, ...]) -> None:
    harvest.write_bytes(b"")

    told = opened(command, harvest)

    assert told.exit_code == 3
    assert "is empty" in one_sentence(told)
    assert harvest.read_bytes() == b""


@commands
def test_a_session_that_is_open_elsewhere_is_refused(harvest: Path, command: tuple[str, ...]) -> None:
    live = pick_up(harvest, KEY)
    try:
        told = opened(command, harvest)
    finally:
        live.close()

    assert told.exit_code == 4
    assert "open in another window" in one_sentence(told)
    assert said_in(harvest) == list(SAID)


@commands
def test_a_disk_that_takes_nothing_more_is_said_and_nothing_is_lost(harvest: Path, command: tuple[str, ...]) -> None:
    with at_most(PAGE):
        told = opened(command, harvest)

    if command[0] != "export":  # it writes nothing before the readback
        assert told.exit_code == 5
        assert "disk is full" in one_sentence(told)
    assert said_in(harvest) == list(SAID)
    assert [path.name for path in harvest.parent.iterdir()] == [harvest.name]


@commands
def test_a_folder_that_may_not_be_written_to_is_said(harvest: Path, command: tuple[str, ...]) -> None:
    with read_only(harvest.parent, harvest):
        told = opened(command, harvest)

    if command[0] != "export":
        assert told.exit_code == 5
        assert re.search("read-only|Choose another folder", one_sentence(told))
    assert said_in(harvest) == list(SAID)


def test_a_disk_that_fills_up_during_a_conversation_loses_nothing_that_was_written_down(harvest: Path) -> None:
    lines = [f"we wait, and wait, for the {number}th time. " * 20 for number in range(40)]
    with at_most(harvest.stat().st_size + 4 * PAGE):
        told = called("resume", str(harvest), "--plain", "--passphrase-fd", handed(KEY), typed="\n".join((*lines, "")))

    assert told.exit_code == 0
    assert "Not saved: Nothing can be written to" in told.stdout
    assert "the disk is full" in told.stdout
    written = told.stdout.count("Written down.")
    assert 0 < written < len(lines)
    assert said_in(harvest) == [*SAID, *(line.strip() for line in lines[:written])]
