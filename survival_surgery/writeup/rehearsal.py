"""A session with made-up input, played through the same moves as a meeting: for authors who try out a template.

Nobody is in it and nothing of it is kept. What a move refuses is left out, because a template may ask for things in an
order of its own.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from survival_surgery.anonymise.anonymiser import fingerprint, full_fingerprint
from survival_surgery.anonymise.outward import LETTER_ONLY
from survival_surgery.anonymise.passages import unsettled
from survival_surgery.anonymise.record import About
from survival_surgery.exports.about import about
from survival_surgery.exports.write import Written, write
from survival_surgery.guard import read_yaml
from survival_surgery.session import events as e
from survival_surgery.session.bands import Present
from survival_surgery.session.choices import Who
from survival_surgery.session.fold import apply
from survival_surgery.session.items import Demand
from survival_surgery.session.moves import Refused, enter
from survival_surgery.session.protect import decide_stay, make_pass
from survival_surgery.session.state import Session
from survival_surgery.steps import AnyStep
from survival_surgery.steps.lines import Line, Place
from survival_surgery.template.agenda import room_of, stops
from survival_surgery.template.model import SessionTemplate

MADE_UP = Path(__file__).with_name("made-up.yaml")
_MINUTE = 60
_PRESENT = Present("10-14")
_SEED = 7
_THEME = "{theme}"

Lines = Sequence[Any]
"""Lines as a notes file has them: bare words, or fields."""


def called(title: str) -> str:
    """What a rehearsal of a template is called, on the screen and in its documents."""
    return f"Rehearsal with made-up words: {title}"


@dataclass(frozen=True, slots=True)
class InTheRoom:
    """Who is in a made-up room, where an author wants to know: some steps are only for some rooms."""

    present: Present | None = None
    who: Who | None = None

    def told(self, *, filled: bool) -> Iterator[e.Event]:
        """What the set-up would have written down; a filled rehearsal always has people in it."""
        if self.present or filled:
            yield e.PresentCounted(present=self.present or _PRESENT)
        if self.who:
            yield e.RoomDescribed(who=self.who)


ANYBODY = InTheRoom()


@dataclass(slots=True)
class Rehearsal:
    """A session being played, and what its moves refused: the id of the step, the sort of line, and why."""

    session: Session = field(default_factory=Session)
    entries: list[e.Entry] = field(default_factory=list)
    refused: list[tuple[e.StepId, str, str]] = field(default_factory=list)

    def happened(self, event: e.Event) -> None:
        entry = e.Entry(number=self.session.last + 1, event=event)
        self.entries.append(entry)
        self.session = replace(apply(self.session, entry), last=entry.number)

    def write(self, line: Line, place: Place) -> None:
        """Write a line down, as far as it is not refused."""
        try:
            for move in line.moves(place):
                self.happened(move(self.session))
        except Refused as refused:
            self.refused.append((place.step.id, line.key, str(refused)))


def rehearsed(
    template: SessionTemplate, variant: e.Variant, there: InTheRoom = ANYBODY, *, filled: bool = True
) -> Rehearsal:
    """A session in which every step of the road is entered and, if `filled`, has made-up lines."""
    played = Rehearsal()
    played.happened(
        e.SessionStarted(
            template=template.id,
            version=template.version,
            title=template.title,
            variant=variant,
            seed=_SEED,
            roles=template.vocabulary.roles,
            keeps=template.keeps,
            fewest=template.group.fewest,
            language=template.language,
        )
    )
    for event in there.told(filled=filled):
        played.happened(event)
    at = 0
    for stop in stops(template, room_of(template, played.session)):
        played.happened(enter(stop.step.id, at)(played.session))
        at += stop.minutes * _MINUTE
        for step in stop.steps if filled else ():
            _fill(played, template, step)
    return played


def write_made_up(
    template: SessionTemplate, variant: e.Variant, out: Path, there: InTheRoom = ANYBODY, *, overwrite: bool
) -> Written:
    """Write the documents of a made-up session into `out`. They say in their titles that they are made up."""
    named = template.model_copy(update={"title": called(template.title)})
    played = rehearsed(named, variant, there)
    facts = about(named, variant, kept="nowhere")
    for number in _let_go(played.session, facts):
        played.happened(decide_stay(number, stays=False)(played.session))
    left = unsettled(played.session, facts)
    if not left:
        played.happened(make_pass("facilitator", full_fingerprint(played.session, facts))(played.session))
        played.happened(make_pass("room", fingerprint(played.session, facts))(played.session))
    return write(
        played.session, named, out, group=True, overwrite=overwrite, unsettled_as_draft=bool(left), kept="nowhere"
    )


def _let_go(session: Session, about: About) -> Iterator[e.EntryNumber]:
    """The first theme, and where a letter is drafted, everything that it may hold."""
    yield from (theme.number for theme in session.themes[:1])
    if about.letter:
        yield from (written.number for written in session.written if isinstance(written.item, (Demand, *LETTER_ONLY)))


def _fill(played: Rehearsal, template: SessionTemplate, step: AnyStep) -> None:
    for sort in step.lines():
        for written in made_up(sort, step, template, played.session):
            cards = tuple(contribution.number for contribution in played.session.contributions)
            played.write(sort.model_validate(written), Place(step, cards, template.decision_scale))


def made_up(sort: type[Line], step: AnyStep, template: SessionTemplate, session: Session) -> Iterator[Any]:
    """Made-up lines of one sort, as a notes file would have them."""
    fitted = FITTED.get(sort.key)
    lines = fitted(step, template, session) if fitted else _lines().get(sort.key, ())
    of_themes = [line for line in lines if _mentions(line, _THEME)]
    for place, theme in enumerate(session.themes if of_themes else ()):
        # One line for each theme, as long as there are lines; the last serves for all that are left.
        if sort.key != "focus" or not place:
            yield _with(of_themes[min(place, len(of_themes) - 1)], _THEME, theme.words)
    yield from (line for line in lines if line not in of_themes)


@cache
def _lines() -> Mapping[str, Lines]:
    held: Mapping[str, Lines] = read_yaml(MADE_UP).data
    return held


def _mentions(line: Any, sign: str) -> bool:
    return sign in line if isinstance(line, str) else any(_mentions(v, sign) for v in _values(line))


def _values(line: Any) -> Sequence[Any]:
    return list(line.values()) if isinstance(line, dict) else line if isinstance(line, list) else ()


def _with(line: Any, sign: str, words: str) -> Any:
    if isinstance(line, dict):
        return {name: _with(value, sign, words) for name, value in line.items()}
    return line.replace(sign, words) if isinstance(line, str) else line


def _hands(template: SessionTemplate) -> dict[str, int]:
    """Hands of ten people, most of them where a proposal passes, and none that stops it."""
    scale = template.decision_scale
    signs = [level.sign for level in scale.levels]
    first = signs.index(scale.passes_at) if scale.passes_at in signs else len(signs) // 2
    passing = [level.sign for level in scale.levels[first:] if not level.abstains and not level.blocks]
    return {sign: 10 // len(passing) + (place < 10 % len(passing)) for place, sign in enumerate(passing)}


def _themes(step: AnyStep, template: SessionTemplate, session: Session) -> Lines:
    """Themes with the contributions that belong to them, or bare ones where the room made no contributions."""
    return [line if session.contributions else line["words"] for line in _lines()["themes"]]


def _answers(step: AnyStep, template: SessionTemplate, session: Session) -> Lines:
    asked = step.questions if step.kind == "checklist" else ()
    given = ("yes", "don't know", "no")
    return [{"question": question, "answer": given[place % 3]} for place, question in enumerate(asked[:6])]


def _counts(step: AnyStep, template: SessionTemplate, session: Session) -> Lines:
    asked = step.asked if step.kind == "tally" else ()
    return [{"question": one.asks, "counts": dict(zip(one.answers, (7, 6, 1), strict=False))} for one in asked]


FITTED: dict[str, Callable[[AnyStep, SessionTemplate, Session], Lines]] = {
    "confidentiality": lambda step, template, session: [template.confidentiality.options[0].id],
    "deciding": lambda step, template, session: [template.decision_scale.title],
    "themes": _themes,
    "answers": _answers,
    "counts": _counts,
    "decisions": lambda step, template, session: [
        {**line, "hands": _hands(template)} for line in _lines()["decisions"]
    ],
    "useful": lambda step, template, session: [{"hands": {"3": 2, "4": 5, "5": 3}}],
    "agreed_by_the_room": lambda step, template, session: ["yes"],
}
"""Sorts of line that take their words from the template."""
