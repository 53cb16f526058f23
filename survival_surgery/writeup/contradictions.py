"""Two decisions of one file that cannot both hold. The second of them is refused, so that nobody has to guess."""

from survival_surgery.anonymise.answers import plain
from survival_surgery.guard import quoted
from survival_surgery.session import events as e
from survival_surgery.session.dealing import is_dealt
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session

_ONE = "Keep one of the two."


def not_twice(session: Session, event: e.Event) -> None:
    """Raise `Refused` where an event takes back, in other words, what was decided further up."""
    match event:
        case e.NameListed(words=words, stand_in=stand_in) | e.NameVeiled(words=words, stand_in=stand_in):
            _one_stand_in(session, words, stand_in)
            if isinstance(event, e.NameVeiled) and words in session.cleared:
                raise Refused(f"{quoted(words)} is cleared further up, and veiled here. {_ONE}")
        case e.NameCleared(words=words) if words in session.veiled:
            raise Refused(f"{quoted(words)} is veiled further up, and cleared here. {_ONE}")
        case e.Softened(what=what, part=part, words=words):
            if session.softened.get((what, part), words) != words:
                raise Refused(f"This text is softened further up to other words. {_ONE}")
        case e.StayDecided(what=what, stays=stays):
            _one_way(session, what, stays=stays)
        case e.LeftOut(what=what) if _decided(session, what) is False:
            raise Refused(f"This may leave further up, and is left out here. {_ONE}")
        case _:
            return


def _one_stand_in(session: Session, words: str, stand_in: str) -> None:
    chosen = [(name.words, name.stand_in) for name in session.names] + list(session.veiled.items())
    for other, before in chosen:
        settled = stand_in and before and not is_dealt(before)
        if plain(other) == plain(words) and settled and plain(before) != plain(stand_in):
            raise Refused(f"{quoted(words)} is {quoted(before)} further up, and {quoted(stand_in)} here. {_ONE}")


def _one_way(session: Session, what: e.EntryNumber, *, stays: bool) -> None:
    decided = _decided(session, what)
    if decided is not None and decided is not stays:
        here = "stays in the group here" if stays else "may leave here"
        raise Refused(f"This {'stays in the group' if decided else 'may leave'} further up, and {here}. {_ONE}")
    if what in session.left_out and not stays:
        raise Refused(f"This is left out further up, and may leave here. {_ONE}")


def _decided(session: Session, what: e.EntryNumber) -> bool | None:
    decided = {theme.number: theme.stays for theme in session.themes}
    return (decided | {written.number: written.stays for written in session.written}).get(what)
