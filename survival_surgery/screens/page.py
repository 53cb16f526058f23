"""A page: where we are, a few words, one thing to do, and one sentence when something was refused.

What every screen around a session looks like, so that the eye learns its places once.
"""

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static

from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.line import TypedLine
from survival_surgery.widgets.plain import plain

Result = TypeVar("Result")


class Field(TypedLine):
    """The line of a page."""

    DEFAULT_CSS = """
    Field, Field:focus { border: none; padding: 0; height: 1; width: 1fr; background: $panel; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "go on")]


class Answer(Horizontal):
    """A line to type into, with the mark that says so without a colour."""

    DEFAULT_CSS = """
    Answer { height: 1; }
    Answer > Static { width: 2; color: $accent; }
    """

    def __init__(self, field: Field) -> None:
        super().__init__(Static("▸", markup=False), field)


class Page(Screen[Result]):
    """Subclasses say what stands on the page; `say` shows a sentence until the next answer."""

    DEFAULT_CSS = """
    Page {
        .where { height: 1; padding: 0 1; color: $text-muted; }
        .page { height: 1fr; padding: 0 1; max-width: 84; scrollbar-size-vertical: 1; }
        .page Static { height: auto; }
        .asked { color: $accent; text-style: bold; margin: 1 0; }
        .told { color: $text-muted; margin: 0 0 1 0; }
        .said { height: auto; padding: 0 1; color: $warning; max-height: 4; display: none; }
        .said.-said { display: block; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back"),
        Binding("ctrl+b,f9", "app.blank", "blank", priority=True),
    ]

    where: ClassVar[str] = ""
    """Says in a word or two which screen this is."""

    said = query_one(".said", Static)

    def compose(self) -> ComposeResult:
        yield Static(self.told_where(), classes="where", markup=False)
        with VerticalScroll(classes="page", can_focus=False):
            yield from self.compose_page()
        yield Static(classes="said", markup=False)
        yield Keys()

    def compose_page(self) -> ComposeResult:
        """What stands on the page."""
        yield from ()

    def told_where(self) -> Content:
        """The quiet first row."""
        return plain(_(self.where))

    def say(self, sentence: str) -> None:
        """Show one sentence, or nothing."""
        self.said.update(plain(sentence))
        self.said.set_class(bool(sentence), "-said")

    def action_leave(self) -> None:
        self.dismiss(None)


def asked(words: str) -> Static:
    """The one loud thing on a page."""
    return Static(plain(words), classes="asked", markup=False)


def told(words: str) -> Static:
    """What is good to know, quietly."""
    return Static(plain(words), classes="told", markup=False)
