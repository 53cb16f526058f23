"""Stand-ins put into a text so that what it was stays what it is: a heading, a list, a link, a table, a line of code.

A stand-in never makes a link, never ends one, and never changes what is emphasised; a space is put in where it would.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from string import ascii_uppercase

from survival_surgery.anonymise.edits import Edit
from survival_surgery.anonymise.finders.suspect import Suspect, in_brackets
from survival_surgery.anonymise.sentences import put
from survival_surgery.anonymise.structure import Stretch, Structure

_RUN = re.compile(r"(?:\*+|_+|~~)")
_RUN_BEFORE = re.compile(r"(?:\*+|_+|~~)$")
_DEFINES = re.compile(r":[ \t]*(?:\S*[ \t]*|\S+[ \t]+[\"'(].*)$")
_VALUE = re.compile(
    r"[ \t]*(?:-[ \t]+)*(?P<key>[^\s\"'#:\[{|>][^:\r\n]*?(?=:(?:[ \t]|$)):[ \t]*)?(?P<value>.*?)[ \t]*$"
)
_LONGEST_MARKS = 8
_LOOKED_BACK = 300
"""Characters in which the beginning of what is emphasised is looked for."""


def edits(text: str, suspects: Iterable[Suspect], structure: Structure | None = None) -> tuple[Edit, ...]:
    """What to put where, so that each of `suspects` is replaced; none may overlap another."""
    structure = structure or Structure(text)
    placed = list(dict.fromkeys(_placed(text, suspects, structure)))
    placed += _quotes(text, placed, structure)
    return tuple(_apart(sorted(placed)))


def _placed(text: str, suspects: Iterable[Suspect], structure: Structure) -> Iterator[Edit]:
    labels: dict[str, str] = {}
    for suspect in suspects:
        figures = suspect.kind == "date"
        for piece in structure.pieces(suspect.start, suspect.end, figures=figures):
            label = structure.label(piece.start, piece.end)
            if label:
                name = " ".join(text[label.start : label.end].casefold().split())
                letter = ascii_uppercase[len(labels) % 26] * (1 + len(labels) // 26)
                called = labels.setdefault(name, f"{_tight(suspect.stand_in)}-{letter}")
                yield Edit(label.start, label.end, f"^{called}" if name.startswith("^") else called)
            else:
                begins = piece.start == suspect.start and not structure.in_front(piece.start)
                stand_in = put(text, piece.start, piece.end, suspect.stand_in) if begins else suspect.stand_in
                yield from _piece(text, piece, stand_in, structure)


def _piece(text: str, piece: Stretch, stand_in: str, structure: Structure) -> Iterator[Edit]:
    start, end = piece.start, piece.end
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before == "<" and after == ">":
        # An address between angle brackets that leads nowhere any more is no link.
        yield Edit(start - 1, end + 1, in_brackets(stand_in))
    elif structure.is_tight(start):
        yield Edit(start, end, in_brackets(_tight(stand_in)))
    elif before == "[" and after == "]" and text[end + 1 : end + 2] not in ("(", "[", ":"):
        yield Edit(start, end, stand_in)
    else:
        line = structure.line(start)
        starts = start == structure.words_begin(line) and not structure.in_front(start)
        defines = starts and _DEFINES.match(text, end, line.end)
        apart = " " if after in ("(", "[") or defines else ""
        yield Edit(start, end, f"{' ' if before == ']' else ''}{in_brackets(stand_in)}{apart if after else ''}")
        yield from _emphasis(text, piece, line)


def _emphasis(text: str, piece: Stretch, line: Stretch) -> Iterator[Edit]:
    """Spaces outside the marks of emphasis around a piece: between a letter and a bracket they would be mere signs."""
    begins = max(line.start, piece.start - _LOOKED_BACK)
    earlier = text[begins : piece.start]
    opens = _RUN_BEFORE.search(earlier[-_LONGEST_MARKS:])
    if opens:
        at = piece.start - len(opens.group())
        outside = text[begins:at]
        if outside[-1:].isalnum() and _RUN.findall(outside).count(opens.group()) % 2 == 0:
            yield Edit(at, at, " ")
    closes = _RUN.match(text, piece.end, line.end)
    if closes and text[closes.end() : closes.end() + 1].isalnum() and _RUN.findall(earlier).count(closes.group()) % 2:
        yield Edit(closes.end(), closes.end(), " ")


def _quotes(text: str, placed: list[Edit], structure: Structure) -> Iterator[Edit]:
    """Quotation marks round values of front matter that would begin with a bracket, which means a list there."""
    front = [edit for edit in placed if structure.in_front(edit.start)]
    starts = {edit.start for edit in front if edit.put.startswith("[")}
    lines: dict[Stretch, list[Edit]] = {}
    for edit in front:
        lines.setdefault(structure.line(edit.start), []).append(edit)
    for line, here in lines.items():
        match = _VALUE.match(text, line.start, line.end)
        for part in ("key", "value"):
            start, end = match.span(part) if match else (-1, -1)
            end = start + len(text[start:end].rstrip(": \t")) if part == "key" else end
            if start in starts:
                yield from (Edit(start, start, "'"), Edit(end, end, "'"))
                inner = (m.start() for m in re.finditer("'", text[start:end]))
                yield from (Edit(start + at, start + at, "'") for at in inner if not _inside(start + at, here))


def _inside(place: int, placed: Iterable[Edit]) -> bool:
    return any(edit.start <= place < edit.end for edit in placed)


def _apart(placed: list[Edit]) -> Iterator[Edit]:
    """Without edits inside others: a label is replaced once, however much of it is suspect."""
    reached = -1
    for edit, following in pairwise([*placed, None]):
        if edit is None or edit.start < reached:
            continue
        if following and following.start == edit.start and following.end > edit.end > edit.start:
            continue
        reached = max(reached, edit.end)
        yield edit


def _tight(stand_in: str) -> str:
    return re.sub(r"[\s()<>\"']+", "-", stand_in)
