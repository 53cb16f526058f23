"""A bare Textual app with the widgets of the library screen: what the first screen is measured against."""

from textual.app import App, ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Footer, OptionList, Static


class Bare(App[None]):
    """The same widgets, no program."""

    def compose(self) -> ComposeResult:
        yield Static("Bare")
        with VerticalScroll(), Vertical():
            yield Static("What do you want to do?")
            yield OptionList("1  Start a session", "2  Go on with one", "3  Write or change a template", "4  Look")
            yield Static("What is shown as saved is on this disk.")
        yield Static("")
        yield Footer()


if __name__ == "__main__":
    Bare().run()
