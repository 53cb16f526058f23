"""Finding what somebody means by its words: where a text stands in a session, whatever its case and spacing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from functools import cached_property
from itertools import islice
from typing import Any, TypeVar

from survival_surgery.anonymise.answers import known_of, plain
from survival_surgery.anonymise.finders.listed import find_listed
from survival_surgery.anonymise.finders.meeting import find
from survival_surgery.anonymise.finders.suspect import CIRCUMSTANCES
from survival_surgery.anonymise.outward import LETTER_ONLY
from survival_surgery.anonymise.passages import Passage, Question, passages, questions
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.guard import quoted
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.items import (
    Action,
    CareLine,
    Decider,
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
    "fact": Fact,
    "effect": Effect,
    "standard": Standard,
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


WordedT = TypeVar("WordedT", Passage, Thing)


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
            if isinstance(w.item, kind) and (self.about.letter or kind not in LETTER_ONLY)
            for words in _called(w.item)
        )
        return (*themes, *items)

    def reading(self, words: str) -> tuple[Passage, ...]:
        """The printed texts that read so from beginning to end."""
        return tuple(self._printed_by_words.get(alike(words), ()))

    def called(self, words: str) -> tuple[Thing, ...]:
        """What can stay or leave, and reads so."""
        return tuple(self._things_by_words.get(alike(words), ()))

    @cached_property
    def _printed_by_words(self) -> dict[str, list[Passage]]:
        return _by_words(self.printed)

    @cached_property
    def _things_by_words(self) -> dict[str, list[Thing]]:
        return _by_words(self.things)

    @cached_property
    def _asked(self) -> tuple[Question, ...]:
        return questions(self.session, self.about)

    def said_so(self, words: str) -> bool:
        """Whether these are somebody's own words, which the room has not approved."""
        asked = (q.words for q in self._asked if q.suspect.kind == "verbatim")
        return any(plain(own) == plain(words) for own in (*asked, *self._unapproved))

    def is_circumstance(self, words: str) -> bool:
        """Whether these words point at somebody only for those who know the workplace."""
        known, wanted = known_of(self.session, Audience.OUTWARD), plain(words)
        holding = (p.words for p in self.printed if wanted in plain(p.words))
        kinds = {s.kind for text in holding for s in find(text, known) if plain(text[s.start : s.end]) == wanted}
        return bool(kinds) and kinds <= CIRCUMSTANCES

    @property
    def _unapproved(self) -> Iterator[str]:
        return (c.words for c in self.session.contributions if not c.approved)

    def holds(self, words: str) -> bool:
        """Whether these words stand in a printed text, in any spelling in which they would be found."""
        folded = plain(words)
        # Most stand there as they were typed, which is seen at once; the finders know the other spellings.
        if re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", self._folded):
            return True
        return any(plain(q.words) == folded for q in self._asked) or any(
            find_listed(p.words, (_Word(words),)) for p in self.printed
        )

    @cached_property
    def _folded(self) -> str:
        return "\n".join(plain(p.words) for p in self.printed)

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
    return tuple(c.number for c in session.contributions if alike(c.words) == alike(words))


def alike(words: str) -> str:
    """The same for texts that read the same, whatever their case and spacing."""
    return one_line(words).casefold()


def _by_words(texts: Iterable[WordedT]) -> dict[str, list[WordedT]]:
    found: dict[str, list[WordedT]] = {}
    for text in texts:
        found.setdefault(alike(text.words), []).append(text)
    return found


def near(words: str, known: Iterable[str]) -> str:
    """A question that suggests the nearest of the known texts, or nothing."""
    cut = {alike(text)[:_COMPARED]: text for text in islice(known, 20 * _COMPARED)}
    nearest = get_close_matches(alike(words)[:_COMPARED], cut, n=1, cutoff=0.7)
    return f" Did you mean {quoted(cut[nearest[0]])}?" if nearest else ""


def _runs(words: Sequence[str], size: int) -> Iterator[str]:
    """Every run of so many words, without the commas and full stops around it."""
    for first in range(len(words) - size + 1):
        yield " ".join(words[first : first + size]).strip(".,;:!?()\"'[]")
