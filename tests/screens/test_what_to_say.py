"""The prompts of a step: what does not fit is told and stands under F2, and the board keeps its rows."""

import json
from pathlib import Path

import pytest
from textual.content import Content
from textual.geometry import Size

from survival_surgery.screens.session.prompts import fitted
from survival_surgery.session.moves import hear
from tests.screens.at_a_step import Program, at, seen
from tests.screens.reading import SMALL, TINY

HEAD = Content("What we want")
WHOLE = (Path(__file__).parents[1] / "template" / "small.yaml").read_text("utf-8")
MANY = [f"What is it with number {number}, and how do we know?" for number in range(1, 13)]


def much_to_say(folder: Path) -> Path:
    """A template with a step in which far more is to be said than fits."""
    few = 'prompts: ["What is up?"]'
    assert few in WHOLE
    path = folder / "much.yaml"
    path.write_text(WHOLE.replace(few, f"prompts: {json.dumps(MANY)}"), encoding="utf-8")
    return path


@pytest.mark.parametrize(("rows", "whole", "sign"), [(9, 7, "5 more: F2"), (4, 2, "10 more: F2"), (13, 12, "")])
def test_prompts_that_do_not_fit_are_counted_in_the_last_row(rows: int, whole: int, sign: str) -> None:
    shown = fitted(HEAD, MANY, Size(80, rows))
    words = "\n".join(row.plain for row in shown.rows)

    assert len(shown.rows) <= rows
    assert [said in words for said in MANY] == [place < whole for place in range(12)]
    assert shown.rows[-1].plain.strip() == (sign or MANY[-1])
    assert shown.more == 12 - whole


def test_in_one_row_a_prompt_is_cut_with_a_sign() -> None:
    shown = fitted(HEAD, MANY, Size(38, 2))

    assert shown.rows[-1].plain.startswith("    What is it with")
    assert shown.rows[-1].plain.endswith("…  12 more: F2")


def test_a_prompt_that_fits_nowhere_is_cut_and_counted() -> None:
    shown = fitted(HEAD, [" ".join(MANY), "And then?"], Size(80, 5))

    assert shown.rows[-2].plain.endswith("…")
    assert shown.more == 2


async def test_every_prompt_of_what_we_want_stands_on_a_small_screen(program: Program) -> None:
    screen = await seen(program, at("campaign-strategy", "t5.goals"), SMALL)

    assert "What may those who speak for us agree to without asking us first?" in screen
    assert "more: F2" not in screen


async def test_what_does_not_fit_stands_under_f2_with_all_the_rest(program: Program, tmp_path: Path) -> None:
    live = at(much_to_say(tmp_path), "one.harvest")
    screen = await seen(program, live, SMALL)
    hints = await seen(program, at(much_to_say(tmp_path), "one.harvest"), (80, 60), ["f2"])
    cut = await seen(program, at(much_to_say(tmp_path), "one.harvest"), SMALL, ["f2"])

    assert "more: F2" in screen
    assert MANY[-1] not in screen
    assert "What to say" in cut
    assert "What to say" not in hints


@pytest.mark.parametrize(("size", "kept"), [(SMALL, 4), ((60, 16), 2), (TINY, 1)])
async def test_the_board_keeps_its_rows_however_much_is_to_be_said(
    program: Program, tmp_path: Path, size: tuple[int, int], kept: int
) -> None:
    said = [f"card {letter}" for letter in "abcdefgh"]
    live = at(much_to_say(tmp_path), "one.harvest", *(hear(words) for words in said))
    screen = await seen(program, live, size)

    assert sum(words in screen for words in said) >= kept


async def test_the_board_keeps_a_row_where_something_was_refused(program: Program) -> None:
    live = at("survival-surgery", "s3.actions")
    screen = await seen(program, live, TINY, ["Hand it in", "enter", "Dave", "enter"])

    assert "Owners have no names here." in screen
    assert "No action yet." in screen
    assert "Dave" in screen
