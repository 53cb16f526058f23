"""What stays in the group, and what may be known outside: every theme, action, demand and parked matter, one by one.

Where a letter is drafted, also what may stand in it.
"""

from dataclasses import fields, replace
from textwrap import shorten

from survival_surgery.anonymise.anonymiser import printed
from survival_surgery.anonymise.answers import known_of
from survival_surgery.anonymise.outward import LETTER_ONLY, OF_FEW
from survival_surgery.anonymise.record import Audience
from survival_surgery.session.few import few
from survival_surgery.session.items import (
    Action,
    CareLine,
    Decision,
    Demand,
    Effect,
    Fact,
    Item,
    NextSession,
    Parked,
    Standard,
    Statement,
)
from survival_surgery.session.state import Session, Theme, Written, stays_in_group, stays_unless_let_out
from survival_surgery.translation import N_, _

Matter = Theme | Written[Item]
"""Something that carries the question whether it stays."""

_TOLD_UNLESS_KEPT = (Statement, Decision, NextSession, CareLine)
"""What the outward copy tells unless the room keeps it: everything else stays unless the room lets it out."""

_MOST = 110
"""Characters of a matter on this screen: enough to know it by; the reading shows it whole."""


def matters(session: Session, *, letter: bool = False) -> tuple[Matter, ...]:
    """Everything that carries the question whether it stays in the group; with `letter`, or goes into the letter.

    Of a room of few only some things can leave, and a statement only where its theme may be known.
    """
    kinds = (Statement, Demand, Decision, Action, Parked, NextSession, CareLine, *(LETTER_ONLY if letter else ()))
    asked = OF_FEW if few(session) else kinds
    return (*session.themes, *(held for kind in asked for held in session.on_list(kind)))


def kept(session: Session, held: Matter) -> bool:
    """Whether it stays in the group as things are."""
    if isinstance(held, Written) and isinstance(held.item, _TOLD_UNLESS_KEPT):
        return held.stays is not False if stays_unless_let_out(session, held.item) else held.stays is True
    return stays_in_group(held)


def told(session: Session, held: Matter) -> str:
    """One row. The room may see it, so that names stand in it as they will be printed."""
    names = replace(known_of(session, Audience.GROUP), unapproved=(), themes=None)
    answers = (_("MAY BE KNOWN"), _("IN THE LETTER"), _("stays in the group"))
    goes = isinstance(held, Written) and isinstance(held.item, LETTER_ONLY)
    stays = answers[2 if kept(session, held) else goes].ljust(max(len(answer) for answer in answers))
    if isinstance(held, Theme):
        return f"{stays}  {_('theme')}: {printed(held.words, session, names)}"
    words = printed(str(getattr(held.item, fields(held.item)[0].name)), session, names)
    words = shorten(words, _MOST, placeholder=" …")
    return f"{stays}  {_(NAMES[type(held.item)])}: {words}"


NAMES: dict[type[Item], str] = {
    Statement: N_("statement"),
    Demand: N_("demand"),
    Decision: N_("decision"),
    Action: N_("action"),
    Parked: N_("parked"),
    NextSession: N_("next session"),
    CareLine: N_("care"),
    Fact: N_("fact"),
    Effect: N_("effect"),
    Standard: N_("standard"),
}
"""What each matter is called in a row."""
