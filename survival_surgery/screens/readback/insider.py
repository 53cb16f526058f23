"""The insider question for each theme that may be known outside: could a colleague tell who this is."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from survival_surgery.anonymise.record import Audience
from survival_surgery.screens.readback.reader import Reader
from survival_surgery.screens.reword import RewordScreen
from survival_surgery.session.protect import decide_stay, soften
from survival_surgery.session.state import Theme, stays_in_group
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain


class InsiderScreen(Screen[bool]):
    """One theme at a time, as it would be printed. Answers True at the end, False to go back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f,enter", "fine", "fine"),
        Binding("s", "soften", "soften"),
        Binding("k", "keep_in", "keep it in the group"),
        Binding("p,up", "previous", "previous"),
        Binding("escape", "back", "back to the session"),
    ]

    DEFAULT_CSS = """
    InsiderScreen {
        .head { height: 1; padding: 0 1; text-style: bold; }
        .ask { height: auto; padding: 1 4; color: $accent; text-style: bold; }
        VerticalScroll { height: 1fr; padding: 0 4; }
        #theme { height: auto; }
    }
    """

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self._at = 0

    def compose(self) -> ComposeResult:
        yield Static(id="head", classes="head", markup=False)
        question = _("Could somebody who works here tell who this is?")
        yield Static(question, classes="ask", markup=False)
        with VerticalScroll():
            yield Static(id="theme", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        self._show()

    @property
    def _themes(self) -> tuple[Theme, ...]:
        return tuple(theme for theme in self._reader.session().themes if not stays_in_group(theme))

    def _show(self) -> None:
        themes = self._themes
        if self._at >= len(themes):
            self.dismiss(True)
            return
        head = _("With the room · theme {number} of {all} that may be known").format(
            number=self._at + 1, all=len(themes)
        )
        self.query_one("#head", Static).update(plain(head))
        self.query_one("#theme", Static).update(plain(self._printed(themes[self._at])))

    def _printed(self, theme: Theme) -> str:
        """The lines of the outward copy that speak of the theme: what the room is asked about is what will leave."""
        softened = self._reader.session().softened.get((theme.number, "words"), theme.words)
        lines = self._reader.text(Audience.OUTWARD).splitlines()
        return "\n\n".join(line for line in lines if softened.casefold() in line.casefold()) or softened

    def action_fine(self) -> None:
        self._at += 1
        self._show()

    def action_previous(self) -> None:
        self._at = max(0, self._at - 1)
        self._show()

    def action_keep_in(self) -> None:
        if self._reader.make([decide_stay(self._themes[self._at].number, stays=True)]):
            self._show()

    def action_soften(self) -> None:
        theme = self._themes[self._at]

        def softened(words: object) -> None:
            if isinstance(words, str) and self._reader.make([soften(theme.number, "words", words)]):
                self._show()

        title = _("Softer words for this theme")
        self.app.push_screen(RewordScreen(theme.words, lambda words: words, title), softened)

    def action_back(self) -> None:
        self.dismiss(False)
