"""SurgeryApp: opens the first screen, and nothing more. It holds the clock and the session that is open."""

import time
from collections.abc import Callable, Iterable
from datetime import date
from typing import ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen

from survival_surgery.screens.blank import BlankScreen
from survival_surgery.screens.too_small import TooSmallScreen, is_too_small
from survival_surgery.terminal import QuietApp
from survival_surgery.widgets.themes import THEMES

Clock = Callable[[], float]


class SurgeryApp(QuietApp):
    """The program on screen."""

    CSS_PATH = "surgery.tcss"
    TITLE = "Survival Surgery"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+b,f9", "blank", "Blank", tooltip="An empty screen at once; the same key comes back", priority=True
        ),
        Binding("ctrl+q,f12", "quit", "Quit", tooltip="Leave; what is saved is saved", show=False, priority=True),
    ]

    def __init__(self, *, clock: Clock = time.time, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.clock = clock
        self.today = today
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        for name in set(self.available_themes) - {theme.name for theme in THEMES}:
            # Textual's own themes mix text with the background until it is hard to read.
            self.unregister_theme(name)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Textual's palette without its screenshot, which would write the room's words to a file."""
        yield SystemCommand("Colours", "Dark, light, high contrast, or the terminal's own", self.action_change_theme)
        yield SystemCommand("Blank", "An empty screen at once", self.action_blank)
        yield SystemCommand("Quit", "Leave; what is saved is saved", self.action_quit)

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, BlankScreen | TooSmallScreen):
            super().action_command_palette()

    def action_blank(self) -> None:
        """There and back with the same key."""
        if isinstance(self.screen, BlankScreen):
            self.pop_screen()
        else:
            self.push_screen(BlankScreen())

    def on_resize(self, event: Resize) -> None:
        if is_too_small(*event.size) and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen())
