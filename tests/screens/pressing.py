"""Every key that the foot of a screen shows, pressed one after the other; and the bindings of every class of ours."""

import pkgutil
from collections.abc import Awaitable, Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode
from textual.pilot import Pilot
from textual.screen import Screen

import survival_surgery
from survival_surgery.app import SurgeryApp
from survival_surgery.widgets.keys import Keys, key_name
from tests.screens.reading import settled

Reach = Callable[[], Awaitable[None]]
"""Brings the program to a screen, from wherever it is."""


def at_the_foot(app: SurgeryApp) -> list[str]:
    """The keys that the screen shows, by their codes; those that leave it or scroll back come last."""
    shown = {key for keys in app.screen.query(Keys) if keys.display for key in keys.shown}
    active = [each.binding for each in app.screen.active_bindings.values() if each.enabled and each.binding.show]
    keys = [each.key for each in active if (key_name(each.key), each.description) in shown]
    assert len(keys) == len(shown), (shown, keys)
    return sorted(keys, key=lambda key: (key in ("up", "escape", "ctrl+n", "ctrl+f"), key))


async def dead(app: SurgeryApp, pilot: Pilot[Any], reach: Reach, start: Sequence[str] = ()) -> list[str]:
    """The keys at the foot of a screen after which nothing is other than before."""
    await reach()
    here, found = None, []
    for key in at_the_foot(app):
        if app.screen is not here:
            await reach()
            here = app.screen
            await _pressed(pilot, start)
        if key == "up":
            # At the top there is nothing above; one down, there is.
            await _pressed(pilot, ["down"])
        if key not in at_the_foot(app):
            continue
        if await _does_nothing(app, pilot, key):
            # What it says may have stood there already, said by the key before.
            await reach()
            await _pressed(pilot, start)
            found += [key] if await _does_nothing(app, pilot, key) else []
        if app._exit:
            break
    return found


async def _does_nothing(app: SurgeryApp, pilot: Pilot[Any], key: str) -> bool:
    was = _stands(app)
    await _pressed(pilot, [key])
    return not app._exit and _stands(app) == was


async def _pressed(pilot: Pilot[Any], keys: Sequence[str]) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def _stands(app: SurgeryApp) -> tuple[object, ...]:
    """What is on the screen, in its colours, and how much is written down."""
    rows = app.screen._compositor.render_strips(app.size)
    drawn = [(segment.text, str(segment.style)) for row in rows for segment in row]
    entries = len(app.live.entries) if app.live else 0
    return app.screen, len(app.screen_stack), entries, len(app._notifications), drawn


async def back_to(app: SurgeryApp, pilot: Pilot[Any], base: int) -> None:
    """Take away every screen above the first ones."""
    while len(app.screen_stack) > base:
        await app.pop_screen()
    await settled(pilot)


def classes() -> Iterator[type[DOMNode]]:
    """Every screen, widget and app of ours."""
    for module in pkgutil.walk_packages(survival_surgery.__path__, "survival_surgery."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    known: list[type[DOMNode]] = [DOMNode]
    for one in known:
        known += [sub for sub in one.__subclasses__() if sub not in known]
    return (one for one in known if one.__module__.startswith("survival_surgery."))


def bindings(one: type[DOMNode]) -> list[Binding]:
    """The bindings that a class has of its own, hidden ones too; a key that has two names is given once for each."""
    return list(Binding.make_bindings(one.__dict__.get("BINDINGS", [])))


def screen_of(app: SurgeryApp, make: Callable[[], Screen[Any]], pilot: Pilot[Any], base: int) -> Reach:
    """Brings the program to a page that is made for it."""

    async def reach() -> None:
        await back_to(app, pilot, base)
        app.push_screen(make())
        await settled(pilot)

    return reach


def keys_to(app: SurgeryApp, keys: Sequence[str], pilot: Pilot[Any], base: int) -> Reach:
    """Brings the program to a screen by the keys that lead to it."""

    async def reach() -> None:
        await back_to(app, pilot, base)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)

    return reach
