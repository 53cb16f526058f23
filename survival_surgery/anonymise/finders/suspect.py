"""What a finder yields, and what it may know: protected names, wording that nobody approved, themes that stay."""

from dataclasses import dataclass
from typing import Literal, Protocol

from survival_surgery.translation import N_

Kind = Literal[
    "name", "word", "e-mail", "phone", "verbatim", "nearly", "theme", "together",
    "number", "address", "date", "count", "place", "unique", "third", "sensitive", "quoted",
]  # fmt: skip
CIRCUMSTANCES: frozenset[Kind] = frozenset(
    {"date", "count", "place", "unique", "third", "sensitive", "quoted", "together"}
)
"""What points at somebody only for those who know the workplace: looked for, and veiled, in what others read."""

Strength = Literal["veil", "ask"]
"""`veil`: replaced unless somebody clears it. `ask`: a question; until it is answered, the words are left out."""

SOMEBODY = N_("somebody")
SOMETHING = N_("something left out")
AN_EMAIL = N_("an e-mail address")
A_PHONE = N_("a phone number")
WORDS_LEFT_OUT = N_("words left out")
STAND_INS = (SOMEBODY, SOMETHING, AN_EMAIL, A_PHONE, WORDS_LEFT_OUT)
"""What the program itself puts in place of what must not leave, where nobody chose better words."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A stretch of a text that might identify somebody, why, and what would stand in for it (without its brackets)."""

    start: int
    end: int
    kind: Kind
    reason: str
    strength: Strength
    stand_in: str


class Protected(Protocol):
    """A name or a word of the workplace that must not leave."""

    @property
    def words(self) -> str:
        """As it was listed."""

    @property
    def sort(self) -> str:
        """`name`, of which each part counts too, or `word`, which counts as a whole."""

    @property
    def stand_in(self) -> str:
        """What stands in for it; empty where nobody chose."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the session knows that finders need. `staying`: the themes that the readers of a text may not know of.

    `themes`: the names of all themes, which one or two words of a contribution do not make somebody's own; where they
    are not given, contributions as short as that are not looked for.

    `leaves`: others will read the text, so that circumstances count too. `times`: texts that were asked for as a time,
    `roles` those that were asked for as the role of a decider.
    `others`: all texts of the session, of which `fewest` must say what no single person can be known by.
    `approved`: folded words that the workplace lets stand. `english`: whether the families of English read it.
    `at_once`: read as somebody types, without the name model.

    All of it is tuples, so that what was found with it can be remembered under it.
    """

    names: tuple[Protected, ...] = ()
    unapproved: tuple[str, ...] = ()
    staying: tuple[str, ...] = ()
    themes: tuple[str, ...] | None = None
    leaves: bool = False
    times: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    fewest: int = 0
    approved: frozenset[str] = frozenset()
    english: bool = True
    at_once: bool = False


def in_brackets(stand_in: str) -> str:
    """A stand-in as it is printed."""
    return f"[{stand_in}]"


def own_stand_ins(text: str) -> tuple[tuple[int, int], ...]:
    """Where in `text` the program's own stand-ins are: nothing inside them is anybody's name."""
    stretches: list[tuple[int, int]] = []
    beginning = (stand_in[:1].upper() + stand_in[1:] for stand_in in STAND_INS)
    for stand_in in map(in_brackets, (*STAND_INS, *beginning)):
        at = text.find(stand_in)
        while at >= 0:
            stretches.append((at, at + len(stand_in)))
            at = text.find(stand_in, at + 1)
    return tuple(stretches)
