"""From one step to another: the next one, or any, and never past a line that would be lost."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from survival_surgery.screens.go_to import GoToScreen
from survival_surgery.session.events import StepId
from survival_surgery.session.moves import enter, skip
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen


def turn_to(screen: "SessionScreen", step: StepId | None, at: int) -> None:
    """Enter a step, `at` in seconds since the epoch. None is what comes after the last."""
    if screen.holds_back():
        return
    if step is None:
        screen.say(_("That was the last step. Ctrl+F finishes: readback, then the documents."))
        return
    screen.make([enter(step, at)])


def go_to(screen: "SessionScreen", clock: Callable[[], int]) -> None:
    """Ask which step, and enter it or leave it out. `clock` says when it was entered."""

    def went(choice: tuple[str, StepId] | None) -> None:
        if choice and choice[0] == "enter":
            turn_to(screen, choice[1], clock())
        elif choice and screen.make([skip(choice[1])]):
            screen.say(_("That step is left out. Going to it takes it in again."))

    screen.app.push_screen(GoToScreen(screen.template, screen.session), went)
