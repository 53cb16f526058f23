"""The passphrase: chosen for a new session, asked for an earlier one. What is typed is never shown, and never kept.

Neither screen knows where sessions are: each is handed a function that opens one, and answers with what it opened.
"""

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one
from textual.widgets import Input, Static

from survival_surgery.errors import SurgeryError
from survival_surgery.screens.page import Answer, Field, Page, asked, told
from survival_surgery.store.live import LiveSession
from survival_surgery.store.passphrase import generate, weakness
from survival_surgery.translation import N_, _
from survival_surgery.widgets.plain import plain

Open = Callable[[str], LiveSession]

_MEANT_THE_SAME = 0.75
"""Above this likeness, what was typed is taken for the six words with a slip in them."""

IF_LOST = N_(
    "Write it on paper and keep the paper away from this machine. "
    "If it is lost, nobody can open the session again: not you, and not us."
)
TYPE_THEM = N_("Type these six words, or a passphrase of your own:")


class PassphraseScreen(Page[LiveSession]):
    """What both screens share: a hidden line, and a failure that is said without leaving."""

    DEFAULT_CSS = """
    PassphraseScreen {
        .words { text-style: bold; color: $accent; margin: 0 2; }
        .told { margin: 1 0 0 0; }
    }
    """

    field = query_one(Field)

    def __init__(self, open_with: Open) -> None:
        super().__init__()
        self._open = open_with
        self.failure: SurgeryError | None = None
        """Why it did not open the last time, for whoever asks after this screen was left."""

    def on_mount(self) -> None:
        self.field.focus()

    def on_input_changed(self) -> None:
        if self.field.value:
            self.say("")

    def open_with(self, passphrase: str) -> None:
        """Open the session, or say why not and stay."""
        self.say(_("Opening …"))
        self.field.disabled = True
        # Deriving the key takes a moment; the sentence must be on screen before it.
        self.call_after_refresh(self._try, passphrase)

    def _try(self, passphrase: str) -> None:
        self.field.disabled = False
        self.field.clear()
        try:
            live = self._open(passphrase)
        except SurgeryError as failure:
            self.failure = failure
            self.say(str(failure))
            self.field.focus()
            return
        self.dismiss(live)


class AskPassphraseScreen(PassphraseScreen):
    """The passphrase of an earlier session; a wrong one may be tried again."""

    where = "Go on with a session"

    def compose_page(self) -> ComposeResult:
        yield asked(_("Which passphrase opens this session?"))
        yield Answer(Field(password=True))
        yield told(_("What you type is not shown."))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.value:
            self.open_with(event.value)
        else:
            self.say(_("Type the passphrase of this session first."))


class NewPassphraseScreen(PassphraseScreen):
    """Six words are offered; typing them once more takes them, and anything else is a passphrase of one's own."""

    where = "Start a session"

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+r", "others", "six other words")]

    words = query_one(".words", Static)

    def __init__(self, open_with: Open) -> None:
        super().__init__(open_with)
        self._offered = generate()
        self._own = ""

    def compose_page(self) -> ComposeResult:
        yield asked(_("A passphrase locks what this session keeps."))
        yield Static(plain(_(TYPE_THEM)), markup=False, classes="ask")
        # Right above the line, so that no window is too small to show both.
        yield Static(plain(self._offered), classes="words", markup=False)
        yield Answer(Field(password=True))
        yield told(f"{_(IF_LOST)} {_('What you type is not shown.')}")

    def action_others(self) -> None:
        """Draw six other words."""
        self._start_over(generate())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        typed = event.value
        if not typed:
            self.say(_("Type the six words, or a passphrase of your own."))
        elif self._own:
            self._compare(typed)
        elif typed == self._offered:
            self.open_with(typed)
        elif SequenceMatcher(None, typed, self._offered).ratio() > _MEANT_THE_SAME:
            self.field.clear()
            self.say(_("Those are not quite the six words. Type them as they stand, with one space between them."))
        else:
            self._own = typed
            self.field.clear()
            self.words.display = False
            weak = weakness(typed)
            warned = f"{weak} {_('Ctrl+R offers six words instead.')}\n\n" if weak else ""
            self.query_one(".ask", Static).update(plain(f"{warned}{_('Type your own passphrase once more:')}"))

    def _compare(self, typed: str) -> None:
        if typed == self._own:
            self.open_with(typed)
        else:
            self._start_over(self._offered)
            self.say(_("The two were not the same. Start again: the six words, or a passphrase of your own."))

    def _start_over(self, offered: str) -> None:
        self._offered, self._own = offered, ""
        self.field.clear()
        self.words.update(plain(offered))
        self.words.display = True
        self.query_one(".ask", Static).update(plain(_(TYPE_THEM)))
        self.say("")
