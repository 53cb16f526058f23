"""The neutral screen: one key away from anywhere, with nothing on it to read and nothing to ask about."""

from textual.screen import Screen


class BlankScreen(Screen[None]):
    """Empty until the key that brought it is pressed again; no other wakes it. What was open below stays as it was."""

    DEFAULT_CSS = """
    BlankScreen { background: $background; }
    """
