"""docs/templates.md done as its reader does it: what is to be typed is typed, and what is shown is what is said.

A block of YAML is typed where the sentence before it says: "into a new file `…`:", "below `…`:", "above `…`:", "in
place of `…`:" or "at the end of the file:". "`…` becomes `…`" changes a line, and a table does so step by step. Before
a block of text, "with `…` in place of `…`" and "without the line `…`" are slips that are made, shown and put right.

Run this file to write what the program says into the page anew.
"""

import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from survival_surgery.store.places import HOME_VARIABLE
from tests.cli.calling import called

PAGE = Path(__file__).resolve().parents[2] / "docs" / "templates.md"
HOME = "/home/you/.local/share/survival-surgery"
"""What the page calls the folder that the program keeps everything in."""

MORE = "…"
"""The last line of a block that shows only the beginning of what is said."""

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PARAGRAPH = re.compile(r"\S.*?(?=\n\n|\Z)", re.DOTALL)
_CODE = r"`([^`\n]+)`"
_BECOMES = re.compile(rf"{_CODE} becomes {_CODE}")
_INSTEAD = re.compile(rf"[Ww]ith {_CODE} in place of {_CODE}")
_WITHOUT = re.compile(rf"Without the line {_CODE}")
_NEW = re.compile(rf"into a new file {_CODE}")
_GO_BACK = re.compile(rf"[Ii]n the file {_CODE}")
_WHERE = re.compile(rf"(below|above|in place of) {_CODE}:$")
_ON_SCREEN = re.compile(r"^survival-surgery (template rehearse (?!.*--out)|run)")


@dataclass(frozen=True)
class Block:
    """One piece of the page: `sort` is prose, table, or the language of a fence; `words` stand from `start` on."""

    sort: str
    words: str
    start: int


def blocks(page: str) -> Iterator[Block]:
    """The pieces of a page in their order."""
    at = 0
    for found in [*_FENCE.finditer(page), None]:
        between = page[at : found.start() if found else len(page)]
        for paragraph in _PARAGRAPH.finditer(between):
            sort = "table" if paragraph[0].startswith("|") else "prose"
            yield Block(sort, paragraph[0].strip(), at + paragraph.start())
        if found:
            yield Block(found[1], found[2], found.start(2))
            at = found.end()


@dataclass
class Reader:
    """Somebody who does what the page says, in a folder of templates."""

    folder: Path
    shown: list[tuple[Block, str]] = field(default_factory=list)
    """Every block of text, with what was really said."""
    alone: list[str] = field(default_factory=list)
    """Every block of YAML that is typed nowhere: a step to look at."""
    _file: Path = Path("handover.yaml")
    _prose: str = ""
    _said: str = ""

    def read(self, page: str) -> None:
        """Do everything that the page says."""
        for block in blocks(page):
            match block.sort:
                case "prose":
                    self._prose = block.words
                    self._follow(block.words)
                case "table":
                    self._change(block.words)
                case "yaml":
                    self._type(block.words)
                case "sh":
                    self._said = "".join(self._run(line) for line in block.words.splitlines())
                    self._prose = ""
                case "text":
                    self.shown.append((block, self._asked()))
                case other:
                    raise ValueError(f"nobody knows what to do with a block of {other}")

    def _follow(self, prose: str) -> None:
        if back := _GO_BACK.search(prose):
            self._file = Path(back[1])
        for was, becomes in _BECOMES.findall(prose):
            self._replace(was, becomes)

    def _type(self, typed: str) -> None:
        if new := _NEW.search(self._prose):
            self._file = Path(new[1])
            path = self.folder / self._file
            path.parent.mkdir(exist_ok=True)
            path.write_text(typed, encoding="utf-8")
        elif self._prose.endswith("at the end of the file:"):
            self._write([*self._lines(), *typed.splitlines()])
        elif where := _WHERE.search(self._prose):
            lines, at = self._lines(), self._line(where[2])
            first, last = {"below": (at + 1, at + 1), "above": (at, at), "in place of": (at, at + 1)}[where[1]]
            self._write([*lines[:first], *typed.splitlines(), *lines[last:]])
        else:
            self.alone.append(typed)

    def _change(self, table: str) -> None:
        head, _, *rows = table.splitlines()
        if head != "| step | this line | becomes |":
            return
        for row in rows:
            step, was, becomes = re.findall(_CODE, row)
            lines = self._lines()
            at = next(n for n in range(self._line(f"id: {step}"), len(lines)) if lines[n].strip() == was)
            lines[at] = lines[at].replace(was, becomes)
            self._write(lines)

    def _asked(self) -> str:
        """What is said where a block of text stands: by the last command, or by `check`, perhaps after a slip."""
        kept = (self.folder / self._file).read_text("utf-8") if (self.folder / self._file).exists() else ""
        if slip := _INSTEAD.findall(self._prose):
            self._replace(slip[-1][1], slip[-1][0])
        elif left_out := _WITHOUT.findall(self._prose):
            lines = self._lines()
            del lines[self._line(left_out[-1])]
            self._write(lines)
        elif "`check` says:" not in self._prose:
            return self._said
        said = self._run(f"survival-surgery template check {self._file}")
        (self.folder / self._file).write_text(kept, encoding="utf-8")
        return said

    def _run(self, line: str) -> str:
        """What a command says; nothing where it only goes to a folder, or needs a screen."""
        if not line.startswith("survival-surgery ") or _ON_SCREEN.match(line):
            assert line.startswith(("cd ", "survival-surgery ")), line
            return ""
        done = called(*line.split()[1:])
        assert done.exit_code in (0, 1), done.output
        assert "mistake in the program" not in done.output, done.output
        return done.output.replace(str(self.folder.parent), HOME)

    def _lines(self) -> list[str]:
        return (self.folder / self._file).read_text("utf-8").splitlines()

    def _write(self, lines: list[str]) -> None:
        (self.folder / self._file).write_text("\n".join([*lines, ""]), encoding="utf-8")

    def _line(self, words: str) -> int:
        """Where the one line stands that reads so; a dash before it is not counted."""
        found = [n for n, line in enumerate(self._lines()) if words in (line.strip(), line.strip().removeprefix("- "))]
        assert len(found) == 1, f"{len(found)} lines of {self._file} read: {words}"
        return found[0]

    def _replace(self, was: str, becomes: str) -> None:
        lines, at = self._lines(), self._line(was)
        lines[at] = lines[at].replace(was, becomes)
        self._write(lines)


def read_in(home: Path) -> Reader:
    """The page, done in a data folder that is there for it alone. Its variable has to be set."""
    folder = home / "templates"
    folder.mkdir(parents=True)
    os.chdir(folder)
    reader = Reader(folder)
    reader.read(PAGE.read_text("utf-8"))
    return reader


def as_shown(shown: str, said: str) -> str:
    """What was said, as far as it is shown."""
    lines = shown.splitlines()
    if not lines or lines[-1] != MORE:
        return said
    return "\n".join([*said.splitlines()[: len(lines) - 1], MORE, ""])


def _write_anew() -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        page, reader = PAGE.read_text("utf-8"), read_in(Path(home).resolve())
    for block, said in reversed(reader.shown):
        end = block.start + len(block.words)
        page = page[: block.start] + as_shown(block.words, said) + page[end:]
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    _write_anew()
