"""Events as a type and a JSON body, and back. Knows every class of event and item, and nothing of files.

Every string that is read passes `clean`: a session file can come from another machine. pydantic is loaded when the
first event is read, so that a command which reads none never waits for it.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from survival_surgery.errors import Damaged
from survival_surgery.session.events import Amended, Event, Noted, Redacted
from survival_surgery.session.items import Item
from survival_surgery.session.words import clean
from survival_surgery.translation import _

if TYPE_CHECKING:
    from pydantic import TypeAdapter

EVENTS: Mapping[str, type[Any]] = {kind.__name__: kind for kind in get_args(Event)}
"""Every class of event by the name that the file knows it by; renaming a class orphans old files."""

ITEMS: Mapping[str, type[Any]] = {kind.__name__: kind for kind in get_args(Item)}
"""Every class of item by the name that stands beside its fields."""


def encode(event: Event) -> tuple[str, str]:
    """The type and the body under which an event is kept. Cleaned here too: a lone surrogate has no bytes."""
    body = _cleaned(asdict(event))
    if isinstance(event, Noted | Amended):
        body["item"]["type"] = type(event.item).__name__
    return type(event).__name__, json.dumps(body, ensure_ascii=False)


def decode(kind: str, body: str | None) -> Event:
    """The event that was kept; a body that was taken out leaves a `Redacted`. `Damaged` says what does not fit."""
    if kind not in EVENTS:
        said = _(
            'The session file holds an entry of the type "{kind}", which this version does not know. '
            "It was damaged, or written by a newer version: update the program and try again."
        )
        raise Damaged(said.format(kind=clean(kind)[:40]))
    if body is None:
        return Redacted(type=kind)
    try:
        event: Event = _event(kind, json.loads(body))
    except (KeyError, TypeError, ValueError, RecursionError):
        # From None: pydantic quotes what it was given, and that is the room's words.
        said = _(
            'An entry of the type "{kind}" in the session file does not read as one. Restore a copy if you have one.'
        )
        raise Damaged(said.format(kind=kind)) from None
    return event


def _event(kind: str, plain: Any) -> Any:
    if kind in {Noted.__name__, Amended.__name__}:
        item = dict(plain["item"])
        plain = {**plain, "item": _built(ITEMS, item.pop("type"), item)}
    return _built(EVENTS, kind, plain)


def _built(known: Mapping[str, type[Any]], kind: str, plain: Mapping[str, Any]) -> Any:
    if not set(plain) <= {field.name for field in fields(known[kind])}:
        raise ValueError(kind)
    return _adapter(kind).validate_python(_cleaned(plain))


@cache
def _adapter(kind: str) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter({**EVENTS, **ITEMS}[kind])


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(inner) for inner in value]
    return value
