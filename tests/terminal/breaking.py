"""The whole program with a mistake built into it, for the tests that ask what a mistake leaves behind.

`breaking.py WHERE ...`: the rest are the program's own arguments. F1, or the start, comes upon the mistake.
"""

import asyncio
import sys
from threading import Thread
from typing import Any

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


class Unmade(app.TooSmallScreen):
    """A screen that cannot be composed."""

    compose = fail


class _Dropped:
    __del__ = fail


IN_A_KEY = {
    "handler": fail,
    "worker": lambda screen: screen.run_worker(fail_later()),
    "thread": lambda screen: screen.run_worker(fail, thread=True),
    "timer": lambda screen: screen.set_timer(0.01, fail),
    "callback": lambda screen: screen.call_after_refresh(fail),
    "compose": lambda screen: screen.app.push_screen(Unmade()),
    "widget": lambda screen: setattr(screen.query_one("#said"), "render", fail) or screen.query_one("#said").refresh(),
}
"""Mistakes that end the program."""

UNHEARD = {
    "task": lambda screen: setattr(screen, "_kept", asyncio.get_running_loop().create_task(fail_later())),
    "thread of its own": lambda screen: Thread(target=fail).start(),
    "finaliser": lambda screen: _Dropped() and None,
}
"""Mistakes that Python would tell of on the screen, and that end nothing."""

if __name__ == "__main__":
    where = sys.argv.pop(1)
    TOOLS["help"] = {**IN_A_KEY, **UNHEARD}.get(where, fail)
    if where == "start":
        app.SurgeryApp.__init__ = fail  # type: ignore[method-assign]  # a mistake is what is wanted
    main()
