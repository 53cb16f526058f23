"""Where a contribution has gone: under which theme, set aside, or under none yet. It says nothing about whose it is."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.meeting.went import Found, found
from survival_surgery.session.state import Session
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.line import TypedLine
from survival_surgery.widgets.plain import plain

_MOST = 12
"""Cards that are told at once: more words find fewer of them."""


class WentScreen(ModalScreen[None]):
    """Asks for a number or for words, and tells with every key where the cards are that they fit."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]  # noqa: RUF012 - Textual declares it so

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,alt+c", "dismiss", "back", priority=True)]

    DEFAULT_CSS = """
    WentScreen {
        align: center middle;
        #sheet { width: 90; max-width: 100%; height: 70%; padding: 1 2; background: $surface; border: round $primary; }
        .title { text-style: bold; color: $accent; height: auto; }
        .how { height: auto; color: $text-muted; margin-bottom: 1; }
        TypedLine, TypedLine:focus { border: none; padding: 0; height: 1; background: $panel; }
        VerticalScroll { height: 1fr; margin-top: 1; scrollbar-size-vertical: 1; }
        .found { height: auto; }
        Keys { dock: none; height: 1; background: transparent; }
        &.-low {
            #sheet { padding: 0 1; height: 100%; border: none; }
            .how { display: none; }
            VerticalScroll { margin-top: 0; }
        }
    }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Static(plain(_("Where is a card now?")), classes="title", markup=False)
            how = _("Type its number or some of its words. Nothing here says whose it is.")
            yield Static(plain(how), classes="how", markup=False)
            yield TypedLine()
            with VerticalScroll(can_focus=False):
                yield Static(classes="found", markup=False)
            yield Keys()

    def on_mount(self) -> None:
        self._tell("")

    def on_input_changed(self, event: Input.Changed) -> None:
        self._tell(event.value)

    def on_input_submitted(self) -> None:
        """The answer is there already; the line is free for the next question."""

    def _tell(self, typed: str) -> None:
        there = found(self._session, typed)
        rows = [row for one in there[:_MOST] for row in self._rows(one)]
        if not self._session.contributions:
            rows = [plain(_("Nothing was put up yet."))]
        elif typed.strip() and not there:
            rows = [plain(_("No card fits that."))]
        elif more := len(there[_MOST:]):
            told = ngettext("{count} more: type more words.", "{count} more: type more words.", more)
            rows.append(plain(told.format(count=more), "$text-muted"))
        self.query_one(".found", Static).update(Content("\n").join(rows))

    def _rows(self, one: Found) -> Iterator[Content]:
        names = self._session.names
        mark = f"{one.card:>3}  " if one.card else "     "
        yield plain(mark, "$accent") + plain(veil_listed(one.words, names))
        for place in one.places:
            yield plain("     → ") + plain(veil_listed(place, names), "bold")
