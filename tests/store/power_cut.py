"""A session whose writes are traced call by call, and what becomes of it if the power goes after any of them.

The child holds a short session under `strace` and says on a pipe how many steps are saved. Its calls to the folder of
the session are read from the trace, `disk_states` tells which disks they may leave, and each of those is opened with
the program's own door. What it must hold is told by the same session held in memory.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from survival_surgery.errors import CannotOpen, SurgeryError
from survival_surgery.session.events import ContributionHeard, Entry, NameListed, Reworded, StepEntered
from survival_surgery.store.connection import SETTINGS, transaction, unlocked
from survival_surgery.store.copies import rekey
from survival_surgery.store.file import SessionFile
from survival_surgery.store.live import LiveSession, begin, begin_in_memory, pick_up
from tests.store.disk_states import Call, Cut, Disk, Forced, Made, Promised, Told, Unlinked, Written, disk_after, disks

PASSPHRASE = f"x'{'5a' * 32}'"
"""A key in the form that SQLCipher takes as it stands: deriving one takes longer than all the rest of an opening."""

NEW = f"x'{'a5' * 32}'"
TEMPLATE = "id: test\ntitle: A test\n"
NAME = "a.session"

Step = Callable[[LiveSession], object]
Settings = tuple[str, ...]

STEPS: tuple[Step, ...] = (
    lambda live: live.write_down(ContributionHeard(words="too few of us ")),
    lambda live: live.write_down(ContributionHeard(words="longer than a page " * 400)),
    lambda live: live.write_down(NameListed(words="Joan"), StepEntered(step="harvest", at=1)),
    lambda live: live.redact(2),
    lambda live: live.write_down(Reworded(what=1, words="too few of us at night")),
    lambda live: live.destroy_names(),
    lambda live: live.write_down(ContributionHeard(words="no breaks " * 60)),
)
"""What the child does; each step is shown as saved when it returns."""

CLOSED_EVERY = 4
"""Steps after which the session is closed and gone on with."""


def settings_with(**changed: str) -> Settings:
    """The settings of the program, some of them changed."""
    kept = dict(setting.split("=") for setting in SETTINGS)
    return tuple(f"{name}={value}" for name, value in {**kept, **changed}.items())


def child(path: Path, steps: int, settings: Settings) -> None:
    """Begin a session, go on with it in between, and say after each step how many are done. Last, a new passphrase."""
    live = begin(path, PASSPHRASE, TEMPLATE)
    _say(0)
    for count, step in enumerate(STEPS[:steps]):
        if count % CLOSED_EVERY == 0:
            live.close()
            live = pick_up(path, PASSPHRASE) if settings == SETTINGS else _opened(path, settings)
        step(live)
        _say(count + 1)
    live.close()
    rekey(path, PASSPHRASE, NEW)
    _say(steps + 1)


def _say(steps: int) -> None:
    # In one call: the trace has to show when it was said.
    os.write(1, f"saved {steps}\n".encode())


def _opened(path: Path, settings: Settings) -> LiveSession:
    with unlocked(path, PASSPHRASE, settings) as connection:
        with transaction(connection, "BEGIN EXCLUSIVE"):
            pass
        return LiveSession(SessionFile(path, connection, TEMPLATE, None))


_TRACED = (
    "open,openat,creat,close,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,"
    "sync_file_range,unlink,unlinkat,rename,renameat,renameat2,link,linkat,mmap,dup,dup2,dup3,fcntl"
)
_LINE = re.compile(r"^(?:\d+ +)?(?P<call>\w+)\((?P<told>.*)\) += (?P<answer>-?\d+|0x[0-9a-f]+)")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_HEX = re.compile(r"\\x([0-9a-f]{2})")


def traced(settings: Settings = SETTINGS, steps: int = len(STEPS)) -> list[Call]:
    """The calls of a session that bear on what is on the disk."""
    with TemporaryDirectory() as folder:
        sessions, trace = Path(folder) / "sessions", Path(folder) / "trace"
        sessions.mkdir()
        command = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-o", str(trace), "-e", f"trace={_TRACED}"]
        program = [sys.executable, "-m", "tests.store.power_cut", str(sessions / NAME), str(steps), *settings]
        root = Path(__file__).parents[2]
        subprocess.run([*command, *program], check=True, stdout=subprocess.PIPE, cwd=root)
        with trace.open(encoding="ascii") as lines:
            calls = list(_Reader(sessions).read(lines))
        there = tuple((path.name, path.read_bytes()) for path in sorted(sessions.iterdir()))
        if disk_after(calls) != there:
            raise ValueError("The calls that were read do not make the files that are there.")
        return calls


class _Reader:
    """Follows which file each descriptor and each name stand for. A call that it does not know is an error."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._names: dict[str, int] = {}
        self._open: dict[int, int | None] = {}
        self._made = 0

    def read(self, lines: Iterator[str]) -> Iterator[Call]:
        for line in lines:
            found = _LINE.match(line)
            if found and not found["answer"].startswith("-"):
                yield from self._call(found["call"], found["told"], int(found["answer"], 0))
            elif "unfinished" in line:
                raise ValueError("Two threads write at once; this reads one after the other.")

    def _call(self, call: str, told: str, answer: int) -> Iterator[Call]:
        match call:
            case "open" | "openat" | "creat":
                yield from self._opens(self._in_folder(told), told, answer)
            case "close":
                self._open.pop(_descriptor(told), None)
            case "write" if _descriptor(told) == 1:
                yield Told(int(_bytes(told).split()[1]))
            case "unlink" | "unlinkat" | "link" | "linkat" | "rename" | "renameat" | "renameat2" | "truncate":
                if name := self._in_folder(told):
                    if not call.startswith("unlink"):
                        raise ValueError(call)
                    del self._names[name]
                    yield Unlinked(name)
            case _:
                if (descriptor := _descriptor(told)) in self._open:
                    yield from _changes(call, self._open[descriptor], told)

    def _opens(self, name: str | None, told: str, descriptor: int) -> Iterator[Call]:
        if name is None:
            return
        if not name:
            self._open[descriptor] = None
            return
        if name not in self._names:
            self._made += 1
            self._names[name] = self._made
            yield Made(name, self._made)
        self._open[descriptor] = self._names[name]
        if "O_TRUNC" in told:
            yield Cut(self._names[name], 0)

    def _in_folder(self, told: str) -> str | None:
        """The name of a file in the folder, nothing for the folder itself, None for anything else."""
        path = _bytes(told).decode("utf-8", "surrogateescape")
        if path == self._folder:
            return ""
        return path.removeprefix(f"{self._folder}/") if path.startswith(f"{self._folder}/") else None


def _changes(call: str, file: int | None, told: str) -> Iterator[Call]:
    match call:
        case "fsync" | "fdatasync":
            yield Forced(file)
        case "pwrite64" if file is not None:
            yield Written(file, int(told.rsplit(", ", 1)[1]), _bytes(told))
        case "ftruncate" if file is not None:
            yield Cut(file, int(told.rsplit(", ", 1)[1]))
        case "fcntl":
            # Locks.
            pass
        case _:
            raise ValueError(call)


def _descriptor(told: str) -> int:
    found = re.match(r"\d+", told)
    return int(found[0]) if found else -1


def _bytes(told: str) -> bytes:
    found = _STRING.search(told)
    return bytes.fromhex("".join(_HEX.findall(found[1]))) if found else b""


@dataclass
class Figures:
    """What opening the disks showed."""

    calls: int = 0
    disks: int = 0
    lost: int = 0
    """Disks without something that was shown as saved."""

    wrong: int = 0
    """Disks with anything that the session never held."""

    unreadable: int = 0
    """Disks that do not open although the session was shown as begun, or that cannot be written to any more."""

    @property
    def failures(self) -> int:
        return self.lost + self.wrong + self.unreadable


def power_cuts(settings: Settings = SETTINGS, steps: int = len(STEPS), every: int = 1) -> Iterator[Figures]:
    """Trace a session and open every disk that a power cut may leave of it, or one of so many; the figures so far."""
    calls = traced(settings, steps)
    held = _held(steps)
    figures = Figures(calls=len(calls))
    for place, (disk, promised) in enumerate(disks(calls).items()):
        if place % every == 0:
            figures.disks += 1
            _look(disk, promised, held, figures)
            yield figures


def _held(steps: int) -> list[tuple[Entry, ...]]:
    live = begin_in_memory(TEMPLATE)
    held = [live.entries]
    for step in STEPS[:steps]:
        step(live)
        held.append(live.entries)
    # The new passphrase comes last and changes no entry.
    return [*held, live.entries]


def _look(disk: Disk, promised: Promised, held: Sequence[tuple[Entry, ...]], figures: Figures) -> None:
    with TemporaryDirectory() as folder:
        for name, content in disk:
            (Path(folder) / name).write_bytes(content)
        try:
            live = _picked_up(Path(folder) / NAME, only_new=promised.least == len(held) - 1)
            entries = live.entries
            live.write_down(ContributionHeard(words="and we go on"))
            live.close()
        except SurgeryError:
            figures.unreadable += promised.least >= 0
            return
    shown = [steps for steps, known in enumerate(held) if known == entries]
    figures.wrong += not shown
    figures.lost += bool(shown) and not any(promised.least <= steps <= promised.most for steps in shown)


def _picked_up(path: Path, *, only_new: bool) -> LiveSession:
    if not only_new:
        with suppress(CannotOpen):
            return pick_up(path, PASSPHRASE)
    return pick_up(path, NEW)


if __name__ == "__main__":
    child(Path(sys.argv[1]), int(sys.argv[2]), tuple(sys.argv[3:]))
