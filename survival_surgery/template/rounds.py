"""Whether a round in which everybody speaks fits into a step: people, who are a band and no number, times seconds."""

from dataclasses import dataclass
from math import ceil

from survival_surgery.session.bands import Present

SECONDS_EACH = 60
"""What is reckoned for each where nobody said: time for two sentences and a breath."""

LEAST_EACH = 10
"""Seconds below which a round is a list of names: then pairs, hands or cards say more."""

_STEP = 5


@dataclass(frozen=True, slots=True)
class Round:
    """Everybody in a band speaks for so many seconds, in a step of so many minutes."""

    people: Present
    seconds: int
    minutes: int

    @property
    def at_least(self) -> int:
        """Minutes that the smallest room of the band needs."""
        return ceil(self.people.at_least * self.seconds / 60)

    @property
    def at_most(self) -> int | None:
        """Minutes that the largest room of the band needs; None where the band has no upper edge."""
        return ceil(self.people.at_most * self.seconds / 60) if self.people.at_most else None

    @property
    def fits(self) -> bool:
        """Whether there is time for every room of the band."""
        return (self.at_most or self.at_least) <= self.minutes

    @property
    def each(self) -> int:
        """Seconds that each may have so that it fits, in fives; 0 where that is too little to say something."""
        seconds = self.minutes * 60 // (self.people.at_most or self.people.at_least)
        return seconds // _STEP * _STEP if seconds >= LEAST_EACH else 0
