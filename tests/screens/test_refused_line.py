"""A line that was refused stays, to be typed anew or put right: what is typed never runs into it."""

from survival_surgery.session.moves import hear
from tests.screens.at_a_step import Program, at, seen
from tests.screens.reading import SMALL

REFUSED = ["Hand it in", "enter", "Dave", "enter"]


def last_word(screen: str) -> str:
    """What stands in the line: the row above the keys."""
    rows = screen.splitlines()
    return rows[next(place for place, row in enumerate(rows) if "Enter add" in row) - 1].strip()


async def test_what_is_typed_after_a_refusal_replaces_what_was_refused(program: Program) -> None:
    live = at("survival-surgery", "s3.actions")

    assert last_word(await seen(program, live, SMALL, REFUSED)) == "Dave"
    assert last_word(await seen(program, live, SMALL, [*REFUSED, "nurse"])) == "nurse"


async def test_an_arrow_keeps_what_was_refused_to_be_changed(program: Program) -> None:
    screen = await seen(program, at("survival-surgery", "s3.actions"), SMALL, [*REFUSED, "end", " is a steward"])

    assert last_word(screen) == "Dave is a steward"


async def test_what_a_move_refuses_is_replaced_too(program: Program) -> None:
    live = at("survival-surgery", "s1.cluster", hear("no cover at night"))
    wrong = ["9 Too many people each", "enter"]

    assert "There is no card 9." in await seen(program, live, SMALL, wrong)
    screen = await seen(program, live, SMALL, [*wrong, "no cover"])
    assert last_word(screen) == "no cover"
