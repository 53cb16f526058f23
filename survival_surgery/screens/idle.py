"""When the screen rests by itself: how long no key was pressed, and what the facilitator wants after how long.

It knows no session and no clock but the one that it is handed, which never jumps.
"""

from collections.abc import Callable
from typing import Literal

from survival_surgery.store.settings import Settings
from survival_surgery.translation import N_, _
from survival_surgery.widgets.choice import Choice

Rest = Literal["", "blank", "lock"]

_MINUTE = 60

OFFERED = (0, 5, 10, 20, 40)
"""Minutes without a key that are offered; 0 is never."""

BLANK_ASKED = N_("After how long without a key shall the screen go blank by itself?")
LOCK_ASKED = N_("After how long without a key shall the session lock by itself?")
LOCK_TOLD = N_(
    "It closes the session's file and asks for the passphrase again. A line that is not written down is lost then. "
    "It never happens while the clock of a step runs."
)


class Idle:
    """How long nobody touched the keyboard or the mouse."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._touched = clock()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()

    def due(self, settings: Settings, *, step_runs: bool) -> Rest:
        """What is due now. A lock waits for as long as a step's clock runs; an empty screen does not."""
        minutes = (self._clock() - self._touched) / _MINUTE
        if settings.lock_after and minutes >= settings.lock_after and not step_runs:
            return "lock"
        return "blank" if settings.blank_after and minutes >= settings.blank_after else ""


def choices(chosen: int) -> tuple[Choice, ...]:
    """The times that are offered, with a word beside the one that holds."""
    words = {0: _("Never")}
    return tuple(
        Choice(
            str(number),
            words.get(minutes) or _("{minutes} minutes").format(minutes=minutes),
            minutes,
            _("as now") if minutes == chosen else "",
        )
        for number, minutes in enumerate(OFFERED, 1)
    )
