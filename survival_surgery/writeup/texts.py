"""Finding what somebody means by its words: where a text stands in a session, whatever its case and spacing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.listed import find_listed
from survival_surgery.anonymise.passages import Passage, Question, passages, questions
from survival_surgery.anonymise.record import About
from survival_surgery.guard import quoted
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.items import (
    Action,
    CareLine,
    Decider,
    Decision,
    Demand,
    Item,
    NextSession,
    Parked,
    Statement,
)
from survival_surgery.session.state import Session
from survival_surgery.session.words import one_line

SORTS: Mapping[str, type[Item]] = {
    "action": Action,
    "parked": Parked,
    "demand": Demand,
    "statement": Statement,
    "decision": Decision,
    "decider": Decider,
    "next": NextSession,
    "care": CareLine,
}
"""What carries a decision whether it stays in the group, besides themes, by what a notes file calls it."""

NAMES: Mapping[str, str] = {"parked": "parked matter", "next": "next session", "care": "line of care"}
"""What a sentence calls those that a notes file calls otherwise."""

_COMPARED = 200
"""Characters and texts that a near miss is looked for in; more takes longer than a person waits."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A theme or an item by its first words."""

    sort: str
    number: EntryNumber
    words: str


@dataclass(frozen=True, slots=True)
class _Word:
    """Words to look for as one, wherever they stand."""

    words: str
    stand_in: str = ""
    sort: str = "word"


@dataclass(frozen=True)
class Texts:
    """What a decision may point at: the session as it was written down, and every text of it that may be printed.

    Decisions do not hide texts from one another: what is softened or left out can still be pointed at.
    """

    session: Session
    about: About
    _seen: dict[str, bool] = field(default_factory=dict)

    @cached_property
    def printed(self) -> tuple[Passage, ...]:
        """Every text that would be printed, as it was written down."""
        as_written: dict[str, Any] = {"softened": {}, "left_out": frozenset()}
        return passages(replace(self.session, **as_written), self.about)

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """What can stay in the group or leave it."""
        themes = (Thing("theme", t.number, t.words) for t in self.session.themes)
        items = (
            Thing(sort, w.number, words)
            for w in self.session.written
            for sort, kind in SORTS.items()
            if isinstance(w.item, kind)
            for words in _called(w.item)
        )
        return (*themes, *items)

    def reading(self, words: str) -> tuple[Passage, ...]:
        """The printed texts that read so from beginning to end."""
        return tuple(p for p in self.printed if same(p.words, words))

    @cached_property
    def _asked(self) -> tuple[Question, ...]:
        return questions(self.session, self.about)

    def said_so(self, words: str) -> bool:
        """Whether these are somebody's own words, which the room has not approved."""
        asked = (q.words for q in self._asked if q.suspect.kind == "verbatim")
        return any(_plain(own) == _plain(words) for own in (*asked, *self._unapproved))

    @property
    def _unapproved(self) -> Iterator[str]:
        return (c.words for c in self.session.contributions if not c.approved)

    def holds(self, words: str) -> bool:
        """Whether these words stand in a printed text, in any spelling in which they would be found."""
        plain = _plain(words)
        if plain not in self._seen:
            self._seen[plain] = any(_plain(q.words) == plain for q in self._asked) or any(
                find_listed(p.words, (_Word(words),)) for p in self.printed
            )
        return self._seen[plain]

    def near(self, words: str) -> str:
        """The words of a printed text that come nearest to `words`, as a question; nothing where none come near."""
        size = len(words.split())
        return near(words, (part for p in self.printed for part in _runs(p.words.split(), size)))


def _called(item: Item) -> tuple[str, ...]:
    """The words by which a thing is meant: its first ones, and of a role that decides also what it decided."""
    first = str(getattr(item, fields(item)[0].name))
    return (first, item.words) if isinstance(item, Decider) and item.words else (first,)


def heard(session: Session, words: str) -> tuple[EntryNumber, ...]:
    """The contributions that read so."""
    return tuple(c.number for c in session.contributions if same(c.words, words))


def same(text: str, words: str) -> bool:
    """Whether two texts read the same, whatever their case and spacing."""
    return one_line(text).casefold() == one_line(words).casefold()


def near(words: str, known: Iterable[str]) -> str:
    """A question that suggests the nearest of the known texts, or nothing."""
    cut = {one_line(text).casefold()[:_COMPARED]: text for text in known}
    nearest = get_close_matches(one_line(words).casefold()[:_COMPARED], list(cut)[: 20 * _COMPARED], n=1, cutoff=0.7)
    return f" Did you mean {quoted(cut[nearest[0]])}?" if nearest else ""


def _runs(words: Sequence[str], size: int) -> Iterator[str]:
    """Every run of so many words, without the commas and full stops around it."""
    for first in range(len(words) - size + 1):
        yield " ".join(words[first : first + size]).strip(".,;:!?()\"'[]")


def _plain(words: str) -> str:
    return " ".join(folded(words).split())
