"""A board: rows that can be pointed at, ticked and followed, wrapped beside their marks. And the keys, none cut off."""

from typing import ClassVar

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType

from survival_surgery.steps.base import Row
from survival_surgery.widgets.board import Board
from survival_surgery.widgets.keys import Keys, key_name

LONG = "People wait for hours in the corridor because nobody is there to let them in"
ROWS = (
    Row("No cover", mark="A", what=10, heading=True),
    Row(LONG, mark="1", what=11),
    Row("Nobody covers nights", mark="2", what=12, note="heard"),
    Row("Not under a theme yet", heading=True),
    Row("The tea is cold", mark="3", what=13),
)


class Shows(App[None]):
    """Nothing but a board and the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "bell", "next step"),
        Binding("f2", "bell", "write another line"),
        Binding("escape", "bell", "leave this line"),
        Binding("ctrl+z", "bell", "undo"),
        Binding("f9", "bell", "hidden", show=False),
    ]

    def compose(self) -> ComposeResult:
        yield Board()
        yield Keys()

    @property
    def board(self) -> Board:
        return self.query_one(Board)

    def lines(self) -> list[str]:
        """What stands on the screen, row by row."""
        rows = self.screen._compositor.render_strips(self.size)
        return ["".join(segment.text for segment in row).rstrip() for row in rows]


async def test_the_keys_go_from_entry_to_entry_and_pass_over_headings() -> None:
    app = Shows()
    async with app.run_test(size=(80, 24)):
        app.board.show(ROWS)
        stops = []
        for _ in range(5):
            app.board.action_cursor_down()
            stops.append(app.board.row.what if app.board.row else None)

    assert stops == [10, 11, 12, 13, 10]


async def test_a_tick_marks_the_row_and_goes_on_and_a_second_tick_takes_it_away() -> None:
    app = Shows()
    async with app.run_test(size=(80, 24)) as pilot:
        app.board.show(ROWS, follow=11)
        app.board.tick()
        await pilot.pause()
        ticked, row, lines = app.board.ticked, app.board.row, app.lines()
        app.board.show(ROWS, follow=11)
        app.board.tick()
        untouched = app.board.ticked

    assert ticked == {11}
    assert row is not None
    assert row.what == 12
    assert [line.strip()[:2] for line in lines if "✓" in line] == ["1✓"]
    assert untouched == frozenset()


async def test_the_tick_of_a_row_that_is_gone_goes_with_it() -> None:
    app = Shows()
    async with app.run_test(size=(80, 24)):
        for what in (11, 12):
            app.board.show(ROWS, follow=what)
            app.board.tick()
        both = app.board.ticked
        app.board.show([row for row in ROWS if row.what != 11])
        one = app.board.ticked
        app.board.untick()
        none = app.board.ticked

    assert [set(ticked) for ticked in (both, one, none)] == [{11, 12}, {12}, set()]


async def test_the_keys_stay_on_their_row_when_another_is_put_above_it() -> None:
    app = Shows()
    async with app.run_test(size=(80, 24)):
        app.board.show(ROWS, follow=12)
        app.board.show((Row("New", mark="9", what=99), *ROWS))
        stayed = app.board.row
        app.board.show((Row("New", mark="9", what=99), *ROWS), follow=99)
        followed = app.board.row

    assert stayed is not None
    assert stayed.what == 12
    assert followed is not None
    assert followed.what == 99


async def test_a_long_row_hangs_beside_its_mark_and_is_wrapped_again_when_the_window_changes() -> None:
    app = Shows()
    async with app.run_test(size=(40, 24)) as pilot:
        app.board.show(ROWS)
        await pilot.pause()
        narrow = app.lines()
        await pilot.resize_terminal(100, 24)
        await pilot.pause()
        wide = app.lines()

    first = next(n for n, line in enumerate(narrow) if "People wait" in line)
    start = narrow[first].index("People")
    hanging = narrow[first + 1]
    assert hanging[:start].strip() == ""
    assert hanging[start] != " "
    assert LONG in " ".join(" ".join(narrow).split())
    assert any(LONG in line for line in wide)


@pytest.mark.parametrize(
    "words",
    [
        "夜勤に人がいないので患者が何時間も待っている状態が続いている",
        "👩‍🔧 no cover 👩‍🔧 at night 👩‍🔧 again and again",
        "x" * 90,
    ],
)
async def test_wide_and_unbroken_words_are_wrapped_within_the_window(words: str) -> None:
    app = Shows()
    async with app.run_test(size=(40, 24)) as pilot:
        app.board.show([Row(words, mark="1", what=1, note=words)])
        await pilot.pause()
        lines = app.lines()

    assert all(cell_len(line) <= 40 for line in lines)
    shown = "".join("".join(lines).split())
    assert shown.count("".join(words.split())) == 2


async def test_no_key_is_cut_off_in_a_narrow_window() -> None:
    app = Shows()
    async with app.run_test(size=(34, 24)) as pilot:
        await pilot.pause()
        lines = app.lines()

    for keys in ("Ctrl+N next step", "F2 write another line", "Esc leave this line", "Ctrl+Z undo"):
        assert any(keys in line for line in lines[-3:]), keys
    assert not any("hidden" in line for line in lines)


@pytest.mark.parametrize(
    ("key", "shown"), [("ctrl+n", "Ctrl+N"), ("f1", "F1"), ("escape", "Esc"), ("ctrl+up", "Ctrl+Up"), ("f10", "F10")]
)
def test_a_key_is_written_as_on_a_keyboard(key: str, shown: str) -> None:
    assert key_name(key) == shown
