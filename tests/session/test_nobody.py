"""There is nowhere to put a person: no field for who spoke, who was there, or when a thing was said."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args

from survival_surgery.session import state
from survival_surgery.session.events import Entry, Event
from survival_surgery.session.items import Item

PERSON = re.compile(
    r"who|speaker|author|said_by|person|people|member|attend|present|participant|voter|user(?!s$)|initial|name|_by$|^by$|owner|buddy|hand(?!s$)|face"
)
TIME = re.compile(r"\bat\b|\bon\b|time|date|when|day|hour|minute(?!s$)|stamp|second")

ALLOWED = {
    # Bands and counts.
    ("PresentCounted", "present"): "a band of the room",
    ("Session", "present"): "a band of the room",
    ("RoomDescribed", "who"): "one word for all who are here",
    ("Session", "who"): "one word for all who are here",
    # Roles and bodies that the room speaks about, never the one who speaks.
    ("Ally", "who"): "a role or body outside the room",
    ("Ally", "reached_by"): "a role among us that could speak to them",
    ("MissingVoice", "who"): "a role or body that is not in the room",
    ("MissingVoice", "reached_by"): "a role among us that could speak to them",
    ("Target", "reached_by"): "a role among us that could speak to them",
    ("Need", "whose"): "a group, role or body",
    ("Offer", "whose"): "a group, role or body",
    ("ConflictOfInterest", "whose"): "a role or body that gains",
    ("ConflictOfInterest", "handled"): "what the room does about it",
    ("Hypothesis", "seen_by"): "a sign that anybody could see",
    ("Claim", "checked_by"): "a role or body that could find out",
    # A letter dealt at random, or two roles: `handle` refuses a name.
    ("Action", "owner"): "a letter or roles",
    ("Action", "buddy"): "a letter or roles",
    ("Load", "carried_by"): "a letter or roles",
    ("Care", "carried_by"): "a letter or roles",
    # Names that might come up, absent people included, kept in a table of their own.
    ("Session", "names"): "an unlabelled list",
    ("Session", "names_destroyed"): "whether that list was destroyed",
    # Only these two say when.
    ("StepEntered", "at"): "the step's clock",
    ("SessionOpened", "on"): "the day on the file",
    # A length, not a time of day.
    ("ClockStopped", "seconds"): "how long the step's clock had run",
    # Days that lie ahead, in the room's words.
    ("Moment", "when"): "a month or an event to come",
    ("Milestone", "when"): "a month or an event",
    ("Waypoint", "by"): "a month or an event to come",
    ("Hypothesis", "by"): "a month or an event to come",
    ("Channel", "when"): "how often, or at which event",
    ("Action", "by"): "a day to come",
    ("Demand", "by"): "a day to come",
    ("DestructionPromised", "by"): "a day to come",
    ("Session", "destroyed_by"): "a day to come",
    ("NextSession", "when"): "the next session, in general terms",
}


def classes() -> Iterator[type]:
    """Every event, every item, an entry, and every part of the state."""
    yield from get_args(Event)
    yield from get_args(Item)
    yield Entry
    yield from (part for part in vars(state).values() if isinstance(part, type) and is_dataclass(part))


def test_no_field_could_hold_a_speaker_an_attendance_or_a_time() -> None:
    held: list[tuple[str, str]] = [
        (kind.__name__, field.name)
        for kind in classes()
        for field in fields(_dataclass(kind))
        if PERSON.search(field.name) or TIME.search(field.name)
    ]

    assert set(held) == set(ALLOWED)


def test_a_contribution_is_words_and_nothing_else() -> None:
    """Its number tells the order of typing in the file; nothing that is shown or printed follows it."""
    contribution = next(kind for kind in get_args(Event) if kind.__name__ == "ContributionHeard")

    assert [field.name for field in fields(contribution)] == ["words"]
    assert [field.name for field in fields(state.Contribution)] == ["number", "words", "approved"]
    assert [field.name for field in fields(Entry)] == ["number", "event"]


def _dataclass(kind: type) -> Any:
    assert is_dataclass(kind), kind
    return kind
