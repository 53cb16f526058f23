"""Whose turn it is, in words and a shape: a row that says so quietly and never moves anything."""

from survival_surgery.meeting.marks import AHEAD, DONE, HERE
from survival_surgery.steps.turns import TurnNow
from survival_surgery.translation import N_, _

_WHICH = (N_("first"), N_("second"), N_("third"), N_("fourth"), N_("fifth"), N_("sixth"))

_MINUTE = 60

_BEGINS = 20
"""Seconds for which the beginning of a turn is said, so that whoever looks up from talking still finds it."""


def is_signal(turn: TurnNow) -> bool:
    """Whether the row says that something changes now: a turn begins, or all are over."""
    return turn.is_over or (turn.number > 0 and turn.length - turn.left < _BEGINS)


def shape(turn: TurnNow) -> str:
    """The turns as marks: done, now, ahead."""
    place = range(1, turn.count + 1)
    return " ".join(DONE if n < turn.number else HERE if n == turn.number else AHEAD for n in place)


def words(turn: TurnNow) -> str:
    """What the row says."""
    if turn.number == 0:
        said = _("find each other, then {count} turns of {length} min")
        return said.format(count=turn.count, length=_clock(turn.length))
    if turn.is_over:
        return _("all turns are over")
    which = _(_WHICH[turn.number - 1])
    if is_signal(turn):
        begins = _("{which} turn: begin now") if turn.number == 1 else _("{which} turn: swap now")
        return begins.format(which=which)
    if turn.left <= _MINUTE:
        return _("{which} turn · under a minute left").format(which=which)
    said = _("{which} turn · {left} min left of {length}")
    return said.format(which=which, left=-(-turn.left // _MINUTE), length=_clock(turn.length))


def in_short(turn: TurnNow) -> str:
    """The same in a window where the title of the step would not be read beside it."""
    if turn.number == 0 or turn.is_over or is_signal(turn):
        return words(turn) if turn.number else _("find each other")
    which = _(_WHICH[turn.number - 1])
    return _("{which} turn · {left} min").format(which=which, left=-(-turn.left // _MINUTE))


def _clock(seconds: int) -> str:
    whole, rest = divmod(seconds, _MINUTE)
    return f"{whole}:{rest:02}" if rest else str(whole)
