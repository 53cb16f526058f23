"""Every text that would be printed, what in it might identify somebody, and what is still to be settled.

The facilitator's pass of the readback answers these questions; nothing is written while one is open.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from survival_surgery.anonymise.answers import chosen, found, is_cleared, known_of, plain
from survival_surgery.anonymise.finders.suspect import STAND_INS, Suspect
from survival_surgery.anonymise.outward import outward_part
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.anonymise.texts import changed, fixed, told
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.state import Session


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that would be printed, softened where it was: the entry that created it and the name of the text in it."""

    what: EntryNumber
    part: str
    words: str


@dataclass(frozen=True, slots=True)
class Found:
    """A suspect where it stands. `answered`: veiled, cleared, or listed with what stands in for it."""

    passage: Passage
    suspect: Suspect
    answered: bool

    @property
    def words(self) -> str:
        """The suspect's own words."""
        return self.passage.words[self.suspect.start : self.suspect.end]


@dataclass(frozen=True, slots=True)
class Question:
    """One suspect, asked once for all the places where it stands. `words` is what a veil or a clearing is given for."""

    words: str
    suspect: Suspect
    places: tuple[Passage, ...]
    answered: bool
    cleared: bool


def passages(session: Session, about: About) -> tuple[Passage, ...]:
    """Every text that any document would print and that could be put in other words, before anything is veiled."""
    gathered: list[Passage] = []

    def gather(what: EntryNumber, part: str, words: str) -> str:
        if not fixed(part):
            gathered.append(Passage(what, part, session.softened.get((what, part), words)))
        return words

    told(session, about, gather)
    changed(session, about, gather)
    return tuple(gathered)


def suspects(session: Session, about: About) -> tuple[Found, ...]:
    """Every suspect in every text that would be printed, but for those that go with a longer one."""
    known = {audience: known_of(session, audience) for audience in Audience}
    outward = {passage for part in _outward_parts(session, about) for passage in passages(part, about)}
    return tuple(
        Found(passage, suspect, _answered(session, passage, suspect))
        for passage in passages(session, about)
        for suspect in _outermost(
            session,
            passage.words,
            found(passage.words, session, known[Audience.OUTWARD if passage in outward else Audience.GROUP]),
        )
    )


def _outward_parts(session: Session, about: About) -> Iterable[Session]:
    """What others may read, each part for those who may: a letter holds what the outward minutes do not."""
    yield outward_part(session)
    if about.letter:
        yield outward_part(session, Audience.LETTER)


def questions(session: Session, about: About) -> tuple[Question, ...]:
    """Each distinct suspect once, those that need an answer first."""
    return tuple(sorted(_grouped(session, suspects(session, about)), key=lambda q: (q.answered, plain(q.words))))


def unsettled(session: Session, about: About) -> tuple[Question, ...]:
    """The questions that nobody has answered yet."""
    return tuple(question for question in questions(session, about) if not question.answered)


def _outermost(session: Session, words: str, suspects: Sequence[Suspect]) -> Iterable[Suspect]:
    """Without those inside a longer one, whose stand-in covers them; once that is cleared, they are asked about."""
    longer = [suspect for suspect in suspects if not is_cleared(session, suspect, words[suspect.start : suspect.end])]
    for suspect in suspects:
        size = suspect.end - suspect.start
        if not any(s.start <= suspect.start and suspect.end <= s.end and size < s.end - s.start for s in longer):
            yield suspect


def _grouped(session: Session, each_found: Iterable[Found]) -> Iterable[Question]:
    places: dict[tuple[str, str], list[Found]] = {}
    for each in each_found:
        places.setdefault((each.suspect.kind, each.words), []).append(each)
    for (_, words), group in places.items():
        first = group[0]
        yield Question(
            words=words,
            suspect=first.suspect,
            places=tuple(dict.fromkeys(each.passage for each in group)),
            answered=all(each.answered for each in group),
            cleared=is_cleared(session, first.suspect, words),
        )


def _answered(session: Session, passage: Passage, suspect: Suspect) -> bool:
    """Listing a name with a stand-in that somebody chose is an answer; all else is looked at where it stands."""
    words = passage.words[suspect.start : suspect.end]
    listed = suspect.kind in ("name", "word") and suspect.stand_in not in STAND_INS
    if listed and suspect.stand_in in chosen(session):
        return True
    return plain(words) in map(plain, session.veiled) or is_cleared(session, suspect, words)
