"""The program's own sentences about a copy: what it is, how far it has come, what may leave, what was not kept."""

from survival_surgery.anonymise.record import Audience
from survival_surgery.session.events import Confidentiality

TITLES = {
    Audience.OUTWARD: "anonymised minutes",
    Audience.GROUP: "minutes for the group",
    Audience.LETTER: "draft of a letter",
}

DRAFT = "draft, not read back by the room"

AGREED = {
    Audience.OUTWARD: "agreed by the room",
    Audience.GROUP: "outward minutes agreed by the room",
    Audience.LETTER: "agreed by the room",
}
"""How far a copy has come. The room reads and agrees what others may read, and nothing else."""

LEAVING: dict[tuple[Audience, Confidentiality | None], str] = {
    (Audience.OUTWARD, None): "",
    (Audience.OUTWARD, "minutes_only"): "What may leave the room: these minutes only.",
    (
        Audience.OUTWARD,
        "learning_leaves",
    ): "What may leave the room: these minutes and what we learned, not what was said.",
    (Audience.OUTWARD, "chatham_house"): "What may leave the room: what was said, but never who said it.",
    (Audience.GROUP, None): "This copy stays in the group.",
    (
        Audience.GROUP,
        "minutes_only",
    ): "What may leave the room: the outward minutes only. This copy stays in the group.",
    (
        Audience.GROUP,
        "learning_leaves",
    ): "What may leave the room: the outward minutes and what we learned, not what was "
    "said. This copy stays in the group.",
    (
        Audience.GROUP,
        "chatham_house",
    ): "What may leave the room: what was said, but never who said it. This copy stays in the group.",
}

PRIVACY = {
    Audience.OUTWARD: (),
    Audience.LETTER: (),
    Audience.GROUP: (
        "We kept no list of who was here and no note of who said what.",
        "In a small group people may still guess, so please keep this copy among us.",
    ),
}

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def month_of(day: str) -> str:
    """The month of a day written as `YYYY-MM-DD`, as a word: no day, and no year to match against a rota."""
    month = day[5:7]
    return _MONTHS[int(month) - 1] if month.isdecimal() and 1 <= int(month) <= len(_MONTHS) else ""
