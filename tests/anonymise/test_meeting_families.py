"""What a meeting is asked about: what points at somebody everywhere, circumstances only where others will read them."""

import pytest

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.gate import check
from survival_surgery.anonymise.passages import unsettled
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.exports import minutes
from survival_surgery.exports.left import PAGE, left
from survival_surgery.exports.pages import finished, pages
from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.items import Action, Demand, NextSession, Parked
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from tests.anonymise.example import ABOUT, played, started


def noted(words: str, *more: Move, leaves: bool = True) -> Session:
    """A session with one action in these words, which may leave."""
    log = started()
    session = played([moves.note(Action(words=words)), *more], log)
    what = session.written[0].number
    return played([protect.decide_stay(what, stays=not leaves)], log)


def asked(session: Session, about: About = ABOUT) -> dict[str, str]:
    """The words that are asked about, with what kind they are."""
    return {question.words: question.suspect.kind for question in unsettled(session, about)}


def outward(session: Session) -> str:
    return minutes.page(anonymise(session, Audience.OUTWARD, ABOUT)).text


def group(session: Session) -> str:
    return minutes.page(anonymise(session, Audience.GROUP, ABOUT)).text


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ask okonkwo about the rota", "okonkwo"),
        ("write to Mrs Ahmed about the rota", "Mrs Ahmed"),
        ("look up incident 2231 again", "incident 2231"),
        ("write to the branch at M13 9PL", "M13 9PL"),
    ],
)
def test_what_points_at_somebody_is_asked_about_in_every_copy(words: str, found: str) -> None:
    assert found in asked(noted(words, leaves=False))
    assert found not in group(noted(words, leaves=False))


@pytest.mark.parametrize(
    ("words", "found", "kind"),
    [
        ("ask why it was full on 12/02/2024", "12/02/2024", "date"),
        ("meet in room 204 to count", "room 204", "place"),
        ("the only night porter writes it down", "the only night porter", "unique"),
        ("ask at my daughter's school", "my daughter's school", "third"),
    ],
)
def test_a_circumstance_is_asked_about_only_where_others_will_read_it(words: str, found: str, kind: str) -> None:
    assert asked(noted(words, leaves=False)) == {}
    assert found.lower() in group(noted(words, leaves=False)).lower()
    assert asked(noted(words))[found] == kind
    assert found.lower() not in outward(noted(words)).lower()


def test_a_circumstance_that_is_veiled_stays_as_it_is_in_the_groups_copy() -> None:
    session = noted("meet in room 204 to count", protect.veil("room 204", "a room", outward=True))

    assert "[a room]" in outward(session)
    assert "room 204" in group(session)


def test_a_name_that_is_veiled_is_veiled_in_every_copy() -> None:
    session = noted("ask Okonkwo about the rota", protect.veil("Okonkwo", "a worker"))

    assert "[a worker]" in outward(session)
    assert "Okonkwo" not in group(session)


def test_a_day_that_the_room_set_itself_is_not_asked_about() -> None:
    demand = Demand(words="cover for absence", of="the head of services", by="4 April 2026")
    log = started()
    session = played([moves.note(demand)], log)
    session = played([protect.decide_stay(session.written[0].number, stays=False)], log)

    assert asked(session) == {}
    assert "4 April 2026" in outward(session)


def test_the_day_of_the_next_session_is_asked_about_and_its_month_is_not() -> None:
    exact = played([moves.note(NextSession(when="Tuesday 12 May at 7pm"))])
    general = played([moves.note(NextSession(when="in May"))])

    assert "date" in asked(exact).values()
    assert asked(general) == {}


def test_fewer_people_than_the_threshold_become_some_people() -> None:
    session = noted("three nurses and thirty porters signed it")

    assert {q.words: q.suspect.stand_in for q in unsettled(session, ABOUT)} == {
        "three nurses": "some nurses",
        "thirty porters": "25+ porters",
    }


def test_families_of_english_are_silent_where_a_session_is_in_another_language() -> None:
    log = started()
    log[0] = e.Entry(1, e.SessionStarted(template="t", version="1", title="T", variant="full", seed=1, language="es"))

    spanish = played([moves.note(Action(words="Para terminar, hablamos con la jefatura"))], log)

    assert asked(spanish) == {}


def test_what_somebody_cleared_is_approved_in_other_capitals_too() -> None:
    session = noted("tell kronos about it. Kronos is slow", protect.clear("kronos"))

    assert asked(session) == {}


def page_questions(session: Session) -> list[str]:
    """The words that only a finished page asks about."""
    return [q.words for q in left(session, ABOUT) if any(place.part == PAGE for place in q.places)]


def test_what_only_the_finished_page_shows_is_a_question_of_its_own() -> None:
    hope = Action(words="count the breaks", why="hope", help="hope", proof="hope")

    assert asked(played([moves.note(hope)])) == {}
    assert page_questions(played([moves.note(hope)])) == ["hope"]


@pytest.mark.parametrize("answer", [protect.clear("dawn"), protect.veil("dawn", "a worker")])
def test_words_that_the_page_gave_their_capital_are_asked_about_as_they_were_typed(answer: Move) -> None:
    session = played([moves.note(Parked(words="dawn"))])
    assert page_questions(session) == ["dawn"]

    answered = played([moves.note(Parked(words="dawn")), answer])

    assert left(answered, ABOUT) == ()
    check((finished(name, page) for name, page in pages(answered, ABOUT).items()), answered)


def test_while_a_text_has_an_open_question_the_pages_are_not_asked_about() -> None:
    session = played([moves.note(Parked(words="dawn")), moves.note(Parked(words="tell okonkwo"))])

    assert page_questions(session) == []
    assert "okonkwo" in asked(session)
