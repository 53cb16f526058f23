"""Whatever people wrote, every question has an answer that settles it, and once all are settled the gate lets go.

Names of many origins, numbers and circumstances are planted into the texts of every meeting that the templates have.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from enum import Enum
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from survival_surgery.anonymise.anonymiser import fingerprint, full_fingerprint
from survival_surgery.anonymise.finders.suspect import CIRCUMSTANCES
from survival_surgery.anonymise.passages import Question
from survival_surgery.anonymise.record import About
from survival_surgery.anonymise.texts import fixed
from survival_surgery.exports.about import about
from survival_surgery.exports.left import PAGE, all_questions, left
from survival_surgery.exports.write import write
from survival_surgery.guard import read_yaml
from survival_surgery.session import events as e, protect
from survival_surgery.session.fold import apply
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from survival_surgery.template.model import SessionTemplate
from survival_surgery.writeup.notes import read_notes, template_of
from survival_surgery.writeup.play import play
from tests.template.golden import MEETINGS

PLANTED = (
    "Agnieszka Wójcik",
    "Oluwaseun",
    "Siobhán O'Neill",
    "Mrs Nguyen",
    "priyanka's",
    "MOHAMMED",
    "Chinonso Eze",
    "gwenllian",
    "Hope",
    "mark",
    "J. Kowalska",
    "Grace*Adjei",
    "Zofia_Nowak",
    "Xu",
    "07700 900123",
    "jan@leeds-care.org",
    "LS9 7TF",
    "Datix 20391",
    "the only night porter",
    "on the 3rd of March",
    "two of us on Bluebell Ward",
    "my daughter's school",
    "“I was in tears”",
)

AT_ONCE = ("survival-surgery",)
EACH = [
    pytest.param(template, marks=[pytest.mark.xdist_group(template), *([pytest.mark.slow] * (template not in AT_ONCE))])
    for template in MEETINGS
]
"""The demo every time, all of them with `pytest -m slow`."""


@cache
def held(template: str) -> tuple[SessionTemplate, tuple[e.Event, ...]]:
    source = read_yaml(MEETINGS[template])
    known = template_of(source)
    return known, tuple(entry.event for entry in play(read_notes(source, known), known, source, seed=1).entries)


def planted(event: e.Event, chance: Random) -> e.Event:
    """The event with something planted into some of its texts that people write."""
    match event:
        case e.Noted(item=item):
            return replace(event, item=_with(item, chance))
        case e.ContributionHeard() | e.ThemeNamed() | e.SpreadCounted() | e.LabelGiven() | e.DestructionPromised():
            changed: e.Event = _with(event, chance)
            return changed
        case _:
            return event


def _with(holder: Any, chance: Random) -> Any:
    def changed(name: str, value: Any) -> Any:
        people_write_it = isinstance(value, str) and not isinstance(value, Enum) and not fixed(name) and value
        if not people_write_it or name == "question" or chance.random() < 0.6:
            return value
        words = value.split()
        words.insert(chance.randint(0, len(words)), chance.choice(PLANTED))
        return " ".join(words)

    return replace(holder, **{f.name: changed(f.name, getattr(holder, f.name)) for f in fields(holder)})


class Room:
    """A session to which moves are made, with whatever they come to."""

    def __init__(self, events: tuple[e.Event, ...], facts: About) -> None:
        self.facts = facts
        self.session = Session()
        for event in events:
            self._happened(event)

    def make(self, move: Move) -> None:
        self._happened(move(self.session))

    def _happened(self, event: e.Event) -> None:
        entry = e.Entry(number=self.session.last + 1, event=event)
        self.session = replace(apply(self.session, entry), last=entry.number)

    def answer(self, choose: Callable[[Question], str]) -> list[Question]:
        """Answer all that is open, until nothing is or something is asked that was answered before."""
        answered: list[Question] = []
        settled: set[tuple[str, str]] = set()
        while open_questions := left(self.session, self.facts):
            assert [q for q in open_questions if (q.words, q.suspect.kind) in settled] == []
            for question in open_questions:
                how = choose(question)
                for move in _answer(question, how):
                    self.make(move)
                if how != "soften":
                    # Where one text is put in other words, another may still ask.
                    settled.add((question.words, question.suspect.kind))
            answered += open_questions
        return answered


def _answer(question: Question, how: str) -> Iterator[Move]:
    in_texts = [place for place in question.places if place.part != PAGE]
    if in_texts and (how == "soften" or question.suspect.kind == "verbatim"):
        yield from (protect.soften(place.what, place.part, "something else was said here") for place in in_texts)
    elif how == "clear":
        yield protect.clear(question.words)
    else:
        outward = question.suspect.kind in CIRCUMSTANCES
        yield protect.veil(question.words, question.suspect.stand_in, outward=outward)


def room_of(template: str, seed: int) -> tuple[Room, SessionTemplate]:
    known, events = held(template)
    chance = Random(seed)  # noqa: S311 - a draw of test data
    facts = about(known, "standard")
    kept = (event for event in events if not isinstance(event, e.PassMade | e.NameCleared))
    room = Room(tuple(planted(event, chance) for event in kept), facts)
    room.facts = about(known, room.session.variant)
    return room, known


@pytest.mark.parametrize("template", EACH)
def test_once_every_question_is_answered_the_documents_are_written(template: str, tmp_path: Path) -> None:
    room, known = room_of(template, 1)
    chance = Random(template)  # noqa: S311 - a draw of answers

    answered = room.answer(lambda _: chance.choice(("veil", "clear", "soften")))
    assert len(answered) > 5
    assert left(room.session, room.facts) == ()

    room.make(protect.make_pass("facilitator", full_fingerprint(room.session, room.facts)))
    room.make(protect.make_pass("room", fingerprint(room.session, room.facts)))
    written = write(room.session, known, tmp_path, group=True, overwrite=False)
    assert {path.name for path in written.paths} >= {"minutes-group.md", "action-plan.md"}


def veil(_: Question) -> str:
    return "veil"


def clear(_: Question) -> str:
    return "clear"


@pytest.mark.parametrize("template", EACH)
def test_each_question_is_settled_by_veiling_it_or_by_clearing_it(template: str) -> None:
    for how in (veil, clear):
        room, _ = room_of(template, 7)

        assert room.answer(how)
        assert [q for q in all_questions(room.session, room.facts) if not q.answered] == []
