"""Time in words: what is left of a step, and whether the session is ahead or behind."""

from survival_surgery.meeting.rest import of_day
from survival_surgery.translation import _

_PRESSING = 120
"""Seconds; two minutes, from the sketches of the screens."""


def left(minutes: int, seconds_in: int) -> str:
    """What is left of a step of `minutes`, `seconds_in` after it was entered. Quiet until two minutes are left."""
    remaining = minutes * 60 - seconds_in
    if minutes == 0:
        return ""
    if remaining <= 0:
        over = -remaining // 60
        return _("time is up, {minutes} min over").format(minutes=over) if over else _("time is up")
    if remaining < _PRESSING:
        return _("under 2 minutes left") if remaining > 60 else _("under a minute left")  # noqa: PLR2004 - a minute
    return _("{left} min left of {minutes}").format(left=-(-remaining // 60), minutes=minutes)


def pressing(minutes: int, seconds_in: int) -> bool:
    """Whether so little is left of the step that the clock is no longer quiet."""
    return minutes > 0 and minutes * 60 - seconds_in < _PRESSING


def pace(minutes_ahead: int) -> str:
    """Ahead or behind, in words; below zero is behind."""
    if minutes_ahead < 0:
        return _("{minutes} min behind").format(minutes=-minutes_ahead)
    return _("{minutes} min ahead").format(minutes=minutes_ahead) if minutes_ahead else _("on time")


def ends(ends_at: int, promised: int) -> str:
    """When the session ends; where the room moved that, also what was promised."""
    if ends_at == promised:
        return _("we end at {time}").format(time=of_day(ends_at))
    said = _("we end at {time} (promised {promised})")
    return said.format(time=of_day(ends_at), promised=of_day(promised))


def stood(seconds: int) -> str:
    """For how long the clock stood still, where that is worth saying."""
    minutes = round(seconds / 60)
    return _("{minutes} min stopped").format(minutes=minutes) if minutes else ""


def to_break(minutes: int | None) -> str:
    """How long it is until the next break, where one is to come."""
    return "" if minutes is None else _("break in {minutes} min").format(minutes=minutes)
