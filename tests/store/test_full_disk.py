"""A full or read-only disk loses nothing that was saved, and writing goes on once there is room.

A small tmpfs is the real thing and needs root; everywhere else a limit on the size of files stands in for it. Root
may write to any folder, so a read-only folder is tested by the flag that even root obeys, where the disk knows it.
"""

from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from survival_surgery.errors import CannotWrite, InUse
from survival_surgery.session.events import ContributionHeard
from survival_surgery.store.file import SessionFile
from survival_surgery.store.live import LiveSession, begin, pick_up
from tests.store.conftest import PASSPHRASE, TEMPLATE
from tests.store.limits import at_most, read_only, succeeds


def _said(number: int) -> ContributionHeard:
    return ContributionHeard(words=f"line {number} " * 60)


def _fill(live: LiveSession) -> int:
    """Write until nothing more fits; how many were saved."""
    for number in range(1, 3_000):
        before = (live.entries, live.session)
        try:
            live.write_down(_said(number))
        except CannotWrite:
            assert (live.entries, live.session) == before
            return number - 1
    raise AssertionError


def _everything_is_there(live: LiveSession, path: Path, saved: int) -> None:
    live.write_down(_said(saved + 1))
    live.close()
    again = pick_up(path, PASSPHRASE)
    assert [entry.event for entry in again.entries] == [_said(number) for number in range(1, saved + 2)]
    again.close()


def test_a_file_that_may_not_grow_keeps_what_was_saved_and_goes_on_later(path: Path, live: LiveSession) -> None:
    with at_most(64 * 1024):
        saved = _fill(live)
        with pytest.raises(InUse):
            SessionFile.open(path, PASSPHRASE)
    assert saved > 10
    _everything_is_there(live, path, saved)


def test_a_full_disk_keeps_what_was_saved_and_goes_on_once_there_is_room(small_disk: Path) -> None:
    path = small_disk / "a.session"
    live = begin(path, PASSPHRASE, TEMPLATE)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(64 * 1024))
    saved = _fill(live)
    assert saved > 10
    ballast.unlink()
    _everything_is_there(live, path, saved)


def test_a_session_that_does_not_fit_is_not_begun_and_leaves_nothing(small_disk: Path) -> None:
    path = small_disk / "a.session"
    with suppress(OSError), (small_disk / "ballast").open("wb") as ballast:
        while True:
            ballast.write(bytes(4096))
            ballast.flush()
    with pytest.raises(CannotWrite):
        begin(path, PASSPHRASE, TEMPLATE)
    assert [found.name for found in small_disk.iterdir()] == ["ballast"]


def test_redacting_on_a_full_disk_shows_what_the_file_holds(small_disk: Path) -> None:
    live = begin(small_disk / "a.session", PASSPHRASE, TEMPLATE)
    _fill(live)
    with suppress(CannotWrite):
        live.redact(1)
    shown = live.entries
    live.close()
    again = pick_up(small_disk / "a.session", PASSPHRASE)
    assert again.entries == shown
    again.close()


def test_a_read_only_folder_is_said_to_be_one(path: Path, live: LiveSession) -> None:
    live.write_down(_said(1))
    live.close()
    with read_only(path.parent, path):
        with pytest.raises(CannotWrite, match="read-only"), closing(pick_up(path, PASSPHRASE)) as opened:
            opened.write_down(_said(2))
        with pytest.raises(CannotWrite):
            begin(path.with_name("b.session"), PASSPHRASE, TEMPLATE)
    again = pick_up(path, PASSPHRASE)
    assert [entry.event for entry in again.entries] == [_said(1)]
    again.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    if not succeeds("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)):
        pytest.skip("needs root to mount a small tmpfs; the limit on the size of files stands in for it")
    try:
        yield disk
    finally:
        succeeds("umount", "--lazy", str(disk))
