"""Spreads of few: one job or one shift alone is told with those of other themes, and two stand together as they are."""

import pytest
from hypothesis import given, strategies as st

from survival_surgery.anonymise.spreads import Spreads, told_apart, touched
from survival_surgery.session import events as e
from survival_surgery.session.bands import Present, Share


def spread(share: Share | None, *jobs: str, shifts: tuple[str, ...] = ()) -> e.SpreadCounted:
    return e.SpreadCounted(theme=0, share=share, jobs=jobs, shifts=shifts)


@pytest.mark.parametrize(
    ("share", "present", "people"),
    [
        (Share.ALL, 5, 5),
        (Share.MOST, 5, 3),
        (Share.MOST, 10, 6),
        (Share.HALF, 10, 5),
        (Share.SEVERAL, 25, 1),
        (None, 9, 1),
    ],
)
def test_a_share_stands_for_so_many_people_at_least(share: Share | None, present: int, people: int) -> None:
    assert touched(spread(share), present) == people


def test_jobs_and_shifts_of_themes_that_touch_few_are_told_together() -> None:
    given_spreads = (
        spread(Share.MOST, "nurses"),
        spread(Share.SOME, "permanent staff", shifts=("nights",)),
        spread(Share.SOME, "agency staff"),
        None,
    )

    told = told_apart(Spreads(given_spreads), 10, 5)

    assert told.of_themes == (given_spreads[0], spread(Share.SOME), spread(Share.SOME), None)
    assert (told.jobs, told.shifts) == (("permanent staff", "agency staff"), ("nights",))


def test_a_theme_that_touches_few_takes_the_next_smallest_with_it_and_alone_it_tells_no_job() -> None:
    alone = spread(Share.SOME, "porters")
    others = (spread(Share.ALL, "nurses"), spread(Share.HALF, "cooks"))

    with_next = told_apart(Spreads((*others, alone)), 10, 5)
    by_itself = told_apart(Spreads((alone,)), 10, 5)
    in_twos = Spreads((spread(Share.SOME, "porters", "cooks"),))

    assert with_next.of_themes[0] == others[0]
    assert with_next.jobs == ("cooks", "porters")
    assert by_itself == Spreads((spread(Share.SOME),))
    assert told_apart(in_twos, 10, 5) == in_twos


def test_jobs_that_stand_together_already_stay_where_others_are_silent() -> None:
    two, one = spread(Share.SOME, "permanent staff", "agency staff"), spread(Share.SOME, "porters")

    silent = told_apart(Spreads((two, one, None)), 10, 5)
    plain = told_apart(Spreads((two, one)), 10, 5)

    assert (silent.of_themes, silent.jobs) == ((two, spread(Share.SOME), None), ("porters",))
    assert plain.of_themes == (spread(Share.SOME), spread(Share.SOME))
    assert plain.jobs == ("permanent staff", "agency staff", "porters")


SPREADS = st.lists(
    st.none()
    | st.builds(
        lambda share, jobs, shifts: spread(share, *jobs, shifts=tuple(shifts)),
        st.none() | st.sampled_from(Share),
        st.lists(st.sampled_from(["nurses", "porters", "cooks"]), max_size=2, unique=True),
        st.lists(st.sampled_from(["nights", "lates"]), max_size=1),
    ),
    max_size=5,
)


@given(spreads=SPREADS, present=st.sampled_from([band.at_least for band in Present]), fewest=st.integers(5, 25))
def test_no_theme_has_a_job_or_a_shift_of_fewer_people_than_are_shown(
    spreads: list[e.SpreadCounted | None], present: int, fewest: int
) -> None:
    told = told_apart(Spreads(tuple(spreads)), present, fewest)

    for before, after in zip(spreads, told.of_themes, strict=True):
        assert (after and after.share) == (before and before.share)
        if after and touched(after, present) < fewest:
            assert len(after.jobs) != 1
            assert len(after.shifts) != 1
    silent = [theme for theme in told.of_themes if theme is None or not (theme.jobs or theme.shifts)]
    assert not (told.jobs or told.shifts) or len(silent) > 1
