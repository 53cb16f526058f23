"""An earlier session, opened where the room looks back: what it left open, and what it knew of names."""

from pathlib import Path
from typing import TYPE_CHECKING

from survival_surgery.errors import SurgeryError
from survival_surgery.meeting.earlier import Left, left_by, shall_hold
from survival_surgery.meeting.words import month_of
from survival_surgery.session.moves import Refused
from survival_surgery.steps.review.step import Review
from survival_surgery.store.live import pick_up
from survival_surgery.store.places import stored_sessions
from survival_surgery.store.remembered import Remembered, moves_of
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.choice import Choice

if TYPE_CHECKING:
    from survival_surgery.plain.talk import Talk


def open_earlier(talk: "Talk", _rest: str) -> None:
    """Take over what an earlier session left open. Parked matters are written down at once."""
    if not any(isinstance(step, Review) for step in talk.stop.steps):
        raise Refused(_("An earlier session is opened in the step that looks back at it. /steps tells which it is."))
    if talk.holds_back():
        return
    path = _chosen(talk)
    if path is None:
        return
    passphrase = talk.conversation.hear_unseen(_("What is its passphrase?"))
    try:
        left = left_by(pick_up(path, passphrase), talk.session)
    except SurgeryError as error:
        talk.conversation.say(str(error))
        return
    talk.make(left.parks)
    talk.handed = left.asked
    _tell(talk, left)
    if left.known.anything:
        _ask_about_names(talk, left.known)
    talk.ask_again(turn=-talk.asking.sort if talk.asking else 0)


def _chosen(talk: "Talk") -> Path | None:
    stored = [one for one in stored_sessions() if one.path != talk.live.path]
    if not stored:
        raise Refused(_("There is no earlier session on this machine. Type what was agreed last time."))
    months = [Choice(str(number), month_of(one.month), one.path) for number, one in enumerate(stored, 1)]
    none = Choice("0", _("none of them"), None)
    chosen = talk.conversation.choose(_("Which earlier session?"), (*months, none), at=len(months))
    return chosen if isinstance(chosen, Path) else None


def _tell(talk: "Talk", left: Left) -> None:
    parked, asked = len(left.parks), len(left.asked)
    if parked:
        told = ngettext(
            "{count} parked matter is parked here too.", "{count} parked matters are parked here too.", parked
        )
        talk.say(told.format(count=parked))
    if asked:
        told = ngettext(
            "{count} thing was left open, and is asked about now.",
            "{count} things were left open, and are asked about now.",
            asked,
        )
        talk.say(told.format(count=asked))
    else:
        talk.say(_("That session left nothing open."))


def _ask_about_names(talk: "Talk", known: Remembered) -> None:
    """All or none, and none where nobody chose; how many they are is all that is said of them."""
    both = (Choice("a", _("All of it"), True), Choice("n", _("None of it"), False))
    if talk.conversation.choose(shall_hold(known), both, at=1):
        talk.make(moves_of(known))
