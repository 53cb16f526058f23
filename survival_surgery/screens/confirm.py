"""A question over the screen that asked it, with verbs for answers."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from survival_surgery.translation import _
from survival_surgery.widgets.choice import Choice
from survival_surgery.widgets.choices import Choices
from survival_surgery.widgets.plain import plain

HEIGHTS = [(0, "-low"), (16, "-high")]
"""Rows below which the question stands without empty rows, so that none of its words is scrolled away."""


class ConfirmScreen(ModalScreen[object]):
    """Answers with the value of what was chosen, and with None on Escape, which must be the harmless answer."""

    VERTICAL_BREAKPOINTS = HEIGHTS
    DEFAULT_CSS = """
    ConfirmScreen {
        align: center middle;
        & > VerticalScroll {
            width: 80%;
            max-width: 72;
            min-width: 36;
            height: auto;
            max-height: 90%;
            padding: 1 2;
            background: $background;
            border: round $accent;
        }
        Static { height: auto; margin: 0 0 1 0; }
        .back { color: $text-muted; margin: 1 0 0 0; }
        &.-low {
            & > VerticalScroll { padding: 0 2; max-height: 100%; }
            .back { margin: 0; }
        }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back", show=False)]

    def __init__(self, question: str, choices: Sequence[tuple[str, str, object]]) -> None:
        super().__init__()
        self._question = question
        self._choices = tuple(Choice(*choice) for choice in choices)

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield Static(plain(self._question), markup=False)
            yield Choices(self._choices)
            yield Static(_("Esc goes back"), classes="back", markup=False)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        self.dismiss(event.value)
