"""One text to be put into better words. What was there before is shown until the new words are entered."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.line import TypedLine
from survival_surgery.widgets.plain import plain


class Wording(TypedLine):
    """The line with the words."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "write it")]


class RewordScreen(ModalScreen[str | None]):
    """Answers with the better words, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "leave it as it is")]

    DEFAULT_CSS = """
    RewordScreen {
        align: center middle;
        #sheet { width: 90; max-width: 100%; height: auto; padding: 1 2; background: $surface; border: round $primary; }
        .title { text-style: bold; height: auto; }
        .before { color: $text-muted; margin: 1 0; height: auto; }
        .said { color: $warning; height: auto; }
        Input, Input:focus { border: none; padding: 0; height: 1; background: $panel; }
        Keys { dock: none; height: 1; margin-top: 1; background: transparent; }
    }
    """

    line = query_one(TypedLine)

    def __init__(self, words: str, veil: Callable[[str], str], title: str = "", *, offered: str = "") -> None:
        """`offered` stands in the line in place of the words, to be changed or entered."""
        super().__init__()
        self._offered = offered or words
        self._words, self._veil, self._title = words, veil, title or _("In better words")
        self._offered_for = ""

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Static(plain(self._title), classes="title", markup=False)
            yield Static(plain(self._words), classes="before", markup=False)
            yield Wording(self._offered)
            yield Static(classes="said", markup=False)
            yield Keys()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """A listed name is offered its stand-in; the same words entered again stand as they are."""
        veiled = self._veil(event.value)
        if event.value not in (veiled, self._offered_for):
            self._offered_for = event.value
            self.line.put_back(veiled)
            self.query_one(".said", Static).update(plain(_("That held a listed name. Enter writes it like this.")))
            return
        self.dismiss(event.value)
