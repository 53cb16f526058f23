"""The text as it will leave, to be read from beginning to end: alone, with both copies, or aloud with the room."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from survival_surgery.meeting.readback.order import Key
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.meeting.readback.reading import INSIDER, Answer, texts_to_read
from survival_surgery.screens.readback.answering import Trail
from survival_surgery.screens.readback.explained import READING, Explained
from survival_surgery.screens.readback.questions import QuestionsScreen
from survival_surgery.screens.readback.stays import StaysScreen
from survival_surgery.session.leaving import Reader as Who
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain


class ReadingScreen(Screen[Answer]):
    """One reading. The facilitator's shows the group's copy too; the room's shows only what leaves."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - Textual declares it so

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll(-3)", "up"),
        Binding("down,space", "scroll(3)", "down"),
        Binding("pagedown", "scroll(15)", "page down", show=False),
        Binding("pageup", "scroll(-15)", "page up", show=False),
        Binding("f", "done", "read to the end"),
        Binding("a", "agreed", "the room agrees"),
        Binding("c", "change", "what stays in the group"),
        Binding("l", "later", "not read with the room"),
        Binding("q", "questions", "questions again"),
        Binding("f1,ctrl+e", "help", "help"),
        Binding("escape", "back", "back to the session"),
    ]

    DEFAULT_CSS = """
    ReadingScreen {
        .head { height: auto; padding: 0 1; text-style: bold; }
        .ask { height: auto; padding: 0 1; color: $accent; text-style: bold; }
        VerticalScroll { height: 1fr; padding: 1 2; scrollbar-size-vertical: 1; }
        .page { height: auto; margin-bottom: 2; max-width: 100; }
        Keys { max-height: 4; }
        &.-low VerticalScroll { padding: 0 1; }
        &.-low .ask { display: none; }
    }
    """

    def __init__(self, reader: Reader, who: Who, trail: Trail[Key] | None = None) -> None:
        """`trail`: what was answered so far in this readback, so that it can still be taken back."""
        super().__init__()
        self._reader, self._who, self._trail = reader, who, trail

    def compose(self) -> ComposeResult:
        yours = self._who == "facilitator"
        head = _("read it to the end") if yours else _("the room's reading, aloud")
        yield Static(f"{_('Before anything leaves')} · {head}", classes="head", markup=False)
        yield Static(_(INSIDER), classes="ask", markup=False)
        with VerticalScroll():
            yield Static(id="outward", classes="page", markup=False)
            if self._reader.about.letter:
                yield Static(id="letter", classes="page", markup=False)
            if yours:
                yield Static(id="group", classes="page", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        outward, letter, group = texts_to_read(self._reader, self._who)
        self.query_one("#outward", Static).update(plain(outward))
        if self._reader.about.letter:
            self.query_one("#letter", Static).update(plain(letter))
        if self._who == "facilitator":
            self.query_one("#group", Static).update(plain(group))
        self.call_after_refresh(self.refresh_bindings)

    def on_resize(self) -> None:
        self.call_after_refresh(self.refresh_bindings)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The facilitator reads to the end; the room agrees. What stands there as a whole is not scrolled."""
        if action == "scroll":
            return self.is_mounted and self.query_one(VerticalScroll).max_scroll_y > 0
        return action not in (("agreed", "later") if self._who == "facilitator" else ("done", "questions"))

    def action_scroll(self, by: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_done(self) -> None:
        self.dismiss("done")

    def action_agreed(self) -> None:
        self.dismiss("agreed")

    def action_later(self) -> None:
        self.dismiss("later")

    def action_back(self) -> None:
        self.dismiss("back")

    def action_questions(self) -> None:
        """Back to what was answered, to change it. Never with the room: names are shown there."""
        self.app.push_screen(QuestionsScreen(self._reader, self._trail), lambda _: self._show())

    def action_help(self) -> None:
        self.app.push_screen(Explained(*READING, self.BINDINGS))

    def action_change(self) -> None:
        self.app.push_screen(StaysScreen(self._reader), lambda _: self._show())
