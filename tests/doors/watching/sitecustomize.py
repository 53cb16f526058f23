"""Looks on from before a program's first line to its end, and writes down every file and address that it turns to.

Python takes this module up by itself where its folder stands in PYTHONPATH, in the program and in whatever it starts.
It sees what Python code does; what a library in C does by itself it does not see.
"""

import json
import os
import sys
from typing import Any

REPORT = "DOORS_REPORT"
"""The variable that names the file in which each event becomes a line of JSON."""

_WATCHED = (
    "open",
    "os.",
    "shutil.",
    "socket.",
    "subprocess.",
    "tempfile.",
    "glob.",
    "sqlite3.",
    "pty.",
    "urllib.",
    "ctypes.",
)
_NOTHING = ("os.putenv", "os.unsetenv", "os.fork", "os.kill", "ctypes.addressof", "ctypes.cdata", "ctypes.get_errno")


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return os.fsdecode(value)
    if isinstance(value, int | str | None):
        return value
    return os.fspath(value) if hasattr(value, "__fspath__") else repr(value)


def _watch() -> None:
    to = os.open(os.environ[REPORT], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def seen(event: str, given: tuple[Any, ...]) -> None:
        if event.startswith(_WATCHED) and not event.startswith(_NOTHING):
            os.write(to, (json.dumps([event, *map(_plain, given)]) + "\n").encode())

    sys.addaudithook(seen)


if REPORT in os.environ:
    _watch()
