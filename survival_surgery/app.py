"""SurgeryApp: opens the first screen, and from there one session at a time. It holds the clock and that session."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen

from survival_surgery.anonymise.forgetting import forget
from survival_surgery.screens import lock
from survival_surgery.screens.library import LibraryScreen
from survival_surgery.screens.resting import RestingApp
from survival_surgery.screens.too_small import TooSmallScreen, is_too_small
from survival_surgery.terminal import QuietApp, forget_drawn, run_quietly
from survival_surgery.translation import _, language_of, own_language, use
from survival_surgery.widgets.messages import SessionOver

if TYPE_CHECKING:
    from textual.worker import Worker

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

_TIMERS_GONE = 3.0
"""Seconds; no timer of a session's screens runs for longer."""


class SurgeryApp(RestingApp, QuietApp):
    """The program on screen."""

    CSS_PATH = "surgery.tcss"
    TITLE = "Survival Surgery"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f11", "set_up", "set-up", tooltip="Change what was set up", show=False, priority=True),
        Binding("ctrl+q", "quit", "quit", tooltip="What is saved is saved", show=False, priority=True),
    ]

    def __init__(
        self,
        wanted: Wanted = Wanted(),
        *,
        clock: Clock = time.time,
        steady: Clock = time.monotonic,
        today: Callable[[], date] = date.today,
    ) -> None:
        """`clock` says what time it is; `steady` only how much time has passed, and never jumps."""
        super().__init__(steady)
        self.clock = clock
        self.today = today
        self.live: LiveSession | None = None
        use(own_language())
        self._warned = False
        self._wanted = wanted
        self._held: Worker[None] | None = None
        self._library = LibraryScreen(in_memory=wanted.in_memory)

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

    def _hold(self, live: "LiveSession") -> None:
        self._held = self._hold_it(live)

    @work
    async def _hold_it(self, live: "LiveSession") -> None:
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
            if self.live is live:
                self.let_go()
            use(own_language())
            self._library.draw()

    def action_lock(self) -> None:
        self._lock()

    @work(exclusive=True, group="lock")
    async def _lock(self) -> None:
        """Cover the screen, close the session, let go of it, and ask for its passphrase again."""
        path = self.live.path if self.live else None
        if path and path.exists():
            await lock.lock(self, self._close, lambda: self._go_on(path))
            forget_drawn()
            # Timers that were stopped hold on to what they were for until their time would have come.
            self.set_timer(_TIMERS_GONE, forget_drawn)
        elif self.live:
            lock.cannot(self)
        else:
            lock.cover(self)

    def _close(self) -> None:
        if self._held:
            self._held.cancel()
            self._held = None
        self._wanted = replace(self._wanted, live=None)
        self._clipboard = ""
        self.let_go()

    @property
    def step_runs(self) -> bool:
        return self.live is not None and lock.step_runs(self, int(self.clock()))

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
            from survival_surgery.screens.session.palette import commands

            yield from commands(screen)
            yield SystemCommand(_("Set-up"), _("Change the label, the time, the band or the lists"), self.action_set_up)
        yield from self.resting_commands()
        if self.live:
            closed = _("Close the session's file and ask for its passphrase again")
            yield SystemCommand(_("Lock"), closed, self.action_lock)
        yield SystemCommand(_("Quit"), _("Leave; what is saved is saved"), self.action_quit)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """With the wall up, what shows more than the room chose is out of reach until it is taken down."""
        return action not in ("command_palette", "set_up") or not self.screen.has_class("-wall")

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
