"""Who carries something, without saying who: a letter dealt for this session, roles, or all of us. Never a name."""

import re

from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from survival_surgery.translation import N_, _

EVERYBODY = N_("all of us")
"""A handle that is nobody in particular."""

_EVERYBODY = frozenset({EVERYBODY, "all", "we", "we all", "us", "us all", "everyone", "everybody"})

_BETWEEN = ("and", "y|e")
"""What stands between two roles, in each language; notes come from paper, whatever language the screen speaks."""


def handle(session: Session, typed: str, besides: str = "") -> str:
    """`typed` as a handle: `[A]`, a pair of roles, all of us, or nothing. `+` deals a new letter.

    Raises `Refused` for a name.
    """
    who = typed.strip().strip("[]").strip()
    if who == "+":
        free = [c for c in session.letters if c not in session.dealt and f"[{c}]" != besides]
        initials = {name.words[:1].upper() for name in session.names}
        # A letter that begins a listed name would point at somebody; it is dealt only when no other is left.
        dealt = next((c for c in free if c not in initials), next(iter(free), None))
        if dealt is None:
            raise Refused("All the letters are dealt. Use a pair of roles.")
        return f"[{dealt}]"
    if re.fullmatch(r"[A-Za-z]", who):
        return f"[{who.upper()}]"
    if who.casefold() in _EVERYBODY or who.casefold() == _(EVERYBODY).casefold():
        return EVERYBODY
    if not who or _roles(session, who):
        return who
    roles = _(" and ").join(session.roles[:2]) or _("two roles of this template")
    said = _("Owners have no names here. Type a letter, + for a new letter, or two roles, such as: {roles}.")
    raise Refused(said.format(roles=roles))


def _roles(session: Session, who: str) -> bool:
    known = {role.casefold() for role in session.roles}
    pairs = (re.split(rf"\b(?:{between})\b|[+&,/]", who) for between in _BETWEEN)
    return any(len(parts) > 1 and all(part.strip().casefold() in known for part in parts) for parts in pairs)
