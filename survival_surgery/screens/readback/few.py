"""Very few are there: whether the room insists that others may read its statement, its demand and its decision."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from survival_surgery.meeting.readback.few import ASK, WHY
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.session.few import insist
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain


class FewScreen(Screen[bool]):
    """Answers True to go on, whatever the room decided, and False to go back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,n", "on", "no outward minutes"),
        Binding("i", "insist", "the room insists"),
        Binding("up", "scroll(-3)", "up", show=False),
        Binding("down,space", "scroll(3)", "down", show=False),
        Binding("escape", "back", "back to the session"),
    ]

    DEFAULT_CSS = """
    FewScreen {
        .head { height: 1; padding: 0 1; text-style: bold; }
        .ask { height: auto; padding: 1 4; color: $accent; text-style: bold; }
        VerticalScroll { height: 1fr; padding: 0 4; }
        .why { height: auto; }
    }
    """

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader

    def compose(self) -> ComposeResult:
        yield Static(plain(f"{_('Before anything leaves')} · {_('with the room')}"), classes="head", markup=False)
        yield Static(plain(_(ASK)), classes="ask", markup=False)
        with VerticalScroll():
            yield Static(plain(_(WHY).format(fewest=self._reader.session().fewest)), classes="why", markup=False)
        yield Keys()

    def action_scroll(self, by: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_on(self) -> None:
        self.dismiss(True)

    def action_insist(self) -> None:
        if self._reader.make([insist(insists=True)]):
            self.dismiss(True)

    def action_back(self) -> None:
        self.dismiss(False)
