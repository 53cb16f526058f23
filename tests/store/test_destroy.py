"""Destroying removes a session file and what lies beside it, and promises no more than that."""

from pathlib import Path

import pytest

from survival_surgery.errors import CannotOpen, InUse
from survival_surgery.store.destroy import NOT_ERASURE, destroy
from survival_surgery.store.live import LiveSession, pick_up
from tests.store.conftest import PASSPHRASE


def test_a_destroyed_session_leaves_no_file(path: Path, live: LiveSession) -> None:
    live.close()
    for beside in ("-journal", "-wal", "-shm"):
        path.with_name(path.name + beside).write_bytes(b"")
    other = path.with_name("other.session")
    other.write_bytes(b"x")
    destroy(path)
    assert list(path.parent.iterdir()) == [other]


def test_a_session_that_is_open_is_not_destroyed(path: Path, live: LiveSession) -> None:
    with pytest.raises(InUse):
        destroy(path)
    live.close()
    pick_up(path, PASSPHRASE).close()


def test_a_damaged_session_can_be_destroyed(path: Path) -> None:
    path.write_bytes(b"\0" * 5_000)
    destroy(path)
    assert not path.exists()


def test_what_is_not_there_is_not_destroyed(path: Path) -> None:
    with pytest.raises(CannotOpen):
        destroy(path)
    with pytest.raises(CannotOpen):
        destroy(path.parent)


def test_the_sentence_promises_no_erasure() -> None:
    assert "not erasure" in NOT_ERASURE
    assert "encryption" in NOT_ERASURE
    assert "backups or sync folders" in NOT_ERASURE
