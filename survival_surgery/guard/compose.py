"""YAML from strangers, made into plain data that remembers where each value stood. It knows nothing of what it means.

The events are read first, because they cost no recursion: depth, size, aliases and tags are refused before anything is
built from them. Every scalar stays a string; what type it has is said by the model that reads it.
"""

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
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
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = held[: error.start].decode("utf-8-sig")
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
    try:
        _look_over(text, name)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise _bad(name, *plainly(error)) from error
    builder = _Builder()
    data = None if root is None else builder.build(root, ())
    if builder.mistakes:
        raise BadFile(name, builder.mistakes)
    return Source(data, {(): (1, 1)} | builder.marks, builder.keys, name, text)


def _look_over(text: str, name: str) -> None:
    depth = nodes = documents = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        nodes += isinstance(event, yaml.NodeEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        sentence = ""
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            sentence = "a text that starts with & or * needs quotes round it; anchors and aliases are not used here."
        elif getattr(event, "tag", None) is not None:
            sentence = "a text that starts with ! needs quotes round it; tags are not used here."
        elif depth > DEEPEST:
            sentence = f"this is nested more than {DEEPEST} deep. Check the brackets and the indentation."
        elif nodes > MOST_NODES:
            sentence = f"there are more than {MOST_NODES:,} values up to here. Make the file shorter."
        elif documents > 1:
            sentence = "a second document starts here. Put it into a file of its own."
        if sentence:
            raise BadFile(name, [Mistake(*_mark(event), sentence)])


@dataclass(slots=True)
class _Builder:
    marks: dict[Where, Mark] = field(default_factory=dict)
    keys: dict[Where, Mark] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def build(self, node: yaml.Node, where: Where) -> Any:
        self.marks[where] = _mark(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(part, (*where, position)) for position, part in enumerate(node.value)]
        bare = isinstance(node, yaml.ScalarNode) and not node.style
        return None if bare and node.value in _NOTHING else clean(node.value)

    def _mapping(self, node: yaml.MappingNode, where: Where) -> dict[str, Any]:
        built: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.mistakes.append(Mistake(*_mark(key), "the name of a field is a plain word, not a list."))
                continue
            name = clean(key.value)
            if name in built:
                sentence = f"'{one_line(name)[:40]}' is here twice. Keep one of the two."
                self.mistakes.append(Mistake(*_mark(key), sentence))
                continue
            self.keys[*where, name] = _mark(key)
            built[name] = self.build(value, (*where, name))
        return built


def _mark(node: Any) -> Mark:
    """The mark of a node or of an event."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def _position(before: str) -> Mark:
    lines = re.split("\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1


def _bad(name: str, line: int, column: int, sentence: str) -> BadFile:
    return BadFile(name, [Mistake(line, column, sentence)])
