"""What reaches the file is what was typed: however fast, in whatever window, and whatever it looks like."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.meeting.meeting import Meeting

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix"),
    pytest.mark.timeout(300),
]

MARKUP = ("[red]no cover[/red]", "[@click=app.quit]leave[/]", "[/", r"\[bold]", "a & b <c> *d* `e`")


@pytest.fixture(params=[(40, 10), (60, 16), (80, 24)], ids=["40x10", "60x16", "80x24"])
def meeting(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Meeting]:
    """A meeting that has come to the harvest."""
    columns, rows = request.param
    one = Meeting(tmp_path / "home", columns=columns, rows=rows)
    one.start()
    for _ in range(5):
        one.next()
    one.wait("What did somebody say?")
    yield one
    one.close()


def test_the_line_is_in_sight_in_every_window_and_words_are_shown_letter_for_letter(meeting: Meeting) -> None:
    meeting.wait("Put it up", "Which of your cards", "What did somebody say?", "Enter add")
    for words in MARKUP:
        before = meeting.entries
        meeting.type(words)
        meeting.press("enter")
        meeting.saved_since(before)
        meeting.wait(words)


def test_lines_typed_without_waiting_are_all_written_and_nothing_runs_together(meeting: Meeting) -> None:
    before = meeting.entries
    said = ["too many people each", "no cover", "nobody asks us", "the rota"]
    meeting.press("too many peoplx\x7fe each\rno cover\rnobody asks us\rwrong\x15the rota\r")
    meeting.until(lambda: meeting.entries == before + len(said), "four more entries")

    shown: set[str] = set()
    for _ in range(3 * len(said)):
        shown |= {row.strip(" 0123456789▁▂▃▄▅▆▇█") for row in meeting.rows}
        if set(said) <= shown:
            return
        meeting.press_and_look("up")
    raise AssertionError(f"Of {said}, only these were shown: {shown}")


def test_a_pasted_control_sequence_is_shown_and_not_obeyed(meeting: Meeting) -> None:
    before = meeting.entries
    meeting.press("\x1b[200~first\nand \u009b5;66;77mlast \u202egnp\x1b[201~")
    meeting.wait("2 lines")
    meeting.press("enter")
    meeting.saved_since(before)
    meeting.wait("first")
    meeting.wait("and \ufffd5;66;77mlast \ufffdgnp")

    assert "\u009b".encode() not in meeting.raw
    assert "\u202e".encode() not in meeting.raw
