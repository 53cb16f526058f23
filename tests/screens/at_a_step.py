"""A session in memory that has come to one step of a template, and what the screen shows there after some keys."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from survival_surgery.app import SurgeryApp
from survival_surgery.opening import begun, template_of_session
from survival_surgery.session.moves import Move, enter
from survival_surgery.store.live import LiveSession
from survival_surgery.template.load import shipped
from tests.screens.reading import shown

Program = Callable[..., SurgeryApp]


def at(template: str | Path, step: str, *moves: Move) -> LiveSession:
    """The session, after these moves and at that step; a template of ours by its id."""
    path = template if isinstance(template, Path) else shipped() / f"{template}.yaml"
    live = begun(path, None, None, date(2026, 5, 3))
    assert template_of_session(live).step(step), step
    for move in (*moves, enter(step, 1_800_000_000)):
        live.write_down(move(live.session))
    return live


async def seen(program: Program, live: LiveSession, size: tuple[int, int], keys: Sequence[str] = ()) -> str:
    """What stands on the screen after these keys: a key by its name, or words to type."""
    app = program(live=live)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        for key in keys:
            await pilot.press(*([key] if key in _NAMED or "+" in key else [_called(letter) for letter in key]))
            await pilot.pause()
        await pilot.pause()
        return shown(app)


_NAMED = {"enter", "tab", "end", "escape", "f1", "f2"}


def _called(letter: str) -> str:
    return "space" if letter == " " else letter
