"""A board: rows of the room's words with what people say to point at them, and one row that the keys are on.

Never focused: the line below it keeps the focus, and passes it the arrow keys. Only what is in sight is drawn, so that
a thousand rows cost no more than those of one screen.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar, Protocol

from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive, reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

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


class Board(ScrollView, can_focus=False):
    """Rows, drawn with their words hanging beside their marks."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"board--row", "board--keys", "board--label"}

    DEFAULT_CSS = """
    Board {
        height: 1fr;
        padding: 0 1;
        background: transparent;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .board--keys { background: $boost; color: $text; text-style: bold; }
        & > .board--label { color: $text-muted; }
    }
    """

    highlighted: reactive[int | None] = reactive(None)
    """The row that the keys are on."""

    # Textual lays the whole screen out again when this changes, which it does with every row.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)

    @dataclass
    class Clicked(Message):
        """A row was clicked, and the keys are on it now."""

        row: BoardRow

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._rows: tuple[BoardRow, ...] = ()
        self._ticked: frozenset[int] = frozenset()
        self._starts: list[int] = [0]
        """The line on which each row starts, and after them how many lines there are."""
        self._wrapped: dict[_Drawn, Content] = {}
        self._strips: dict[tuple[_Drawn, str], list[Strip]] = {}

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
        self._measure()
        self.set_reactive(Board.highlighted, None)
        self.highlighted = next((n for n, row in enumerate(rows) if row.what is not None and row.what == stay), None)

    def go_to(self, what: int) -> bool:
        """Put the keys on the row of an entry. Whether there is one."""
        place = next((place for place, row in enumerate(self._rows) if row.what == what), None)
        if place is not None:
            self.highlighted = place
        return place is not None

    def tick(self, *, on: bool = True) -> None:
        """Tick the row that the keys are on, or take its tick away, and go `on` to the next."""
        if self.row and self.row.what is not None:
            self._ticked ^= {self.row.what}
            self.refresh()
            if on:
                self.action_cursor_down()

    def untick(self) -> None:
        """Take every tick away."""
        if self._ticked:
            self._ticked = frozenset()
            self.refresh()

    def action_cursor_down(self) -> None:
        """Go to the next row that shows an entry; after the last comes the first."""
        self._step(1)

    def action_cursor_up(self) -> None:
        """Go to the row before; before the first comes the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        places = [place for place, row in enumerate(self._rows) if row.what is not None]
        if self.highlighted is None:
            self.highlighted = (places[0] if by > 0 else places[-1]) if places else None
        elif places:
            further = [place for place in places[::by] if (place - self.highlighted) * by > 0]
            self.highlighted = further[0] if further else places[::by][0]

    def watch_highlighted(self) -> None:
        """The row that the keys are on is in sight."""
        place = self.highlighted
        if place is not None and place < len(self._rows):
            top, end = self._starts[place], self._starts[place + 1]
            self.scroll_to_region(Region(0, top, self._room, end - top), force=True, animate=False, immediate=True)
        self.refresh()

    def on_click(self, event: Click) -> None:
        """A click puts the keys on a row."""
        offset = event.get_content_offset(self)
        place = self._at(offset.y + self.scroll_offset.y) if offset else None
        if place is not None and self._rows[place].what is not None:
            self.highlighted = place
            self.post_message(self.Clicked(self._rows[place]))

    def on_resize(self, event: Resize) -> None:
        """Wrap the words again for the new width."""
        self._wrapped.clear()
        self._strips.clear()
        self._measure()
        self.watch_highlighted()

    def notify_style_update(self) -> None:
        """Other colours: what was drawn is drawn again."""
        super().notify_style_update()
        self._strips.clear()

    @property
    def _room(self) -> int:
        """Columns for a row: one is left at each side, and two for the bar that scrolls."""
        return max(10, self.size.width - 4)

    def _measure(self) -> None:
        """Find out on which line each row starts. What is out of use is forgotten."""
        rows = set(self._rows)
        self._wrapped = {key: held for key, held in self._wrapped.items() if key.row in rows}
        self._strips = {key: held for key, held in self._strips.items() if key[0].row in rows}
        room = self._room
        self._starts = [0, *accumulate(self._height(row, room) for row in self._rows)]
        self.virtual_size = Size(self.size.width, self._starts[-1])
        self._scroll_update(self.virtual_size)
        self.refresh()

    def _height(self, row: BoardRow, room: int) -> int:
        """Lines that a row needs; a short one is not wrapped to know that."""
        lead = len(row.mark) + 2 if row.heading else MARK_WIDTH
        if not row.note and len(row.words) <= room - lead and row.words.isascii() and row.words.isprintable():
            return 1
        return self._words(_Drawn(row, ticked=False, width=room)).plain.count("\n") + 1

    def _words(self, key: _Drawn) -> Content:
        if key not in self._wrapped:
            self._wrapped[key] = _content(key)
        return self._wrapped[key]

    def _at(self, line: int) -> int | None:
        """The row that has this line."""
        return bisect_right(self._starts, line) - 1 if 0 <= line < self._starts[-1] else None

    def render_line(self, y: int) -> Strip:
        line = y + self.scroll_offset.y
        place = self._at(line)
        if place is None:
            return Strip.blank(self.size.width, self.rich_style)
        row = self._rows[place]
        drawn = _Drawn(row, ticked=row.what in self._ticked, width=self._room)
        kind = "board--label" if row.what is None else "board--keys" if place == self.highlighted else "board--row"
        if (drawn, kind) not in self._strips:
            self._strips[drawn, kind] = self._draw(drawn, kind)
        strips = self._strips[drawn, kind]
        # A row that wraps otherwise than it was measured is cut off rather than shown in another's place.
        return strips[min(line - self._starts[place], len(strips) - 1)]

    def _draw(self, drawn: _Drawn, kind: str) -> list[Strip]:
        style = self.get_visual_style("board--row", kind)
        width = self.scrollable_content_region.width
        words = Content("\n").join([Content(" ") + line for line in self._words(drawn).split("\n")])
        strips = Visual.to_strips(self, words, width, None, style)
        return [strip.extend_cell_length(width, style.rich_style) for strip in strips]


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
