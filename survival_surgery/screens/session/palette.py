"""The palette of the session screen: every key and every tool that does something here, by its words."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.binding import Binding

from survival_surgery.screens.session.keys import KEYS, WITHOUT_KEYS
from survival_surgery.translation import _
from survival_surgery.widgets.keys import key_name

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen


def commands(screen: "SessionScreen") -> Iterator[SystemCommand]:
    """A command for each; what belongs to the whole program the program adds itself."""
    told: set[str] = set()
    for binding in Binding.make_bindings(KEYS):
        if binding.action.startswith("app.") or binding.action in told or not _open(screen, binding.action):
            continue
        told.add(binding.action)
        keys = [key_name(b.key) for b in Binding.make_bindings(KEYS) if b.action == binding.action]
        yield _command(screen, binding.action, binding.description, _(" or ").join(keys))
    for name, (words, about) in WITHOUT_KEYS.items():
        if _open(screen, f"tool('{name}')"):
            yield _command(screen, f"tool('{name}')", words, _(about))


def _command(screen: "SessionScreen", action: str, words: str, about: str) -> SystemCommand:
    said = _(words)
    return SystemCommand(said[:1].upper() + said[1:], about, partial(screen.run_action, action))


def _open(screen: "SessionScreen", action: str) -> bool:
    """Whether an action does something now."""
    name, _paren, rest = action.partition("(")
    parameters = (rest.strip("')"),) if rest else ()
    return bool(screen.check_action(name, parameters))
