"""What the keys do to the row of the board that they are on: put it right, or take it back."""

from typing import TYPE_CHECKING

from survival_surgery.errors import SurgeryError
from survival_surgery.screens.confirm import ConfirmScreen
from survival_surgery.screens.reword import RewordScreen
from survival_surgery.session.items import Item
from survival_surgery.session.moves import reword, withdraw
from survival_surgery.session.state import Written
from survival_surgery.steps.lines import ItemLine
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen


def put_right(screen: "SessionScreen") -> None:
    """Bring the row into the line, question by question, or ask for better words of a contribution or theme."""
    row, asking = screen.widget.board.row, screen.entry.asking
    if row is None or row.what is None or asking is None:
        screen.say(_("Go up or down to a row first; then Ctrl+R brings it into the line."))
        return
    if screen.entry.line_input.value:
        screen.say(_("There are words in the line. Enter writes them down; Escape leaves them."))
        return
    what = row.what
    held = next((held for held in screen.session.written if held.number == what), None)
    line = next((sort for sort in asking.lines if held and _writes(sort, held)), None)
    if held and line and issubclass(line, ItemLine):
        screen.entry.asking = asking.amending(line.from_item(screen.session, held.item), what)
    elif held:
        screen.say(_("That was written in another step. Go there with Ctrl+G to put it right."))
    else:
        worded = screen.session.contribution(what) or screen.session.theme(what)
        _ask_better_words(screen, what, worded.words if worded else row.words)


def _writes(sort: type, held: Written[Item]) -> bool:
    return issubclass(sort, ItemLine) and sort.item is type(held.item)


def _ask_better_words(screen: "SessionScreen", what: int, words: str) -> None:
    def reworded(better: object) -> None:
        if isinstance(better, str):
            screen.make([reword(what, better)])

    screen.app.push_screen(RewordScreen(screen.veiled(words), screen.veiled), reworded)


def take_back(screen: "SessionScreen") -> None:
    """Take the row back and, if the room wants it, its words out of the file at once."""
    row = screen.widget.board.row
    if row is None or row.what is None:
        screen.say(_("Go up or down to a row first; then Ctrl+D takes it back."))
        return
    what = row.what

    def chosen(choice: object) -> None:
        if choice and screen.make([withdraw(what)]) and choice == "redact":
            _take_out(screen, what)

    choices = (
        ("t", _("Take it back; Ctrl+Z brings it again"), "withdraw"),
        ("f", _("Take it out of the file too; that cannot be undone"), "redact"),
        ("l", _("Leave it where it is"), None),
    )
    question = _("Take this back? Take it out of the file too?")
    screen.app.push_screen(ConfirmScreen(f"{question}\n\n{row.words}", choices), chosen)


def _take_out(screen: "SessionScreen", what: int) -> None:
    """Take an entry's words out of the file at once."""
    try:
        screen.session = screen.live.redact(what)
    except SurgeryError as error:
        screen.trouble = _("Its words are still in the file: {why}").format(why=error)
        screen.say("")
    else:
        screen.say(_("Its words are out of the file."))
