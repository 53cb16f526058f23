"""What is told when a session file is made, opened, copied or deleted, and how it is numbered and timed."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from survival_surgery.errors import CannotOpen, SurgeryError
from survival_surgery.session import moves
from survival_surgery.session.events import ContributionHeard, Undone
from survival_surgery.store import places
from survival_surgery.store.connection import unlocked
from survival_surgery.store.copies import back_up
from survival_surgery.store.destroy import destroy
from survival_surgery.store.faults import damaged
from survival_surgery.store.file import SessionFile
from survival_surgery.store.live import LiveSession, begin_in_memory, pick_up
from survival_surgery.store.saved import last_saved
from tests.store.conftest import PASSPHRASE
from tests.store.limits import at_most


def told(do: Callable[[], object]) -> str:
    with pytest.raises(SurgeryError) as refused:
        do()
    return str(refused.value)


@pytest.mark.parametrize(
    ("count", "when", "said"),
    [
        (1, datetime(2026, 1, 5, 9, 4), "Saved last on 5 January 2026 at 09:04, with 1 entry."),  # noqa: DTZ001 - a time is told as the machine's clock shows it
        (2, datetime(2025, 12, 31, 23, 59), "Saved last on 31 December 2025 at 23:59, with 2 entries."),  # noqa: DTZ001 - as above
    ],
)
def test_who_opens_a_session_hears_when_it_was_saved_and_with_how_much(
    path: Path, live: LiveSession, count: int, when: datetime, said: str
) -> None:
    assert last_saved(live) == ""
    live.make([moves.hear(f"rest {number}") for number in range(count)])
    live.close()
    os.utime(path, (when.timestamp(), when.timestamp()))

    again = pick_up(path, PASSPHRASE)

    assert last_saved(again) == f"{said} If there was more, this is an older copy."
    again.close()


def test_moves_made_at_once_find_what_the_ones_before_them_did_under_its_number() -> None:
    live = begin_in_memory("id: test\n")
    live.make(
        [moves.hear("rest"), moves.undo, moves.hear("pay"), moves.undo, moves.hear("safety"), moves.reword(5, "safe")]
    )

    assert [held.words for held in live.session.contributions] == ["safe"]
    live.make([moves.undo, moves.undo, moves.hear("pay"), moves.undo])
    assert [entry.number for entry in live.entries] == list(range(1, 11))
    assert live.session.contributions == ()


def test_a_place_where_no_session_can_be_made_or_opened_is_told(path: Path) -> None:
    nowhere = path.parent / "none" / "a.session"
    path.touch()

    assert told(lambda: SessionFile.create(path, PASSPHRASE, "")) == (
        f"There is already a file at {path}. Nothing was written; choose another place."
    )
    assert told(lambda: SessionFile.create(nowhere, PASSPHRASE, "")) == (
        f"No session file can be made at {nowhere}: No such file or directory. Choose another folder."
    )
    assert told(lambda: SessionFile.create(nowhere, "", "")) == (
        "The passphrase is empty. Choose one, or take the six words that are offered."
    )
    assert told(lambda: SessionFile.open(nowhere, PASSPHRASE)) == (
        f"There is no session file to open at {nowhere}: No such file or directory. Check the path."
    )
    assert told(lambda: SessionFile.open(path.parent, PASSPHRASE)) == (
        f"{path.parent} is not a file. Give the path of a session file."
    )
    assert told(lambda: SessionFile.open(path, PASSPHRASE)) == (
        f"{path} is empty: the start of the file is damaged, or the program was stopped while the session was "
        "being made. Restore a copy of the file if there was anything in it."
    )


def test_what_cannot_be_deleted_is_told(path: Path, live: LiveSession) -> None:
    nowhere = path.with_name("none.session")
    live.close()
    # A folder in the place of the journal: nobody, not even an administrator, unlinks a folder.
    path.with_name(path.name + "-wal").mkdir()

    assert told(lambda: destroy(nowhere)) == f"There is no session file at {nowhere}. Check the path."
    assert told(lambda: destroy(path)) in {
        f"{path} cannot be deleted: {why}. Allow writing to its folder and try again."
        for why in ("Is a directory", "Operation not permitted", "Permission denied", "Access is denied")
    }
    assert path.exists()


def test_a_copy_that_does_not_succeed_leaves_no_file(path: Path, live: LiveSession, tmp_path: Path) -> None:
    live.close()
    to = tmp_path / "copy.session"

    with pytest.raises(CannotOpen):
        back_up(path, "another passphrase altogether", to)
    assert not to.exists()
    back_up(path, PASSPHRASE, to)
    assert oct(to.stat().st_mode & 0o777) == "0o600" or os.name == "nt"
    pick_up(to, PASSPHRASE).close()


def test_a_folder_that_is_gone_cannot_be_closed_to_others(tmp_path: Path) -> None:
    gone = tmp_path / "gone"

    assert told(lambda: places._keep_private(gone)) == (
        f"The folder {gone} cannot be closed to others: No such file or directory. "
        "Set SURVIVAL_SURGERY_HOME to a folder of your own."
    )


def test_what_was_undone_and_what_came_after_it_are_kept_at_once() -> None:
    live = begin_in_memory("id: test\n")
    live.make([moves.hear("rest")])

    live.write_down(Undone(what=1), ContributionHeard(words="pay"))

    assert [(held.number, held.words) for held in live.session.contributions] == [(3, "pay")]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("DROP TABLE names", "{path} opens, but there is no session in it. Check that it is the file you meant."),
        (
            "UPDATE about SET version = 2",
            "{path} was written by a newer version of this program. Update the program and try again.",
        ),
        ("DELETE FROM about", str(damaged(Path("{path}")))),
        ("ALTER TABLE notes ADD COLUMN who TEXT", str(damaged(Path("{path}")))),
    ],
)
def test_a_file_that_opens_and_is_no_session_of_ours_is_told(
    path: Path, live: LiveSession, change: str, said: str
) -> None:
    live.close()
    with unlocked(path, PASSPHRASE) as connection:
        connection.execute(change)
        connection.close()

    assert told(lambda: SessionFile.open(path, PASSPHRASE)) == said.format(path=path)


def test_where_there_is_no_room_the_file_is_named_that_could_not_be_written(path: Path, live: LiveSession) -> None:
    live.make([moves.hear("rest " * 700) for _ in range(8)])
    size = path.stat().st_size
    with at_most(size // 2):
        said = told(lambda: live.redact(1))
    live.close()
    to, new = path.with_name("copy"), path.with_name("new.session")

    assert said == (
        f"The words are taken out, but there is no room to rewrite {path}, and traces may be left in it, "
        "encrypted. Free some space and take them out again."
    )
    with at_most(8_192):
        assert told(lambda: back_up(path, PASSPHRASE, to)).startswith(f"Nothing can be written to {to}: ")
        assert told(lambda: SessionFile.create(new, PASSPHRASE, "x" * 9_000)).startswith(
            f"Nothing can be written to {new}: "
        )
    assert [found.name for found in path.parent.iterdir()] == [path.name]
