"""Finding what somebody means by its words: where a text stands in a session, whatever its case and spacing."""

from survival_surgery.anonymise.passages import passages
from survival_surgery.anonymise.record import About
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.items import Action, Demand, Parked
from survival_surgery.session.state import Session
from survival_surgery.session.words import one_line


def heard(session: Session, words: str) -> tuple[EntryNumber, ...]:
    """The contributions that read so."""
    return tuple(c.number for c in session.contributions if _same(c.words, words))


def decidable(session: Session, words: str) -> tuple[EntryNumber, ...]:
    """What carries a decision whether it stays in the group, and reads so."""
    themes = (t.number for t in session.themes if _same(t.words, words))
    items = (
        w.number for w in session.written if isinstance(w.item, Action | Parked | Demand) and _same(w.item.words, words)
    )
    return (*themes, *items)


def printed(session: Session, about: About, words: str) -> tuple[tuple[EntryNumber, str], ...]:
    """Every text of a document that reads so: the entry that it belongs to and its name in there."""
    return tuple((p.what, p.part) for p in passages(session, about) if _same(p.words, words))


def _same(text: str, words: str) -> bool:
    return one_line(text).casefold() == one_line(words).casefold()
