"""What the keys do with cards: split one, join two, show those that look alike, bring a file of them, search.

Each puts what is to be done into the line, where it can be changed; Enter does it, and nothing is done without.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from survival_surgery.screens.session.several import write_several
from survival_surgery.screens.session.turning import turn_to
from survival_surgery.session.alike import as_said
from survival_surgery.session.listing import Listed, listed, over
from survival_surgery.session.moves import Refused
from survival_surgery.session.recut import cut_mark
from survival_surgery.session.state import Contribution
from survival_surgery.steps.themes.widget import ThemesWidget
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.meeting.search import Standing
    from survival_surgery.screens.session.screen import SessionScreen


def split_card(screen: "SessionScreen") -> None:
    """Put the words of the card that the keys are on into the line, with a mark where they may be split."""
    card = _card(screen)
    if card and _is_free(screen):
        screen.entry.put_back(f"{_number(screen, card)} = {cut_mark(screen.veiled(card.words))}")
        screen.say(_("Put the | where one card ends and the other begins, then Enter. Escape leaves the card whole."))


def join_cards(screen: "SessionScreen") -> None:
    """Put the numbers of the ticked cards into the line, or that of the card that the keys are on and a plus."""
    ticked = [what for what in screen.widget.board.ticked if screen.session.contribution(what)]
    if len(ticked) > 1 and _is_free(screen):
        screen.widget.board.untick()
        numbers = sorted(as_said(screen.session.shuffled, ticked))
        screen.entry.put_back(" + ".join(str(number) for number in numbers))
        screen.say(_("Enter makes one card of these; = and better words behind them say how it reads."))
    elif len(ticked) < 2 and (card := _card(screen)) and _is_free(screen):  # noqa: PLR2004 - two cards become one
        screen.entry.put_back(f"{_number(screen, card)} + ")
        screen.say(_("Type the number of the card that says the same, then Enter."))


def alike(screen: "SessionScreen") -> None:
    """Put the numbers of cards that look alike into the line; a name behind them makes a theme of them."""
    widget = screen.widget
    if not isinstance(widget, ThemesWidget) or not _is_free(screen):
        return
    row = widget.board.row
    loose = {card.number for card in screen.session.ungrouped}
    try:
        words = widget.suggested(row.what if row and row.what in loose else None)
    except Refused as refused:
        screen.say(str(refused))
    else:
        screen.entry.put_back(words)


def bring_cards(screen: "SessionScreen") -> None:
    """Ask for a text file with one card a line, and put them up in no order."""
    from survival_surgery.guard.compose import file_text
    from survival_surgery.screens.ask import AskScreen

    found: list[Listed] = []

    def read(name: str) -> None:
        if not name:
            raise Refused("Type where the file is, such as cards.txt.")
        cards = listed(file_text(Path(name).expanduser()))
        if not cards.lines:
            raise Refused("There is no card in that file. Write one card a line.")
        found.append(cards)

    def brought(name: object) -> None:
        if name and found:
            write_several(screen, found[-1].lines, over(found[-1]))

    told = _("A text file with one card a line. Bullets and numbers are left out, and the order is not kept.")
    asking = AskScreen(screen.stop.step.title, _("Which file are the cards in?"), told, read)
    screen.app.push_screen(asking, brought)


def search(screen: "SessionScreen") -> None:
    """Search everything that was written, and go to where it stands."""
    from survival_surgery.meeting.search import everything
    from survival_surgery.screens.search import SearchScreen

    def chosen(held: "Standing | None") -> None:
        if held is None:
            return
        if held.stop.step.id != screen.stop.step.id:
            turn_to(screen, held.stop.step.id, screen.now)
        # After the step that it stands in is shown: both are done in turn.
        screen.call_later(partial(_point_at, screen, held.what))

    among = everything(screen.template, screen.session, screen.stop)
    screen.app.push_screen(SearchScreen(among, screen.veiled), chosen)


def _point_at(screen: "SessionScreen", what: int) -> None:
    screen.widget.board.go_to(what)


def _card(screen: "SessionScreen") -> Contribution | None:
    """The card that the keys are on; where there is none, that is said."""
    row = screen.widget.board.row
    card = screen.session.contribution(row.what) if row and row.what is not None else None
    if card is None:
        screen.say(_("Go up or down to a card first."))
    return card


def _number(screen: "SessionScreen", card: Contribution) -> int:
    return as_said(screen.session.shuffled, [card.number])[0]


def _is_free(screen: "SessionScreen") -> bool:
    """Whether nothing is lost by putting something into the line, and the line is asked for its first answer."""
    if screen.entry.unwritten:
        screen.say(_("There are words in the line. Enter writes them down; Escape leaves them."))
        return False
    if screen.entry.asking and (screen.entry.asking.sort or screen.entry.asking.at):
        screen.ask_again(turn=-screen.entry.asking.sort)
    return True
