"""One thing to choose, and the keys of several: drawn as a list on the screen, said as numbers in a conversation."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from string import ascii_lowercase, digits


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: the key that chooses it, its words, what it stands for, and a quiet word beside it."""

    key: str
    words: str
    value: object
    note: str = ""


def numbered(choices: Sequence[tuple[str, object]]) -> tuple[Choice, ...]:
    """Choices with 1 to 9 and then a to z for keys; beyond these there are the arrows."""
    keys = chain(digits[1:], ascii_lowercase, repeat(" "))
    return tuple(Choice(key, words, value) for key, (words, value) in zip(keys, choices, strict=False))
