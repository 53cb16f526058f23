"""Killed at any moment, a session is picked up with everything that was shown as saved."""

import os
from pathlib import Path

from tests.store.kills import Figures, kill_loop

KILLS = int(os.environ.get("SURVIVAL_SURGERY_KILLS", "50"))


def test_nothing_that_was_shown_as_saved_is_lost_by_a_kill(tmp_path: Path) -> None:
    figures = Figures()
    for figures in kill_loop(tmp_path, KILLS):
        assert figures.failures == 0, figures
    assert figures.kills == KILLS
    assert figures.acknowledged > KILLS
    assert figures.taken_out
