"""Undo and redo: what was written together is struck out together, and what it was is said in words of our own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from survival_surgery.session import moves
from survival_surgery.session.doing import done, struck
from survival_surgery.session.events import ContributionHeard, Entry, EntryNumber, Event, Undone
from survival_surgery.session.fold import NOT_UNDOABLE
from survival_surgery.session.listing import counted
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen


class Together:
    """Which entries were written with one key, by the last of them. In memory only: a file tells no such thing."""

    def __init__(self) -> None:
        self._sizes: dict[EntryNumber, int] = {}

    def keep(self, entries: Sequence[Entry]) -> None:
        """These were written together."""
        undos = [entry for entry in entries if isinstance(entry.event, Undone)]
        together = undos or [entry for entry in entries if not isinstance(entry.event, NOT_UNDOABLE)]
        if len(together) > 1:
            self._sizes[together[-1].number] = len(together)

    def size(self, last: EntryNumber | None) -> int:
        """How many go with the entry that is to be struck out or done again."""
        return self._sizes.get(last, 1) if last is not None else 1


def undo(screen: "SessionScreen") -> None:
    """Strike out what was written last, or take back a stand-in that was offered for words in the line."""
    if screen.entry.take_offer_back():
        return
    size = screen.together.size(screen.session.to_undo)
    event = struck(screen.live.entries, screen.session.to_undo or 0)
    if screen.make([moves.undo] * size):
        screen.notices.pass_by()
        screen.say(_("Undone: {what}. Ctrl+Y does it again.").format(what=_what(event, size)))


def redo(screen: "SessionScreen") -> None:
    """Do again what was undone last."""
    size = screen.together.size(screen.session.to_redo)
    event = struck(screen.live.entries, screen.session.to_redo or 0)
    if screen.make([moves.redo] * size):
        screen.say(_("Done again: {what}.").format(what=_what(event, size)))


def _what(event: Event | None, size: int) -> str:
    if event is None:
        return _("the last change")
    return counted(size) if size > 1 and isinstance(event, ContributionHeard) else done(event)
