"""The one line to type into: whatever comes in is cleaned and stays one line."""

import pytest
from textual.app import App, ComposeResult
from textual.events import Paste
from textual.widgets.input import Selection

from survival_surgery.session.words import LONGEST_LINE
from survival_surgery.widgets.one_line import OneLine


class OnlyALine(App[None]):
    def compose(self) -> ComposeResult:
        yield OneLine("before ")


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("two\nlines\r\n", "before two lines"),
        ("\x1b]52;c;aGk=\x07", "before \ufffd]52;c;aGk=\ufffd"),
        ("[@click=app.quit]x[/", "before [@click=app.quit]x[/"),
        ("\u202egnp", "before \ufffdgnp"),
        ("", "before "),
    ],
)
async def test_a_paste_is_cleaned_and_keeps_all_of_its_lines(pasted: str, kept: str) -> None:
    app = OnlyALine()
    async with app.run_test() as pilot:
        line = app.query_one(OneLine)
        line.cursor_position = len(line.value)
        line.post_message(Paste(pasted))
        await pilot.pause()

        assert line.value == kept


async def test_a_paste_over_a_selection_is_cleaned_too() -> None:
    app = OnlyALine()
    async with app.run_test() as pilot:
        line = app.query_one(OneLine)
        line.selection = Selection(7, 0)
        line.post_message(Paste("\x1b[2Jnew"))
        await pilot.pause()

        assert line.value == "\ufffd[2Jnew"


async def test_a_paste_that_no_line_can_hold_is_said_and_leaves_what_was_typed() -> None:
    app = OnlyALine()
    async with app.run_test() as pilot:
        line = app.query_one(OneLine)
        line.post_message(Paste("x" * LONGEST_LINE))
        await pilot.pause()

        assert line.value == "before "
        assert [note.message for note in app._notifications] == [
            f"Nothing was pasted: a line holds {LONGEST_LINE} characters, and {LONGEST_LINE - 7} are free."
        ]
