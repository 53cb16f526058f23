"""The neutral screen: one key away from anywhere, with nothing on it to read and nothing to ask about."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen


class BlankScreen(Screen[None]):
    """Empty until the facilitator presses one of four keys. What was open below it stays as it was."""

    DEFAULT_CSS = """
    BlankScreen { background: $background; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+b,f9,escape,enter", "dismiss", "Back", show=False)]
