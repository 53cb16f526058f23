"""Screens that stand over the session: the lamps of every theme, where a card is now, and the lists to go through."""

from typing import TYPE_CHECKING

from survival_surgery.screens.session.turning import turn_to

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen


def show_lamps(screen: "SessionScreen") -> None:
    """Show how far every focus theme has come, and go to the step that is chosen there."""
    from survival_surgery.screens.lamps import LampsScreen

    def went(step: str | None) -> None:
        if step:
            turn_to(screen, step, screen.now)

    screen.app.push_screen(LampsScreen(screen.template, screen.session), went)


def show_where(screen: "SessionScreen") -> None:
    """Say where a contribution has gone."""
    from survival_surgery.screens.went import WentScreen

    screen.app.push_screen(WentScreen(screen.session))


def show_ready(screen: "SessionScreen") -> None:
    """What should be ready before people come."""
    from survival_surgery.screens.checks import before

    screen.app.push_screen(before())


def show_care(screen: "SessionScreen") -> None:
    """What is good to do once people have gone."""
    from survival_surgery.screens.checks import after

    screen.app.push_screen(after())
