"""Every document that there can be, by the name of its file, and who reads it."""

from collections.abc import Mapping

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.gate import Finished
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.document.markdown import Page
from survival_surgery.exports import letter, minutes, plan
from survival_surgery.session.state import Session

GROUP = "minutes-group.md"
OUTWARD = "minutes-outward.md"
PLAN = "action-plan.md"
LETTER = "letter.md"

_AUDIENCES = {OUTWARD: Audience.OUTWARD, LETTER: Audience.LETTER}
"""Who reads a document, unless it is for the group."""


def pages(session: Session, about: About, *, group: bool = True, outward: bool = True) -> Mapping[str, Page]:
    """The plan, with the group's minutes if `group`, and what others read if `outward`."""
    made = {GROUP: minutes.page(anonymise(session, Audience.GROUP, about))} if group else {}
    if outward:
        made[OUTWARD] = minutes.page(anonymise(session, Audience.OUTWARD, about))
        if about.letter:
            made[LETTER] = letter.page(anonymise(session, Audience.LETTER, about))
    # It is handed on more easily than the group's minutes, so nobody is told apart in it.
    made[PLAN] = plan.page(anonymise(session, Audience.GROUP, about, apart=False))
    return made


def finished(name: str, page: Page) -> Finished:
    """A page as the gate reads it."""
    return Finished(name, page.text, page.own, _AUDIENCES.get(name, Audience.GROUP))
