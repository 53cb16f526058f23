"""A loop that kills a program in the middle of writing, and counts what was shown as saved and is not there.

The child writes down one event after another and says so on a pipe each time `write_down` has returned, and takes some
of them out of the file again. The parent kills it with SIGKILL at a moment that nobody chose, tries a wrong
passphrase on what is left, opens it with the right one, and compares.
"""

import multiprocessing
import os
import random
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from survival_surgery.errors import CannotOpen, SurgeryError
from survival_surgery.session.events import ContributionHeard, Event, NameListed, Redacted
from survival_surgery.store.file import SessionFile
from survival_surgery.store.live import begin, pick_up

PASSPHRASE = f"x'{'5a' * 32}'"
"""A key in the form that SQLCipher takes as it stands: deriving one takes longer than all the rest of an opening."""

CANARY = "canary"
LONGEST = 0.05
"""Seconds after the first acknowledgement within which the child is killed."""

KILLS_PER_FILE = 20


@dataclass
class Figures:
    """What a loop of kills did."""

    kills: int = 0
    acknowledged: int = 0
    taken_out: int = 0
    lost: int = 0
    """Acknowledged, and not in the file."""

    changed: int = 0
    """In the file in other words than were written, or written by nobody."""

    returned: int = 0
    """Taken out and acknowledged, and back in the file."""

    unreadable: int = 0
    journals: int = 0
    """Kills that left a journal to roll back."""

    plaintext: int = 0
    """Files whose words could be read, or that opened, without the passphrase."""

    @property
    def failures(self) -> int:
        return self.lost + self.changed + self.returned + self.unreadable + self.plaintext


def said(number: int) -> Event:
    """What the child writes down under a number."""
    words = f"{CANARY} {number} " * (1 + number % 40)
    return NameListed(words=words) if number % 7 == 0 else ContributionHeard(words=words)


def child(path: Path, told: Connection) -> None:
    """Write until killed. `+ 5`: saved. `? 5`: about to be taken out. `- 5`: taken out."""
    live = pick_up(path, PASSPHRASE)
    while True:
        live.write_down(said(number := live.session.last + 1))
        _say(told, "+", number)
        if number % 3 == 0:
            _say(told, "?", number)
            live.redact(number)
            _say(told, "-", number)


def _say(told: Connection, what: str, number: int) -> None:
    os.write(told.fileno(), f"{what} {number}\n".encode())


def kill_loop(folder: Path, kills: int, seed: int = 0) -> Iterator[Figures]:
    """Kill `kills` times, with a new file now and then; the figures so far after each."""
    chance = random.Random(seed)  # noqa: S311 - picks the moment of a kill
    figures = Figures()
    path, heard = folder / "none", _Heard()
    for kill in range(kills):
        if kill % KILLS_PER_FILE == 0:
            path, heard = folder / f"{kill}.session", _Heard()
            begin(path, PASSPHRASE, f"title: {CANARY}").close()
        before = len(heard.saved), len(heard.gone)
        _kill_one(path, heard, chance.uniform(0, LONGEST))
        figures.acknowledged += len(heard.saved) - before[0]
        figures.taken_out += len(heard.gone) - before[1]
        figures.kills += 1
        _look(path, heard, figures)
        yield figures


class _Heard:
    """What the child has said about one file, over all its lives."""

    def __init__(self) -> None:
        self.saved: set[int] = set()
        self.leaving: set[int] = set()
        self.gone: set[int] = set()

    def take(self, lines: bytes) -> None:
        # A last line without its end was cut off by the kill: it was not said.
        for line in lines.decode().splitlines(keepends=True):
            if line.endswith("\n"):
                what, number = line.split()
                {"+": self.saved, "?": self.leaving, "-": self.gone}[what].add(int(number))


def _kill_one(path: Path, heard: _Heard, after: float) -> None:
    # Each child is a process of its own, forked from one that has imported everything already.
    children = multiprocessing.get_context("forkserver")
    children.set_forkserver_preload([__name__, "pydantic"])
    hearing, telling = children.Pipe(duplex=False)
    writer = children.Process(target=child, args=(path, telling))
    writer.start()
    telling.close()
    first = os.read(hearing.fileno(), 65_536)
    if not first:
        raise ChildProcessError("The child stopped before it had written anything.")
    time.sleep(after)
    writer.kill()
    heard.take(first + b"".join(iter(lambda: os.read(hearing.fileno(), 65_536), b"")))
    writer.join()
    hearing.close()


def _look(path: Path, heard: _Heard, figures: Figures) -> None:
    left = [found for found in path.parent.iterdir() if found.name.startswith(path.name)]
    figures.journals += any(found.name.endswith("-journal") and found.stat().st_size for found in left)
    figures.plaintext += any(CANARY.encode() in found.read_bytes() for found in left)
    if figures.kills % 3 == 0:
        # With a journal still to be rolled back, this must neither open the file nor spoil it.
        with suppress(CannotOpen):
            SessionFile.open(path, "wrong").close()
            figures.plaintext += 1
    try:
        file = SessionFile.open(path, PASSPHRASE)
        found = {entry.number: entry.event for entry in file.entries()}
        file.close()
    except SurgeryError:
        figures.unreadable += 1
        return
    _compare(found, heard, figures)


def _compare(found: dict[int, Event], heard: _Heard, figures: Figures) -> None:
    figures.lost += len(heard.saved - found.keys())
    figures.returned += sum(not isinstance(found.get(number), Redacted) for number in heard.gone)
    # At most one entry may be there unacknowledged: the one that was being written.
    figures.changed += max(0, len(found.keys() - heard.saved) - 1)
    for number, event in found.items():
        expected = {Redacted(type=type(said(number)).__name__)} if number in heard.gone else {said(number)}
        if number in heard.leaving:
            expected.add(Redacted(type=type(said(number)).__name__))
        figures.changed += event not in expected
    # What was written and not said before the kill is there from now on, and must stay.
    heard.saved |= found.keys()
