"""What went wrong with a session file, said plainly. Knows SQLite's names for failures and never quotes its text."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from survival_surgery.errors import CannotOpen, CannotWrite, Damaged, InUse, SurgeryError
from survival_surgery.translation import _

_BUSY = {"BUSY", "LOCKED"}
_UNWRITABLE = {"READONLY", "FULL", "PERM"}
_UNWRITABLE_LATER = {*_UNWRITABLE, "IOERR", "CANTOPEN", ""}
"""Once a file is open, a write that fails for these reasons has met a full or read-only disk, or a file size limit.

A new passphrase that cannot be written fails without a name for the reason.
"""


def cannot_open(path: Path) -> CannotOpen:
    """A wrong passphrase or a damaged start: nobody without the passphrase can tell them apart, nor can we."""
    said = _(
        "{path} does not open. Either the passphrase is wrong, or the start of the file is damaged; the two cannot be "
        "told apart. Check capitals and spaces and try again, or restore a copy of the file."
    )
    return CannotOpen(said.format(path=path))


def damaged(path: Path) -> Damaged:
    """The start of the file opened and something further in did not."""
    said = _(
        "The passphrase is right, but {path} is damaged further in, so nothing in it can be relied on. "
        "Nothing was changed. Restore a copy of the file if you have one."
    )
    return Damaged(said.format(path=path))


def _unwritable(path: Path) -> CannotWrite:
    said = _(
        "Nothing can be written to {path}: the disk is full, or the file or its folder is read-only. "
        "What was saved before is still saved. Free some space, or allow writing to the folder, and try again."
    )
    return CannotWrite(said.format(path=path))


def in_use(path: Path) -> InUse:
    """Somebody else holds the lock."""
    said = _("{path} is open in another window or another program. Close it there and try again.")
    return InUse(said.format(path=path))


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Failures of SQLite inside this block, said as failures to open `path`."""
    with _said_plainly(path, _UNWRITABLE):
        yield


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Failures of SQLite inside this block, said as failures to write to `path`."""
    with _said_plainly(path, _UNWRITABLE_LATER):
        yield


@contextmanager
def _said_plainly(path: Path, unwritable: set[str]) -> Iterator[None]:
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.Error as error:
        raise _plainly(path, getattr(error, "sqlite_errorname", "") or "", unwritable) from None


def _plainly(path: Path, reason: str, unwritable: set[str]) -> SurgeryError:
    family = reason.removeprefix("SQLITE_").split("_")[0]
    if family in _BUSY:
        return in_use(path)
    if family in unwritable:
        return _unwritable(path)
    if family in {"NOTADB", "CANTOPEN"}:
        return cannot_open(path)
    return damaged(path)
