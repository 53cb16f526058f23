"""A round in which everybody speaks: people times seconds, and what each may have so that it fits."""

import pytest

from survival_surgery.session.bands import Present
from survival_surgery.template.rounds import Round


@pytest.mark.parametrize(
    ("asked", "needs", "each"),
    [
        (Round(Present.FIFTEEN, 60, 12), (15, 24), 30),
        (Round(Present.TWENTY_FIVE, 60, 12), (25, None), 25),
        (Round(Present.FIFTEEN, 10, 3), (3, 4), 0),
        (Round(Present.UNDER_FIVE, 45, 1), (1, 3), 15),
    ],
)
def test_a_round_that_cannot_fit_says_what_each_may_have(
    asked: Round, needs: tuple[int, int | None], each: int
) -> None:
    assert (asked.at_least, asked.at_most) == needs
    assert not asked.fits
    assert asked.each == each


@pytest.mark.parametrize("minutes", [9, 12])
def test_a_round_fits_where_the_largest_room_of_the_band_has_time(minutes: int) -> None:
    assert Round(Present.FIVE, 60, minutes).fits
