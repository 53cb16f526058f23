"""The rest of a session in fewer minutes: which steps stay, how long each gets, and which are left out.

Pure, and only a proposal: nothing changes until the facilitator takes it. Steps are shortened in proportion, but to no
less than half their time, before more are left out; those that may be left out go first, those that the actions can
best do without before the others. The readback, the actions and the closing always stay.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from survival_surgery.session.events import StepId
from survival_surgery.session.state import Session
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate

_MINUTE = 60

ALWAYS = ("actions", "readback", "closing")
"""Kinds of step that no plan leaves out: without them nobody knows what happens next, or what was written."""

_GOES = ("review", "checklist", "gather", "tally", "guide", "spread", "allies", "agreement")
_LATER = ("causes", "tactics", "harvest", "themes", "decision", "statement", "focus")
"""Kinds in the order in which they go: from what deepens a session to what the actions stand on."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one step gets of the rest: `minutes`, where `had` were planned. `here` is the step that the room is in.

    No minutes: the step is left out, or, where the room is in it, finished now.
    """

    step: StepId
    title: str
    had: int
    minutes: int
    here: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The rest of a session in so many `minutes`. `given` and `later` are what writes it down."""

    minutes: int
    shares: tuple[Share, ...]
    given: Mapping[StepId, int]
    later: int

    @property
    def left_out(self) -> tuple[Share, ...]:
        """The steps that go."""
        return tuple(share for share in self.shares if not share.minutes and not share.here)

    @property
    def over(self) -> int:
        """Minutes that the plan takes more than there are; below zero, minutes that it leaves over."""
        return sum(share.minutes for share in self.shares) - self.minutes

    @property
    def following(self) -> Share | None:
        """Where the room goes after the step that it is in."""
        return next((share for share in self.shares if share.minutes and not share.here), None)


@dataclass(frozen=True, slots=True)
class _Part:
    stop: Stop
    had: int
    here: bool = False

    @property
    def stays(self) -> bool:
        return self.stop.step.kind in ALWAYS

    @property
    def least(self) -> int:
        """Half its time, and for the step that the room is in, no time: it can always be finished now."""
        return 0 if self.here and not self.stays else ceil(self.had / 2)

    @property
    def rank(self) -> tuple[bool, int]:
        """The smaller it is, the sooner this goes."""
        order = (*_GOES, *_LATER)
        kind = self.stop.step.kind
        return not self.stop.step.skippable, order.index(kind) if kind in order else len(order)


def minutes_to_end(template: SessionTemplate, session: Session, now: int) -> int:
    """Whole minutes until the end that was promised; 0 once it has gone by."""
    promised = agenda.promised_at(template, session)
    return 0 if promised is None else max(0, (promised - now) // _MINUTE)


def replan(template: SessionTemplate, session: Session, now: int, minutes: int) -> Plan:
    """The rest of the session in so many minutes from now. Steps that were left out stay so."""
    parts = _parts(template, session, now)
    kept = _kept(parts, minutes)
    got = _shared(kept, minutes)
    shares = tuple(
        Share(part.stop.step.id, part.stop.step.title, part.had, got.get(part.stop.step.id, 0), part.here)
        for part in parts
    )
    promised = agenda.promised_at(template, session)
    later = 0 if promised is None else ceil((now + minutes * _MINUTE - promised) / _MINUTE)
    return Plan(minutes, shares, _given(shares, session, template, now), later)


def _parts(template: SessionTemplate, session: Session, now: int) -> list[_Part]:
    """The steps to come, each with all that its template gives it: a plan made before does not bind the next one."""
    parts = [
        _Part(stop, max(stop.minutes, agenda.minutes_of(stop, session))) for stop in agenda.to_come(template, session)
    ]
    if session.clock:
        here = agenda.stop_at(template, agenda.room_of(template, session), session.clock.step)
        left = agenda.minutes_left(template, session, now)
        if here:
            whole = max(0, here.minutes - agenda.seconds_inside(session, now) // _MINUTE)
            parts.insert(0, _Part(here, max(0, left, whole), here=True))
    return parts


def _kept(parts: Sequence[_Part], minutes: int) -> list[_Part]:
    """What stays: as many go as must, and of those that the actions stand on, what still fits comes back."""
    kept, gone = list(parts), []
    for part in sorted((p for p in parts if not p.stays and not p.here), key=lambda p: p.rank):
        if sum(p.least for p in kept) <= minutes:
            break
        kept.remove(part)
        gone.append(part)
    for part in reversed(gone):
        if part.stop.step.kind in _LATER and sum(p.least for p in kept) + part.least <= minutes:
            kept.append(part)
    return [part for part in parts if part in kept]


def _shared(kept: Sequence[_Part], minutes: int) -> dict[StepId, int]:
    """Minutes for each: its least, and of what is left over a part in proportion to what it lacks."""
    least = {p.stop.step.id: p.least for p in kept}
    if sum(least.values()) > minutes:
        least = {p.stop.step.id: min(1, p.least) for p in kept}
    lacks = {p.stop.step.id: p.had - least[p.stop.step.id] for p in kept}
    spare, lacking = max(0, minutes - sum(least.values())), sum(lacks.values())
    if spare >= lacking:
        return {step: least[step] + lacks[step] for step in least}
    got = {step: least[step] + lacks[step] * spare // lacking for step in least}
    # Whole minutes: what the division leaves goes to those that lost most by it.
    rest = minutes - sum(got.values())
    for step in sorted(lacks, key=lambda step: lacks[step] * spare % lacking, reverse=True)[: max(0, rest)]:
        got[step] += 1
    return got


def _given(shares: Sequence[Share], session: Session, template: SessionTemplate, now: int) -> dict[StepId, int]:
    """Minutes more or fewer than each step has now, for those that stay and for the one that the room is in."""
    given: dict[StepId, int] = {}
    for share in shares:
        if share.minutes or share.here:
            gone = agenda.seconds_inside(session, now) // _MINUTE if share.here else 0
            given[share.step] = gone + share.minutes - _has(template, session, share.step)
    return {step: minutes for step, minutes in given.items() if minutes}


def _has(template: SessionTemplate, session: Session, step: StepId) -> int:
    known = template.step(step)
    planned = known.minutes.of(session.variant) if known else 0
    return planned + session.extra.get(step, 0)
