"""A session from the moves that were made in it."""

from collections.abc import Iterable

from survival_surgery.session.events import Entry, Event, SessionStarted
from survival_surgery.session.fold import replay
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session

STARTED = SessionStarted(template="t", version="1", title="A meeting", variant="standard", seed=7, roles=("nurse",))


def log_of(*events: Event) -> list[Entry]:
    """The events as a log, numbered from 1."""
    return [Entry(number, event) for number, event in enumerate(events, 1)]


def told(*events: Event) -> Session:
    """The session that these events tell."""
    return replay(log_of(*events))


def after(*moves: Move, start: Iterable[Event] = (STARTED,)) -> Session:
    """The session after these moves; `start` is what happened before, so that the first move is entry 2."""
    return replay(made(*moves, start=start))


def made(*moves: Move, start: Iterable[Event] = (STARTED,)) -> list[Entry]:
    """The log of these moves."""
    log = log_of(*start)
    for move in moves:
        log.append(Entry(len(log) + 1, move(replay(log))))
    return log
