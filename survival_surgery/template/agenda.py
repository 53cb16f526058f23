"""Where the room is in its template, what comes next, and how much time is left. Pure: the clock is handed in.

Times are whole seconds since the epoch, as in the session; what is shown is in minutes. Nothing here stops anybody from
entering any step at any time.
"""

from dataclasses import dataclass
from math import ceil

from survival_surgery.session.bands import Present
from survival_surgery.session.choices import Who
from survival_surgery.session.events import StepId, Variant
from survival_surgery.session.state import Session
from survival_surgery.steps import AnyStep
from survival_surgery.steps.lines import ItemLine, Line
from survival_surgery.steps.when import Room
from survival_surgery.template.model import SessionTemplate
from survival_surgery.template.parts import PartId

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Stop:
    """A step on the road of a room. `folded` are the steps whose prompts appear inside it there.

    A stop of 0 minutes is not on the road; it may be entered all the same.
    """

    step: AnyStep
    part: PartId
    minutes: int
    folded: tuple[AnyStep, ...] = ()

    @property
    def steps(self) -> tuple[AnyStep, ...]:
        """The step itself and those folded into it."""
        return (self.step, *self.folded)


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a stop; `under` is the title of the folded step that they belong to, or nothing for the stop's own."""

    words: str
    under: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A sort of line of a stop, and the step that it is written in."""

    step: AnyStep
    line: type[Line]


def room_of(template: SessionTemplate, session: Session) -> Room:
    """The room of a session, as far as it is known."""
    return room(template, session.variant, session.present, session.who)


def room(template: SessionTemplate, variant: Variant, present: Present | None, who: Who | None) -> Room:
    """A room as far as it is known: where nobody counted it, the smallest that the template is for."""
    return Room(variant, present.at_least if present else template.group.min, who or Who.MIXED)


def all_stops(template: SessionTemplate, room: Room) -> tuple[Stop, ...]:
    """Every step of the template as a stop, also those that the variant leaves out or folds, or that are for others."""
    minutes = {step.id: step.minutes.of(room.variant) if _is_for(step, room) else 0 for step in template.steps}
    left_out = [step for step in template.steps if not minutes[step.id] and _is_for(step, room)]
    return tuple(
        Stop(
            step=step,
            part=part.id,
            minutes=minutes[step.id],
            folded=tuple(folded for folded in left_out if folded.folded_into == step.id),
        )
        for part in template.parts
        for step in part.steps
    )


def stops(template: SessionTemplate, room: Room) -> tuple[Stop, ...]:
    """The road of a room: its stops with minutes, in their order."""
    return tuple(stop for stop in all_stops(template, room) if stop.minutes)


def stop_at(template: SessionTemplate, room: Room, step: StepId) -> Stop | None:
    """The stop of that step, on the road or not."""
    return next((stop for stop in all_stops(template, room) if stop.step.id == step), None)


def prompts(stop: Stop) -> tuple[Said, ...]:
    """The prompts of a stop: its own, then those of the steps folded into it."""
    return tuple(Said(words, _under(stop, step)) for step in stop.steps for words in step.prompts)


def tips(stop: Stop) -> tuple[Said, ...]:
    """The advice of a stop, for the facilitator."""
    return tuple(Said(words, _under(stop, step)) for step in stop.steps for words in step.tips)


def structuring_lines(stop: Stop) -> tuple[Said, ...]:
    """The sentences of a stop that lead out of a loop of complaint."""
    return tuple(Said(words, _under(stop, step)) for step in stop.steps for words in step.structuring_lines)


def lines(stop: Stop) -> tuple[Asked, ...]:
    """What the room can write at a stop: its own sorts of line, then those of the steps folded into it."""
    asked: dict[object, Asked] = {}
    for step in stop.steps:
        for line in step.lines():
            # An item is the same wherever it is written: a sort of line that two of these steps have is offered once.
            asked.setdefault(line if issubclass(line, ItemLine) else (step.id, line), Asked(step, line))
    return tuple(asked.values())


def next_stop(template: SessionTemplate, session: Session) -> Stop | None:
    """The next stop on the road that the room has not left out; None at the end. Where it has been, it may go again."""
    ahead = all_stops(template, room_of(template, session))
    here = _position(ahead, session)
    return next((stop for stop in ahead[here + 1 :] if stop.minutes and stop.step.id not in session.skipped), None)


def to_come(template: SessionTemplate, session: Session) -> tuple[Stop, ...]:
    """The stops on the road that lie after the furthest where the room has been, and that it has not left out."""
    road = all_stops(template, room_of(template, session))
    furthest = max((i for i, stop in enumerate(road) if stop.step.id in session.entered), default=-1)
    return tuple(stop for stop in road[furthest + 1 :] if stop.minutes and stop.step.id not in session.skipped)


def minutes_of(stop: Stop, session: Session) -> int:
    """Minutes that a stop has in this session, with the time that was given to it."""
    return max(0, stop.minutes + session.extra.get(stop.step.id, 0))


def seconds_inside(session: Session, now: int) -> int:
    """Seconds spent in the step that the room is in, this time and before; while the clock stands, no more."""
    if session.clock is None:
        return 0
    ran = max(0, now - session.clock.entered) if session.stopped is None else session.stopped
    return session.spent.get(session.clock.step, 0) + ran


def seconds_stood(session: Session, now: int) -> int:
    """Seconds for which the clock has stood still in this session."""
    if session.clock is None or session.stopped is None:
        return session.stood
    return session.stood + max(0, now - session.clock.entered - session.stopped)


def minutes_left(template: SessionTemplate, session: Session, now: int) -> int:
    """Minutes left of the step that the room is in, rounded up; below zero when it is over its time."""
    return ceil((_planned(template, session) - seconds_inside(session, now)) / _MINUTE)


def ahead_or_behind(template: SessionTemplate, session: Session, now: int) -> int:
    """Minutes by which the room would end before its end, if every step took its time; below zero, after it.

    Minutes that no step has are there to be lost: while only they are used up, the room is on time.
    """
    ends = ends_at(template, session)
    if session.clock is None or ends is None:
        return 0
    road = stops(template, room_of(template, session))
    rest = max(0, _planned(template, session) - seconds_inside(session, now))
    rest += sum(minutes_of(stop, session) for stop in to_come(template, session)) * _MINUTE
    spare = ends - now - rest
    unused = (template.variants.of(session.variant) - sum(stop.minutes for stop in road)) * _MINUTE
    return round((min(spare, 0) + max(0, spare - max(0, unused))) / _MINUTE)


def promised_at(template: SessionTemplate, session: Session) -> int | None:
    """The end that was promised at the start; None before it. Time that is given to a step does not move it."""
    return None if session.begun is None else session.begun + template.variants.of(session.variant) * _MINUTE


def ends_at(template: SessionTemplate, session: Session) -> int | None:
    """When the room ends: as promised, unless it agreed on another end since."""
    promised = promised_at(template, session)
    return None if promised is None else promised + session.later * _MINUTE


def minutes_to_break(template: SessionTemplate, session: Session, now: int) -> int | None:
    """Minutes until the next break, if every step takes its time; None in a break, and where none is to come."""
    here = template.step(session.clock.step) if session.clock else None
    if here is None or _is_break(here):
        return None
    minutes = max(0, minutes_left(template, session, now))
    for stop in to_come(template, session):
        if _is_break(stop.step):
            return minutes
        minutes += minutes_of(stop, session)
    return None


def _is_break(step: AnyStep) -> bool:
    return step.kind == "guide" and step.is_break


def _is_for(step: AnyStep, room: Room) -> bool:
    return step.when is None or step.when.fits(room)


def _under(stop: Stop, step: AnyStep) -> str:
    return "" if step.id == stop.step.id else step.title


def _position(road: tuple[Stop, ...], session: Session) -> int:
    current = session.clock.step if session.clock else None
    return next((position for position, stop in enumerate(road) if stop.step.id == current), -1)


def _planned(template: SessionTemplate, session: Session) -> int:
    """Seconds that the step that the room is in may take."""
    if session.clock is None:
        return 0
    step = template.step(session.clock.step)
    minutes = step.minutes.of(session.variant) if step else 0
    return max(0, minutes + session.extra.get(session.clock.step, 0)) * _MINUTE
