"""Every text field of a session, found by introspection, holds a listed name in some spelling; no document holds one.

A field added tomorrow is filled and looked for tomorrow, with no change here.
"""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from itertools import count
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints
from unicodedata import normalize

import pytest

from survival_surgery.anonymise.anonymiser import anonymise, fingerprint
from survival_surgery.anonymise.record import About, Asked, Audience, Record
from survival_surgery.exports import letter, minutes, plan
from survival_surgery.session import events as e
from survival_surgery.session.bands import Present
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Check, Item, Tally
from survival_surgery.session.state import Session

CONSONANTS = "bdfgkmnprstv"

SPELLINGS = (
    "{0}",
    "{upper}",
    "{lower}",
    "{0}'s",
    "{0}\u2019s",
    "{0}s",
    "{first}-{rest}",
    "{first} {rest}",
    "{first}*{rest}",
    "{first}_{rest}",
    "{first}\u200b{rest}",
    "{first}\ufffd{rest}",
    "{first}\u00ad{rest}",
    "{accented}",
    "{wide}",
    "{alike}",
    "**{0}**",
    "<b>{0}</b>",
    "`{0}`",
    "[{0}](http://{lower}.org)",
    "{0}@{0}",
    "ask{0}",
)


def name_of(number: int) -> str:
    """A name that is no word, and no part of another one."""
    letters = ""
    for _ in range(3):
        number, rest = divmod(number, len(CONSONANTS))
        letters += CONSONANTS[rest] + "aoe"[rest % 3]
    return f"Zq{letters}x"


def spelled(name: str, spelling: str) -> str:
    return spelling.format(
        name,
        upper=name.upper(),
        lower=name.lower(),
        first=name[:4],
        rest=name[4:],
        accented=name.replace("a", "á").replace("o", "ø").replace("e", "ë"),
        wide="".join(chr(ord(c) + 0xFEE0) for c in name),
        alike=name.replace("a", "а").replace("o", "о").replace("e", "е"),  # noqa: RUF001 - Cyrillic on purpose
    )


class Canaries:
    """Texts, each with a name of its own that is to be listed."""

    def __init__(self, spelling: int) -> None:
        self.names: list[str] = []
        self.numbers = count(1)
        self.people = count(7301)
        """People who gave an answer: numbers that stand nowhere else."""
        self.spelling = spelling

    def text(self) -> str:
        number = next(self.numbers)
        self.names.append(name_of(number))
        spelling = SPELLINGS[(number + self.spelling) % len(SPELLINGS)]
        return f"so {spelled(self.names[-1], spelling)} said this"

    def filled(self, kind: type[Any], **given: object) -> Any:
        """An instance of a dataclass with a canary in each of its texts."""
        hints = get_type_hints(kind)
        values = {f.name: given.get(f.name, MISSING) for f in fields(kind)}
        return kind(**{n: self.value(hints[n]) if v is MISSING else v for n, v in values.items()})

    def value(self, hint: Any) -> Any:
        if get_origin(hint) is UnionType:
            return self.value(next(part for part in get_args(hint) if part is not type(None)))
        if get_origin(hint) is Literal:
            return get_args(hint)[0]
        if get_origin(hint) is tuple:
            return self.several(get_args(hint))
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        if isinstance(hint, type) and is_dataclass(hint):
            return self.filled(hint)
        return self.text() if hint is str else {int: 4, bool: True}[hint]

    def several(self, hints: tuple[Any, ...]) -> tuple[Any, ...]:
        """As many values as a tuple has, two where it has any number of them."""
        if hints == (str, int):
            return self.text(), next(self.people)
        return tuple(self.value(hint) for hint in (hints[:1] * 2 if hints[-1] is ... else hints))


HEARD, THEME = 2, 3


def whole_session(spelling: int, present: Present = Present.TEN) -> tuple[Session, About, list[str]]:
    canaries = Canaries(spelling)
    made: list[e.Event] = [
        canaries.filled(e.SessionStarted),
        canaries.filled(e.ContributionHeard),
        canaries.filled(e.ThemeNamed, contributions=(HEARD,)),
        canaries.filled(e.ContributionHeard),
        e.WordingApproved(what=HEARD),
        e.WordingApproved(what=4),
        e.SessionOpened(on="2025-05-02"),
        canaries.filled(e.SpreadCounted, theme=THEME),
        e.ThemeChosen(theme=THEME),
        e.StayDecided(what=THEME, stays=False),
    ]
    made.append(e.PresentCounted(present=present))
    done = {type(event) for event in made}
    checklists, asked = [], []
    for kind in get_args(Item):
        item = canaries.filled(kind, **({"theme": THEME} if "theme" in get_type_hints(kind) else {}))
        if isinstance(item, Check):
            checklists.append(item.checklist)
        if isinstance(item, Tally):
            asked.append(canaries.filled(Asked, tally=item.tally, asks=item.question, sensitive=False, area=False))
        made += [e.Noted(item=item), e.StayDecided(what=len(made) + 1, stays=False)]
    # Undoing, taking away, pointing at what is there, and what is made below.
    skipped = {e.Noted, e.Amended, e.Undone, e.Redacted, e.Withdrawn, e.ContributionsTakenBack, e.ContributionsPlaced}
    skipped |= {e.LeftOut, e.NameListed, e.NameCleared, e.PassMade, e.Reworded, e.ThemeReleased, e.Softened}
    for kind in get_args(e.Event):
        if kind not in done and kind not in skipped:
            made.append(canaries.filled(kind, **{n: THEME for n in ("theme", "what") if n in get_type_hints(kind)}))
    made.append(e.ThemeNamed(words=canaries.text()))
    made.append(e.StayDecided(what=len(made), stays=False))
    made.append(canaries.filled(e.Softened, what=len(made) - 1, part="words"))
    about = canaries.filled(
        About, scales={}, checklists={checklist: canaries.text() for checklist in checklists}, asked=tuple(asked)
    )
    listed = list(canaries.names)
    for place, name in enumerate(listed):
        stand_in = f"not {listed[place - 1]}" if place % 3 else ""
        made.append(e.NameListed(words=name, sort="word" if place % 2 else "name", stand_in=stand_in))
    made.append(e.PassMade(reader="facilitator", reading="read"))
    log = [e.Entry(number, event) for number, event in enumerate(made, 1)]
    reading = fingerprint(replay(log), about)
    return replay([*log, e.Entry(len(log) + 1, e.PassMade(reader="room", reading=reading))]), about, listed


def squashed(text: str) -> str:
    """Letters alone, written another way than the program folds them."""
    alike = {"а": "a", "о": "o", "е": "e", "ø": "o"}  # noqa: RUF001 - Cyrillic on purpose
    plain = normalize("NFKD", text).casefold()
    return "".join(alike.get(c, c) for c in plain if c.isalnum())


def texts_in(value: object, path: str = "") -> Iterator[tuple[str, str]]:
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


def people_in(value: object) -> Iterator[int]:
    """Every number of people that stands beside what they said."""
    if isinstance(value, tuple):
        if [type(part) for part in value] == [str, int]:
            yield value[1]
        for held in value:
            yield from people_in(held)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from people_in(getattr(value, field.name))


@pytest.fixture(params=range(len(SPELLINGS)), ids=SPELLINGS)
def filled(request: pytest.FixtureRequest) -> tuple[Session, About, list[str]]:
    return whole_session(request.param)


def pages(session: Session, about: About) -> dict[str, str]:
    group, outward = anonymise(session, Audience.GROUP, about), anonymise(session, Audience.OUTWARD, about)
    return {
        "group": minutes.page(group).text,
        "outward": minutes.page(outward).text,
        "plan": plan.page(group).text,
        "letter": letter.page(anonymise(session, Audience.LETTER, about)).text,
    }


def test_no_listed_name_is_in_any_document_in_any_spelling(filled: tuple[Session, About, list[str]]) -> None:
    session, about, listed = filled

    leaked = {
        (which, name)
        for which, text in pages(session, about).items()
        for name in listed
        if name.lower() in squashed(text)
    }

    assert leaked == set()


def test_no_listed_name_is_in_any_record(filled: tuple[Session, About, list[str]]) -> None:
    session, about, listed = filled

    for audience in Audience:
        record: Record = anonymise(session, audience, about)
        for path, text in texts_in(record):
            assert not any(name.lower() in squashed(text) for name in listed), path


def test_no_number_of_people_is_in_any_record_or_document() -> None:
    session, about, _ = whole_session(0)
    people = sorted(people_in(session))
    records = [anonymise(session, audience, about) for audience in Audience]
    bands = {tally.shown.people for record in records for tally in record.tallies}

    assert people == list(range(7301, 7301 + len(people)))
    assert {"hands", "counts"} <= {f.name for w in session.written for f in fields(w.item) if [*people_in(w.item)]}
    assert bands == {"25+"}
    for text in (*map(repr, records), *pages(session, about).values()):
        assert not [number for number in (*people, sum(people)) if str(number) in text]


def test_the_documents_print_the_fields_that_were_filled() -> None:
    """Were nothing printed, nothing could leak, and the two tests above would show nothing."""
    session, about, _ = whole_session(0)

    printed = pages(session, about)

    assert printed["group"].count("said this") > 60
    assert printed["outward"].count("said this") > 12
    assert printed["plan"].count("said this") > 20
    assert printed["letter"].count("said this") > 10


@pytest.mark.parametrize("audience", [Audience.OUTWARD, Audience.LETTER])
def test_of_a_room_of_few_nothing_leaves_but_a_statement_a_demand_and_a_decision(audience: Audience) -> None:
    session, about, listed = whole_session(0, Present.UNDER_FIVE)
    decided = 1 if audience is Audience.OUTWARD else 0

    record = anonymise(session, audience, about)

    assert session.insists
    assert sorted(type(held.item).__name__ for held in record.held) == ["Demand", "Statement"]
    assert (len(record.decisions), record.themes, record.label, record.useful) == (decided, (), "", ())
    assert record.present in ("some of us", None)
    assert [name for page in pages(session, about).values() for name in listed if name.lower() in squashed(page)] == []


def test_every_text_field_of_a_session_was_filled_or_is_a_choice() -> None:
    session, _, listed = whole_session(0)
    chosen = {
        # Days, of which the month is read.
        ".opened",
        ".held",
        # Words that the program chose, and the places of what is kept under a number or a reader.
        ".variant",
        ".confidentiality",
        ".themes.scores.key",
        ".names.sort",
        ".passes",
        ".passes.key",
        ".softened.key",
    }

    unfilled = {
        path
        for path, text in texts_in(session)
        if not isinstance(text, Enum) and not any(name.lower() in squashed(text) for name in listed)
    }

    assert unfilled - chosen == {".names.stand_in"}
    assert {f".{field.name}" for field in fields(Session) if field.type is str} <= {p for p, _ in texts_in(session)}
