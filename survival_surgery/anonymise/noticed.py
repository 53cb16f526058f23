"""What a line that was just written holds that may identify somebody, and that nobody has settled yet.

Reads without the name model, so that it costs nobody a key; what is let pass here is asked about at the readback.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from survival_surgery.anonymise.answers import chosen, in_english, is_cleared, plain
from survival_surgery.anonymise.approved import approved_words
from survival_surgery.anonymise.finders import places
from survival_surgery.anonymise.finders.listed import find_listed
from survival_surgery.anonymise.finders.meeting import find
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.stand_ins import own_brackets
from survival_surgery.session.state import Session

Points = Literal["person", "place", "number"]
"""What a suspect may point at: somebody by name, a place, or somebody by a number or an address."""

_POINTS: dict[str, Points] = {
    "name": "person",
    "place": "place",
    "e-mail": "number",
    "phone": "number",
    "number": "number",
    "address": "number",
}


@dataclass(frozen=True, slots=True)
class Noticed:
    """Words that may identify somebody. `stand_in` is empty for a name: the readback offers what fits."""

    words: str
    points: Points
    stand_in: str

    @property
    def sort(self) -> str:
        """How it would be listed."""
        return "name" if self.points == "person" else "word"


def notice(text: str, session: Session) -> tuple[Noticed, ...]:
    """What `text` holds that is not listed, veiled or cleared: the surest first, then in the order of the text."""
    if not in_english(session):
        return ()
    suspects = sorted(_new(text, session), key=lambda s: (s.strength != "veil", s.start))
    return tuple(dict.fromkeys(_noticed(text, suspect) for suspect in suspects))


def _noticed(text: str, suspect: Suspect) -> Noticed:
    points = _POINTS[suspect.kind]
    return Noticed(text[suspect.start : suspect.end], points, "" if points == "person" else suspect.stand_in)


def _new(text: str, session: Session) -> Iterator[Suspect]:
    known = Known(session.names, themes=(), approved=approved_words(session), at_once=True)
    suspects = find(text, known, chosen(session))
    settled = [(s.start, s.end) for s in find_listed(text, session.names)] + list(own_brackets(text, chosen(session)))
    veiled = {plain(words) for words in session.veiled}
    for suspect in (*suspects, *_places(text, suspects)):
        words = text[suspect.start : suspect.end]
        if suspect.kind not in _POINTS or any(a < suspect.end and suspect.start < b for a, b in settled):
            continue
        if plain(words) not in veiled and not is_cleared(session, suspect, words):
            yield suspect


def _places(text: str, found: tuple[Suspect, ...]) -> Iterator[Suspect]:
    """The places of `text`, but for those in which something else was found, such as a street in an address."""
    for place in places.find(text, Known()):
        if not any(s.start < place.end and place.start < s.end for s in found):
            yield place
