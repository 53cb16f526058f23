"""Reading a screen as a person would: the words on it, row by row; and what the screens of the readback are handed."""

from collections.abc import Sequence
from typing import Any

from survival_surgery.app import SurgeryApp
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.opening import template_of_session
from survival_surgery.session.moves import Move
from survival_surgery.store.live import LiveSession

SMALL = (80, 24)
TINY = (40, 10)


def shown(app: SurgeryApp) -> str:
    """What stands on the screen now."""
    rows = app.screen._compositor.render_strips(app.size)
    return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)


def reader(live: LiveSession) -> Reader:
    """The session as the readback sees it: what it makes is written down."""

    def make(moves: Sequence[Move]) -> bool:
        for move in moves:
            live.write_down(move(live.session))
        return True

    return Reader(lambda: live.session, make, template_of_session(live))


async def settled(pilot: Any) -> None:
    """Everything that a key set going has come to rest."""
    await pilot.pause()
    await pilot.pause()
