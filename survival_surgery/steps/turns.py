"""Equal turns: whose turn it is, reckoned from the time in a step alone. Nobody has to press anything between them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TurnNow:
    """Where a step is in its turns. `number` is 0 before the first and one more than `count` once all are over.

    `left` and `length` are in seconds: what is left of this turn, or of what comes before the first, and how long each
    turn is.
    """

    number: int
    count: int
    left: int
    length: int

    @property
    def is_over(self) -> bool:
        """Whether everybody has had a turn."""
        return self.number > self.count


def turn_now(count: int, turn: int, planned: int, given: int, seconds: int) -> TurnNow:
    """The turn after so many `seconds` of a step in which `count` turns of `turn` seconds were `planned`.

    What the step has besides its turns comes before the first. Where it is `given` more time than was planned, or less,
    all turns are longer or shorter by the same, and what comes before them is shortened too.
    """
    before = max(0, planned - count * turn)
    if 0 < given < planned:
        before = before * given // planned
    length = max(0, given - before) // count
    if seconds < before:
        return TurnNow(0, count, before - seconds, length)
    number = (seconds - before) // length + 1 if length else count + 1
    if number > count:
        return TurnNow(count + 1, count, 0, length)
    return TurnNow(number, count, length - (seconds - before) % length, length)
