"""The encrypted session file: one SQLCipher database, two tables of entries and one row about itself.

It knows which table an entry belongs in and nothing of what entries mean. The passphrase is handed to SQLCipher and
not kept.
"""

import stat
from collections.abc import Iterable
from datetime import datetime
from os import O_CREAT, O_EXCL, O_RDWR, close, open as open_descriptor
from pathlib import Path
from typing import Any, Self

from survival_surgery.errors import CannotOpen, CannotWrite, Damaged, UsageMistake
from survival_surgery.session.events import Entry, EntryNumber, NamesDestroyed, Redacted, kept_with
from survival_surgery.session.words import clean
from survival_surgery.store.codec import decode, encode
from survival_surgery.store.connection import transaction, unlocked
from survival_surgery.store.destroy import remove, sync_folder
from survival_surgery.store.faults import cannot_open, damaged, opening, writing
from survival_surgery.translation import _

FORMAT = 1
"""The version of the file's layout. A file with a higher one is not touched."""

_PAGE = 4_096
"""Bytes in a page of SQLCipher, and the least that a session can be kept in."""

_SCHEMA = (
    "CREATE TABLE about (version INTEGER NOT NULL, template TEXT NOT NULL) STRICT",
    "CREATE TABLE notes (number INTEGER PRIMARY KEY, type TEXT NOT NULL, body TEXT) STRICT",
    "CREATE TABLE names (number INTEGER PRIMARY KEY, type TEXT NOT NULL, body TEXT) STRICT",
)

_INSERT = {"notes": "INSERT INTO notes VALUES (?, ?, ?)", "names": "INSERT INTO names VALUES (?, ?, ?)"}

_ENTRIES = """
    SELECT number, type, body, 'notes' FROM notes UNION ALL SELECT number, type, body, 'names' FROM names ORDER BY 1
"""

_TAKE_OUT = (
    "UPDATE notes SET body = NULL WHERE number = ?",
    "UPDATE names SET body = NULL WHERE number = ?",
)

_LAST = "SELECT max(number) FROM (SELECT number FROM notes UNION ALL SELECT number FROM names)"

_DESTROY_NAMES = "DELETE FROM names"


class SessionFile:
    """An open session file, under an exclusive lock until it is closed.

    `template_text` is the session's own copy of its template. `last_saved` is when the file was last written before it
    was opened, so that an older copy put in its place can be noticed.
    """

    def __init__(self, path: Path, connection: Any, template_text: str, last_saved: datetime | None) -> None:
        self.path = path
        self.template_text = template_text
        self.last_saved = last_saved
        self._connection = connection

    @classmethod
    def create(cls, path: Path, passphrase: str, template_text: str) -> Self:
        """Make a new session file, readable by its owner alone. An existing file is never touched."""
        if not passphrase:
            raise UsageMistake("The passphrase is empty. Choose one, or take the six words that are offered.")
        template_text = clean(template_text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
        _claim(path)
        try:
            with writing(path), unlocked(path, passphrase) as connection:
                with transaction(connection):
                    for statement in _SCHEMA:
                        connection.execute(statement)
                    connection.execute("INSERT INTO about VALUES (?, ?)", (FORMAT, template_text))
                sync_folder(path.parent)
                return cls(path, connection, template_text, None)
        except BaseException:
            remove(path)
            raise

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Self:
        """Open a session file, take its lock, and look at every page before anything in it is believed."""
        last_saved = _last_written(path)
        if not passphrase:
            raise cannot_open(path)
        with opening(path), unlocked(path, passphrase) as connection:
            with transaction(connection, "BEGIN EXCLUSIVE"):
                pass
            _look_at_every_page(path, connection)
            return cls(path, connection, _template_text(path, connection), last_saved)

    def entries(self) -> tuple[Entry, ...]:
        """Every entry in the order of its number, the names among them."""
        with opening(self.path):
            rows = self._connection.execute(_ENTRIES).fetchall()
        entries = tuple(self._entry(*row) for row in rows)
        if len({entry.number for entry in entries}) != len(entries):
            raise damaged(self.path)
        return entries

    def _entry(self, number: EntryNumber, kind: str, body: str | None, table: str) -> Entry:
        event = decode(kind, body)
        if kept_with(event) != table and not isinstance(event, Redacted):
            raise damaged(self.path)
        return Entry(number=number, event=event)

    def append(self, *entries: Entry) -> None:
        """Keep entries. Once this returns, a power cut cannot take them away; if it raises, none of them was kept."""
        rows = [(kept_with(entry.event), (entry.number, *encode(entry.event))) for entry in entries]
        with writing(self.path), transaction(self._connection):
            for table, row in rows:
                self._connection.execute(_INSERT[table], row)

    def redact(self, numbers: Iterable[EntryNumber]) -> None:
        """Take the words of these entries out of the file; that there was an entry, and its type, stay."""
        marked = [(number,) for number in numbers]
        with writing(self.path), transaction(self._connection):
            for statement in _TAKE_OUT:
                self._connection.executemany(statement, marked)
        self._scrub()

    def destroy_names(self) -> None:
        """Take every listed, veiled and cleared name out of the file. The notes stay, and say that it was done."""
        kind, body = encode(NamesDestroyed())
        with writing(self.path), transaction(self._connection):
            # In one transaction, so that a session never has lost its names and does not know it.
            (last,) = self._connection.execute(_LAST).fetchone()
            self._connection.execute(_INSERT["notes"], ((last or 0) + 1, kind, body))
            self._connection.execute(_DESTROY_NAMES)
        self._scrub()

    def _scrub(self) -> None:
        """Rewrite the file from its entries alone, so that no page keeps what an entry no longer says."""
        try:
            with writing(self.path):
                self._connection.execute("VACUUM")
        except CannotWrite:
            said = _(
                "The words are taken out, but there is no room to rewrite {path}, and traces may be left in it, "
                "encrypted. Free some space and take them out again."
            )
            raise CannotWrite(said.format(path=self.path)) from None

    def close(self) -> None:
        """Let go of the file and its lock."""
        self._connection.close()


def _claim(path: Path) -> None:
    """An empty file that only its owner can read, made before SQLite could make one that others can."""
    try:
        close(open_descriptor(path, O_CREAT | O_EXCL | O_RDWR, 0o600))
    except FileExistsError:
        said = _("There is already a file at {path}. Nothing was written; choose another place.")
        raise CannotWrite(said.format(path=path)) from None
    except OSError as error:
        said = _("No session file can be made at {path}: {why}. Choose another folder.")
        raise CannotWrite(said.format(path=path, why=error.strerror)) from None


def _last_written(path: Path) -> datetime:
    try:
        found = path.stat()
    except OSError as error:
        said = _("There is no session file to open at {path}: {why}. Check the path.")
        raise CannotOpen(said.format(path=path, why=error.strerror)) from None
    if not stat.S_ISREG(found.st_mode):
        raise CannotOpen(_("{path} is not a file. Give the path of a session file.").format(path=path))
    if not found.st_size:
        # SQLite takes an empty file for a new database, under any passphrase.
        said = _(
            "{path} is empty: the start of the file is damaged, or the program was stopped while the session was "
            "being made. Restore a copy of the file if there was anything in it."
        )
        raise CannotOpen(said.format(path=path))
    if found.st_size < _PAGE:
        # SQLite takes a file of one byte for a new database too, and would write over it.
        raise cannot_open(path)
    return datetime.fromtimestamp(found.st_mtime).astimezone()


def _look_at_every_page(path: Path, connection: Any) -> None:
    """SQLCipher checks a page when it reads it; reading them all now finds damage before it is built upon."""
    unsound = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if unsound or connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        raise damaged(path)


def _template_text(path: Path, connection: Any) -> str:
    tables = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    if not {"about", "notes", "names"} <= tables.keys():
        said = _("{path} opens, but there is no session in it. Check that it is the file you meant.")
        raise Damaged(said.format(path=path))
    row = connection.execute("SELECT version, template FROM about").fetchone()
    if row is None:
        raise damaged(path)
    version, template = row
    if isinstance(version, int) and version > FORMAT:
        said = _("{path} was written by a newer version of this program. Update the program and try again.")
        raise CannotOpen(said.format(path=path))
    if not set(_SCHEMA) <= set(tables.values()):
        # In tables that are not ours, a column may hold what none of ours can: no number, or no text.
        raise damaged(path)
    return clean(template)
