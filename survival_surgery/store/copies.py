"""A second copy of a session file, and a new passphrase for the first. Both are done while nobody else has it open."""

from pathlib import Path
from unicodedata import normalize

from survival_surgery.errors import CannotWrite, UsageMistake
from survival_surgery.store.connection import unlocked
from survival_surgery.store.destroy import remove, sync_folder
from survival_surgery.store.faults import writing
from survival_surgery.store.file import SessionFile


def back_up(path: Path, passphrase: str, to: Path) -> None:
    """Copy a session to a new file that opens with the same passphrase. An existing file is never touched."""
    SessionFile.open(path, passphrase).close()
    _claim(to)
    try:
        with writing(to), unlocked(path, passphrase) as connection:
            connection.execute("VACUUM INTO ?", (str(to),))
            connection.close()
        SessionFile.open(to, passphrase).close()
        sync_folder(to.parent)
    except BaseException:
        remove(to)
        raise


def rekey(path: Path, passphrase: str, new: str) -> None:
    """Encrypt a session file anew, all of it or nothing: it opens with the one passphrase or the other."""
    if not new:
        raise UsageMistake("The new passphrase is empty. Choose one, or take the six words that are offered.")
    SessionFile.open(path, passphrase).close()
    with writing(path), unlocked(path, passphrase) as connection:
        connection.reset_key(_composed(new))
        connection.close()
    SessionFile.open(path, new).close()


def _claim(to: Path) -> None:
    """An empty file that only its owner can read, made before SQLite could make one that others can."""
    try:
        to.touch(mode=0o600, exist_ok=False)
    except FileExistsError:
        raise CannotWrite(f"There is already a file at {to}. Nothing was copied; choose another place.") from None
    except OSError as error:
        raise CannotWrite(f"No copy can be made at {to}: {error.strerror}. Choose another folder.") from None


def _composed(passphrase: str) -> str:
    """As `unlocked` hands it over: SQLCipher hashes bytes, and keyboards differ in how they compose a letter."""
    return normalize("NFC", passphrase)
