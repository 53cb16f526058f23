"""The whole program with a mistake built into it, for the tests that ask what a mistake leaves behind.

`breaking.py WHERE ...`: the rest are the program's own arguments. F1, or the start, comes upon the mistake.
"""

import asyncio
import sys
from collections.abc import Callable
from threading import Thread
from typing import Any

from textual.screen import ModalScreen

from survival_surgery import app
from survival_surgery.cli import main
from survival_surgery.screens.session.tools import TOOLS

LOCAL = "SECRET-" + "LOCAL"
"""What a traceback with local variables would show."""


def fail(*_: Any) -> Any:
    """Come upon the mistake, with the room's words at hand."""
    grievance = LOCAL
    raise KeyError(f"{grievance} in a message")


async def fail_later() -> None:
    """The same, in a task."""
    fail()


class Unmade(ModalScreen[None]):
    """A screen that cannot be composed."""

    compose = fail


class _Dropped:
    __del__ = fail


def _cannot_be_drawn(screen: Any) -> None:
    said = screen.query_one("#said")
    said.render = fail
    said.refresh()


def _let_go(screen: Any) -> None:
    _Dropped()


IN_A_KEY: dict[str, Callable[[Any], Any]] = {
    "handler": fail,
    "worker": lambda screen: screen.run_worker(fail_later()),
    "thread": lambda screen: screen.run_worker(fail, thread=True),
    "timer": lambda screen: screen.set_timer(0.01, fail),
    "callback": lambda screen: screen.call_after_refresh(fail),
    "compose": lambda screen: screen.app.push_screen(Unmade()),
    "widget": _cannot_be_drawn,
}
"""Mistakes that end the program."""

UNHEARD: dict[str, Callable[[Any], Any]] = {
    "task": lambda screen: setattr(screen, "_kept", asyncio.get_running_loop().create_task(fail_later())),
    "thread of its own": lambda screen: Thread(target=fail).start(),
    "finaliser": _let_go,
}
"""Mistakes that Python would tell of on the screen, and that end nothing."""

if __name__ == "__main__":
    where = sys.argv.pop(1)
    TOOLS["help"] = {**IN_A_KEY, **UNHEARD}.get(where, fail)
    if where == "start":
        app.SurgeryApp.__init__ = fail  # type: ignore[assignment, method-assign]  # a mistake is what is wanted
    main()
