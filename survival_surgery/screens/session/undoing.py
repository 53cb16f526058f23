"""Undo and redo: what was written together is struck out together, and what it was is said in words of our own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from survival_surgery.session import moves
from survival_surgery.session.doing import done, struck
from survival_surgery.session.events import ContributionHeard, Entry, EntryNumber, Event, Undone
from survival_surgery.session.fold import NOT_UNDOABLE
from survival_surgery.session.listing import counted
from survival_surgery.session.moves import Move
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen


class Together:
    """Which entries were written with one key, by the last of them. In memory only: a file tells no such thing."""

    def __init__(self) -> None:
        self._written: dict[EntryNumber, tuple[EntryNumber, ...]] = {}

    def keep(self, entries: Sequence[Entry]) -> None:
        """These were written together."""
        undos = [entry.number for entry in entries if isinstance(entry.event, Undone)]
        done = [entry.number for entry in entries if not isinstance(entry.event, NOT_UNDOABLE)]
        if together := undos or done:
            self._written[together[-1]] = tuple(together)

    def with_it(self, last: EntryNumber | None) -> tuple[EntryNumber, ...]:
        """What goes with the entry that is to be struck out or done again, the last first."""
        return self._written.get(last, (last,))[::-1] if last is not None else ()


def undo(screen: "SessionScreen") -> None:
    """Strike out what was written last, or take back a stand-in that was offered for words in the line."""
    if not screen.entry.take_offer_back() and (what := _strike(screen, screen.session.to_undo, moves.undo)):
        screen.notices.pass_by()
        screen.say(_("Undone: {what}. Ctrl+Y does it again.").format(what=what))


def redo(screen: "SessionScreen") -> None:
    """Do again what was undone last."""
    if what := _strike(screen, screen.session.to_redo, moves.redo):
        screen.say(_("Done again: {what}.").format(what=what))


def _strike(screen: "SessionScreen", last: EntryNumber | None, move: Move) -> str:
    """Strike out what was written with this entry, and return what it was; nothing where that was not to be."""
    numbers = screen.together.with_it(last)
    what = _what(struck(screen.live.entries, last or 0), len(numbers))
    struck_out = [Undone(what=number) for number in numbers]
    made = screen.keep(lambda: screen.live.write_down(*struck_out)) if struck_out else screen.make([move])
    return what if made else ""


def _what(event: Event | None, size: int) -> str:
    if event is None:
        return _("the last change")
    return counted(size) if size > 1 and isinstance(event, ContributionHeard) else done(event)
