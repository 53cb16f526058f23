"""The door of a session file that opens: rows that somebody put there who knows the passphrase, or a fault of the disk.

The rows are read by the program's own file class, from a database in memory: deriving a key for each of thousands of
files would take all the time there is.
"""

import contextlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from survival_surgery.exports.about import about
from survival_surgery.exports.pages import pages
from survival_surgery.guard import file_text
from survival_surgery.opening import template_of_session
from survival_surgery.session.events import kept_with
from survival_surgery.session.state import Session
from survival_surgery.store.carry import hand_over
from survival_surgery.store.codec import encode
from survival_surgery.store.faults import opening
from survival_surgery.store.file import _SCHEMA, FORMAT, SessionFile, _template_text
from survival_surgery.store.live import LiveSession
from survival_surgery.store.remembered import moves_of, remembered
from survival_surgery.writeup.notes import read_notes, template_of
from survival_surgery.writeup.play import play
from tests.doors.doors import CHANGES, refusing
from tests.doors.hostile import STRANGE, Bytes, mutated

RARELY = 7
"""One of eight; not nothing, because behind the end of its bytes a door picks nothing but that."""

PLACE = Path("/somewhere/one.session")
_OTHERS = ("CREATE TABLE about (version, template)", "CREATE TABLE notes (a, b, c)", "CREATE TABLE names (a, b, c)")
"""Tables as the program makes none: a file of somebody else's may hold anything in any column."""


@cache
def _sound() -> tuple[dict[str, Any], str]:
    """The rows of an invented meeting, and its template."""
    from survival_surgery.guard import read_yaml
    from survival_surgery.template.load import available
    from survival_surgery.writeup.writeup import WORKED_EXAMPLE

    source = read_yaml(WORKED_EXAMPLE)
    template = template_of(source)
    rows: dict[str, Any] = {"notes": [], "names": []}
    for entry in play(read_notes(source, template), template, source, seed=1).entries:
        kind, body = encode(entry.event)
        rows[kept_with(entry.event)].append([entry.number, kind, json.loads(body)])
    return rows, file_text(available()[template.id])


def rows(data: bytes) -> None:
    """The rows of a session with changes in some of them: read, folded, made into pages, and carried to the next."""
    by = Bytes(data)
    sound, text = _sound()
    first, count = by.pick(len(sound["notes"])), by.pick(20)
    some = {"notes": [sound["notes"][0], *sound["notes"][first : first + count]], "names": sound["names"][: by.pick(4)]}
    held = mutated(some, by)
    template_text = str(by.one_of(STRANGE)) if by.pick(8) == RARELY else text
    with refusing():
        connection = _database(held, template_text, by)
        with opening(PLACE):
            file = SessionFile(PLACE, connection, _template_text(PLACE, connection), None)
        try:
            live = LiveSession(file)
            template = template_of_session(live)
            pages(live.session, about(template, live.session.variant))
            hand_over(live.session)
            moves_of(remembered(live.session, Session()))
        finally:
            file.close()


def _database(held: Any, template_text: str, by: Bytes) -> Any:
    """A database in memory with these rows, as far as a database can hold them."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:", isolation_level=None)
    ours = by.pick(8) != RARELY
    for statement in _SCHEMA if ours else _OTHERS:
        connection.execute(statement)
    version = FORMAT if ours or by.pick(2) else by.one_of((FORMAT + 1, "x", None))
    connection.execute("INSERT INTO about VALUES (?, ?)", (version, _plain(template_text)))
    for table in ("notes", "names"):
        found = held.get(table) if isinstance(held, dict) else None
        for row in found if isinstance(found, list) else ():
            number, kind, body = [*(row if isinstance(row, list) else [row]), None, None, None][:3]
            told = _odd(body, by) if by.pick(8) == RARELY and body is not None else json.dumps(body)
            with contextlib.suppress(dbapi2.IntegrityError):
                _insert(connection, table, _plain(number), _plain(kind), told)
    return connection


def _insert(connection: Any, table: str, *row: Any) -> None:
    # As text, whatever its bytes: a fault of the disk, or another program, can leave such.
    words = ", ".join("CAST(? AS TEXT)" if isinstance(value, bytes) else "?" for value in row)
    connection.execute(f"INSERT INTO {table} VALUES ({words})", row)  # noqa: S608 - one of two tables, and question marks


def _plain(value: Any) -> Any:
    """What a database can hold."""
    if isinstance(value, int) and abs(value) < 2**63:
        return value
    return (
        value.encode("utf-8", "replace").decode() if isinstance(value, str) else None if value is None else str(value)
    )


def _odd(body: Any, by: Bytes) -> Any:
    told = json.dumps(body)
    return by.one_of(
        (None, told.encode(), b"\xff\xfe", told[:-1], told * 2, 7, 1.5, "", "NaN", "[" * 5_000, '{"words": 1e999}')
    )


def seeds() -> Iterator[bytes]:
    """Bytes that change sound rows."""
    return iter(CHANGES)
