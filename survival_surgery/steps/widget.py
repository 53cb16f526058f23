"""What every kind of step shows on the screen: a title for its board, the board, and a sentence while it is empty.

A kind's own widget says what is different about it, and reads its own short ways of typing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widgets import Static

from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.state import ListedName, Session
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.base import Row, Short, Step
from survival_surgery.steps.lines import Place
from survival_surgery.translation import _
from survival_surgery.widgets.board import Board
from survival_surgery.widgets.plain import plain


class StepWidget(Vertical):
    """The board of one step, with the boards of the steps folded into it."""

    DEFAULT_CSS = """
    StepWidget {
        height: 1fr;
        min-height: 1;
        .board-title { height: 1; padding: 0 1; color: $text-muted; }
        .empty { height: 1fr; padding: 0 1; color: $text-muted; display: none; }
        &.-empty .empty { display: block; }
        &.-empty Board { display: none; }
    }
    """

    board_title: ClassVar[str] = "Written so far"
    empty: ClassVar[str] = "Nothing yet. What you type below is shown here."
    ways: ClassVar[tuple[str, ...]] = ()
    """Short ways of typing that need the screen, besides those of the step."""

    session: reactive[Session] = reactive(Session)

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self.steps = tuple(steps)
        self._names: tuple[ListedName, ...] = ()
        self._seen: dict[Row, Row] = {}

    @property
    def board(self) -> Board:
        """The rows of the step."""
        return self.query_one(Board)

    def compose(self) -> ComposeResult:
        yield Static(classes="board-title", markup=False)
        offered = f" {_('?1 takes the first option under F2.')}" if self._offered else ""
        yield Static(plain(_(self.empty) + offered), classes="empty", markup=False)
        yield Board()

    def on_mount(self) -> None:
        self.show(None)

    def watch_session(self, before: Session, now: Session) -> None:
        """Show what was written, and put the keys on what is new."""
        if self.is_mounted:
            self.show(now.last if now.last != before.last else None)

    def rows(self) -> list[Row]:
        """The rows of the step and of those folded into it; two steps of a kind may show the same, and show it once."""
        boards = dict.fromkeys(tuple(step.board(self.session)) for step in self.steps)
        return [row for board in boards for row in board]

    def show(self, follow: EntryNumber | None) -> None:
        """Draw the board anew, the keys on the row of the entry `follow` if it made one."""
        rows = [self._veiled(row) for row in self.rows()]
        self.set_class(not rows, "-empty")
        self.query_one(".board-title", Static).update(plain(self.title_of(rows)), layout=False)
        shown = follow is not None and any(row.what == follow for row in rows)
        self.board.show(rows, follow=follow if shown else None)

    def _veiled(self, row: Row) -> Row:
        """A row as the room may see it: a listed name stands on no screen but the facilitator's own pass."""
        names = self.session.names
        if names != self._names:
            self._names = names
            self._seen.clear()
        seen = self._seen.get(row)
        if seen is None:
            seen = (
                replace(row, words=veil_listed(row.words, names), note=veil_listed(row.note, names)) if names else row
            )
            self._seen[row] = seen
        return seen

    def title_of(self, rows: Sequence[Row]) -> str:
        """The line above the board."""
        return _(self.board_title)

    def short_ways(self) -> tuple[str, ...]:
        """The short ways of typing that there are in this step."""
        offered = _("?3: puts the third option under F2 into the line, with its answers. Ctrl+S writes it as it is.")
        return (*(_(way) for way in (*self.steps[0].ways, *self.ways)), *([offered] if self._offered else []))

    @property
    def _offered(self) -> Sequence[Mapping[str, str]]:
        return self.steps[0].offered()

    def typed(self, words: str, place: Place) -> Short:
        """What a short way of typing means: moves to make, words to put into the line, or answers to its questions.

        None where the words are an answer like any other. Raises `Refused` where a short way is clear and does not fit.
        """
        return self.steps[0].short(words, place, self.session)

    def asked(self, asking: Asking) -> Asking:
        """What is asked for next, once `asking` is written down or the step is entered."""
        return replace(asking, cards=bool(self.session.contributions)).fresh(self.start())

    def start(self) -> Mapping[str, str]:
        """Answers that the next line starts with: those of the step, or of the first like it that is folded into it."""
        alike = (step for step in self.steps if type(step) is type(self.steps[0]))
        return next((start for step in alike if (start := step.start(self.session))), {})
