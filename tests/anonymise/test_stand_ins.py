"""What stands in for whom: roles for people, unlinked; one letter throughout for places and bodies; nobody's name."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from string import ascii_uppercase

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.anonymise import choosing
from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.finders.suspect import Suspect
from survival_surgery.anonymise.gate import Finished, check
from survival_surgery.anonymise.passages import Passage
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.anonymise.roles import MOST, offered
from survival_surgery.exports import letter, minutes
from survival_surgery.exports.pages import GROUP, pages
from survival_surgery.session import dealing, events as e, linking, moves, protect
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Action, Decider, Fact, Parked, Statement
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import Session
from tests.anonymise.example import ABOUT, played, started

WITH_LETTER = replace(ABOUT, letter=True)


@dataclass(frozen=True)
class Asked:
    """A question as the readback asks it."""

    words: str
    suspect: Suspect
    places: tuple[Passage, ...] = ()


def asked(words: str, kind: str, stand_in: str = "somebody") -> Asked:
    return Asked(words, Suspect(0, len(words), kind, "because", "ask", stand_in))  # type: ignore[arg-type]  # plain words in tests


def page(session: Session, audience: Audience, about: About = WITH_LETTER) -> str:
    record = anonymise(session, audience, about)
    return letter.page(record).text if audience is Audience.LETTER else minutes.page(record).text


def seeded(seed: int) -> list[e.Entry]:
    start, *more = started()
    assert isinstance(start.event, e.SessionStarted)
    return [e.Entry(1, replace(start.event, seed=seed)), *more]


def test_people_are_offered_roles_and_never_a_letter() -> None:
    session = played([], started())

    roles = offered(asked("Priya", "name"), session)

    assert roles[:4] == ("a worker", "a manager", "a senior manager", "a service user")
    assert len(roles) <= MOST
    assert not any(role.split()[-1] in ascii_uppercase for role in roles)


def test_a_role_of_the_template_is_offered_unless_it_is_one_persons() -> None:
    start, *_ = started()
    assert isinstance(start.event, e.SessionStarted)
    roles = ("treasurer", "head of care", "usher", "porter")
    session = played([], [e.Entry(1, replace(start.event, roles=roles))])

    assert offered(asked("Priya", "name"), session)[4:] == ("an usher", "a porter")


@pytest.mark.parametrize(
    ("words", "stand_in", "first"),
    [
        ("34 people", "25+ people", "25+ people"),
        ("3 agency", "1-4 agency", "some of us"),
        ("seven people", "something left out", "something left out"),
    ],
)
def test_counts_are_offered_bands_and_small_ones_no_number(words: str, stand_in: str, first: str) -> None:
    found = offered(asked(words, "count", stand_in), Session())

    assert found[0] == first
    assert {"some of us"} < set(found)


def test_days_are_offered_coarse_words() -> None:
    assert offered(asked("3 March", "date", "early spring"), Session())[:2] == ("early spring", "recently")


def test_a_decider_is_one_and_the_same_throughout_and_a_speaker_is_not() -> None:
    session = played([moves.note(Decider(role="Karen", words="a freeze"))], started())
    question = asked("Karen", "name")
    told = replace(question, places=(Passage(session.last, "role", "Karen"),))

    assert any(words.startswith("decider ") for words in offered(told, session))
    assert not any(words.startswith("decider ") for words in offered(question, session))


@pytest.mark.parametrize(
    ("words", "sort"), [("Ward 7B", "unit"), ("Elm Road", "site"), ("Mercia Trust", "body"), ("Bluebird", "unit")]
)
def test_a_place_or_body_of_the_workplace_is_dealt_a_letter(words: str, sort: str) -> None:
    session = played([choosing.list_place(words)], started())

    stand_in = session.names[0].stand_in

    assert stand_in.rpartition(" ")[0] == sort
    assert stand_in[-1] in ascii_uppercase
    assert offered(asked(words, "word"), session)[0] == stand_in


def test_the_same_place_has_the_same_letter_in_every_document_and_another_place_another() -> None:
    places = [choosing.list_place("Ward 7B"), choosing.list_place("Ward 9")]
    told = moves.note(Parked(words="beds on ward 7b, beds on Ward 9, rest on WARD 7B"))
    session = played([*places, told], started())
    first, second = (name.stand_in for name in session.names)
    session = played([protect.decide_stay(session.written[0].number, stays=False)], [*log_of(session, places, told)])

    for text in (page(session, Audience.GROUP), page(session, Audience.OUTWARD)):
        assert f"eds on [{first}], beds on [{second}], rest on [{first}]" in text
    assert first != second


def log_of(session: Session, places: Iterable[Move], told: Move) -> list[e.Entry]:
    log = started()
    played([*places, told], log)
    assert replay(log) == session
    return log


def test_a_letter_follows_neither_the_alphabet_nor_the_order_of_listing() -> None:
    firsts = {played([choosing.list_place("Ward 1")], seeded(seed)).names[0].stand_in for seed in range(40)}

    assert len(firsts) > 10


def test_a_place_that_was_taken_off_and_listed_again_leaves_the_letters_of_others_alone() -> None:
    log = started()
    session = played([choosing.list_place("Ward 1"), choosing.list_place("Ward 2")], log)
    second = session.names[1].stand_in
    session = played([moves.withdraw(session.names[0].number), choosing.list_place("Ward 3")], log)

    assert session.names[0].stand_in == second
    assert len({name.stand_in for name in session.names}) == 2


def test_what_must_never_be_written_may_be_a_person_and_gets_no_letter() -> None:
    session = played([choosing.never_written("Bunny"), choosing.never_written("Elm Road")], started())

    assert session.names[0].stand_in == ""
    assert session.names[1].stand_in.startswith("site ")


@pytest.mark.parametrize("stand_in", ["a friend of Kev", "KEV's mate", "Kèv"])
def test_a_stand_in_that_holds_a_listed_name_is_refused(stand_in: str) -> None:
    session = played([protect.list_name("Kev", "name", "a worker")], started())

    with pytest.raises(Refused, match="must not leave"):
        choosing.veil("Priya", stand_in)(session)
    with pytest.raises(Refused, match="must not leave"):
        choosing.list_name("Priya", "name", stand_in)(session)


@pytest.mark.parametrize("stand_in", ["a friend of dave", "Mrs Khan", "Smith's mate", "mr khan's deputy"])
def test_a_stand_in_that_may_be_a_name_is_refused(stand_in: str) -> None:
    with pytest.raises(Refused, match="may be somebody's name"):
        choosing.veil("Priya", stand_in)(Session())


@pytest.mark.parametrize(
    "stand_in",
    [
        "a porter",
        "[a worker]",
        "a union rep",
        "unit Q",
        "one of our sites",
        "a person who uses the service",
        "us",
        "25+",
    ],
)
def test_a_role_or_a_kind_of_place_may_stand_in(stand_in: str) -> None:
    assert isinstance(choosing.veil("Priya", stand_in)(Session()), e.NameVeiled)


VEILED = [
    protect.list_name("Kevin", "name", "a worker"),
    protect.list_name("Shanice", "name", "a worker"),
    protect.list_name("Tomasz", "name", "a manager"),
]


def test_people_are_told_apart_in_the_groups_minutes_alone() -> None:
    told = moves.note(Parked(words="Kevin asked, Shanice answered"))
    session = played([*VEILED, told, protect.decide_stay(6, stays=False), linking.link("Kevin")], started())
    letter_dealt = session.linked["Kevin"]

    assert f"worker {letter_dealt}] asked, [a worker] answered" in page(session, Audience.GROUP)
    assert "worker] asked, [a worker] answered" in page(session, Audience.OUTWARD)
    printed = {name: made.text for name, made in pages(session, WITH_LETTER).items()}
    assert [name for name, text in printed.items() if f"worker {letter_dealt}]" in text] == [GROUP]


def test_the_letter_is_taken_back_by_undo_and_by_asking() -> None:
    log = started()
    linked = played([*VEILED, linking.link("Kevin")], log)

    assert linked.linked
    assert not played([moves.undo], list(log)).linked
    assert not played([linking.unlink("kevin")], list(log)).linked


@pytest.mark.parametrize(
    ("before", "words", "why"),
    [
        ([], "Kevin", "Veil these words first"),
        ([protect.list_name("Kevin")], "Kevin", "Choose first what stands in"),
        ([protect.list_name("Kevin", "name", "a worker"), linking.link("Kevin")], "Kevin", "told apart already"),
        ([dealing.list_place("Elm Road")], "Elm Road", "has a letter already"),
        (
            [protect.list_name("Kevin Ode", "name", "a worker"), protect.list_name("Kevin Poole", "name", "a worker")],
            "Kevin Ode",
            "More than one name",
        ),
    ],
)
def test_nobody_is_told_apart_who_is_not_veiled_or_could_be_somebody_else(
    before: list[Move], words: str, why: str
) -> None:
    session = played(before, started())

    with pytest.raises(Refused, match=why):
        linking.link(words)(session)


def test_no_owner_is_dealt_the_letter_of_somebody_who_is_told_apart() -> None:
    session = played([*VEILED, linking.link("Kevin"), linking.link("Shanice")], started())

    assert len(set(session.linked.values())) == 2
    assert set(session.linked.values()) <= session.dealt


def test_the_gate_lets_people_who_are_told_apart_through() -> None:
    session = played([*VEILED, moves.note(Parked(words="Kevin asked")), linking.link("Kevin")], started())
    made = minutes.page(anonymise(session, Audience.GROUP, ABOUT))

    check([Finished("minutes-group.md", made.text, made.own, Audience.GROUP)], session)


SAID = ("{0} asked for rest. {1} was told no.", "what {1} said to {0} about {2}", "{0} and {1} left")


@settings(max_examples=15, deadline=None)
@given(
    texts=st.lists(st.sampled_from(SAID), min_size=1, max_size=3),
    linked=st.sets(st.sampled_from(["Kevin", "Shanice", "Tomasz"])),
)
def test_two_people_with_one_role_cannot_be_told_apart_by_others_whatever_is_linked(
    texts: list[str], linked: set[str]
) -> None:
    def told(*names: str) -> list[str]:
        said = [text.format(*names) for text in texts]
        made = [moves.note(kind(words=words)) for words in said for kind in (Parked, Fact, Action, Statement)]
        session = played([*VEILED, *made, *(linking.link(name) for name in sorted(linked))], log := started())
        let_out = [protect.decide_stay(written.number, stays=False) for written in session.written]
        session = played(let_out, log)
        return [page(session, audience) for audience in (Audience.OUTWARD, Audience.LETTER)]

    as_it_was = told("Kevin", "Shanice", "Tomasz")

    assert as_it_was == told("Shanice", "Kevin", "Tomasz")
    assert "a worker" in "".join(as_it_was).casefold()
