"""What is still open and what was parked, taken from a session file that the facilitator opens with its passphrase.

What that session knew of names comes over only where the facilitator says so, and is never shown.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from survival_surgery.screens.choose import ChooseScreen
from survival_surgery.screens.confirm import ConfirmScreen
from survival_surgery.screens.library import month_of
from survival_surgery.screens.passphrase import AskPassphraseScreen
from survival_surgery.session.items import Parked
from survival_surgery.session.moves import note
from survival_surgery.steps.review.step import Handed, handed
from survival_surgery.steps.review.widget import ReviewWidget
from survival_surgery.store.carry import hand_over
from survival_surgery.store.live import LiveSession, pick_up
from survival_surgery.store.places import stored_sessions
from survival_surgery.store.remembered import Remembered, moves_of, remembered
from survival_surgery.translation import _, ngettext
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
    known = remembered(earlier.session, screen.session)
    left = _handed_over(screen, earlier)
    if known.anything:
        await _ask_about_names(screen, known)
    return left


def hand_on(screen: "SessionScreen") -> None:
    """Where the room reviews, ask first about what was taken over."""
    if screen.handed and isinstance(screen.widget, ReviewWidget) and screen.entry.asking:
        screen.widget.handed = screen.handed
        screen.ask_again(turn=-screen.entry.asking.sort)


def _handed_over(screen: "SessionScreen", earlier: LiveSession) -> tuple[Handed, ...]:
    try:
        handover = hand_over(earlier.session)
    finally:
        earlier.close()
    known = {parked.words for parked in screen.session.items(Parked)}
    screen.make([note(Parked(words=words)) for words in handover.parked if words not in known])
    left = handed(handover.actions, handover.demands, handover.promises)
    if not left:
        screen.say(_("That session left nothing open."))
    return left


async def _ask_about_names(screen: "SessionScreen", known: Remembered) -> None:
    """All or none, and none where nobody chose; how many they are is all that the room sees of them."""
    told = []
    if known.protected:
        kept = ngettext(
            "That session kept {count} name or word from leaving.",
            "That session kept {count} names or words from leaving.",
            known.protected,
        )
        told.append(kept.format(count=known.protected))
    if known.approved:
        stood = ngettext("{count} word may stand.", "{count} words may stand.", len(known.approved))
        told.append(stood.format(count=len(known.approved)))
    question = " ".join((*told, _("Shall the same hold here?")))
    choices = (("a", _("All of it"), True), ("n", _("None of it"), False))
    if await screen.app.push_screen_wait(ConfirmScreen(question, choices)):
        screen.make(moves_of(known))
