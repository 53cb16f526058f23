"""Notes, played through the same moves as a meeting on screen. Nothing is stored: the log is in memory.

A move that is refused becomes a mistake at the line that asked for it, and the play goes on, so that all of them are
told at once.
"""

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ParamSpec

from survival_surgery.anonymise.anonymiser import fingerprint, full_fingerprint
from survival_surgery.anonymise.choosing import list_name, list_place
from survival_surgery.anonymise.passages import unsettled
from survival_surgery.anonymise.record import About, Kept
from survival_surgery.exports.about import about
from survival_surgery.guard import MOST_SHOWN, BadFile, Mistake, Source, Where, shortened
from survival_surgery.session import events as e
from survival_surgery.session.fold import apply
from survival_surgery.session.moves import Move, Refused, enter, give_label
from survival_surgery.session.protect import make_pass
from survival_surgery.session.state import Session
from survival_surgery.steps.lines import Place
from survival_surgery.steps.notes import written
from survival_surgery.template.agenda import Stop, all_stops, room
from survival_surgery.template.model import SessionTemplate
from survival_surgery.writeup.contradictions import not_twice
from survival_surgery.writeup.decisions import AnyDecision, Approve
from survival_surgery.writeup.notes import Notes
from survival_surgery.writeup.places import text_of
from survival_surgery.writeup.texts import Texts

P = ParamSpec("P")

_MINUTE = 60


@dataclass(slots=True)
class Play:
    """A meeting being played. `where` tells for each text, by its entry and part, where in the file it came from."""

    source: Source
    session: Session = field(default_factory=Session)
    entries: list[e.Entry] = field(default_factory=list)
    where: dict[tuple[e.EntryNumber, str], Where] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def happened(self, event: e.Event, where: Where = ()) -> None:
        """Write one event down."""
        entry = e.Entry(number=self.session.last + 1, event=event)
        self.entries.append(entry)
        self.where[text_of(entry)] = where
        # Nothing is ever undone here, so the fold may go on from where it stands.
        self.session = replace(apply(self.session, entry), last=entry.number)

    def make(self, where: Where, moves: Callable[P, Sequence[Move]], *args: P.args, **kwargs: P.kwargs) -> None:
        """Make the moves of one part of the file; a refusal of any of them is a mistake there."""
        try:
            for move in moves(*args, **kwargs):
                event = move(self.session)
                not_twice(self.session, event)
                self.happened(event, where)
        except Refused as refused:
            sentence = shortened(
                str(refused), (*_words(self.source.of(where)), *(t.words for t in self.session.themes))
            )
            self.mistakes.append(Mistake(*self.source.at(where), sentence))

    @property
    def cards(self) -> tuple[e.EntryNumber, ...]:
        """The contributions in the order of the file: what people wrote 1, 2 and 3 against."""
        return tuple(contribution.number for contribution in self.session.contributions)


def play(
    notes: Notes,
    template: SessionTemplate,
    source: Source,
    *,
    began: int = 0,
    seed: int | None = None,
    kept: Kept = "encrypted",
) -> Play:
    """A meeting from its notes: the heading, every step in the template's order, the readback and its passes.

    The clock starts at `began`, in seconds since the epoch, and every step takes its planned minutes. Letters are dealt
    from `seed`, at random where none is given. The facilitator's pass is made where nothing is left to settle, and the
    room's where the notes say that the room agreed; `kept` says where the documents will say that the notes are kept.
    Raises `BadFile` with every line that a move refused.
    """
    played = Play(source)
    _open(played, notes, template, secrets.randbits(32) if seed is None else seed)
    at = began
    for stop in all_stops(template, room(template, notes.variant, notes.present, notes.who)):
        _play_step(played, notes, template, stop, at)
        at += stop.minutes * _MINUTE
    of_template = about(template, notes.variant, kept=kept)
    _decide(played, notes.readback, of_template)
    if played.mistakes:
        raise BadFile(source.name, played.mistakes)
    if not unsettled(played.session, of_template):
        played.happened(make_pass("facilitator", full_fingerprint(played.session, of_template))(played.session))
        if notes.agreed:
            played.happened(make_pass("room", fingerprint(played.session, of_template))(played.session))
    return played


def _decide(played: Play, decisions: Sequence[AnyDecision], of_template: About) -> None:
    """What was decided about leaving the room: approvals first, because the others may speak about approved words."""
    for approvals in (True, False):
        texts = Texts(played.session, of_template)
        for position, decision in enumerate(decisions):
            # Beyond what is shown, looking for near misses would take longer than anybody waits.
            if isinstance(decision, Approve) is approvals and len(played.mistakes) <= MOST_SHOWN:
                played.make(("readback", position), decision.moves, texts)


def _words(data: Any) -> Iterator[str]:
    """Every text in a part of the file, the names of fields among them."""
    if isinstance(data, str):
        yield data
    for part in (*data, *data.values()) if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _words(part)


def _open(played: Play, notes: Notes, template: SessionTemplate, seed: int) -> None:
    started = e.SessionStarted(
        template=template.id,
        version=template.version,
        title=template.title,
        variant=notes.variant,
        seed=seed,
        roles=template.vocabulary.roles,
        keeps=template.keeps,
        fewest=template.group.fewest,
        language=template.language,
    )
    played.happened(started)
    if notes.month:
        # Only the month of the day is ever read.
        played.happened(e.SessionOpened(on=f"{notes.month}-01"), ("month",))
    if notes.label:
        played.make(("label",), lambda: (give_label(notes.label),))
    if notes.present:
        played.happened(e.PresentCounted(present=notes.present), ("present",))
    if notes.who:
        played.happened(e.RoomDescribed(who=notes.who), ("who",))
    for sort, listed in (("name", notes.names), ("word", notes.words)):
        for position, protected in enumerate(listed):
            where = ("names" if sort == "name" else "words", position)
            played.make(where, _listing, protected.words, sort, protected.stand_in)


def _listing(words: str, sort: str, stand_in: str) -> Sequence[Move]:
    return (list_place(words, stand_in) if sort == "word" else list_name(words, sort, stand_in),)


def _play_step(played: Play, notes: Notes, template: SessionTemplate, stop: Stop, at: int) -> None:
    """Enter a step that was on the road or has notes, and write down what its notes say."""
    own = notes.of(stop.step.id)
    if not stop.minutes and own is None:
        return
    played.happened(enter(stop.step.id, at)(played.session), ("steps", stop.step.id))
    for path, line in written(own) if own else ():
        place = Place(stop.step, played.cards, template.decision_scale, template.confidentiality.modes)
        played.make(("steps", stop.step.id, *path), line.moves, place)
