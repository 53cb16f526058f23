"""Removing a session file for good, and the honest sentence about what that does. Promises no overwriting."""

import os
from pathlib import Path

from survival_surgery.errors import CannotOpen, CannotWrite
from survival_surgery.store.connection import is_open_somewhere
from survival_surgery.store.faults import in_use
from survival_surgery.translation import N_, _

NOT_ERASURE = N_(
    "The session file is deleted. Deleting a file on a modern disk is not erasure: what protects the words that are "
    "left there is the encryption, as long as nobody has the passphrase. Copies in backups or sync folders remain "
    "until you delete them there."
)
"""What `destroy` has and has not done, as it is said to the facilitator."""

NAMES_GONE = N_(
    "The table of names is destroyed: what was listed, veiled or cleared is known no longer. The notes stay as they "
    "were typed, and so do documents that were written. Nothing more is written before the whole text was read back "
    "again. Copies of the session made before still hold the table."
)
"""What destroying the table of names has and has not done."""

_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite may leave beside a file; the last two come from other programs that opened it."""


def destroy(path: Path) -> None:
    """Delete a session file and what lies beside it. Refuses while it is open anywhere, also here: close it first."""
    if not path.is_file():
        raise CannotOpen(_("There is no session file at {path}. Check the path.").format(path=path))
    if is_open_somewhere(path):
        raise in_use(path)
    try:
        remove(path)
    except OSError as error:
        said = _("{path} cannot be deleted: {why}. Allow writing to its folder and try again.")
        raise CannotWrite(said.format(path=path, why=error.strerror)) from None


def remove(path: Path) -> None:
    """Unlink a session file and what lies beside it, and have the folder forget them on disk too."""
    # The journal first: without its file it could be taken for that of a later one under the same name.
    for beside in _BESIDE:
        path.with_name(path.name + beside).unlink(missing_ok=True)
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the disk keep what was added to or taken from a folder. Windows does so by itself and offers no call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
