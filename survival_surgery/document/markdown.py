"""Blocks as Markdown: the one place where text is escaped.

Knows what CommonMark and GitHub's Markdown take for markup, and nothing of sessions. What comes out reads back as the
same words, with no link, picture, HTML or emphasis that the blocks did not ask for; and it stays readable as it is,
because a character is escaped only where it would mean something.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from survival_surgery.document.blocks import Block, Bullets, Facts, Heading, Numbered, Own, Paragraph, Table, Text

GAP = "    "
"""Between facts that stand side by side; read back as one space."""

_ANYWHERE = re.compile(
    r"[\\`*_~<|^]"  # escapes, code, emphasis, struck out, HTML and automatic links, cells, raised
    r"|@"  # e-mail
    r"|(?<=\])[(:\[{]"  # links, their definitions, what would dress words up
    r"|\[(?=[\[^])"  # links within a wiki, footnotes
    r"|(?<=\{)[{%]"  # what a site would put something else in place of
    r"|&(?=#?\w+;)"  # entities
    r"|(?<=\w)\.(?=[^\W\d][\w-])|(?<=[wW]{3})\."  # host names
    r"|:(?=/)|(?<=/)/"  # addresses
    r"|\$(?=\S)"  # mathematics, on some sites
)
_ADDRESS = re.compile(r"[A-Za-z0-9.+_-]+(?P<host>(?:@[A-Za-z0-9.+_/-]+)+)(?<!\.)")
"""What GitHub makes an e-mail link of although its @ is escaped; between the marks of code it makes none."""

_START = re.compile(r"^(?:[-+>#\[=:]|!(?=!!)|\d{1,9}(?P<after>[.)])(?=\s|$))")


@dataclass(frozen=True, slots=True)
class Page:
    """A finished text. `own` holds the stretches, from and up to an offset, that the program itself wrote."""

    text: str
    own: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Paper:
    parts: list[str] = field(default_factory=list)
    own: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0

    def mark(self, text: str) -> None:
        """Write what is not words: a marker, a space, a line's end."""
        self._put(text, own=True)

    def words(self, text: Text, *, starts_line: bool = True) -> None:
        """Write words, escaped."""
        plain = _on_one_line(text)
        whole = "".join(piece for piece, _ in plain)
        code = [match.span() for match in _ADDRESS.finditer(whole) if "." in match["host"]]
        marks = _marks(whole, starts_line=starts_line) - {at for start, end in code for at in range(start, end)}
        turns = {at for span in code for at in span}
        at = 0
        for piece, own in plain:
            for letter in piece:
                if at in turns:
                    self.mark("`")
                self._put(f"\\{letter}" if at in marks else letter, own=own)
                at += 1
        if at in turns:
            self.mark("`")

    def _put(self, text: str, *, own: bool) -> None:
        end = self.length + len(text)
        if own and self.own and self.own[-1][1] == self.length:
            self.own[-1] = (self.own[-1][0], end)
        elif own:
            self.own.append((self.length, end))
        self.parts.append(text)
        self.length = end


def _marks(whole: str, *, starts_line: bool) -> set[int]:
    """Where a character would mean something."""
    marks = {match.start() for match in _ANYWHERE.finditer(whole)}
    start = _START.match(whole) if starts_line else None
    if start:
        marks.add(start.start("after") if start["after"] else 0)
    if not starts_line:
        marks |= {at for at, letter in enumerate(whole) if letter == "#"}
    return marks


def _on_one_line(text: Text) -> list[tuple[str, bool]]:
    """The runs with every stretch of white space made one space, and none at either end."""
    pieces: list[tuple[str, bool]] = []
    spaced = True
    for run in text:
        letters: list[str] = []
        for letter in run:
            if not letter.isspace():
                letters.append(letter)
            elif not spaced:
                letters.append(" ")
            spaced = letter.isspace()
        pieces.append(("".join(letters), isinstance(run, Own)))
    while pieces and not pieces[-1][0].rstrip():
        pieces.pop()
    if pieces:
        pieces[-1] = (pieces[-1][0].rstrip(), pieces[-1][1])
    return pieces


def page(blocks: Iterable[Block]) -> Page:
    """The blocks as one Markdown text."""
    paper = _Paper()
    for block in blocks:
        if paper.length:
            paper.mark("\n")
        _write(paper, block)
    return Page("".join(paper.parts), tuple(paper.own))


def _write(paper: _Paper, block: Block) -> None:
    match block:
        case Heading(level=level, text=text):
            paper.mark("#" * level + " ")
            paper.words(text, starts_line=False)
            paper.mark("\n")
        case Facts(facts=facts):
            _facts(paper, facts)
        case Paragraph(text=text):
            paper.words(text)
            paper.mark("\n")
        case Bullets(items=items):
            for item in items:
                paper.mark("- ")
                paper.words(item)
                paper.mark("\n")
        case Numbered(items=items):
            for number, item in enumerate(items, 1):
                paper.mark(f"{number}. ")
                paper.words(item)
                paper.mark("\n")
        case Table(head=head, rows=rows):
            for position, row in enumerate((head, *rows)):
                _row(paper, row)
                if position == 0:
                    paper.mark("|" + " --- |" * len(head) + "\n")


def _facts(paper: _Paper, facts: tuple[tuple[Own, Text], ...]) -> None:
    for position, (name, text) in enumerate(facts):
        if position:
            paper.mark(GAP)
        paper.words((Own(f"{name}:"),))
        paper.mark(" ")
        paper.words(text, starts_line=False)
    paper.mark("\n")


def _row(paper: _Paper, row: tuple[Text, ...]) -> None:
    paper.mark("|")
    for cell in row:
        paper.mark(" ")
        paper.words(cell, starts_line=False)
        paper.mark(" |")
    paper.mark("\n")
