"""The program's own sentences about a copy: what it is, how far it has come, what may leave, what was not kept."""

from survival_surgery.anonymise.record import Audience
from survival_surgery.session.events import Confidentiality
from survival_surgery.translation import MONTHS, N_

TITLES = {
    Audience.OUTWARD: N_("anonymised minutes"),
    Audience.GROUP: N_("minutes for the group"),
    Audience.LETTER: N_("draft of a letter"),
}

DRAFT = N_("draft, not read back by the room")

AGREED = {
    Audience.OUTWARD: N_("agreed by the room"),
    Audience.GROUP: N_("outward minutes agreed by the room"),
    Audience.LETTER: N_("agreed by the room"),
}
"""How far a copy has come. The room reads and agrees what others may read, and nothing else."""

LEAVING: dict[tuple[Audience, Confidentiality | None], str] = {
    (Audience.OUTWARD, None): "",
    (Audience.OUTWARD, "minutes_only"): N_("What may leave the room: these minutes only."),
    (
        Audience.OUTWARD,
        "learning_leaves",
    ): N_("What may leave the room: these minutes and what we learned, not what was said."),
    (Audience.OUTWARD, "chatham_house"): N_("What may leave the room: what was said, but never who said it."),
    (Audience.GROUP, None): N_("This copy stays in the group."),
    (
        Audience.GROUP,
        "minutes_only",
    ): N_("What may leave the room: the outward minutes only. This copy stays in the group."),
    (
        Audience.GROUP,
        "learning_leaves",
    ): N_(
        "What may leave the room: the outward minutes and what we learned, not what was said. This copy stays in the "
        "group."
    ),
    (
        Audience.GROUP,
        "chatham_house",
    ): N_("What may leave the room: what was said, but never who said it. This copy stays in the group."),
}

PRIVACY = {
    Audience.OUTWARD: (),
    Audience.LETTER: (),
    Audience.GROUP: (
        N_("We kept no list of who was here and no note of who said what."),
        N_("In a small group people may still guess, so please keep this copy among us."),
    ),
}


def month_of(day: str) -> str:
    """The month of a day written as `YYYY-MM-DD`, as a word: no day, and no year to match against a rota."""
    month = day[5:7]
    return MONTHS[int(month) - 1] if month.isdecimal() and 1 <= int(month) <= len(MONTHS) else ""
