"""The session file keeps what was written, and opens for whoever has the passphrase, for nobody else, one at a time."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from survival_surgery.errors import CannotOpen, CannotWrite, InUse, UsageMistake
from survival_surgery.session.events import ContributionHeard, Entry, NameListed
from survival_surgery.store.connection import transaction
from survival_surgery.store.file import SessionFile
from tests.store.conftest import CANARY, PASSPHRASE, TEMPLATE, file_with


def test_what_was_appended_is_there_when_the_file_is_opened_again(path: Path) -> None:
    file = SessionFile.create(path, PASSPHRASE, TEMPLATE)
    written = (
        Entry(1, ContributionHeard(words="a")),
        Entry(2, NameListed(words="Joan")),
        Entry(3, NameListed(words="B")),
    )
    for entry in written:
        file.append(entry)
    file.close()
    again = SessionFile.open(path, PASSPHRASE)
    assert again.entries() == written
    again.close()


def test_a_session_keeps_its_own_copy_of_its_template_on_one_kind_of_line_end(path: Path) -> None:
    SessionFile.create(path, PASSPHRASE, "\ufeffid: x\r\ntitle: y\r").close()
    again = SessionFile.open(path, PASSPHRASE)
    assert again.template_text == "id: x\ntitle: y\n"
    again.close()


def test_the_settings_are_the_ones_under_which_nothing_was_lost(path: Path) -> None:
    file = SessionFile.create(path, PASSPHRASE, TEMPLATE)
    asked = ("journal_mode", "synchronous", "locking_mode", "fullfsync", "secure_delete", "temp_store")
    found = {name: file._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked}
    assert found == {
        "journal_mode": "delete",
        "synchronous": 3,
        "locking_mode": "exclusive",
        "fullfsync": 1,
        "secure_delete": 1,
        "temp_store": 0,
    }
    compiled = {option for (option,) in file._connection.execute("PRAGMA compile_options")}
    assert "TEMP_STORE=2" in compiled
    file.close()


def test_only_its_owner_can_read_the_file_and_what_lies_beside_it(path: Path) -> None:
    file = SessionFile.create(path, PASSPHRASE, TEMPLATE)
    file.append(Entry(1, ContributionHeard(words="a")))
    modes = {found.name: oct(found.stat().st_mode & 0o777) for found in path.parent.iterdir()}
    assert set(modes.values()) == {"0o600"}
    file.close()


def test_a_closed_session_is_one_file(path: Path) -> None:
    file_with(path, 3)
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_no_words_can_be_read_in_any_file_that_was_made(path: Path) -> None:
    file = SessionFile.create(path, PASSPHRASE, f"title: {CANARY}")
    file.append(Entry(1, ContributionHeard(words=CANARY)))
    for found in path.parent.iterdir():
        content = found.read_bytes()
        assert CANARY.encode() not in content
        assert b"SQLite" not in content
        assert PASSPHRASE.encode() not in content
    file.close()


@pytest.mark.parametrize("wrong", ["", "Correct horse battery staple", PASSPHRASE + " ", "x' OR '1'='1", "\0"])
def test_a_wrong_passphrase_does_not_open_and_the_message_names_both_causes(path: Path, wrong: str) -> None:
    before = file_with(path, 1)
    with pytest.raises(CannotOpen, match="passphrase is wrong, or the start of the file is damaged"):
        SessionFile.open(path, wrong)
    assert path.read_bytes() == before


@pytest.mark.parametrize("passphrase", ["it's; DROP TABLE notes --", "x'" + "0" * 64 + "'", "тайна 🌧 x" * 20])
def test_any_passphrase_works_as_it_is(path: Path, passphrase: str) -> None:
    SessionFile.create(path, passphrase, TEMPLATE).close()
    SessionFile.open(path, passphrase).close()


def test_an_accent_typed_in_two_parts_opens_what_one_typed_in_one_part_closed(path: Path) -> None:
    SessionFile.create(path, "caf\u00e9 au lait", TEMPLATE).close()
    SessionFile.open(path, "cafe\u0301 au lait").close()


def test_an_empty_passphrase_is_refused_before_a_file_is_made(path: Path) -> None:
    with pytest.raises(UsageMistake):
        SessionFile.create(path, "", TEMPLATE)
    assert not path.exists()


def test_a_second_opening_is_told_at_once_that_the_file_is_in_use(path: Path) -> None:
    file = SessionFile.create(path, PASSPHRASE, TEMPLATE)
    started = time.monotonic()
    with pytest.raises(InUse):
        SessionFile.open(path, PASSPHRASE)
    assert time.monotonic() - started < 1
    file.close()


def test_a_second_program_is_told_that_the_file_is_in_use(path: Path) -> None:
    file_with(path, 1)
    # Opened again and not written to: the lock is taken by opening.
    file = SessionFile.open(path, PASSPHRASE)
    second = subprocess.run([sys.executable, "-c", _OPEN, str(path), PASSPHRASE], capture_output=True, text=True)  # noqa: PLW1510 - the exit code is what is tested
    assert (second.returncode, second.stdout.strip(), second.stderr) == (4, "InUse", "")
    file.append(Entry(2, ContributionHeard(words="still ours")))
    file.close()


_OPEN = """
import sys
from pathlib import Path
from survival_surgery.errors import SurgeryError
from survival_surgery.store.file import SessionFile
try:
    SessionFile.open(Path(sys.argv[1]), sys.argv[2])
except SurgeryError as error:
    print(type(error).__name__)
    sys.exit(error.exit_code)
"""


def test_an_existing_file_is_never_made_into_a_session(path: Path) -> None:
    path.write_text("somebody's shopping list")
    with pytest.raises(CannotWrite, match="already a file"):
        SessionFile.create(path, PASSPHRASE, TEMPLATE)
    assert path.read_text() == "somebody's shopping list"


def test_what_is_not_a_file_is_not_opened(path: Path) -> None:
    with pytest.raises(CannotOpen, match="no session file"):
        SessionFile.open(path, PASSPHRASE)
    with pytest.raises(CannotOpen, match="not a file"):
        SessionFile.open(path.parent, PASSPHRASE)
    assert not path.exists()


def test_the_error_says_where_and_does_not_reach_the_screen_by_itself(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file_with(path, 1)
    with pytest.raises(CannotOpen, match=str(path)):
        SessionFile.open(path, "wrong")
    assert capfd.readouterr() == ("", "")


def test_opening_says_when_the_file_was_last_written(path: Path) -> None:
    file_with(path, 1)
    written = path.stat().st_mtime
    file = SessionFile.open(path, PASSPHRASE)
    assert file.last_saved is not None
    assert file.last_saved.timestamp() == pytest.approx(written)
    file.close()
    assert path.stat().st_mtime == written


def test_what_is_interrupted_halfway_is_not_kept_and_writing_goes_on(path: Path) -> None:
    file = SessionFile.create(path, PASSPHRASE, TEMPLATE)

    def interrupted() -> None:
        with transaction(file._connection):
            file._connection.execute("INSERT INTO notes VALUES (1, 'ContributionHeard', '{\"words\": \"half\"}')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    file.append(whole := Entry(1, ContributionHeard(words="whole")))
    assert file.entries() == (whole,)
    file.close()
