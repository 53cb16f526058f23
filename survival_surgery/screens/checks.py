"""What to go through before people come, or after they have gone: ticks that help to look, and that nobody keeps."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from survival_surgery.meeting.shelf import AFTER, BEFORE, NOTHING_KEPT, Checks, checks
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain

_TICKED, _OPEN = "[x]", "[ ]"


class ChecksScreen(ModalScreen[None]):
    """Lists to tick. What is ticked is gone with the screen."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]  # noqa: RUF012 - Textual declares it so

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "tick", "tick", priority=True),
        Binding("escape", "dismiss", "back"),
    ]

    DEFAULT_CSS = """
    ChecksScreen {
        align: center middle;
        #sheet { width: 90; max-width: 100%; height: 90%; padding: 1 2; background: $surface; border: round $primary; }
        .title { text-style: bold; color: $accent; height: auto; }
        .kept { color: $text-muted; height: auto; margin-bottom: 1; }
        OptionList, OptionList:focus { height: 1fr; border: none; padding: 0; background: transparent; }
        OptionList > .option-list--option-disabled { color: $text; text-style: bold; }
        Keys { dock: none; height: 1; margin-top: 1; background: transparent; }
        &.-low {
            #sheet { padding: 0 1; height: 100%; border: none; }
            .kept { display: none; }
            Keys { margin-top: 0; }
        }
    }
    """

    rows = query_one(OptionList)

    def __init__(self, title: str, lists: Sequence[Checks]) -> None:
        super().__init__()
        self._title, self._lists = title, tuple(lists)
        self._ticked: set[str] = set()

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Static(plain(self._title), classes="title", markup=False)
            yield Static(plain(_(NOTHING_KEPT)), classes="kept", markup=False)
            yield OptionList(*self._options(), markup=False)
            yield Keys()

    def on_mount(self) -> None:
        self.rows.highlighted = 1

    def _options(self) -> Iterator[Option]:
        for number, (heading, questions) in enumerate(self._lists):
            yield Option(plain(heading), disabled=True)
            for place, question in enumerate(questions):
                what = f"{number}/{place}"
                mark = _TICKED if what in self._ticked else _OPEN
                yield Option(plain(f"  {mark} {question}"), id=what)

    def action_tick(self) -> None:
        chosen = self.rows.highlighted_option
        if chosen and chosen.id:
            self._turn(chosen.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self._turn(event.option.id or "")

    def _turn(self, what: str) -> None:
        """Tick a question, or take its tick away, and go on to the next."""
        self._ticked ^= {what}
        stay = self.rows.highlighted
        self.rows.set_options(self._options())
        self.rows.highlighted = stay
        self.rows.action_cursor_down()


def before() -> ChecksScreen:
    """What to look at before people come: access, safety, what may be said, the machine and the place."""
    return ChecksScreen(_("Before people come"), checks(BEFORE))


def after() -> ChecksScreen:
    """How to end with care, for everybody and for oneself."""
    return ChecksScreen(_("After-care"), checks(AFTER))
