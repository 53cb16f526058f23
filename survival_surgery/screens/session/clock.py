"""Time in words: what is left of a step, and whether the session is ahead or behind."""

from time import localtime, strftime


def left(minutes: int, seconds_in: int) -> str:
    """What is left of a step of `minutes`, `seconds_in` after it was entered. Quiet until two minutes are left."""
    remaining = minutes * 60 - seconds_in
    if minutes == 0:
        return ""
    if remaining <= 0:
        over = -remaining // 60
        return f"time is up, {over} min over" if over else "time is up"
    if remaining < 120:  # noqa: PLR2004 - two minutes, from the sketches of the screens
        return "under 2 minutes left" if remaining > 60 else "under a minute left"  # noqa: PLR2004 - a minute
    return f"{-(-remaining // 60)} min left of {minutes}"


def pace(minutes_ahead: int) -> str:
    """Ahead or behind, in words; below zero is behind."""
    if minutes_ahead < 0:
        return f"{-minutes_ahead} min behind"
    return f"{minutes_ahead} min ahead" if minutes_ahead else "on time"


def of_day(epoch: float) -> str:
    """The time of day, as on a wall clock."""
    return strftime("%H:%M", localtime(epoch))
