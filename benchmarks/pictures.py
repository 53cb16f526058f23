"""Pictures of every screen, and the page that shows them: `python -m benchmarks.pictures [NAME...]`.

They are drawn from invented meetings and name no font that a browser would fetch. Names draw only those pictures.
"""

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from survival_surgery.app import SurgeryApp, Wanted
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.opening import worked_example
from survival_surgery.screens.readback.few import FewScreen
from survival_surgery.screens.readback.insider import InsiderScreen
from survival_surgery.screens.readback.questions import QuestionsScreen
from survival_surgery.screens.readback.reading import ReadingScreen
from survival_surgery.screens.readback.stays import StaysScreen
from survival_surgery.template.load import shipped
from tests.screens.at_the_readback import everywhere
from tests.screens.reading import reader, settled

NOON = 1_772_366_400
"""Noon of a day in March 2026: the clock of every picture."""

SMALL, LARGE = (80, 24), (160, 50)

DOCS = Path(__file__).resolve().parent.parent / "docs"

_FETCHED = re.compile(r"@font-face \{[^}]*\}\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen and how it is reached: what the program is started for, how many steps on, and by which keys."""

    name: str
    says: str
    wanted: Callable[[], Wanted]
    steps: int = 0
    keys: Sequence[str] = ()
    page: Callable[[Reader], Screen[Any]] | None = None
    sizes: Sequence[tuple[int, int]] = (SMALL,)


def _example() -> Wanted:
    return Wanted(live=worked_example(date.fromtimestamp(NOON), NOON))  # noqa: DTZ012 - the day of the picture


def _rehearsal() -> Wanted:
    return Wanted(template=shipped() / "survival-surgery.yaml", in_memory=True)


def _first(name: str, says: str, *keys: str, sizes: Sequence[tuple[int, int]] = (SMALL,)) -> Picture:
    return Picture(name, says, Wanted, keys=keys, sizes=sizes)


def _step(name: str, says: str, steps: int) -> Picture:
    return Picture(name, says, _example, steps, sizes=(SMALL, LARGE))


def _over(name: str, says: str, steps: int, *keys: str) -> Picture:
    return Picture(name, says, _example, steps, keys)


def _page(name: str, says: str, page: Callable[[Reader], Screen[Any]], *keys: str) -> Picture:
    return Picture(name, says, lambda: Wanted(live=everywhere()), keys=keys, page=page)


BEFORE = (
    _first("first", "The first screen: what it promises, what it cannot, and what to do now.", sizes=(SMALL, LARGE)),
    _first("protects", "F1 on the first screen: what the program protects against, and what not.", "f1"),
    _first("templates", "Which meeting it is to be.", "enter"),
    _first("passphrase", "The passphrase, with six words made up for it.", "enter", "enter"),
    Picture("set-up", "What the program asks before a meeting begins.", _rehearsal),
)
STEPS = (
    _step("arrive", "A checklist: the room is made ready.", 0),
    _step("agree", "What may leave the room, and how it decides.", 1),
    _step("swap", "A swap in pairs, each with the same time.", 3),
    _step("harvest", "The harvest: what each person lives with, one line at a time.", 5),
    _step("themes", "Cards put together under themes, by number and letter.", 6),
    _step("spread", "How far a trouble reaches: a show of hands, in bands.", 7),
    _step("choose", "The choice of the themes that the group works on.", 8),
    _step("causes", "What about the work makes it likely.", 10),
    _step("have", "What the group knows and has.", 13),
    _step("allies", "Who decides, who stands where.", 14),
    _step("statement", "The turn: the group's own sentence, with a demand.", 16),
    _step("tactics", "What could be done, from the easiest on.", 17),
    _step("decision", "The decision, on the scale of the template.", 18),
    _step("actions", "Who does what by when.", 19),
    _step("readback", "Everything is read back before it leaves the room.", 21),
    _step("closing", "The end: by when the notes go, and who is looked after.", 22),
)
OVER = (
    _over("help", "F1: what the screen and the step are for.", 5, "f1"),
    _over("hints", "F2: what helps now.", 5, "f2"),
    _over("more", "Ctrl+P: everything that can be done here.", 5, "ctrl+p"),
    _over("go-to", "Ctrl+G: any step.", 5, "ctrl+g"),
    _over("search", "F3: where a word stands.", 5, "f3", *"rota"),
    _over("went", "Alt+C: where a card is now.", 8, "alt+c", "1", "enter"),
    _over("lamps", "Alt+L: how far each theme has come from private trouble to shared grievance.", 8, "alt+l"),
    _over("rest", "Ctrl+O: what to do with the rest of the time.", 10, "ctrl+o", "2", "5"),
    _over("reword", "Ctrl+R: the wording of a card.", 5, "up", "ctrl+r"),
    _over("wall", "Ctrl+W: the wall, for the room to look at.", 6, "ctrl+w"),
    _over("wall-cards", "The wall with the cards, where the room chose to show them.", 6, "ctrl+w", "ctrl+t"),
    _over("blank", "Ctrl+B: nothing, at once.", 5, "ctrl+b"),
    _over("ready", "What should be ready before the meeting.", 0, "ctrl+p", *"ready", "enter"),
    _over("care", "What is good to do after it.", 22, "ctrl+p", *"after", "enter"),
    _over("finish", "The end of the session: what is written, and where.", 22, "ctrl+f"),
)
READBACK = (
    _page("questions", "The facilitator's pass: what might point at somebody.", QuestionsScreen),
    _page("why", "F1 there: why it was found, and what can be done.", QuestionsScreen, "f1"),
    _page("stays", "What stays in the group.", StaysScreen),
    _page("insider", "The insider question, for each theme.", InsiderScreen),
    _page("few", "Where very few were there.", FewScreen),
    _page("reading", "The room's pass: what it hears before anything leaves.", lambda r: ReadingScreen(r, "room")),
)
SECTIONS = {
    "Before a meeting": BEFORE,
    "The steps": STEPS,
    "Over a step": OVER,
    "Before anything leaves the room": READBACK,
}


async def _pressed(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def draw(picture: Picture, size: tuple[int, int], folder: Path) -> None:
    """Draw a screen into an SVG file."""
    wanted = picture.wanted()
    app = SurgeryApp(wanted, clock=lambda: NOON + 60)
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.3)
        await _pressed(pilot, *["escape", "ctrl+n"] * picture.steps)
        if picture.page and wanted.live:
            app.push_screen(picture.page(reader(wanted.live)))
        await pilot.pause(0.3)
        await _pressed(pilot, *picture.keys)
        await pilot.pause(0.3)
        svg = _FETCHED.sub("", app.export_screenshot(title="Survival Surgery"))
    (folder / file_name(picture, size)).write_text(svg, encoding="utf-8")


def file_name(picture: Picture, size: tuple[int, int]) -> str:
    """The file of a picture, such as `harvest-80x24.svg`."""
    return f"{picture.name}-{size[0]}x{size[1]}.svg"


def page() -> str:
    """docs/screens.md: every picture under its sentence."""
    drawn = "Drawn by `python -m benchmarks.pictures` from invented meetings, at 80 by 24 signs, which is the smallest"
    parts = [f"# The screens\n\n{drawn} comfortable window, and the steps at 160 by 50 as well.\n"]
    for heading, pictures in SECTIONS.items():
        parts.append(f"\n## {heading}\n")
        for picture in pictures:
            shown = (f"![{picture.says}](pictures/{file_name(picture, size)})" for size in picture.sizes)
            parts.append(f"\n{picture.says}\n\n" + "\n\n".join(shown) + "\n")
    return "".join(parts)


def main() -> None:
    """Draw the pictures in all their sizes, and write the page that shows them."""
    folder = DOCS / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["SURVIVAL_SURGERY_HOME"] = home
        # The folder that is suggested for the documents is in the picture: it tells of nobody's machine.
        os.chdir("/")
        for picture in (picture for pictures in SECTIONS.values() for picture in pictures):
            if not sys.argv[1:] or picture.name in sys.argv[1:]:
                for size in picture.sizes:
                    asyncio.run(draw(picture, size, folder))
    (DOCS / "screens.md").write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
