"""What a plan needs and this one lacks: questions for the room, never a gate.

Today is the day on which the session was opened: no other is known. Of a date that cannot be read nothing is said.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from survival_surgery.session.items import Action
from survival_surgery.session.state import Session
from survival_surgery.steps.actions.dates import day_meant
from survival_surgery.steps.handle import EVERYBODY
from survival_surgery.translation import _

MOST_FOR_ONE = 2
"""Open actions of one owner beyond which the program asks whether that is too much."""

FIRST_STEP_DAYS = 14
"""Days after which a first step comes too late to carry anybody."""

_FIRST_YEAR = 1900
"""A meeting on paper may name a month and no year; its day then lies before this."""


def warnings(session: Session) -> Iterator[str]:
    """What to ask about the plan as it stands now."""
    actions = session.items(Action)
    today = _today(session)
    for action in actions:
        yield from _of_owner(action)
        yield from _of_date(action, today)
    yield from _of_load(actions)
    yield from _of_first_step(actions, today)
    if actions and not any(action.together for action in actions):
        yield _("Nothing here is done together. What is the smallest thing that several of you could do?")


def _of_owner(action: Action) -> Iterator[str]:
    if not action.owner:
        yield _("Nobody has taken this on yet: {action}").format(action=action.words)
    elif action.owner == EVERYBODY:
        yield f"{_('What everybody owns, nobody starts. Whose letter goes first?')} {action.words}"


def _of_date(action: Action, today: date | None) -> Iterator[str]:
    if not action.by:
        yield f"{_('By when?')} {action.words}"
    elif today and (day := day_meant(action.by, today)) and day < today:
        yield f"{_('That day is over ({day}). By when?').format(day=action.by)} {action.words}"


def _of_load(actions: tuple[Action, ...]) -> Iterator[str]:
    held = Counter(action.owner for action in actions if action.owner and action.owner != EVERYBODY)
    for owner in sorted(owner for owner, count in held.items() if count > MOST_FOR_ONE):
        said = _("{owner} has {count} actions: can somebody share them?")
        yield said.format(owner=owner, count=held[owner])


def _of_first_step(actions: tuple[Action, ...], today: date | None) -> Iterator[str]:
    if not actions or today is None:
        return
    days = [day_meant(action.by, today) for action in actions]
    if all(day and (day - today).days > FIRST_STEP_DAYS for day in days):
        yield _("The first step is more than two weeks away. What could be done within three days, in under an hour?")


def _today(session: Session) -> date | None:
    try:
        today = date.fromisoformat(session.opened)
    except ValueError:
        return None
    return today if today.year >= _FIRST_YEAR else None
