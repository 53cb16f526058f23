"""Stand-ins that people choose, looked at before they are kept: none may hold a listed name, or what may be a name.

The moves of `session.protect` know the words alone; these know how names are found, in every spelling.
"""

from collections.abc import Iterator

from survival_surgery.anonymise.finders.listed import find_listed
from survival_surgery.anonymise.finders.suspect import Known, Suspect, in_brackets
from survival_surgery.anonymise.stand_ins import is_own
from survival_surgery.session import dealing, events as e, protect
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import ListedName, Session
from survival_surgery.translation import N_, _

_LISTED = N_(
    "What stands in for it holds '{words}', which must not leave. Choose a role, such as a worker, or a kind of place."
)
_NAME_LIKE = N_(
    "'{words}' may be somebody's name, so it cannot be part of what stands in for one. Choose a role, such as a worker."
)
_ENGLISH = ("", "en")


def veil(words: str, stand_in: str, *, outward: bool = False) -> Move:
    """Replace a suspect by a stand-in that gives nobody away."""

    def move(session: Session) -> e.Event:
        event = protect.veil(words, stand_in, outward=outward)(session)
        _look_at(stand_in, session)
        return event

    return move


def list_name(words: str, sort: str = "name", stand_in: str = "") -> Move:
    """Keep a name or a word from leaving, behind a stand-in that gives nobody away."""

    def move(session: Session) -> e.Event:
        event = protect.list_name(words, sort, stand_in)(session)
        _look_at(stand_in, session)
        return event

    return move


def list_place(words: str, stand_in: str = "") -> Move:
    """Keep a word of the workplace from leaving; where nobody chose what stands in for it, a letter is dealt."""

    def move(session: Session) -> e.Event:
        event = dealing.list_place(words, stand_in)(session)
        _look_at(stand_in, session)
        return event

    return move


def never_written(words: str, stand_in: str = "") -> Move:
    """Like `list_place` for words that are a place or a body; anything else may be a person, who gets no letter."""
    return list_place(words, stand_in) if dealing.sort_of(words) else list_name(words, "word", stand_in)


def _look_at(stand_in: str, session: Session) -> None:
    """Raise `Refused` where a stand-in holds what it should hide."""
    said = stand_in.strip("[] ")
    veiled = (ListedName(number=0, words=words, sort="word", stand_in="") for words in session.veiled)
    for suspect in find_listed(in_brackets(said), (*session.names, *veiled)):
        raise Refused(_(_LISTED).format(words=in_brackets(said)[suspect.start : suspect.end]))
    if not said or is_own(said) or session.language.partition("-")[0] not in _ENGLISH:
        return
    for suspect in _read(said):
        if suspect.kind == "name":
            raise Refused(_(_NAME_LIKE).format(words=said[suspect.start : suspect.end]))


def _read(stand_in: str) -> Iterator[Suspect]:
    # Loaded here, because most stand-ins are of the program's own words and the first screen waits for every import.
    from survival_surgery.anonymise.finders import likely, titled, trained, unknown

    for family in (titled, likely, unknown, trained):
        yield from family.find(stand_in, Known())
