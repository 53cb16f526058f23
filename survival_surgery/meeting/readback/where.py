"""Where a text of the readback stands, in plain words: what it is part of, and who would read it."""

from survival_surgery.anonymise.outward import outward_part
from survival_surgery.anonymise.passages import Passage, passages
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.anonymise.texts import NO_ENTRY
from survival_surgery.exports.left import PAGE
from survival_surgery.exports.pages import LETTER, OUTWARD
from survival_surgery.meeting.readback.matters import NAMES
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.session.items import (
    Ally,
    Answered,
    Argument,
    Cause,
    Decider,
    Evidence,
    Gap,
    Goal,
    Item,
    Lesson,
    Need,
    Obstacle,
    Offer,
    Promise,
    Resource,
    Tactic,
    Tally,
    Term,
    Threat,
)
from survival_surgery.session.state import Session
from survival_surgery.translation import N_, _

_OF_THE_SESSION = {
    "label": N_("the name of your group"),
    "template": N_("the template"),
    "title": N_("the title"),
    "scale": N_("how you decide"),
    "destroyed_by": N_("when the notes are destroyed"),
}
_NAMES: dict[type[Item], str] = NAMES | {
    Decider: N_("who decides"),
    Cause: N_("cause"),
    Obstacle: N_("obstacle"),
    Threat: N_("threat"),
    Resource: N_("what we have"),
    Need: N_("what we need"),
    Offer: N_("offer"),
    Ally: N_("ally"),
    Evidence: N_("evidence"),
    Gap: N_("what we do not know"),
    Lesson: N_("lesson"),
    Tally: N_("count"),
    Goal: N_("goal"),
    Tactic: N_("tactic"),
    Term: N_("word explained"),
    Argument: N_("argument"),
    Promise: N_("promise"),
    Answered: N_("what became of it"),
}
_PAGES = {OUTWARD: Audience.OUTWARD, LETTER: Audience.LETTER}
_READ_BY = {
    Audience.OUTWARD: N_("outward minutes"),
    Audience.LETTER: N_("letter"),
    Audience.GROUP: N_("group's copy only"),
}


class Places:
    """Who would read which text of one session, as it stands."""

    def __init__(self, reader: Reader) -> None:
        session, about = reader.session(), reader.about
        self._session = session
        self._outward = _of(session, about, Audience.OUTWARD)
        self._letter = _of(session, about, Audience.LETTER) if about.letter else frozenset()

    def audience(self, place: Passage) -> Audience:
        """For whom a text is read: the strictest of those who would read it."""
        if on_a_page(place):
            return _PAGES.get(_page(place), Audience.GROUP)
        if place in self._outward:
            return Audience.OUTWARD
        return Audience.LETTER if place in self._letter else Audience.GROUP

    def told(self, place: Passage) -> str:
        """The two facts in one line."""
        if on_a_page(place):
            return _("a line of the finished page {file}").format(file=_page(place))
        return f"{self._part(place)} · {_(_READ_BY[self.audience(place)])}"

    def _part(self, place: Passage) -> str:
        if place.what == NO_ENTRY:
            return _(_OF_THE_SESSION.get(place.part, N_("the template")))
        if self._session.theme(place.what):
            return _("theme")
        if self._session.contribution(place.what):
            return _("somebody's own words")
        item = next((w.item for w in self._session.written if w.number == place.what), None)
        return _(_NAMES.get(type(item), N_("note"))) if item else _("note")


def on_a_page(place: Passage) -> bool:
    """Whether a text is a line of a finished page: it can be veiled or cleared, and neither softened nor left out."""
    return (place.what, place.part) == (NO_ENTRY, PAGE)


def text_of(place: Passage) -> str:
    """The text alone, without the name of the page that it stands on."""
    return place.words.partition(": ")[2] if on_a_page(place) else place.words


def _page(place: Passage) -> str:
    return place.words.partition(": ")[0]


def _of(session: Session, about: About, audience: Audience) -> frozenset[Passage]:
    return frozenset(passages(outward_part(session, audience), about))
