"""How a session comes to be open."""

from datetime import date

from survival_surgery.opening import worked_example


def test_the_worked_example_opens_at_its_first_step_with_every_contribution_under_its_theme() -> None:
    session = worked_example(date(2026, 5, 3), 1_800_000_000).session

    assert session.clock is not None
    assert session.clock.step == "open.arrive"
    assert session.entered == ("open.arrive",)
    assert session.opened == "2026-05-03"
    assert [theme.words for theme in session.focus] == ["Too many people each, no cover"]
    assert all(session.contribution(number) for theme in session.themes for number in theme.contributions)
