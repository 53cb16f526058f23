"""Where the room is in its template, and where a line would be written."""

from collections.abc import Sequence

from survival_surgery.session.events import EntryNumber, StepId
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import Session
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.lines import ItemLine, Line, Place
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate


def stop_of(template: SessionTemplate, session: Session) -> Stop:
    """The stop of the step that the room is in; before the first is entered, the first on the road."""
    room = agenda.room_of(template, session)
    here = agenda.stop_at(template, room, session.clock.step) if session.clock else None
    return here or agenda.stops(template, room)[0]


def place_of(template: SessionTemplate, session: Session, line: type[Line] | None = None) -> Place:
    """Where a line is written, with the cards as the board numbers them: a folded step's line in the folded step."""
    stop = stop_of(template, session)
    step = next((step for step in stop.steps if line in step.lines()), stop.step)
    cards = tuple(card.number for card in session.shuffled)
    return Place(step, cards, template.decision_scale, template.confidentiality.modes)


def moves_of(line: Line, amends: EntryNumber | None, place: Place) -> Sequence[Move]:
    """What writes a line down, or puts the entry `amends` right. Raises `Refused` where the line does not fit."""
    if amends is not None and isinstance(line, ItemLine):
        return (line.amends(amends, place),)
    return line.moves(place)


def judge(was: Asking, now: Asking, template: SessionTemplate, session: Session) -> None:
    """Raises `Refused` where the newest answer keeps a line from being written that could be written without it.

    So a room hears it at the question, and not after all the others.
    """
    refused = _refusal(now, template, session)
    if refused and _written(now) and not (_written(was) and _refusal(was, template, session)):
        raise refused


def _written(asking: Asking) -> bool:
    """Whether every answer is there that the line cannot do without."""
    return all(asking.answers.get(question.name, "").strip() for question in asking.questions if question.needed)


def _refusal(asking: Asking, template: SessionTemplate, session: Session) -> Refused | None:
    try:
        line = asking.finished()
        for move in moves_of(line, asking.amends, place_of(template, session, type(line)))[:1]:
            move(session)  # made for what it refuses: later moves may need this one written down
    except Refused as refused:
        return refused
    return None


def next_of(template: SessionTemplate, session: Session) -> StepId | None:
    """The next step on the road, or None at its end."""
    after = agenda.next_stop(template, session)
    return after.step.id if after else None
