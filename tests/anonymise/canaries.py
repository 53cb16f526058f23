"""A session, and what its template says, in which every text that there can be holds a canary: found by introspection.

A field added tomorrow is filled tomorrow, with no change here.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from itertools import count
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints
from unicodedata import normalize

from survival_surgery.anonymise.anonymiser import fingerprint
from survival_surgery.anonymise.record import About, Asked
from survival_surgery.exports.pages import pages
from survival_surgery.session import events as e
from survival_surgery.session.bands import Present
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Check, Item, Tally
from survival_surgery.session.state import Session

Text = Callable[[str], str]
"""From the name of a field to the text to put there."""

HEARD, THEME = 2, 3

_NO_TEXT = {e.Noted, e.Amended, e.Undone, e.Redacted, e.Withdrawn, e.ContributionsTakenBack, e.ContributionsPlaced}
_NO_TEXT |= {e.ContributionSplit, e.ContributionsJoined}
_NO_TEXT |= {e.LeftOut, e.NameListed, e.NameCleared, e.PassMade, e.Reworded, e.ThemeReleased, e.Softened}
"""Undoing, taking away, pointing at what is there, and what is made apart."""


class Filler:
    """Fills every text of a class with what `text` says, and everything else with something that may stand there."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.people = count(7301)
        """People who gave an answer: numbers that stand nowhere else."""

    def filled(self, kind: type[Any], **given: object) -> Any:
        """An instance of a dataclass with a text in each of its fields that may have one."""
        hints = get_type_hints(kind)
        values = {f.name: given.get(f.name, MISSING) for f in fields(kind)}
        return kind(**{n: self._value(n, hints[n]) if v is MISSING else v for n, v in values.items()})

    def _value(self, name: str, hint: Any) -> Any:
        if get_origin(hint) is UnionType:
            return self._value(name, next(part for part in get_args(hint) if part is not type(None)))
        if get_origin(hint) is Literal:
            return get_args(hint)[0]
        if get_origin(hint) is tuple:
            return self._several(name, get_args(hint))
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        if isinstance(hint, type) and is_dataclass(hint):
            return self.filled(hint)
        return self.text(name) if hint is str else {int: 4, bool: True}[hint]

    def _several(self, name: str, hints: tuple[Any, ...]) -> tuple[Any, ...]:
        """As many values as a tuple has, two where it has any number of them."""
        if hints == (str, int):
            return self.text(name), next(self.people)
        return tuple(self._value(name, hint) for hint in (hints[:1] * 2 if hints[-1] is ... else hints))


def all_filled(text: Text, present: Present = Present.TEN) -> tuple[list[e.Event], About]:
    """A session with every kind of event and item, none of them kept back, and the facts of its template."""
    filler = Filler(text)
    # A word of the id of a template is one that the workplace approves; English is read for the most.
    made: list[e.Event] = [filler.filled(e.SessionStarted, template="t", language="en")]
    made += [
        filler.filled(e.ContributionHeard),
        filler.filled(e.ThemeNamed, contributions=(HEARD,)),
        filler.filled(e.ContributionHeard),
        e.WordingApproved(what=HEARD),
        e.WordingApproved(what=4),
        e.SessionOpened(on="2025-05-02"),
        filler.filled(e.SpreadCounted, theme=THEME),
        e.ThemeChosen(theme=THEME),
        e.StayDecided(what=THEME, stays=False),
        e.PresentCounted(present=present),
    ]
    done = {type(event) for event in made}
    checklists, asked = [], []
    for kind in get_args(Item):
        item = filler.filled(kind, **({"theme": THEME} if "theme" in get_type_hints(kind) else {}))
        if isinstance(item, Check):
            checklists.append(item.checklist)
        if isinstance(item, Tally):
            asked.append(filler.filled(Asked, tally=item.tally, asks=item.question, sensitive=False, area=False))
        made += [e.Noted(item=item), e.StayDecided(what=len(made) + 1, stays=False)]
    for kind in get_args(e.Event):
        if kind not in done and kind not in _NO_TEXT:
            made.append(filler.filled(kind, **{n: THEME for n in ("theme", "what") if n in get_type_hints(kind)}))
    made.append(e.ThemeNamed(words=text("words")))
    made.append(e.StayDecided(what=len(made), stays=False))
    made.append(filler.filled(e.Softened, what=len(made) - 1, part="words"))
    titles = {checklist: text("title") for checklist in checklists}
    return made, filler.filled(About, scales={}, checklists=titles, asked=tuple(asked))


def read_back(made: list[e.Event], about: About) -> Session:
    """The session after the room agreed, whatever is left to answer."""
    made = [*made, e.PassMade(reader="facilitator", reading="read")]
    log = [e.Entry(number, event) for number, event in enumerate(made, 1)]
    rooms = e.PassMade(reader="room", reading=fingerprint(replay(log), about))
    return replay([*log, e.Entry(len(log) + 1, rooms)])


def documents(session: Session, about: About) -> dict[str, str]:
    """Every document by the name of its file."""
    return {name: page.text for name, page in pages(session, about).items()}


def squashed(text: str) -> str:
    """Letters alone, written another way than the program folds them."""
    alike = {"а": "a", "о": "o", "е": "e", "ø": "o"}  # noqa: RUF001 - Cyrillic on purpose
    plain = normalize("NFKD", text).casefold()
    return "".join(alike.get(c, c) for c in plain if c.isalnum())


def texts_in(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a session or a record, with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from texts_in(key, f"{path}.key")
            yield from texts_in(held, path)
    elif isinstance(value, tuple | frozenset | list):
        for held in value:
            yield from texts_in(held, path)
