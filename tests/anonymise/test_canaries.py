"""Every text field of a session, found by introspection, holds a listed name in some spelling; no document holds one.

A field added tomorrow is filled and looked for tomorrow, with no change here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import count
from typing import Literal
from unicodedata import normalize

import pytest

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.gate import hits
from survival_surgery.anonymise.record import About, Audience, Record
from survival_surgery.exports.pages import GROUP, LETTER, OUTWARD, PLAN, finished, pages
from survival_surgery.session import events as e
from survival_surgery.session.bands import Present
from survival_surgery.session.state import Session
from tests.anonymise.canaries import all_filled, documents, read_back, squashed, texts_in

CONSONANTS = "bdfgkmnprstv"

WRITTEN = ("{0}", "{upper}", "{lower}", "{0}'s", "{0}\u2019s", "{0}s", "{0}@{0}", "ask{0}", "({0})", "\u201c{0}\u201d")
SPLIT = tuple(f"{{first}}{sign}{{rest}}" for sign in "- *_./~\u00a0\u00ad\u200b\u200d\u2011\u2060\ufffd\ufeff")
FOLDED = ("{accented}", "{decomposed}", "{wide}", "{alike}", "{letters}", "{spaced}")
MARKED = (
    "**{0}**",
    "_{0}_",
    "~~{0}~~",
    "**{first}**{rest}",
    "<b>{0}</b>",
    "`{0}`",
    "[{0}](http://{lower}.org)",
    "| {0}",
)
MISSPELT = ("{less}", "{more}", "{turned}", "{wrong}", "{Less}", "{LESS}")

SPELLINGS = {"written": WRITTEN, "split": SPLIT, "folded": FOLDED, "marked": MARKED}


def name_of(number: int) -> str:
    """A name that is no word, and no part of another one."""
    letters = ""
    for _ in range(3):
        number, rest = divmod(number, len(CONSONANTS))
        letters += CONSONANTS[rest] + "aoe"[rest % 3]
    return f"Zq{letters}x"


def spelled(name: str, spelling: str) -> str:
    accented = name.replace("a", "á").replace("o", "ø").replace("e", "ë")
    return spelling.format(
        name,
        upper=name.upper(),
        lower=name.lower(),
        first=name[:4],
        rest=name[4:],
        accented=accented,
        decomposed=normalize("NFD", accented),
        wide="".join(chr(ord(c) + 0xFEE0) for c in name),
        alike=name.replace("a", "а").replace("o", "о").replace("e", "е"),  # noqa: RUF001 - Cyrillic on purpose
        letters="-".join(name),
        spaced=" ".join(name),
        less=(name[:4] + name[5:]).lower(),
        Less=name[:4] + name[5:],
        LESS=(name[:4] + name[5:]).upper(),
        more=name[:4] + name[3:],
        turned=name[:3] + name[4] + name[3] + name[5:],
        wrong=name[:4] + "y" + name[5:],
    )


Filled = tuple[Session, About, list[str]]
"""A session, the facts of its template, and the names that are listed."""


def every_name_once(present: Present = Present.TEN) -> Filled:
    """Each text holds a name of its own, whose stand-in, if it has one, holds another name."""
    listed: list[str] = []
    numbers = count(1)

    def text(_: str) -> str:
        listed.append(name_of(next(numbers)))
        return f"so {listed[-1]} said this"

    made, about = all_filled(text, present)
    for place, name in enumerate(list(listed)):
        stand_in = f"not {listed[place - 1]}" if place % 3 else ""
        made.append(e.NameListed(words=name, sort="word" if place % 2 else "name", stand_in=stand_in))
    return read_back(made, about), about, listed


def one_name(spellings: Sequence[str], sort: Literal["name", "word"] = "name") -> Filled:
    """Each text holds the same name in several spellings."""
    name = name_of(1)
    said = ", and ".join(f"{spelled(name, each)} said this" for each in spellings)
    made, about = all_filled(lambda _: f"so {said}")
    return read_back([*made, e.NameListed(words=name, sort=sort)], about), about, [name]


def leaked(texts: Iterable[str], needles: Iterable[str]) -> list[str]:
    """What can still be read in one of the texts."""
    plain = [squashed(text) for text in texts]
    return [needle for needle in needles if any(squashed(needle) in text for text in plain)]


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


@pytest.fixture(scope="module")
def once() -> Filled:
    return every_name_once()


@pytest.fixture(scope="module", params=["each once", *SPELLINGS])
def filled(request: pytest.FixtureRequest, once: Filled) -> Filled:
    return one_name(SPELLINGS[request.param]) if request.param in SPELLINGS else once


def test_no_listed_name_is_in_any_document_in_any_spelling(filled: Filled) -> None:
    session, about, listed = filled
    written = documents(session, about)

    assert list(written) == [GROUP, OUTWARD, LETTER, PLAN]
    assert [(name, leaked([text], listed)) for name, text in written.items() if leaked([text], listed)] == []


@pytest.mark.slow
def test_no_listed_name_is_in_any_record(filled: Filled) -> None:
    session, about, listed = filled

    for audience in Audience:
        record: Record = anonymise(session, audience, about)
        for path, text in texts_in(record):
            assert not leaked([text], listed), path


def told(session: Session, about: About) -> Iterator[str]:
    """The lines of every document, but for those that the gate stops."""
    for name, page in pages(session, about).items():
        stopped = {hit.number for hit in hits(finished(name, page), session)}
        yield from (line for number, line in enumerate(page.text.split("\n"), 1) if number not in stopped)


@pytest.mark.parametrize("sort", ["name", pytest.param("word", marks=pytest.mark.slow)])
def test_no_listed_name_that_is_misspelt_by_a_letter_gets_past_the_gate(sort: Literal["name", "word"]) -> None:
    """Who carries something, and what the program goes by, is no text that people write: there the gate stops it."""
    session, about, [name] = one_name(MISSPELT, sort)
    lines = list(told(session, about))

    assert leaked(lines, [spelled(name, wrong) for wrong in MISSPELT]) == []
    assert "\n".join(lines).count("said this") > 1000


FORMS = ("Gosia", "gosia", "GOSIA", "Gosia's", "Gosia\u2019s", "G\u00f3sia", "B.Q.", "B. Q.", "b.q.", "Gosia Q")


def test_nobody_on_the_list_is_in_any_document_for_short_or_by_initials() -> None:
    said = ", and ".join(f"{form} said this" for form in FORMS)
    made, about = all_filled(lambda _: f"so {said}")
    listed = [e.NameListed(words="Ma\u0142gorzata Bexley"), e.NameListed(words="Bartholomew Quigley Bexley")]
    lines = "\n".join(told(read_back([*made, *listed], about), about))

    assert [form for form in FORMS if form.casefold() in lines.replace("\\", "").casefold()] == []
    assert lines.count("said this") > 1000


def test_no_number_of_people_is_in_any_record_or_document(once: Filled) -> None:
    session, about, _ = once
    people = sorted(people_in(session))
    records = [anonymise(session, audience, about) for audience in Audience]
    bands = {tally.shown.people for record in records for tally in record.tallies}

    assert people == list(range(7301, 7301 + len(people)))
    assert {"hands", "counts"} <= {f.name for w in session.written for f in fields(w.item) if [*people_in(w.item)]}
    assert bands == {"25+"}
    for text in (*map(repr, records), *documents(session, about).values()):
        assert not [number for number in (*people, sum(people)) if str(number) in text]


def test_the_documents_print_the_fields_that_were_filled(once: Filled) -> None:
    """Were nothing printed, nothing could leak, and the tests above would show nothing."""
    session, about, _ = once

    printed = documents(session, about)

    assert printed[GROUP].count("said this") > 60
    assert printed[OUTWARD].count("said this") > 12
    assert printed[PLAN].count("said this") > 20
    assert printed[LETTER].count("said this") > 10


@pytest.mark.parametrize("audience", [Audience.OUTWARD, Audience.LETTER])
def test_of_a_room_of_few_nothing_leaves_but_a_statement_a_demand_and_a_decision(audience: Audience) -> None:
    session, about, listed = every_name_once(Present.UNDER_FIVE)
    decided = 1 if audience is Audience.OUTWARD else 0

    record = anonymise(session, audience, about)

    assert session.insists
    assert sorted(type(held.item).__name__ for held in record.held) == ["Demand", "Statement"]
    assert (len(record.decisions), record.themes, record.label, record.useful) == (decided, (), "", ())
    assert record.present in ("some of us", None)
    assert leaked(documents(session, about).values(), listed) == []


def test_every_text_field_of_a_session_was_filled_or_is_a_choice(once: Filled) -> None:
    session, _, listed = once
    chosen = {
        # Days, of which the month is read.
        ".opened",
        ".held",
        # The id and the language of the template, which are its author's.
        ".template",
        ".language",
        # Words that the program chose, and the places of what is kept under a number or a reader.
        ".variant",
        ".confidentiality",
        ".themes.scores.key",
        ".names.sort",
        ".passes",
        ".passes.key",
        ".softened.key",
    }

    unfilled = {path for path, text in texts_in(session) if not isinstance(text, Enum) and not leaked([text], listed)}

    assert unfilled - chosen == {".names.stand_in"}
    assert {f".{field.name}" for field in fields(Session) if field.type is str} <= {p for p, _ in texts_in(session)}
