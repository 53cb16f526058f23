"""SurgeryApp: opens the first screen, and from there one session at a time. It holds the clock and that session."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.events import Resize
from textual.screen import Screen
from textual.theme import ThemeProvider

from survival_surgery.anonymise.forgetting import forget
from survival_surgery.screens.blank import BlankScreen
from survival_surgery.screens.library import LibraryScreen
from survival_surgery.screens.too_small import TooSmallScreen, is_too_small
from survival_surgery.terminal import QuietApp, run_quietly
from survival_surgery.translation import _, language_of, own_language, use
from survival_surgery.widgets.messages import SessionOver
from survival_surgery.widgets.themes import THEMES

if TYPE_CHECKING:
    from survival_surgery.screens.passphrase import PassphraseScreen
    from survival_surgery.session.events import Variant
    from survival_surgery.store.live import LiveSession

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the program was started for. A `live` session is already open; without anything there is the library."""

    template: Path | None = None
    variant: "Variant | None" = None
    session: Path | None = None
    live: "LiveSession | None" = None
    in_memory: bool = False


_WARM_AFTER = 0.2
"""Seconds after the first screen was drawn; keys are taken meanwhile."""


class SurgeryApp(QuietApp):
    """The program on screen."""

    CSS_PATH = "surgery.tcss"
    TITLE = "Survival Surgery"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+b,f9", "blank", "blank", tooltip="An empty screen at once", show=False, priority=True),
        Binding("ctrl+o,f3", "set_up", "set-up", tooltip="Change what was set up", show=False, priority=True),
        Binding("ctrl+q,f12", "quit", "quit", tooltip="What is saved is saved", show=False, priority=True),
    ]

    def __init__(
        self, wanted: Wanted = Wanted(), *, clock: Clock = time.time, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__()
        self.clock = clock
        self.today = today
        self.live: LiveSession | None = None
        use(own_language())
        self._warned = False
        self._wanted = wanted
        self._library = LibraryScreen(in_memory=wanted.in_memory)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        for name in set(self.available_themes) - {theme.name for theme in THEMES}:
            # Textual's own themes mix text with the background until it is hard to read.
            self.unregister_theme(name)

    def get_default_screen(self) -> Screen[None]:
        return self._library

    def on_mount(self) -> None:
        self.set_timer(_WARM_AFTER, lambda: self.run_worker(_warm, thread=True))
        wanted = self._wanted
        if wanted.live:
            self._hold(wanted.live)
        elif wanted.template:
            self._start(wanted.template)
        elif wanted.session:
            self._go_on(wanted.session)

    @on(LibraryScreen.Start)
    def start_chosen(self, message: LibraryScreen.Start) -> None:
        self._start(message.path)

    @on(LibraryScreen.GoOn)
    def go_on_chosen(self, message: LibraryScreen.GoOn) -> None:
        self._go_on(message.path)

    @on(LibraryScreen.Demo)
    def demo_chosen(self) -> None:
        from survival_surgery import opening

        self._hold(opening.worked_example(self.today(), int(self.clock())))

    def _start(self, template: Path) -> None:
        from survival_surgery import opening
        from survival_surgery.screens.passphrase import NewPassphraseScreen

        def begin(passphrase: str | None) -> "LiveSession":
            return opening.begun(template, self._wanted.variant, passphrase, self.today())

        if self._wanted.in_memory:
            self._hold(begin(None))
        else:
            self._unlock(NewPassphraseScreen(begin))

    def _go_on(self, session: Path) -> None:
        from survival_surgery import opening
        from survival_surgery.screens.passphrase import AskPassphraseScreen

        self._unlock(AskPassphraseScreen(lambda passphrase: opening.picked_up(session, passphrase, self.today())))

    def _unlock(self, screen: "PassphraseScreen") -> None:
        def unlocked(live: "LiveSession | None") -> None:
            if live:
                self._hold(live)
            elif self._wanted.template or self._wanted.session:
                # Started for one session, from a command line: there is no library to go back to.
                self.exit(return_code=screen.failure.exit_code if screen.failure else 0)

        self.push_screen(screen, unlocked)

    @work
    async def _hold(self, live: "LiveSession") -> None:
        """Set a session up unless its meeting has begun, hold it, and let go of it."""
        from survival_surgery import opening
        from survival_surgery.screens.session import SessionScreen
        from survival_surgery.screens.set_up import SetUpScreen

        self.live = live
        try:
            template = opening.template_of_session(live)
            use(language_of(template.language))
            if live.session.clock is None and await self.push_screen_wait(SetUpScreen(live, template)) != "start":
                return
            await self.push_screen_wait(SessionScreen(live, template, self.clock))
        finally:
            self.let_go()
            use(own_language())
            self._library.draw()

    @on(SessionOver)
    def session_over(self) -> None:
        """Leave the session screen too, once the last page above it has gone."""
        self.call_after_refresh(self._leave_session)

    def _leave_session(self) -> None:
        from survival_surgery.screens.session import SessionScreen

        if isinstance(self.screen, SessionScreen):
            self.screen.dismiss(None)

    def let_go(self) -> None:
        """Close the session that is open, and remember nothing that was read in it. Its file has what was written."""
        if self.live:
            self.live.close()
            self.live = None
            forget()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Textual's palette without its screenshot, which would write the room's words to a file."""
        from survival_surgery.screens.session import SessionScreen

        if isinstance(screen, SessionScreen):
            yield SystemCommand(_("Set-up"), _("Change the label, the time, the band or the lists"), self.action_set_up)
        themes = _("Dark, light, high contrast, or the terminal's own")
        yield SystemCommand(_("Colours"), themes, self.action_change_theme)
        yield SystemCommand(_("Blank"), _("An empty screen at once"), self.action_blank)
        yield SystemCommand(_("Quit"), _("Leave; what is saved is saved"), self.action_quit)

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, BlankScreen | TooSmallScreen | CommandPalette):
            self._search(_("Search for commands…"))

    def search_themes(self) -> None:
        """Textual's own list of themes, asked for in our words."""
        self._search(_("Search for colours…"), ThemeProvider)

    def _search(self, asked: str, *among: type[Provider]) -> None:
        self.push_screen(CommandPalette(among or None, placeholder=asked, id="--command-palette"))

    def action_blank(self) -> None:
        """There and back with the same key."""
        if isinstance(self.screen, BlankScreen):
            self.pop_screen()
        else:
            self.push_screen(BlankScreen())

    async def action_quit(self) -> None:
        """What is saved is saved; a line that is not written yet is asked about once."""
        from survival_surgery.screens.session import SessionScreen

        if isinstance(self.screen, SessionScreen) and not self._warned and self.screen.holds_back():
            self._warned = True
            return
        await super().action_quit()

    def action_set_up(self) -> None:
        """Change what was set up, in the middle of a session."""
        from survival_surgery.screens.session import SessionScreen
        from survival_surgery.screens.set_up import SetUpScreen

        screen = self.screen
        if not isinstance(screen, SessionScreen):
            return

        def changed(_: object) -> None:
            screen.session = screen.live.session

        self.push_screen(SetUpScreen(screen.live, screen.template, again=True), changed)

    def on_resize(self, event: Resize) -> None:
        if is_too_small(*event.size) and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen())


def run_app(
    *,
    template: str | None = None,
    variant: str | None = None,
    session: Path | None = None,
    in_memory: bool = False,
    demo: bool = False,
    passphrase: str | None = None,
) -> int:
    """Run the program on this terminal and return its exit code.

    What cannot be opened is raised as a `SurgeryError` before the screen is drawn, as far as it can be known by then.
    """
    length = cast("Variant | None", variant)
    path = _template_called(template) if template else None
    live: LiveSession | None = None
    today = date.today()  # noqa: DTZ011 - the day in the room, wherever it is
    if demo or passphrase is not None:
        from survival_surgery import opening

        if demo:
            live = opening.worked_example(today, int(time.time()))
        elif session:
            live = opening.picked_up(session, passphrase or "", today)
        elif path and not in_memory:
            live = opening.begun(path, length, passphrase, today)
    app = SurgeryApp(Wanted(path, length, session, live, in_memory))
    try:
        return run_quietly(app)
    finally:
        app.let_go()


def _template_called(name: str) -> Path:
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import find

    return find(name, own_templates())


def _warm() -> None:
    """Import what the next screens need while somebody reads the first one."""
    from survival_surgery import opening  # noqa: F401 - imported for its weight
    from survival_surgery.screens.session import SessionScreen  # noqa: F401 - as above
