"""What the room does not know yet, from its checklists and its list of gaps, and how one of them becomes an action."""

from survival_surgery.session.items import Action, Answer, Check, Gap
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from survival_surgery.translation import _


def gaps(session: Session) -> tuple[str, ...]:
    """The gaps that no action names yet, in the order in which they were found."""
    unknown = [check.question for check in session.items(Check) if check.answer == Answer.UNKNOWN]
    taken_on = [action.words.casefold() for action in session.items(Action)]
    found = dict.fromkeys((*unknown, *(gap.words for gap in session.items(Gap))))
    return tuple(gap for gap in found if not any(gap.casefold() in words for words in taken_on))


def as_action(session: Session, number: int) -> str:
    """The words of an action for the gap with that number on the board, from 1. Raises `Refused` if there is none."""
    known = gaps(session)
    if not known:
        raise Refused("There is nothing left here to find out.")
    if not 1 <= number <= len(known):
        raise Refused(_("There is no ?{number}. They go from ?1 to ?{most}.").format(number=number, most=len(known)))
    return _("Find out: {gap}").format(gap=known[number - 1])
