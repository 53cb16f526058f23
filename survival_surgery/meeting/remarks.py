"""What is noticed in what was just written: names that nobody listed, and wording that keeps a trouble private.

Nothing is changed by it, and nobody is stopped.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from survival_surgery.anonymise.answers import in_english
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.items import Demand, Statement
from survival_surgery.session.state import Session
from survival_surgery.session.wording import Sort, noticed

if TYPE_CHECKING:
    from survival_surgery.anonymise.noticed import Noticed

_SOMEBODY = "[somebody]"


@dataclass(frozen=True, slots=True)
class Remark:
    """A wording that was noticed in an entry, and what is offered for it."""

    words: ClassVar[str] = ""
    """Nothing of the entry is said again: it may hold a name."""

    entry: EntryNumber
    sort: Sort
    offered: str


def remarks(texts: Iterable[str], session: Session, people: Iterable[str] = ()) -> Iterator[Remark]:
    """What is noticed in the entry that was written with one of these texts; `people` were just found in them.

    Silent in other languages than English.
    """
    if not in_english(session):
        return
    written = tuple(texts)
    for entry, words, heard in _entries(session):
        if any(text.endswith(words) for text in written):
            found = noticed(words, [*_listed(session), *people], heard=heard)
            if found:
                yield Remark(entry, found.sort, found.offered)
            return


def noticed_in(texts: Iterable[str], session: Session) -> "dict[str, Noticed | Remark]":
    """What is noticed in these texts, by what tells one from another, so that nothing need be told twice."""
    from survival_surgery.anonymise.noticed import notice

    written = tuple(texts)
    found = [each for text in written for each in notice(text, session)]
    people = [each.words for each in found if each.points == "person"]
    told: list[Noticed | Remark] = [*found, *remarks(written, session, people)]
    return {known_as(each): each for each in told}


def known_as(each: "Noticed | Remark") -> str:
    """What tells one from another."""
    return each.words.casefold() or repr(each)


def _entries(session: Session) -> Iterator[tuple[EntryNumber, str, bool]]:
    """What wording is read in: the newest first of each sort; True for what was heard."""
    for held in reversed(session.written):
        if isinstance(held.item, Statement | Demand):
            yield held.number, held.item.words, False
    for theme in reversed(session.themes):
        yield theme.number, theme.words, False
    for card in reversed(session.contributions):
        yield card.number, card.words, True


def _listed(session: Session) -> list[str]:
    """Words that stand for somebody whom nobody has turned into a role."""
    names = [name for name in session.names if name.sort == "name"]
    veiled = [name.stand_in for name in names if name.stand_in.startswith("[")]
    return [*(name.words for name in names), *veiled, _SOMEBODY]
