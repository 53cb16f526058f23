"""Undo and redo: what was written together is struck out together, and what it was is said in words of our own."""

from typing import TYPE_CHECKING

from survival_surgery.meeting.together import what_was
from survival_surgery.session import moves
from survival_surgery.session.doing import struck
from survival_surgery.session.events import EntryNumber, Undone
from survival_surgery.session.moves import Move
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen


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
    what = what_was(struck(screen.live.entries, last or 0), len(numbers))
    struck_out = [Undone(what=number) for number in numbers]
    made = screen.keep(lambda: screen.live.write_down(*struck_out)) if struck_out else screen.make([move])
    return what if made else ""
