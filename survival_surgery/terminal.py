"""Between the program and the terminal: what is left behind when something goes wrong is one sentence, never the notes.

The only module that touches private names of Textual 8.2, each with its reason; tests/terminal holds a
pseudo-terminal test for every one. It knows nothing of sessions.
"""

import asyncio
import gc
import logging
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import _lru_cache_wrapper
from typing import Any

from rich.text import Text
from textual import constants
from textual.app import App
from textual.driver import Driver
from textual.events import Event, Paste
from textual.widgets import Input

from survival_surgery.errors import SurgeryError, UsageMistake
from survival_surgery.session.incoming import Incoming
from survival_surgery.session.words import LONGEST_LINE, clean
from survival_surgery.store.memory import withhold_memory
from survival_surgery.translation import N_, _

STOPPED = N_(
    "The program stopped because of a mistake in it. What was shown as saved is saved; start it again to go on."
)
"""All that a crash says. A traceback would print local variables, and with them the room's words."""

NO_TERMINAL = (
    "The screen needs a terminal for reading and writing. "
    "Run this in a terminal window, without a pipe or a redirection; `survival-surgery write-up` needs no screen."
)


_LEAVE_ON = {"SIGHUP": 129, "SIGINT": 130, "SIGQUIT": 131, "SIGTERM": 143}
"""Signals after which the terminal is restored, and the exit code that shells expect of each."""

_LOOK_EVERY = 2.0
"""Seconds between two looks at whether the terminal is still there."""


_FOR_DEVELOPERS = {"DEBUG": False, "LOG_FILE": None, "PRESS": "", "SCREENSHOT_DELAY": -1, "SHOW_RETURN": False}
"""What Textual takes from TEXTUAL_... variables: every key in a file, every message in a file, a picture of the screen.

They are for those who build programs, and each would write down what a room said, or a passphrase.
"""


class QuietApp(App[int]):
    """An app whose failures are one sentence on stderr and an exit code, and which leaves cleanly when told to stop.

    What is pasted is cleaned before anything sees it, Textual's own lines among them.
    """

    def __init__(self, **settings: Any) -> None:
        for name, value in _FOR_DEVELOPERS.items():
            setattr(constants, name, value)
        # It asks for Textual's console, to which everything would be told over a connection.
        os.environ.pop("TEXTUAL", None)
        super().__init__(**settings)

    def get_driver_class(self) -> type[Driver]:
        return _letting_go(super().get_driver_class())

    async def on_event(self, event: Event) -> None:
        """Textual's own lines, such as the one of the palette, would show what was pasted as it came."""
        if isinstance(event, Paste):
            event.text = clean(event.text.replace("\r\n", "\n").replace("\r", "\n"))
            if isinstance(self.focused, Input) and self.focused.max_length is None:
                event.text = event.text[:LONGEST_LINE]
        await super().on_event(event)

    def on_mount(self) -> None:
        """The signals are watched from here because the loop runs now and the screen can be restored."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, _context: None)
        for name, code in _LEAVE_ON.items():
            # Windows has no SIGHUP, and its loop watches no signals; a test's loop may not be the main thread's.
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(getattr(signal, name), self._leave, code)
        self.set_interval(_LOOK_EVERY, self._leave_if_gone)

    def _leave(self, code: int) -> None:
        self.exit(code, return_code=code)

    def _leave_if_gone(self) -> None:
        """A terminal can go without a signal; Textual would go on reading its end without a pause."""
        if _terminal_is_gone():
            self._leave(_LEAVE_ON["SIGHUP"])

    def notify(self, message: str, **how: Any) -> None:
        """A failure may name a folder, and a folder may have any name."""
        super().notify(clean(message), **{**how, "markup": False})

    def copy_to_clipboard(self, text: str) -> None:
        """The system's clipboard is read by other programs, and some keep its history: what is cut stays in here."""
        # Textual's own paste key reads this; without it a word that is cut would be lost.
        self._clipboard = text
        self.notify(_("Kept for pasting inside this program. Other programs cannot read it."), markup=False)

    def _set_pointer_shape(self, shape: str) -> None:
        """Nothing but what draws the screen is written to the terminal, so that anything else is seen to be foreign."""

    def panic(self, *renderables: Any) -> None:
        """What Textual would have printed may quote the room, and is dropped."""
        # Textual sets no code when the thread that reads the keyboard fails.
        if self._return_code is None:
            self._return_code = 1
        self._say_and_leave(STOPPED)

    def _fatal_error(self) -> None:
        # Textual prints a traceback with local variables from here; there is no public hook.
        self._say_and_leave(STOPPED)

    def _handle_exception(self, error: Exception) -> None:
        # The one place that every failure of every widget comes through.
        if isinstance(error, SurgeryError):
            self._say_and_leave(str(error))
        super()._handle_exception(error)
        if isinstance(error, SurgeryError):
            self._return_code = error.exit_code

    def _say_and_leave(self, sentence: str) -> None:
        # Printed by Textual on stderr, after the alternate screen is left; with two it speaks of its developer tools.
        if not self._exit_renderables:
            self._exit_renderables.append(Text(clean(_(sentence))))
        self._close_messages_no_wait()


def run_quietly(app: QuietApp) -> int:
    """Run an app on this terminal and return its exit code. Refuses where there is no terminal."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise UsageMistake(NO_TERMINAL)
    withhold_memory()
    accept_any_byte()
    outlive_the_terminal()
    with _silence():
        try:
            app.run()
        except Exception:  # noqa: BLE001 - whatever it is, its message may quote the room
            print(_(STOPPED), file=sys.stderr)  # noqa: T201 - the screen is gone; this is all that is left to say
            return 1
    return app.return_code or 0


def forget_drawn() -> None:
    """Rich and Textual remember the words that they measured and drew: a session that is closed leaves none of them."""
    for held in gc.get_objects():
        # Whatever has a size is for speed alone; what has none is remembered for good, and is about classes.
        known = isinstance(held, _lru_cache_wrapper) and held.__module__.split(".")[0] in ("rich", "textual")
        if known and held.cache_parameters()["maxsize"]:
            held.cache_clear()
    re.purge()
    gc.collect()


def _terminal_is_gone() -> bool:
    with suppress(ImportError, AttributeError, OSError, ValueError):
        import select

        watched = select.poll()  # Windows has none, and ends the program itself
        watched.register(sys.__stdin__.fileno() if sys.__stdin__ else 0, 0)
        return any(mask & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, mask in watched.poll(0))
    return False


def accept_any_byte() -> None:
    """Let nothing that comes from the terminal end the program, and nothing that is pasted press a key.

    Textual's driver would end it with exit code 0 at a byte that is not UTF-8, and with 1 at a key with no number.
    """
    if os.name == "nt":
        return  # Windows hands over characters, not bytes
    from codecs import getincrementaldecoder

    from textual._xterm_parser import XTermParser
    from textual.drivers import linux_driver
    from textual.events import Key
    from textual.keys import Keys

    def forgiving(encoding: str) -> Any:
        return lambda: Incoming(getincrementaldecoder(encoding)(errors="replace"))

    class Forgiving(XTermParser):
        """Sequences that only look like those of a keyboard or a mouse are passed over."""

        def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Any:  # noqa: FBT001, FBT002 - Textual's
            with suppress(ValueError, OverflowError):
                return list(super()._sequence_to_key_events(sequence, alt))
            return [Key(Keys.Ignore, sequence)]

        def parse_mouse_code(self, code: str) -> Any:
            with suppress(ZeroDivisionError):
                return super().parse_mouse_code(code)
            return None

    # The driver builds both by these names when its thread starts, and takes no option.
    linux_driver.getincrementaldecoder = forgiving  # type: ignore[attr-defined]  # imported there, not offered
    linux_driver.XTermParser = Forgiving  # type: ignore[attr-defined]  # as above


def _letting_go(driver: type[Any]) -> type[Driver]:
    """A driver that lets go of all that it took: Textual leaves some terminals telling of points and not of cells."""

    class LettingGo(driver):  # type: ignore[misc]  # whichever the system needs
        def _disable_mouse_support(self) -> None:
            super()._disable_mouse_support()
            if getattr(self, "_mouse_pixels", False):
                self.write("\x1b[?1016l")

    return LettingGo


def outlive_the_terminal() -> None:
    """Let what writes to a terminal that is gone throw it away; else the screen would wait for it for ever."""
    if os.name == "nt":
        return
    from textual.drivers import _writer_thread, linux_driver

    class Patient(_writer_thread.WriterThread):
        """What is drawn waits in a short queue, and whoever draws waits for room in it: it must never stand still."""

        def run(self) -> None:
            with suppress(OSError, ValueError):
                super().run()
                return
            # Textual's thread ends with the first write that fails, and takes no option.
            while self._queue.get() is not None:
                pass

    linux_driver.WriterThread = Patient  # type: ignore[attr-defined]  # imported there, not offered


def _say_nothing(_: Any) -> None:
    pass


@contextmanager
def _silence() -> Iterator[None]:
    """Python's own last words, in threads and in finalisers, quote messages that may hold the room's words."""
    hooks = (sys.unraisablehook, threading.excepthook)
    asyncio_log = logging.getLogger("asyncio")
    sys.unraisablehook = _say_nothing
    threading.excepthook = _say_nothing
    asyncio_log.disabled = True
    try:
        yield
    finally:
        sys.unraisablehook, threading.excepthook = hooks
        asyncio_log.disabled = False
