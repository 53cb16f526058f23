"""One line to type into. Whatever reaches it, from a key, a paste or what was cut, is cleaned and stays one line."""

from textual.events import Paste
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from survival_surgery.session.words import LONGEST_LINE, clean
from survival_surgery.translation import _


class OneLine(Input):
    """An input that holds no control characters, and says so when a paste is longer than a line may be."""

    # Textual lays the whole screen out again when this changes, which it does with every key; a line never grows.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)

    def __init__(self, value: str = "", *, password: bool = False, classes: str | None = None) -> None:
        super().__init__(
            clean(value), password=password, max_length=LONGEST_LINE, select_on_focus=False, classes=classes
        )
        # Nothing on a screen that a room looks at moves by itself.
        self.cursor_blink = False

    def replace(self, text: str, start: int, end: int) -> None:
        """Every way in comes through here."""
        super().replace(clean(" ".join(text.splitlines()) if len(text) > 1 else text), start, end)

    def on_paste(self, event: Paste) -> None:
        """Textual takes the first of several lines and drops the rest."""
        event.prevent_default()
        event.stop()
        room = LONGEST_LINE - len(self.value)
        if len(event.text) > room:
            said = _("Nothing was pasted: a line holds {most} characters, and {free} are free.")
            self.notify(said.format(most=LONGEST_LINE, free=room), markup=False)
        else:
            self.replace(event.text, *sorted(self.selection))
