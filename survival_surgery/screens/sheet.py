"""A sheet of words over the screen: read it, scroll it, go back with any of its keys."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain

Section = tuple[str, Sequence[str]]
"""A heading and its sentences."""


class SheetScreen(ModalScreen[None]):
    """Sections of words. Empty ones are not shown."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]  # noqa: RUF012 - Textual declares it so

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll(-1)", "up"),
        Binding("down", "scroll(1)", "down"),
        Binding("escape,enter", "dismiss", "back"),
    ]

    DEFAULT_CSS = """
    SheetScreen {
        align: center middle;
        #sheet {
            width: 90; max-width: 100%; height: 90%;
            padding: 1 2; background: $surface; border: round $primary;
        }
        VerticalScroll { height: 1fr; }
        .title { text-style: bold; color: $accent; margin-bottom: 1; height: auto; }
        .heading { text-style: bold; margin-top: 1; height: auto; }
        .sentence { padding-left: 2; height: auto; }
        Keys { dock: none; height: 1; margin-top: 1; background: transparent; }
        &.-low {
            #sheet { padding: 0 1; max-height: 100%; border: none; }
            Keys { margin-top: 0; }
        }
    }
    """

    def __init__(self, heading: str, sections: Sequence[Section]) -> None:
        super().__init__()
        self._heading = heading
        self._sections = [section for section in sections if section[1]]

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            with VerticalScroll():
                yield Static(plain(self._heading), classes="title", markup=False)
                for heading, sentences in self._sections:
                    yield Static(plain(heading), classes="heading", markup=False)
                    for sentence in sentences:
                        yield Static(plain(sentence), classes="sentence", markup=False)
            yield Keys()

    def on_resize(self) -> None:
        self.call_after_refresh(self.refresh_bindings)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A sheet that stands there as a whole is not scrolled, and says nothing of it."""
        return action != "scroll" or (self.is_mounted and self.query_one(VerticalScroll).max_scroll_y > 0)

    def action_scroll(self, by: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=by * 3, animate=False)
