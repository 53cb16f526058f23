"""What a disk may hold after the power went: every change that was not yet forced onto it is there, gone, or torn.

It knows files, names and bytes, and nothing of sessions. A change to a file is settled by an `fsync` of that file
after it; a name that came or went, by an `fsync` of the folder. Of what is not settled any part may be there, in any
order, as POSIX allows; only what happened to one name happened in its order.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""

MOST_ALL = 6
"""So many unsettled changes, and every choice among them is tried; of more, a sample."""

SAMPLE = 32


@dataclass(frozen=True, slots=True)
class Made:
    """A name that came to stand for a file; `file` is its number, never used twice."""

    name: str
    file: int


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A name that went."""

    name: str


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes put into a file."""

    file: int
    at: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file that was made this long."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Forced:
    """The changes of one file up to here are on the disk; of the folder, where `file` is None."""

    file: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """So many steps were shown as saved."""

    steps: int


Change = Made | Unlinked | Written | Cut
Call = Change | Forced | Told
Disk = tuple[tuple[str, bytes], ...]
"""The files of the folder, by their names."""


@dataclass
class Promised:
    """Between how many steps a disk must hold: those that were told, and one more that was under way."""

    least: int
    most: int


def disks(calls: Sequence[Call], seed: int = 0) -> dict[Disk, Promised]:
    """Every disk that a power cut may leave, after each of the calls, with what must be on it."""
    chance = random.Random(seed)  # noqa: S311 - picks a sample
    found: dict[Disk, Promised] = {}
    told = -1
    for count in range(1, len(calls) + 1):
        done = calls[:count]
        if isinstance(last := done[-1], Told):
            told = last.steps
        open_ones = [place for place, call in enumerate(done) if _unsettled(place, call, done)]
        for lost in _losses(open_ones, done, chance):
            promised = found.setdefault(disk_after(done, lost), Promised(told, told + 1))
            promised.least, promised.most = max(promised.least, told), min(promised.most, told + 1)
    return found


def _unsettled(place: int, call: Call, done: Sequence[Call]) -> bool:
    if isinstance(call, Forced | Told):
        return False
    file = call.file if isinstance(call, Written | Cut) else None
    return Forced(file) not in done[place + 1 :]


Loss = dict[int, slice | None]
"""What is not there, by the place of its call: None for all of it, or the part of its bytes that did arrive."""


def _losses(open_ones: Sequence[int], done: Sequence[Call], chance: random.Random) -> Iterator[Loss]:
    for kept in _choices(open_ones, chance):
        yield {place: None for place in open_ones if place not in kept}
    for place in open_ones:
        call = done[place]
        if isinstance(call, Written):
            later: Loss = {other: None for other in open_ones if other > place}
            for part in _torn(call):
                yield {place: part}
                yield {**later, place: part}


def _choices(open_ones: Sequence[int], chance: random.Random) -> Iterator[set[int]]:
    if len(open_ones) <= MOST_ALL:
        for size in range(len(open_ones) + 1):
            yield from map(set, combinations(open_ones, size))
        return
    yield from (set(open_ones[:size]) for size in range(len(open_ones) + 1))
    yield from ({place} for place in open_ones)
    yield from (set(open_ones) - {place} for place in open_ones)
    yield from ({place for place in open_ones if chance.random() < 0.5} for _each in range(SAMPLE))


def _torn(call: Written) -> Iterator[slice]:
    """The head or the tail of a write, cut where a sector ends."""
    for end in range(SECTOR - call.at % SECTOR, len(call.content), SECTOR):
        yield slice(0, end)
        yield slice(end, len(call.content))


def disk_after(done: Iterable[Call], lost: Loss | None = None) -> Disk:
    """The files as these calls leave them, without what is lost."""
    lost = lost or {}
    names: dict[str, int] = {}
    files: dict[int, bytearray] = {}
    # What happened to a name after something that is lost is lost with it.
    stuck = set[str]()
    for place, call in enumerate(done):
        match call:
            case Made(name=name) | Unlinked(name=name) if place in lost or name in stuck:
                stuck.add(name)
            case Made(name=name, file=file):
                names[name] = file
            case Unlinked(name=name):
                names.pop(name, None)
            case Written(file=file) if place not in lost:
                _put(files.setdefault(file, bytearray()), call.at, call.content)
            case Written(file=file) if (part := lost[place]) is not None:
                _put(files.setdefault(file, bytearray()), call.at + part.start, call.content[part])
            case Cut(file=file, size=size) if place not in lost:
                held = files.setdefault(file, bytearray())
                del held[size:]
                held.extend(bytes(size - len(held)))
    return tuple((name, bytes(files.get(file, b""))) for name, file in sorted(names.items()))


def _put(held: bytearray, at: int, content: bytes) -> None:
    held.extend(bytes(max(0, at - len(held))))
    held[at : at + len(content)] = content
