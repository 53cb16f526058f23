"""YAML from strangers, made into plain data that remembers where each value stood. It knows nothing of what it means.

It is built from YAML's events, because they cost no recursion: depth, size, aliases and tags are refused as they come.
Every scalar stays a string; what type it has is said by the model that reads it.
"""

import os
import re
import stat
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from survival_surgery.errors import UsageMistake
from survival_surgery.guard.mistakes import BadFile, Mistake
from survival_surgery.guard.syntax import plainly
from survival_surgery.session.words import clean, one_line

LARGEST = 1_000_000
DEEPEST = 20
MOST_NODES = 50_000
_LONGEST_NAME = 100
"""Characters of the name of a file, from its end, that are said back where there is no such file."""

Where = tuple[str | int, ...]
"""The way to a value: field names, and positions counted from 0."""

Mark = tuple[int, int]
"""A line and a column, counted from 1."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ANCHOR = "a text that starts with & or * needs quotes round it; anchors and aliases are not used here."
_NOTHING = frozenset({"", "~", "null"})
# YAML allows no control characters; its three rare line ends would make our line numbers differ from an editor's.
_NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Source:
    """The data of a file, and where its values (`marks`) and its field names (`keys`) stand."""

    data: Any
    marks: Mapping[Where, Mark]
    keys: Mapping[Where, Mark]
    name: str
    text: str

    def at(self, where: Where) -> Mark:
        """Where a value stands; for one that is not in the file, where it ought to be."""
        while where not in self.marks:
            where = where[:-1]
        return self.marks[where]

    def part(self, where: Where) -> "Source":
        """What stands at `where`, as a source of its own with the same lines and columns."""
        # Walked down from `where`: looking through all marks for each part would take minutes in a hostile file.
        ways = list(_ways(self.of(where), ()))
        marks = {way: self.marks[*where, *way] for way in ways if (*where, *way) in self.marks}
        keys = {way: self.keys[*where, *way] for way in ways if (*where, *way) in self.keys}
        return replace(self, data=self.of(where), marks=marks, keys=keys)

    def of(self, where: Where) -> Any:
        """The data at the end of a way, or None where it ends before."""
        data = self.data
        for step in where:
            try:
                data = data[step]
            except (KeyError, IndexError, TypeError):
                return None
        return data


def read_yaml(path: Path) -> Source:
    """The data of the file at `path`. Raises `BadFile`, or `UsageMistake` where there is no file to read."""
    return read_text(file_text(path), str(path))


def file_text(path: Path) -> str:
    """The text of an ordinary file of a sensible size, as UTF-8."""
    name = one_line(str(path))
    try:
        # Without O_NONBLOCK, a named pipe would keep us waiting before we could see what it is.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        told = name if len(name) <= _LONGEST_NAME else f"…{name[-_LONGEST_NAME:]}"
        raise UsageMistake(f"{told} cannot be opened. Check the name, and that you may read it.") from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise UsageMistake(f"{name} is not an ordinary file. Give the file that holds the text.")
    with os.fdopen(handle, "rb") as file:
        held = file.read(LARGEST + 1)
    if len(held) > LARGEST:
        raise BadFile(name, [Mistake(1, 1, "the file is larger than 1 MB: nothing that a room could use is.")])
    # By hand: where "utf-8-sig" takes a byte order mark away, its errors are counted from behind it.
    held = held.removeprefix(BOM_UTF8)
    try:
        return held.decode("utf-8")
    except UnicodeDecodeError as error:
        before = held[: error.start].decode("utf-8")
        raise _bad(name, *_position(before), "save the file as UTF-8: this is not a letter in it.") from error


def read_text(text: str, name: str) -> Source:
    """The data of a text. `name` is what its mistakes are reported under. Raises `BadFile`."""
    name = one_line(name)
    text = text.removeprefix("\ufeff")
    if len(text) > LARGEST:
        raise _bad(name, 1, 1, "the text is larger than 1 MB: nothing that a room could use is.")
    strange = _NOT_TEXT.search(text)
    if strange:
        sentence = "a control character stands here, which nobody can see. Delete it."
        raise _bad(name, *_position(text[: strange.start()]), sentence)
    built = _Built()
    try:
        for event in _looked_over(text, name):
            built.take(event)
    except yaml.YAMLError as error:
        raise _bad(name, *plainly(error)) from error
    if built.mistakes:
        raise BadFile(name, built.mistakes)
    return Source(built.data, {(): (1, 1)} | built.marks, built.keys, name, text)


def _looked_over(text: str, name: str) -> Iterator[yaml.Event]:
    """The events of a text, until one of them is hostile."""
    depth = nodes = documents = 0
    for event in yaml.parse(text, Loader=_LOADER):
        sentence = ""
        if isinstance(event, yaml.NodeEvent):
            nodes += 1
            depth += isinstance(event, yaml.CollectionStartEvent)
            if event.anchor is not None:
                sentence = _ANCHOR
            elif getattr(event, "tag", None) is not None:
                sentence = "a text that starts with ! needs quotes round it; tags are not used here."
            elif depth > DEEPEST:
                sentence = f"this is nested more than {DEEPEST} deep. Check the brackets and the indentation."
            elif nodes > MOST_NODES:
                sentence = f"there are more than {MOST_NODES:,} values up to here. Make the file shorter."
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                sentence = "a second document starts here. Put it into a file of its own."
        if sentence:
            raise BadFile(name, [Mistake(*_mark(event), sentence)])
        yield event


@dataclass(slots=True)
class _Open:
    """A list, or fields, that are still being read. What has no `where` is read over: a mistake before it was told."""

    where: Where | None
    into: list[Any] | dict[str, Any]
    named: bool = False
    name: str | None = None


@dataclass(slots=True)
class _Built:
    """Plain data made of events, without recursion."""

    data: Any = None
    marks: dict[Where, Mark] = field(default_factory=dict)
    keys: dict[Where, Mark] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            bare = not event.style and event.value in _NOTHING
            self._put(event, None if bare else clean(event.value))
        elif isinstance(event, yaml.CollectionStartEvent):
            into: list[Any] | dict[str, Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
            self._open.append(_Open(self._put(event, into), into))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()

    def _put(self, event: yaml.NodeEvent, value: Any) -> Where | None:
        """Put a value where it belongs and say where that is, unless it is the name of a field or read over."""
        within = self._open[-1] if self._open else None
        if within is None:
            where: Where = ()
            self.data = value
        elif within.where is None:
            return None
        elif isinstance(within.into, list):
            where = (*within.where, len(within.into))
            within.into.append(value)
        else:
            within.named = not within.named
            if within.named:
                within.name = self._name(event, within.where, within.into)
                return None
            if within.name is None:
                return None
            where = (*within.where, within.name)
            within.into[within.name] = value
        self.marks[where] = _mark(event)
        return where

    def _name(self, event: yaml.NodeEvent, where: Where, fields: dict[str, Any]) -> str | None:
        """The name of a field, or nothing where it cannot be one."""
        if not isinstance(event, yaml.ScalarEvent):
            self.mistakes.append(Mistake(*_mark(event), "the name of a field is a plain word, not a list."))
            return None
        name = clean(event.value)
        if name in fields:
            self.mistakes.append(Mistake(*_mark(event), f"'{one_line(name)[:40]}' is here twice. Keep one of the two."))
            return None
        self.keys[*where, name] = _mark(event)
        return name


def _ways(data: Any, way: Where) -> Iterator[Where]:
    """The way to everything in data, itself first."""
    yield way
    for name, part in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from _ways(part, (*way, name))


def _mark(event: Any) -> Mark:
    start = event.start_mark
    return start.line + 1, start.column + 1


def _position(before: str) -> Mark:
    lines = re.split("\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1


def _bad(name: str, line: int, column: int, sentence: str) -> BadFile:
    return BadFile(name, [Mistake(line, column, sentence)])
