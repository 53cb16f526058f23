"""What stands above the line: the sorts of line in one row, and what was answered, in the words of its choices."""

from pathlib import Path

import pytest

from survival_surgery.screens.session.asked import one_row
from survival_surgery.session.moves import name_theme
from survival_surgery.template.load import shipped
from tests.screens.at_a_step import Program, at, seen
from tests.screens.reading import SMALL, TINY

SORTS = ("Who else", "Focus", "Scores and dots", "Parked", "Why", "What should happen", "Who decides")


@pytest.mark.parametrize("width", [8, 20, 34, 75, 200])
@pytest.mark.parametrize("at_", range(len(SORTS)))
def test_the_sort_that_is_asked_for_is_in_sight_in_one_row_with_how_many_there_are_beside_it(
    width: int, at_: int
) -> None:
    row = one_row(SORTS, at_, width).plain
    before = int(row.split()[0][1:]) if row.startswith("+") else 0
    after = int(row.split()[-1][1:]) if row.split()[-1].startswith("+") else 0

    assert len(row) <= width
    assert SORTS[at_] in row or "…" in row
    assert sum(name in row for name in SORTS) + before + after >= len(SORTS) - ("…" in row)
    assert before <= at_ < len(SORTS) - after


async def test_many_sorts_of_line_take_one_row(program: Program) -> None:
    first = await seen(program, at("lunch-break-pipo", "t1.share"), SMALL)
    last = await seen(program, at("lunch-break-pipo", "t1.share"), SMALL, ["tab"] * 6)

    [row] = [row for row in first.splitlines() if row.strip().startswith("Tab")]
    assert "Who else" in row
    assert row.rstrip().endswith("+2")
    [row] = [row for row in last.splitlines() if row.strip().startswith("Tab")]
    assert row.rstrip().endswith("Who decides")


async def test_in_the_smallest_window_the_sorts_leave_the_board_its_row(program: Program) -> None:
    screen = await seen(program, at("lunch-break-pipo", "t1.share", name_theme("No cover")), TINY)

    assert "Tab   Who else " in screen
    assert "A  No cover" in screen


async def test_choices_that_were_made_are_shown_by_their_words(program: Program) -> None:
    live = at("lunch-break-pipo", "t1.share", name_theme("No cover"))
    screen = await seen(program, live, SMALL, ["4", "enter", "2", "enter"])

    assert "No cover · several of us · every week" in screen
    assert " · 4 · " not in screen


async def test_what_is_saved_stays_in_sight_whatever_the_session_is_called(program: Program, tmp_path: Path) -> None:
    long = tmp_path / "long.yaml"
    text = (shipped() / "survival-surgery.yaml").read_text("utf-8")
    long.write_text(text.replace("title: Survival Surgery", f"title: {'A long name ' * 5}".strip(), 1), "utf-8")

    first_row = (await seen(program, at(long, "open.arrive"), SMALL)).splitlines()[0]

    assert "…" in first_row
    assert first_row.rstrip().endswith("entries")
