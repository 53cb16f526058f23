"""What is said of the room itself before a meeting, where a template has steps for some rooms and not for others."""

from survival_surgery.session import events as e
from survival_surgery.session.choices import Who
from survival_surgery.session.moves import Move


def describe_room(who: Who) -> Move:
    """Say whether those in the room work there, use the service, or both: one word, and never a list."""
    return lambda session: e.RoomDescribed(who=who)
