"""A board: rows of the room's words with what people say to point at them, and one row that the keys are on.

Never focused: the line below it keeps the focus, and passes it the arrow keys.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from survival_surgery.widgets.plain import plain

MARK_WIDTH = 4
"""Columns for a mark: three digits or two letters, and a space."""


class BoardRow(Protocol):
    """What a board needs to know of a row."""

    @property
    def words(self) -> str: ...
    @property
    def mark(self) -> str: ...
    @property
    def what(self) -> int | None: ...
    @property
    def heading(self) -> bool: ...
    @property
    def note(self) -> str: ...


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A row as it was drawn: as long as nothing of this changes, it need not be drawn again."""

    row: BoardRow
    ticked: bool
    width: int


class Board(OptionList, can_focus=False):
    """Rows, drawn with their words hanging beside their marks."""

    DEFAULT_CSS = """
    Board {
        height: 1fr;
        border: none;
        padding: 0 1;
        background: transparent;
        scrollbar-size-vertical: 1;
        &:focus { border: none; }
        & > .option-list--option-highlighted { background: $boost; color: $text; text-style: bold; }
        & > .option-list--option-disabled { color: $text-muted; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(markup=False, id=id)
        self._rows: tuple[BoardRow, ...] = ()
        self._ticked: frozenset[int] = frozenset()
        self._drawn: dict[_Drawn, Content] = {}

    @property
    def ticked(self) -> frozenset[int]:
        """The entries that are ticked."""
        return self._ticked

    @property
    def row(self) -> BoardRow | None:
        """The row that the keys are on, if it shows an entry."""
        if self.highlighted is None or self.highlighted >= len(self._rows):
            return None
        row = self._rows[self.highlighted]
        return row if row.what is not None else None

    def show(self, rows: Sequence[BoardRow], *, follow: int | None = None) -> None:
        """Draw these rows. The keys stay on their row, or go to the row of the entry `follow`."""
        rows = tuple(rows)
        if rows == self._rows and follow is None:
            return
        stay = follow if follow is not None else self.row.what if self.row else None
        self._rows = rows
        self._ticked &= {row.what for row in rows if row.what is not None}
        self._draw()
        position = next((place for place, row in enumerate(rows) if row.what is not None and row.what == stay), None)
        if position is not None:
            self.highlighted = position

    def tick(self) -> None:
        """Tick the row that the keys are on, or take its tick away, and go on to the next."""
        if self.row and self.row.what is not None:
            self._ticked ^= {self.row.what}
            stay = self.highlighted
            self._draw()
            self.highlighted = stay
            self.action_cursor_down()

    def untick(self) -> None:
        """Take every tick away."""
        if self._ticked:
            stay, self._ticked = self.highlighted, frozenset()
            self._draw()
            self.highlighted = stay

    def on_resize(self, event: Resize) -> None:
        """Wrap the words again for the new width."""
        stay = self.highlighted
        self._drawn.clear()
        self._draw()
        self.highlighted = stay

    def _draw(self) -> None:
        width = max(10, self.size.width - 4)
        drawn = {}
        options = []
        for row in self._rows:
            key = _Drawn(row, row.what in self._ticked, width)
            drawn[key] = self._drawn.get(key) or _content(key)
            options.append(Option(drawn[key], disabled=row.what is None))
        self._drawn = drawn
        self.set_options(options)


def _content(key: _Drawn) -> Content:
    row = key.row
    if row.heading:
        words = _hanging(
            plain(row.words, "bold"), plain(f"{row.mark}  " if row.mark else "", "bold $accent"), key.width
        )
    else:
        mark = f"{row.mark:>{MARK_WIDTH - 2}}{'✓' if key.ticked else ' '} "
        words = _hanging(plain(row.words), plain(mark, "$text-muted"), key.width)
    return Content("\n").join([words, _note(row.note, key.width)]) if row.note else words


def _note(note: str, width: int) -> Content:
    return _hanging(plain(note, "$text-muted"), Content(" " * MARK_WIDTH), width)


def _hanging(words: Content, lead: Content, width: int) -> Content:
    """`words` wrapped beside `lead`, every further line set in as far as the first."""
    room = max(8, width - lead.cell_length)
    lines = words.wrap(room) or [words]
    indent = Content(" " * lead.cell_length)
    return Content("\n").join([(lead if place == 0 else indent) + line for place, line in enumerate(lines)])
