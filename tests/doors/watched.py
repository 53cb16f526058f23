"""The program as somebody starts it, with an onlooker in it that writes down every file and every address it turns to.

The onlooker is watching/sitecustomize.py. What is allowed, and why, is said here and nowhere else.
"""

import json
import os
import site
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
WATCHING = Path(__file__).with_name("watching")

_CODE = {
    *(Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib", "platlib")),
    *(Path(folder) for folder in (sys.prefix, sys.base_prefix, *site.getsitepackages())),
    *(ROOT / name for name in ("survival_surgery", "session_templates")),
    WATCHING,
}
"""Python, what is installed for it, and the program with its templates: only ever read."""

_ZIP = Path(sys.base_prefix, sys.platlibdir, f"python{sys.version_info.major}{sys.version_info.minor}.zip")
"""Where Python looks for itself first; there is none as a rule."""

_SYSTEM = {
    "/dev/null": "where a stream is let go that nobody reads",
    "/dev/tty": "the terminal, to ask for a passphrase while the input is a pipe",
    "/dev/urandom": "the system's own chance",
    "/etc/os-release": "read by onnxruntime as it loads: which system this is",
    "/etc/localtime": "the clock on the wall",
}
"""What every machine has and is read besides, and why."""

_LOOKING_FOR_CODE = ("os.listdir", "os.scandir", "pathlib.Path.glob")
_ANYWHERE_IN_MEMORY = ("socket.__new__", "socket.gethostname")

PAIR = "asyncio's own pair of sockets, with which a signal wakes a program; it has no address and leaves no process"


@dataclass
class Report:
    """What the onlooker wrote down of some runs of the program."""

    path: Path
    environment: dict[str, str] = field(default_factory=dict)

    @classmethod
    def beside(cls, folder: Path, home: Path, **more: str) -> "Report":
        """An environment in which every Python is watched, and keeps no compiled code."""
        path = folder / "watched.jsonl"
        watched = {
            "PYTHONPATH": os.pathsep.join((str(WATCHING), str(ROOT))),
            "PYTHONDONTWRITEBYTECODE": "1",
            "DOORS_REPORT": str(path),
            "SURVIVAL_SURGERY_HOME": str(home),
        }
        return cls(path, {**os.environ, **watched, **more})

    def run(self, *arguments: str, typed: str = "", pass_fds: Iterable[int] = ()) -> subprocess.CompletedProcess[bytes]:
        """Start the program, type something into it, and wait for its end."""
        return self.python("-m", "survival_surgery", *arguments, typed=typed, pass_fds=pass_fds)

    def python(
        self, *arguments: str, typed: str = "", pass_fds: Iterable[int] = ()
    ) -> subprocess.CompletedProcess[bytes]:
        """Start a Python that is watched."""
        return subprocess.run(
            [sys.executable, *arguments],
            input=typed.encode(),
            capture_output=True,
            env=self.environment,
            cwd=self.path.parent,
            pass_fds=tuple(pass_fds),
            check=False,
        )

    @property
    def events(self) -> list[list[Any]]:
        """Every event, with what Python says of it."""
        return [json.loads(line) for line in self.path.read_text("utf-8").splitlines()]

    @property
    def addresses(self) -> list[list[Any]]:
        """Every event with which a program turns to the network, besides a socket that is only made."""
        return [
            event for event in self.events if event[0].startswith("socket.") and event[0] not in _ANYWHERE_IN_MEMORY
        ]

    @property
    def started(self) -> list[list[Any]]:
        """Every other program that was started."""
        starting = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn")
        return [event for event in self.events if event[0].startswith(starting)]

    def strays(self, *folders: Path) -> list[str]:
        """What was opened, listed, made, moved or removed outside these folders and the places that are allowed."""
        return strays({tuple(event[:4]) for event in self.events}, *folders, started_in=self.path.parent)


def strays(events: Iterable[tuple[Any, ...]], *folders: Path, started_in: Path = ROOT) -> list[str]:
    """What these events turned to outside `folders` and the places that are allowed."""
    looked = (str(ROOT), str(started_in))
    return sorted({f"{event[0]} {path}" for event in events for path in _strays(event, folders, looked)})


def _strays(event: tuple[Any, ...], folders: tuple[Path, ...], looked: tuple[str, ...]) -> Iterator[str]:
    name, *given = event
    if not name.startswith(("open", "os.", "shutil.", "tempfile.", "glob.", "sqlite3.")):
        return
    for path in given[: 2 if name in ("os.rename", "os.link", "os.symlink", "shutil.move") else 1]:
        # A number is a file that is open already; None is Python itself, asked for its own symbols.
        if not isinstance(path, str) or (name in _LOOKING_FOR_CODE and path in looked):
            # Whoever imports a module looks through every folder on the path, the one it was started in among them.
            continue
        if name == "os.mkdir" and any(_within(folder, Path(path)) for folder in folders):
            # The way to a folder is made where it is not there.
            continue
        if not _allowed(Path(path), reading=_reads(name, given), folders=folders):
            yield path


def _reads(name: str, given: Sequence[Any]) -> bool:
    if name in _LOOKING_FOR_CODE:
        return True
    if name != "open":
        return False
    mode, flags = given[1], given[2]
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
    return not flags & writing if mode is None else "r" in mode and "+" not in mode


def _allowed(path: Path, *, reading: bool, folders: tuple[Path, ...]) -> bool:
    if any(_within(path, folder) for folder in folders) or str(path) in _SYSTEM:
        return True
    return reading and (any(_within(path, folder) for folder in _CODE) or path == _ZIP)


def _within(path: Path, folder: Path) -> bool:
    return Path(os.path.normpath(path)).is_relative_to(folder)
