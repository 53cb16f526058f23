"""Cards that were written before the meeting, brought from a text file and put up in no order."""

from pathlib import Path
from typing import TYPE_CHECKING

from survival_surgery.errors import SurgeryError
from survival_surgery.guard.compose import file_text
from survival_surgery.session.listing import Listed, counted, dealt, heard_all, listed, over
from survival_surgery.session.moves import Refused
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.plain.talk import Talk


def bring_cards(talk: "Talk", rest: str) -> None:
    """Put up one card for each line of a file, with a listed name as what stands in for it."""
    name = rest or talk.asked(_("Which file are the cards in? One card a line; their order is not kept."))
    found = _read(name)
    veiled = [talk.veiled(words) for words in dealt(found.lines, talk.session)]
    if talk.make(heard_all(veiled)):
        talk.say(over(found), _("Written: {what}, shuffled. /undo takes them back.").format(what=counted(len(veiled))))
        talk.noticing.read(veiled)
        talk.ask_again()


def _read(name: str) -> Listed:
    if not name:
        raise Refused(_("Type where the file is, such as /cards cards.txt."))
    try:
        found = listed(file_text(Path(name).expanduser()))
    except SurgeryError as error:
        raise Refused(str(error)) from error
    if not found.lines:
        raise Refused(_("There is no card in that file. Write one card a line."))
    return found
