"""What a window that is too small for any screen says, until it is made bigger."""

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from survival_surgery.translation import _

FEWEST_COLUMNS = 40
FEWEST_ROWS = 10


def is_too_small(width: int, height: int) -> bool:
    """Whether the screens cannot be read in a window of this size."""
    return width < FEWEST_COLUMNS or height < FEWEST_ROWS


class TooSmallScreen(ModalScreen[None]):
    """Covers whatever was open, and gives it back untouched once there is room."""

    DEFAULT_CSS = """
    TooSmallScreen { align: center middle; background: $background; }
    TooSmallScreen Static { width: 100%; text-align: center; }
    """

    def compose(self) -> ComposeResult:
        yield Static(_("Make the window bigger, please."), markup=False)

    def on_resize(self, event: events.Resize) -> None:
        self._leave_if_room(event.size.width, event.size.height)

    def on_screen_resume(self) -> None:
        self._leave_if_room(self.app.size.width, self.app.size.height)

    def _leave_if_room(self, width: int, height: int) -> None:
        if self.is_current and not is_too_small(width, height):
            self.dismiss()
