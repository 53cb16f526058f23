"""Everything that was written, searched with every key; Enter goes to where it stands."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from survival_surgery.meeting.search import Standing, holding
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.line import TypedLine
from survival_surgery.widgets.plain import plain

_MOST = 50
"""Rows that are listed: who has more reads none of them, and types another word."""


class SearchLine(TypedLine):
    """The line to search with."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "go there")]


class SearchScreen(ModalScreen[Standing | None]):
    """Answers with the row that was chosen, or with nothing. What is listed is shown as the room may see it."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]  # noqa: RUF012 - Textual declares it so

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "up", show=False, priority=True),
        Binding("down", "move(1)", "down", show=False, priority=True),
        Binding("escape,f3,alt+s", "dismiss", "back", priority=True),
    ]

    DEFAULT_CSS = """
    SearchScreen {
        align: center middle;
        #sheet { width: 90; max-width: 100%; height: 80%; padding: 1 2; background: $surface; border: round $primary; }
        .title { text-style: bold; color: $accent; height: auto; margin-bottom: 1; }
        SearchLine, SearchLine:focus { border: none; padding: 0; height: 1; background: $panel; }
        .told { height: 1; margin-top: 1; color: $text-muted; }
        OptionList, OptionList:focus { height: 1fr; border: none; padding: 0; background: transparent; }
        Keys { dock: none; height: 1; background: transparent; }
        &.-low {
            #sheet { padding: 0 1; height: 100%; border: none; }
            .title { margin-bottom: 0; }
            .told { margin-top: 0; }
        }
    }
    """

    listed = query_one(OptionList)

    def __init__(self, among: Sequence[Standing], veil: Callable[[str], str]) -> None:
        super().__init__()
        self._among, self._veil = among, veil
        self._found: tuple[Standing, ...] = ()

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Static(plain(_("Search what was written")), classes="title", markup=False)
            yield SearchLine()
            yield Static(plain(_("Type a word, or the number of a card.")), classes="told", markup=False)
            options = OptionList(markup=False)
            options.can_focus = False
            yield options
            yield Keys()

    def on_mount(self) -> None:
        self.query_one(SearchLine).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what holds the words that stand there now."""
        self._found = holding(event.value, self._among)
        self.listed.set_options(Option(self._told(held)) for held in self._found[:_MOST])
        self.listed.highlighted = 0 if self._found else None
        self.query_one(".told", Static).update(plain(self._count(event.value)))

    def _count(self, typed: str) -> str:
        if not typed.strip():
            return _("Type a word, or the number of a card.")
        count = len(self._found)
        if not count:
            return _("Nothing that was written holds that.")
        told = ngettext("{count} line holds that.", "{count} lines hold that.", count).format(count=count)
        return f"{told} {_('The first {most} are shown.').format(most=_MOST)}" if count > _MOST else told

    def _told(self, held: Standing) -> Content:
        mark = f"{held.row.mark:>3}  " if held.row.mark else "     "
        words = plain(mark, "$text-muted") + plain(self._veil(held.row.words))
        return words + plain(f" · {held.stop.step.title}", "$text-muted")

    def action_move(self, by: int) -> None:
        if by > 0:
            self.listed.action_cursor_down()
        else:
            self.listed.action_cursor_up()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the row that the keys are on; where there is none, the words stay to be changed."""
        if self.listed.highlighted is None:
            self.query_one(SearchLine).put_back(event.value)
        else:
            self.dismiss(self._found[self.listed.highlighted])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click goes there too."""
        self.dismiss(self._found[event.option_index])
