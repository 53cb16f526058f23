"""One description of a meeting, from which it is typed on the screen and in a conversation: the notes of a template.

It says what is typed and what must come of it. How it is typed is said elsewhere, once for each way.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.exports.about import about
from survival_surgery.exports.write import write
from survival_surgery.guard import read_yaml
from survival_surgery.meeting.readback.matters import Matter, kept, matters, told
from survival_surgery.session.events import StepId
from survival_surgery.session.state import Session
from survival_surgery.steps.form import Question, questions, typed
from survival_surgery.steps.lines import Line
from survival_surgery.steps.notes import written
from survival_surgery.template.agenda import Stop, all_stops, lines, room
from survival_surgery.template.model import SessionTemplate
from survival_surgery.writeup.decisions import Approve, Clear
from survival_surgery.writeup.notes import Notes, read_notes, template_of
from survival_surgery.writeup.play import play

Numbers = Mapping[int, int]
"""The number of the card that each contribution of the notes became, both counted from 1."""


@dataclass(frozen=True, slots=True)
class Described:
    """The notes of a meeting, its template, and the session that the notes end in."""

    notes: Notes
    template: SessionTemplate
    session: Session

    @property
    def stops(self) -> list[Stop]:
        """The steps that were on the road or have notes, in their order."""
        there = all_stops(self.template, room(self.template, self.notes.variant, self.notes.present, self.notes.who))
        return [stop for stop in there if stop.minutes or self.notes.of(stop.step.id)]

    @property
    def protected(self) -> list[str]:
        """The names of the heading as they are typed into the set-up."""
        return [_with_stand_in(one.words, one.stand_in) for one in self.notes.names]

    @property
    def workplace(self) -> list[str]:
        """The words of the heading as they are typed into the set-up."""
        return [_with_stand_in(one.words, one.stand_in) for one in self.notes.words]

    def lines(self, stop: Stop) -> Iterator[Line]:
        """What is typed at a stop, line by line."""
        own = self.notes.of(stop.step.id)
        return (line for _path, line in written(own) if not line.on_paper) if own else iter(())

    def answers(self, line: Line, numbers: Numbers) -> list[tuple[Question, str]]:
        """The questions of a line, each with what is typed for it; nothing passes a question."""
        return [
            (question, _words(question, getattr(line, question.name), numbers))
            for question in questions(type(line))
            if question.sort != "cards" or self.session.contributions
        ]

    def points_at_cards(self, stop: Stop) -> bool:
        """Whether numbers of cards are typed at a stop."""
        asked = ((line, question) for line in self.lines(stop) for question in questions(type(line)))
        return any(question.sort == "cards" and getattr(line, question.name) for line, question in asked)

    def veiled(self, words: str) -> str:
        """Words as they are shown: a listed name never."""
        return veil_listed(words, self.session.names)

    def heard(self) -> list[str]:
        """Every contribution as it is shown, in the order of the notes."""
        return [self.veiled(one.words) for one in self.session.contributions]

    def stands(self, words: str) -> bool:
        """Whether what is pointed out in a readback may stand: the notes say so."""
        cleared = {one.clear.casefold() for one in self.notes.readback if isinstance(one, Clear)}
        approved = [one.approve.casefold() for one in self.notes.readback if isinstance(one, Approve)]
        return words.casefold() in cleared or any(words.casefold() in each for each in approved)

    @property
    def rows(self) -> list[str]:
        """The rows of what may be known and what stays, each as it reads once all is decided."""
        return [told(self.session, matter) for matter in self._matters]

    @property
    def known_themes(self) -> int:
        """How many themes may be known."""
        return sum(not kept(self.session, theme) for theme in self.session.themes)

    @property
    def _matters(self) -> tuple[Matter, ...]:
        return matters(self.session, letter=about(self.template, self.notes.variant, kept="encrypted").letter)

    def documents(self, out: Path) -> dict[str, bytes]:
        """The documents that the meeting must end in, however it was typed."""
        write(self.session, self.template, out, group=True, overwrite=True, kept="encrypted")
        return written_into(out)


def described(path: Path, on: date, *, short: bool = False) -> Described:
    """The meeting of the notes at `path`, as if it were held on a day of ours: the documents tell its month.

    A `short` one has of every list the first line, and whatever its readback speaks about.
    """
    source = read_yaml(path)
    template = template_of(source)
    notes = read_notes(source, template).model_copy(update={"month": f"{on:%Y-%m}"})
    notes = notes.model_copy(update={"steps": _shortened(notes)}) if short else notes
    return Described(notes, template, play(notes, template, source, kept="encrypted").session)


def _shortened(notes: Notes) -> BaseModel:
    spoken_about = str([one.model_dump() for one in notes.readback])
    steps = {}
    for step, own in ((step, notes.of(step)) for step in type(notes.steps).model_fields):
        lists = {key: value for key, value in own or () if isinstance(value, tuple)}
        kept = {
            key: tuple(
                line
                for place, line in enumerate(lines)
                if not place or str(next(iter(dict(line).values()))) in spoken_about
            )
            for key, lines in lists.items()
        }
        steps[step] = own.model_copy(update=kept) if own else None
    return notes.steps.model_copy(update=steps)


def sorts(stop: Stop) -> list[type[Line]]:
    """The sorts of line of a stop, in the order in which they are turned through."""
    return list(dict.fromkeys(asked.line for asked in lines(stop) if not asked.line.on_paper))


def place_of(stops: list[Stop], called: StepId) -> int:
    """The place of a step among stops."""
    return [stop.step.id for stop in stops].index(called)


def written_into(folder: Path) -> dict[str, bytes]:
    """The documents in a folder, by their names."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def _with_stand_in(words: str, stand_in: str) -> str:
    return f"{words} = {stand_in}" if stand_in else words


def _words(question: Question, held: object, numbers: Numbers) -> str:
    if question.sort == "cards" and isinstance(held, tuple):
        return " ".join(str(numbers[one]) for one in held)
    return typed(question, held)
