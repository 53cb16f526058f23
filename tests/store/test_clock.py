"""A clock that jumps by a year, in the middle of a session too, changes no order and loses nothing."""

import os
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from survival_surgery.opening import begun, picked_up, template_of_session
from survival_surgery.plain.conversation import Conversation
from survival_surgery.plain.hold import hold
from survival_surgery.session.events import StepEntered
from survival_surgery.store.live import pick_up
from survival_surgery.store.saved import last_saved
from survival_surgery.template.load import shipped

KEY = f"x'{'5a' * 32}'"
NOW, YEAR = 1_777_800_000, 365 * 24 * 3_600
TYPED = ("first", "/time", "second", "/next", "/time", "/go 1.3", "third", "/time", "/leave")


def jumping(*jumps: int) -> Iterator[float]:
    """A clock that goes on by a minute, with every jump in its turn."""
    now = float(NOW)
    while True:
        for jump in jumps:
            now += 60 + jump
            yield now


@pytest.mark.parametrize("jumps", [(YEAR,), (-YEAR,), (0, YEAR, 0, -YEAR), (0, 0, -YEAR, 0, 0, 0, YEAR)])
def test_what_is_written_stands_in_its_order_whatever_the_clock_says(home: Path, jumps: tuple[int, ...]) -> None:
    live = begun(shipped() / "survival-surgery.yaml", None, KEY, date(2026, 5, 3))
    live.write_down(StepEntered(step="s1.harvest", at=NOW))
    path = live.path
    assert path
    clock, heard = jumping(*jumps), BytesIO()
    hold(
        live,
        template_of_session(live),
        Conversation(BytesIO("\n".join((*TYPED, "")).encode()), heard),
        lambda: next(clock),
    )

    assert heard.getvalue().count(b"Written down.") == 3
    again = picked_up(path, KEY, date(2027, 5, 3))
    again.close()
    assert [contribution.words for contribution in again.session.contributions] == ["first", "second", "third"]
    assert [entry.number for entry in again.entries] == list(range(1, len(again.entries) + 1))


@pytest.mark.parametrize("when", [0, NOW - YEAR, NOW + YEAR, 2**32])
def test_a_file_from_another_year_opens_and_says_so(home: Path, when: int) -> None:
    live = begun(shipped() / "survival-surgery.yaml", None, KEY, date(2026, 5, 3))
    live.close()
    assert live.path
    os.utime(live.path, (when, when))

    again = pick_up(live.path, KEY)
    again.close()
    assert again.last_saved
    assert f" {again.last_saved.year} at " in last_saved(again)
    assert again.entries == live.entries
