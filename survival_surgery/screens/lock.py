"""The lock: whatever is open is covered at once, closed, and let go of; the passphrase opens it again where it was.

A session that is kept in memory alone would be gone with its lock, so that it is covered and nothing more.
"""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from survival_surgery.screens.blank import BlankScreen
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.screens.session import SessionScreen

_LOOK_EVERY = 0.01
_MOST_LOOKS = 100
"""How many looks, so many seconds apart, there are at whether what was entered before the lock is written down."""


def cover(app: App[int]) -> None:
    """Show the empty screen, unless it is shown already."""
    if not isinstance(app.screen, BlankScreen):
        app.push_screen(BlankScreen())


def session_screen(app: App[int]) -> "SessionScreen | None":
    """The session screen that is open, under whatever lies on it."""
    from survival_surgery.screens.session import SessionScreen

    return next((screen for screen in app.screen_stack if isinstance(screen, SessionScreen)), None)


def cannot(app: App[int]) -> None:
    """Cover what is open. Where that is a session in memory, it is said to whoever comes back why it is not locked."""
    screen = session_screen(app)
    if screen and screen.live.in_memory:
        screen.say(_("This session is kept in memory only: a lock would lose it, so the screen only went blank."))
    cover(app)


async def lock(app: App[int], close: Callable[[], None], ask: Callable[[], None]) -> None:
    """Cover everything, close, and take every screen away; what is asked then is there in the same moment."""
    cover(app)
    screen = session_screen(app)
    await _written_down(screen)
    lost = screen is not None and screen.entry.unwritten
    del screen
    close()
    app.clear_notifications()
    gone = [app.pop_screen() for _each in app.screen_stack[1:]]
    ask()
    for one in gone:
        await one
    if lost:
        app.notify(_("A line that was not written down is lost."), markup=False)


def step_runs(app: App[int], now: int) -> bool:
    """Whether the clock of a step runs: it has time left, and did not stop."""
    from survival_surgery.template import agenda

    screen = session_screen(app)
    if screen is None or screen.session.stopped is not None:
        return False
    return agenda.minutes_left(screen.template, screen.session, now) > 0


async def _written_down(screen: Screen[None] | None) -> None:
    """Wait until what was entered before is written down: Enter and then the lock loses nothing."""
    for _again in range(_MOST_LOOKS):
        await asyncio.sleep(_LOOK_EVERY)
        if screen is None or not any(node.message_queue_size for node in screen.walk_children(with_self=True)):
            return
