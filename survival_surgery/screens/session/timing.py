"""The clock of the session under the hand: stop it and go on, and plan the rest anew."""

from typing import TYPE_CHECKING

from survival_surgery.meeting.rest import taken
from survival_surgery.screens.session.rest import RestScreen
from survival_surgery.session.moves import enter
from survival_surgery.session.pacing import stop_clock
from survival_surgery.template import agenda
from survival_surgery.template.replan import Plan
from survival_surgery.translation import _, ngettext

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen


def pause(screen: "SessionScreen") -> None:
    """Stop the clock, or let it go on; the same key does both."""
    session = screen.session
    if session.stopped is None:
        if screen.make([stop_clock(screen.now)]):
            screen.say(_("The clock stands. The same key starts it again, and so does going to a step."))
    elif session.clock and screen.make([enter(session.clock.step, screen.now)]):
        stood = (agenda.seconds_stood(session, screen.now) - session.stood) // 60
        said = ngettext(
            "The clock runs again. It stood for {count} minute, which counts for no step.",
            "The clock runs again. It stood for {count} minutes, which count for no step.",
            stood,
        )
        screen.say(said.format(count=stood) if stood else _("The clock runs again."))


def rest_of_time(screen: "SessionScreen") -> None:
    """Ask how many minutes are left, and show what becomes of the rest; nothing changes until it is taken."""

    def chosen(plan: Plan | None) -> None:
        if plan and screen.make([taken(plan)]):
            screen.say(_said(plan))

    screen.app.push_screen(RestScreen(screen.template, screen.session, lambda: screen.now), chosen)


def _said(plan: Plan) -> str:
    after = plan.following
    goes = _("The rest is planned anew. Ctrl+Z takes it all back.")
    return f"{goes} {_('Ctrl+N goes to: {step}').format(step=after.title)}" if after else goes
