"""A bare Textual line to type into, to measure keys against."""

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class BareLine(App[None]):
    """One line."""

    def compose(self) -> ComposeResult:
        yield Static("Ready")
        yield Input()


if __name__ == "__main__":
    BareLine().run()
