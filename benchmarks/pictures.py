"""Pictures of the screens for the documentation, from the worked example: `python -m benchmarks.pictures [FOLDER]`.

They name no font that a browser would fetch.
"""

import asyncio
import re
import sys
from datetime import date
from pathlib import Path

from textual.pilot import Pilot

from survival_surgery.app import SurgeryApp, Wanted
from survival_surgery.opening import worked_example

NOON = 1_772_366_400
"""Noon of a day in March 2026: the clock of every picture."""

STEPS = {"harvest": 5, "themes": 6, "choose": 8, "statement": 16, "actions": 19}
"""Pictures of the session screen, and how many steps from the first each is."""

_FETCHED = re.compile(r"@font-face \{[^}]*\}\s*", re.DOTALL)


async def _walk(pilot: Pilot[int], steps: int) -> None:
    for _ in range(steps):
        await pilot.press("escape", "ctrl+n")
        await pilot.pause()


async def picture(folder: Path, name: str, steps: int, size: tuple[int, int]) -> None:
    """Draw one screen of the example into an SVG file."""
    live = worked_example(date.fromtimestamp(NOON), NOON)  # noqa: DTZ012 - the day of the picture
    app = SurgeryApp(Wanted(live=live), clock=lambda: NOON + 60)
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.3)
        await _walk(pilot, steps)
        await pilot.pause(0.3)
        svg = _FETCHED.sub("", app.export_screenshot(title="Survival Surgery"))
    (folder / f"{name}-{size[0]}x{size[1]}.svg").write_text(svg, encoding="utf-8")


def main() -> None:
    """Draw every picture in both sizes."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent / "docs" / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    for size in ((80, 24), (140, 40)):
        for name, steps in STEPS.items():
            asyncio.run(picture(folder, name, steps, size))


if __name__ == "__main__":
    main()
