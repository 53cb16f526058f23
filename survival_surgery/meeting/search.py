"""What a room has written that holds some words, and the step where each stands. It shows nothing and goes nowhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from survival_surgery.session.events import EntryNumber
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate


@dataclass(frozen=True, slots=True)
class Standing:
    """A row of a board, the entry that it shows, and the step whose board it is."""

    what: EntryNumber
    row: Row
    stop: Stop


def everything(template: SessionTemplate, session: Session, here: Stop) -> tuple[Standing, ...]:
    """Every row that can be gone to, once: where it stands here, here; else in the first step that shows it."""
    others = (stop for stop in agenda.all_stops(template, agenda.room_of(template, session)) if stop != here)
    found: dict[EntryNumber, Standing] = {}
    for stop in (here, *others):
        for row in _rows(stop, session):
            if row.what is not None:
                found.setdefault(row.what, Standing(row.what, row, stop))
    return tuple(found.values())


def _rows(stop: Stop, session: Session) -> Iterator[Row]:
    for step in stop.steps:
        yield from step.board(session)


def holding(typed: str, among: Iterable[Standing]) -> tuple[Standing, ...]:
    """Those that hold every word that was typed, or that are called by it, as `7` or `B` calls a card or a theme."""
    wanted = typed.casefold().split()
    if not wanted:
        return ()
    return tuple(held for held in among if _called(held.row, wanted) or _holds(held.row, wanted))


def _called(row: Row, wanted: list[str]) -> bool:
    return wanted == [row.mark.casefold()]


def _holds(row: Row, wanted: list[str]) -> bool:
    text = f"{row.words} {row.note}".casefold()
    return all(word in text for word in wanted)
