"""What holds whatever is open: the colours that were chosen, the empty screen, and after how long it comes by itself.

It opens and closes no session: the program that is built on it does.
"""

import asyncio
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import ClassVar, Literal

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.events import Event, InputEvent, Key, Paste
from textual.theme import ThemeProvider

from survival_surgery.errors import SurgeryError
from survival_surgery.screens import idle
from survival_surgery.screens.blank import BlankScreen
from survival_surgery.screens.lock import cover
from survival_surgery.screens.too_small import TooSmallScreen
from survival_surgery.store.settings import Settings, keep_settings, read_settings
from survival_surgery.translation import _
from survival_surgery.widgets.themes import TERMINAL, THEMES

_LOOK_EVERY = 1.0
"""Seconds between two looks at how long nobody touched anything."""

_AT_ONCE = frozenset({"ctrl+b", "f9", "f12", "ctrl+backslash"})
"""Keys that wait for nothing, whatever was typed before them."""

_WAITS, _AT_MOST = 0.01, 100
"""Seconds between two looks at whether what was typed before a key was taken, and how many looks there are."""


class RestingApp(App[int]):
    """An app that can be covered with one key, and covers itself where the facilitator wants that."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+b,f9", "blank", "blank", tooltip="An empty screen at once", show=False, priority=True),
        Binding("f12,ctrl+backslash", "lock", "lock", tooltip="Close the session", show=False, priority=True),
    ]

    def __init__(self, steady: Callable[[], float] = time.monotonic) -> None:
        # Without colours the terminal's own two are used: Textual would turn ours into greys, which are colours too.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        # Nothing moves here; what TEXTUAL_ANIMATIONS=none asks for holds always.
        self.animation_level = "none"
        self.idle = idle.Idle(steady)
        self.settings = read_settings()
        for theme in THEMES:
            self.register_theme(theme)
        known = {theme.name for theme in THEMES}
        chosen = self.settings.colours if self.settings.colours in known else THEMES[0].name
        self.theme = TERMINAL.name if self.no_color else chosen
        for name in set(self.available_themes) - known:
            # Textual's own themes mix text with the background until it is hard to read.
            self.unregister_theme(name)

    def on_mount(self) -> None:
        self.set_interval(_LOOK_EVERY, self._rest)

    async def on_event(self, event: Event) -> None:
        """Every key, click and paste comes through here before anything else sees it."""
        if isinstance(event, InputEvent | Paste):
            self.idle.touch()
        if isinstance(event, Key) and not (event.is_forwarded or event.is_printable or event.key in _AT_ONCE):
            await self._let_be_taken(event.key)
        await super().on_event(event)

    async def _let_be_taken(self, key: str) -> None:
        """Keep a key that works whatever has the focus from overtaking what was typed into the line before it.

        Else a line that was entered would be written into the step that the key goes to.
        """
        active = self.screen.active_bindings.get(key)
        if active is None or not active.binding.priority:
            return
        for _again in range(_AT_MOST):
            if not any(node.message_queue_size for node in self.screen.walk_children(with_self=True)):
                return
            await asyncio.sleep(_WAITS)

    def watch_theme(self, chosen: str) -> None:
        """Colours that somebody chose are kept."""
        if not self.no_color and self.is_running and chosen != self.settings.colours:
            self._keep(replace(self.settings, colours=chosen))

    @property
    def step_runs(self) -> bool:
        """Whether the clock of a step runs."""
        return False

    def action_blank(self) -> None:
        """There and back with the same key."""
        if isinstance(self.screen, BlankScreen):
            self.pop_screen()
        else:
            cover(self)

    def action_lock(self) -> None:
        """Nothing is open here: cover what there is."""
        cover(self)

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, BlankScreen | TooSmallScreen | CommandPalette):
            self._search(_("Search for commands…"))

    def search_themes(self) -> None:
        """Textual's own list of themes, asked for in our words."""
        self._search(_("Search for colours…"), ThemeProvider)

    def _search(self, asked: str, *among: type[Provider]) -> None:
        self.push_screen(CommandPalette(among or None, placeholder=asked, id="--command-palette"))

    def resting_commands(self) -> Iterable[SystemCommand]:
        """What the palette offers about it."""
        themes = _("Dark, light, high contrast, or the terminal's own")
        yield SystemCommand(_("Colours"), themes, self.action_change_theme)
        yield SystemCommand(_("Blank"), _("An empty screen at once"), self.action_blank)
        yield SystemCommand(_("Blank by itself"), _("After how long without a key"), lambda: self._ask("blank"))
        yield SystemCommand(_("Lock by itself"), _("After how long without a key"), lambda: self._ask("lock"))

    def _ask(self, what: Literal["blank", "lock"]) -> None:
        from survival_surgery.screens.choose import ChooseScreen

        def chosen(minutes: object) -> None:
            if isinstance(minutes, int):
                blank, lock = self.settings.blank_after, self.settings.lock_after
                blank, lock = (minutes, lock) if what == "blank" else (blank, minutes)
                self._keep(replace(self.settings, blank_after=blank, lock_after=lock))

        now = self.settings.blank_after if what == "blank" else self.settings.lock_after
        asked, told = (idle.BLANK_ASKED, "") if what == "blank" else (idle.LOCK_ASKED, _(idle.LOCK_TOLD))
        self.push_screen(ChooseScreen(_("Settings"), _(asked), idle.choices(now), words=told), chosen)

    def _keep(self, settings: Settings) -> None:
        """A setting that cannot be kept holds until the program ends."""
        self.settings = settings
        try:
            keep_settings(settings)
        except SurgeryError as error:
            self.notify(str(error), markup=False)

    def _rest(self) -> None:
        due = self.idle.due(self.settings, step_runs=bool(self.settings.lock_after) and self.step_runs)
        if due == "lock":
            self.idle.touch()
            self.action_lock()
        elif due == "blank":
            cover(self)
