"""What is still open and what was parked, taken from a session file that the facilitator opens with its passphrase.

What that session knew of names comes over only where the facilitator says so, and is never shown.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from survival_surgery.meeting.earlier import left_by, shall_hold
from survival_surgery.meeting.words import month_of
from survival_surgery.screens.choose import ChooseScreen
from survival_surgery.screens.confirm import ConfirmScreen
from survival_surgery.screens.passphrase import AskPassphraseScreen
from survival_surgery.steps.review.step import Handed
from survival_surgery.steps.review.widget import ReviewWidget
from survival_surgery.store.live import LiveSession, pick_up
from survival_surgery.store.places import stored_sessions
from survival_surgery.store.remembered import moves_of
from survival_surgery.translation import _
from survival_surgery.widgets.choice import numbered

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen


async def take_over(screen: "SessionScreen") -> tuple[Handed, ...]:
    """What the earlier session left open. Parked matters are written down at once, so that they are parked here too."""
    stored = stored_sessions()
    if not stored:
        screen.say(_("There is no earlier session on this machine. Type what was agreed last time."))
        return ()
    choices = numbered([(month_of(session.month), session.path) for session in stored])
    path = await screen.app.push_screen_wait(ChooseScreen(_("Since last time"), _("Which earlier session?"), choices))
    if not isinstance(path, Path):
        return ()
    asking = AskPassphraseScreen(lambda passphrase: pick_up(path, passphrase))
    earlier: LiveSession | None = await screen.app.push_screen_wait(asking)
    if earlier is None:
        return ()
    left = left_by(earlier, screen.session)
    screen.make(left.parks)
    if not left.asked:
        screen.say(_("That session left nothing open."))
    if left.known.anything:
        both = (("a", _("All of it"), True), ("n", _("None of it"), False))
        if await screen.app.push_screen_wait(ConfirmScreen(shall_hold(left.known), both)):
            screen.make(moves_of(left.known))
    return left.asked


def hand_on(screen: "SessionScreen") -> None:
    """Where the room reviews, ask first about what was taken over."""
    if screen.handed and isinstance(screen.widget, ReviewWidget) and screen.entry.asking:
        screen.widget.handed = screen.handed
        screen.ask_again(turn=-screen.entry.asking.sort)
