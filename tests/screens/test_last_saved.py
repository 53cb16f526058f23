"""Whoever goes on with a session is told when it was saved last, so that an older copy in its place is noticed."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from survival_surgery.app import SurgeryApp
from survival_surgery.opening import begun
from survival_surgery.session.events import ContributionHeard, StepEntered
from survival_surgery.store.live import pick_up
from survival_surgery.template.load import shipped
from tests.screens.reading import SMALL, shown

Program = Callable[..., SurgeryApp]
PASSPHRASE = "correct horse battery staple and two more"
MAY = 1_777_800_000


def held() -> Path:
    """A session of four entries in the middle of its harvest."""
    live = begun(shipped() / "survival-surgery.yaml", None, PASSPHRASE, date(2026, 5, 3))
    live.write_down(StepEntered(step="harvest", at=MAY))
    live.write_down(ContributionHeard(words="too few of us"))
    live.close()
    assert live.path
    return live.path


async def test_a_session_says_when_it_was_saved_last_until_the_next_key(program: Program) -> None:
    path = held()
    os.utime(path, (MAY, MAY))
    app = program(session=path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press(*PASSPHRASE, "enter")
        await pilot.pause(1)
        assert "Saved last on 3 May 2026 at " in " ".join(shown(app).split())

        await pilot.press("a")
        await pilot.pause()
        assert "Saved last" not in shown(app)


async def test_an_older_copy_put_in_its_place_is_known_by_its_entries_whatever_its_time(program: Program) -> None:
    path = held()
    shutil.copy(path, older := path.with_name("older"))
    live = pick_up(path, PASSPHRASE)
    live.write_down(ContributionHeard(words="too late"))
    live.close()
    older.replace(path)
    os.utime(path)
    app = program(session=path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press(*PASSPHRASE, "enter")
        await pilot.pause(1)

        assert "with 4 entries. If there was more, this is an older copy." in " ".join(shown(app).split())
