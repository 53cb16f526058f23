"""What a question of the readback says: its texts with their marks, and how each would read after the answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from survival_surgery.anonymise.anonymiser import printed
from survival_surgery.anonymise.answers import found, is_cleared, known_of
from survival_surgery.anonymise.finders.suspect import Suspect, in_brackets
from survival_surgery.anonymise.passages import Passage, Question
from survival_surgery.anonymise.record import Audience
from survival_surgery.anonymise.roles import offered
from survival_surgery.meeting.readback.marks import Part, kind_of, marked
from survival_surgery.meeting.readback.order import Key, key_of
from survival_surgery.meeting.readback.where import Places, text_of
from survival_surgery.session.events import Entry
from survival_surgery.session.fold import follow
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import Session
from survival_surgery.translation import _, ngettext

MOST_PLACES = 6
"""Texts of one question that are shown; the others are counted."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One text of a question: where it stands and who reads it, its words with marks, and how it will read."""

    told: str
    marked: tuple[Part, ...]
    leaves: str


class View:
    """One session as it stands, told question by question."""

    def __init__(self, session: Session, places: Places, questions: Sequence[Question]) -> None:
        self._session, self._places = session, places
        self._known = {audience: known_of(session, audience) for audience in Audience}
        self._open: set[Key] = {key_of(question) for question in questions if not question.answered}

    def suspects(self, place: Passage) -> tuple[Suspect, ...]:
        """Whatever in a text nobody has let stand."""
        words = text_of(place)
        each = self._found(place)
        return tuple(s for s in each if not is_cleared(self._session, s, words[s.start : s.end]))

    def spans(self, place: Passage, question: Question) -> tuple[Suspect, ...]:
        """Where in a text the words stand that a question is about."""
        words = text_of(place)
        spans = tuple(s for s in self._found(place) if words[s.start : s.end] == question.words)
        if spans:
            return spans
        # A finished page may have the program's own words in the midst of what was found.
        again = re.finditer(re.escape(question.words), words)
        return tuple(replace(question.suspect, start=match.start(), end=match.end()) for match in again)

    def _found(self, place: Passage) -> tuple[Suspect, ...]:
        return found(text_of(place), self._session, self._known[self._places.audience(place)])

    def here(self, place: Passage, question: Question, stand_in: str) -> str:
        """A text with the words of a question replaced in it alone."""
        words = text_of(place)
        for suspect in reversed(self.spans(place, question)):
            words = f"{words[: suspect.start]}{in_brackets(stand_in)}{words[suspect.end :]}"
        return words

    def shown(self, question: Question, at: int, answer: Move, *, narrow: bool = False) -> Iterator[Shown]:
        """The texts of a question, the one that the answers work on first. `answer` is what Enter would write."""
        after = self._session if question.answered else _after(self._session, answer)
        order = (*question.places[at:], *question.places[:at])
        for place in order[:MOST_PLACES]:
            words = text_of(place)
            asked = self.spans(place, question)
            later = [s for s in self._found(place) if s not in asked and words[s.start : s.end] in self._open]
            leaves = printed(words, after, known_of(after, self._places.audience(place)))
            yield Shown(self._places.told(place), tuple(marked(words, asked, later, narrow=narrow)), leaves)


def more_texts(question: Question) -> str:
    """How many texts of a question are not shown; nothing where all are."""
    more = len(question.places) - MOST_PLACES
    said = ngettext("and in {count} more text", "and in {count} more texts", more)
    return said.format(count=more) if more > 0 else ""


def stand_in_of(question: Question, session: Session) -> str:
    """What stands in for the words of a question, if nobody chooses better. A place keeps its letter throughout."""
    if question.suspect.kind in ("word", "place") and not question.answered:
        return offered(question, session)[0]
    return _(question.suspect.stand_in)


def why(question: Question) -> str:
    """What the words are, and why they are asked about."""
    return " · ".join(dict.fromkeys((kind_of(question.suspect), _(question.suspect.reason))))


def outcome(question: Question, stand_in: str) -> str:
    """What became of the words, or what Enter does."""
    many = len(question.places)
    written = ngettext("Enter writes [{stand_in}]", "Enter writes [{stand_in}] in {count} texts", many)
    return f"{_state(question)} · {written.format(stand_in=stand_in, count=many)}"


def all_answered(count: int) -> str:
    """What is said where nothing is left to answer."""
    if not count:
        return _("There is no question.")
    return ngettext("The one question is answered.", "All {count} questions are answered.", count).format(count=count)


def _state(question: Question) -> str:
    if question.cleared:
        return _("Answered: it stands as it is")
    if question.answered:
        return _("Answered")
    if question.suspect.strength == "veil":
        return _("Replaced unless you keep it")
    return _("You decide; until then it is left out")


def _after(session: Session, answer: Move) -> Session:
    """The session as it would be after an answer, for nobody but the screen."""
    try:
        return follow(session, Entry(session.last + 1, answer(session))) or session
    except Refused:
        return session
