"""What a widget tells its screen. Messages travel upward; nothing here is kept."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from survival_surgery.session.moves import Move


@dataclass
class Make(Message):
    """Please make these moves, in order; stop at the first that is refused."""

    moves: "Sequence[Move]"


@dataclass
class Say(Message):
    """Please show the facilitator one sentence until the next key."""

    sentence: str


class SessionOver(Message):
    """The session is over: it was destroyed, or the facilitator leaves it."""
