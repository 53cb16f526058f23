"""Numbers of people, never exact: the bands in which a room is counted."""

from enum import StrEnum


class Present(StrEnum):
    """How many people are in the room. The edges are those of the method's replacement table."""

    UNDER_FIVE = "1-4"
    FIVE = "5-9"
    TEN = "10-14"
    FIFTEEN = "15-24"
    TWENTY_FIVE = "25+"

    @property
    def at_least(self) -> int:
        """The band's lower edge: the number that a suggestion may reckon with."""
        return int(self.value.rstrip("+").split("-")[0])

    @property
    def at_most(self) -> int | None:
        """The band's upper edge; None where it has none."""
        return None if self.value.endswith("+") else int(self.value.split("-")[1])


FEWEST = Present.FIVE.at_least
"""How many people what is shown stands for at least: the edge of the lowest band. A template may ask for more, and for
no fewer."""

MOST_FEWEST = Present.TWENTY_FIVE.at_least
"""The most that a template may ask for."""


class Share(StrEnum):
    """How much of the room a theme touches."""

    ALL = "all of us"
    MOST = "most of us"
    HALF = "about half of us"
    SEVERAL = "several of us"
    SOME = "some of us"


class HowOften(StrEnum):
    """How often it happens."""

    DAILY = "every day or shift"
    WEEKLY = "every week"
    MONTHLY = "every month"
    SELDOM = "now and then"
    ONCE = "once"


class HowMany(StrEnum):
    """How many employers, sites or shifts: words, so that no small number stands in a document."""

    ONE = "one"
    TWO = "two"
    SEVERAL = "several"


def band_of(count: int) -> str:
    """The band that `count` people fall in, as it is printed; nobody is "none"."""
    if count <= 0:
        return "none"
    for band in reversed(Present):
        if count >= band.at_least:
            return band.value
    return Present.UNDER_FIVE.value
