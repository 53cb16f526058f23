"""Help says what is true of the session that it is asked in."""

from datetime import date

from survival_surgery.opening import begun
from survival_surgery.session.moves import enter
from survival_surgery.template.load import shipped
from tests.screens.at_a_step import Program, at, seen

WIDE = (100, 60)


async def test_help_does_not_say_that_a_session_in_memory_is_on_disk(program: Program) -> None:
    screen = await seen(program, at("survival-surgery", "s3.actions"), WIDE, ["f1"])

    assert "on disk, encrypted" not in screen
    assert "kept in memory only: nothing of it is on disk" in screen


async def test_help_says_that_a_stored_session_is_on_disk(program: Program) -> None:
    live = begun(shipped() / "survival-surgery.yaml", None, "SECRET", date(2026, 5, 3))
    live.write_down(enter("s3.actions", 1_800_000_000)(live.session))
    screen = await seen(program, live, WIDE, ["f1"])

    assert "What is shown as saved is on disk, encrypted." in screen
    assert "kept in memory only" not in screen


async def test_help_explains_the_step_what_it_writes_down_and_the_method_behind_it(program: Program) -> None:
    screen = await seen(program, at("survival-surgery", "s1.spread"), WIDE, ["f1"])

    assert "Why we do this" in screen
    assert "This step writes down who else each theme touches, in bands." in screen
    assert "is anybody else in the same situation?" in screen
