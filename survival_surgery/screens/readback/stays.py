"""What stays in the group, and what may be known outside: every theme, action, demand and parked matter, one by one.

Where a letter is drafted, also what may stand in it.
"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from survival_surgery.meeting.readback.matters import Matter, kept, matters, told
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.screens.readback.explained import STAYS, Explained
from survival_surgery.session.protect import decide_stay
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain


class StaysScreen(Screen[bool]):
    """Answers True to go on, False to go back."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - Textual declares it so

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "turn", "change"),
        Binding("f", "on", "go on"),
        Binding("f1,ctrl+e", "help", "help"),
        Binding("escape", "back", "back"),
    ]

    DEFAULT_CSS = """
    StaysScreen {
        .head { height: auto; padding: 0 1; text-style: bold; }
        .quiet { padding: 1 1; height: auto; }
        &.-low .quiet { display: none; }
        OptionList, OptionList:focus { height: 1fr; border: none; padding: 0 1; background: transparent; }
        OptionList { scrollbar-size-vertical: 1; }
    }
    """

    rows = query_one(OptionList)

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader

    def compose(self) -> ComposeResult:
        head = f"{_('Before anything leaves')} · {_('what stays in the group')}"
        yield Static(head, classes="head", markup=False)
        words = _("What stays is printed in the group's own copy only. What nobody looked at stays. F goes on.")
        yield Static(words, classes="quiet", markup=False)
        yield OptionList(*self._options(), markup=False)
        yield Keys()

    @property
    def _matters(self) -> tuple[Matter, ...]:
        return matters(self._reader.session(), letter=self._reader.about.letter)

    def _options(self) -> list[Option]:
        return [Option(plain(told(self._reader.session(), held)), id=str(held.number)) for held in self._matters]

    def action_turn(self) -> None:
        if chosen := self.rows.highlighted_option:
            self._turn(int(chosen.id or 0))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click both select."""
        self._turn(int(event.option.id or 0))

    def _turn(self, number: int) -> None:
        held = next(held for held in self._matters if held.number == number)
        self._reader.make([decide_stay(number, stays=not kept(self._reader.session(), held))])
        stay = self.rows.highlighted
        self.rows.set_options(self._options())
        self.rows.highlighted = stay

    def action_on(self) -> None:
        self.dismiss(True)

    def action_help(self) -> None:
        self.app.push_screen(Explained(*STAYS, self.BINDINGS))

    def action_back(self) -> None:
        self.dismiss(False)
