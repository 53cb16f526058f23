"""Rows of the board that are put right or taken back, pointed at by what stands before them; and undo and redo."""

from dataclasses import replace
from typing import TYPE_CHECKING

from survival_surgery.errors import SurgeryError
from survival_surgery.meeting.together import what_was
from survival_surgery.plain import telling
from survival_surgery.session import moves
from survival_surgery.session.doing import struck
from survival_surgery.session.events import EntryNumber, Undone
from survival_surgery.session.moves import Move, Refused, reword, withdraw
from survival_surgery.session.state import Written
from survival_surgery.steps.base import Row
from survival_surgery.steps.lines import ItemLine, Line
from survival_surgery.translation import _
from survival_surgery.widgets.choice import Choice

if TYPE_CHECKING:
    from survival_surgery.plain.talk import Talk


def put_right(talk: "Talk", rest: str) -> None:
    """Ask the questions of an item again with its answers in place, or for better words of a contribution or theme."""
    row = _row(talk, rest)
    what = row.what or 0
    if talk.holds_back() or amend(talk, what):
        return
    worded = talk.session.contribution(what) or talk.session.theme(what)
    if worded is None:
        raise Refused(_("That was written in another step. Go there with /go to put it right."))
    talk.say(_("Now: {words}").format(words=worded.words))
    better_words(talk, what)


def amend(talk: "Talk", what: EntryNumber, offered: str = "") -> bool:
    """Ask the questions of an item again; `offered` are other words for it. False where none of it is written here."""
    asking = talk.asking
    held = next((held for held in talk.session.written if held.number == what), None)
    line = next((sort for sort in (asking.lines if asking else ()) if held and _writes(sort, held)), None)
    if not (held and asking and line and issubclass(line, ItemLine)):
        return False
    amending = asking.amending(line.from_item(talk.session, held.item), what)
    answers = {**amending.answers, "words": offered} if offered else amending.answers
    talk.ask_for(replace(amending, answers=answers))
    return True


def better_words(talk: "Talk", what: EntryNumber) -> bool:
    """Ask for better words of a contribution or theme. Whether there were some."""
    better = talk.asked(_("What are better words? Enter leaves it as it is."))
    if not better or not talk.make([reword(what, talk.veiled(better))]):
        return False
    talk.say(_("Written down."))
    talk.noticing.read([better])
    return True


def _writes(sort: type[Line], held: Written) -> bool:  # type: ignore[type-arg]  # whatever it holds
    return issubclass(sort, ItemLine) and sort.item is type(held.item)


def take_back(talk: "Talk", rest: str) -> None:
    """Take a row back and, if the room wants it, its words out of the file at once."""
    row = _row(talk, rest)
    what = row.what or 0
    talk.say(row.words)
    choices = (
        Choice("l", _("Leave it where it is"), ""),
        Choice("t", _("Take it back; /undo brings it again"), "withdraw"),
        Choice("f", _("Take it out of the file too; that cannot be undone"), "redact"),
    )
    chosen = talk.conversation.choose(_("Take this back?"), choices)
    if chosen and talk.make([withdraw(what)]):
        talk.say(_out_of_the_file(talk, what) if chosen == "redact" else _("Taken back."))


def _out_of_the_file(talk: "Talk", what: int) -> str:
    try:
        talk.live.redact(what)
    except SurgeryError as error:
        return _("Its words are still in the file: {why}").format(why=error)
    return _("Its words are out of the file.")


def _row(talk: "Talk", named: str) -> Row:
    known = telling.called(telling.rows(talk.stop, talk.session))
    # "card 3" and "theme A" are what the board says, and 3 and A are enough.
    wanted = named.casefold().rpartition(" ")[2]
    found = next((row for name, row in known.items() if name.casefold() == wanted), None)
    if found is None:
        raise Refused(_("Say which row by what stands before it, such as 3, A or r1. /board tells them."))
    return found


def undo(talk: "Talk", _rest: str) -> None:
    """Strike out what was written last, with what was written together with it."""
    if what := _strike(talk, talk.session.to_undo, moves.undo):
        talk.say(_("Undone: {what}. /redo does it again.").format(what=what))
        _ask_anew(talk)


def redo(talk: "Talk", _rest: str) -> None:
    """Do again what was undone last."""
    if what := _strike(talk, talk.session.to_redo, moves.redo):
        talk.say(_("Done again: {what}.").format(what=what))
        _ask_anew(talk)


def _strike(talk: "Talk", last: EntryNumber | None, move: Move) -> str:
    numbers = talk.together.with_it(last)
    what = what_was(struck(talk.live.entries, last or 0), len(numbers))
    struck_out = [Undone(what=number) for number in numbers]
    made = talk.keep(lambda: talk.live.write_down(*struck_out)) if struck_out else talk.make([move])
    return what if made else ""


def _ask_anew(talk: "Talk") -> None:
    if talk.asking and not talk.asking.begun:
        talk.ask_again()
