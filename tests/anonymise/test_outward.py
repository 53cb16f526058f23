"""The outward copy of the worked example, and what decides about what leaves the room."""

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.anonymise.anonymiser import agreed_by_room, anonymise, fingerprint, ready
from survival_surgery.anonymise.record import Audience
from survival_surgery.exports import minutes, plan
from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Action, Decision, Parked, Statement
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from tests.anonymise.example import ABOUT, CARDS, OUTWARD, STATEMENT, number, played, read, started, worked


def outward(session: Session) -> str:
    return minutes.page(anonymise(session, Audience.OUTWARD, ABOUT)).text


def group(session: Session) -> str:
    return minutes.page(anonymise(session, Audience.GROUP, ABOUT)).text


def test_the_outward_copy_of_the_worked_example_line_by_line() -> None:
    assert outward(worked()).splitlines() == OUTWARD.splitlines()


@settings(max_examples=12, deadline=None)
@given(cards=st.permutations(CARDS))
def test_no_document_depends_on_the_order_in_which_things_were_said(cards: list[str]) -> None:
    told, again = worked(), worked(cards)

    assert outward(again) == outward(told)
    assert group(again) == group(told)
    assert plan.page(anonymise(again, Audience.GROUP, ABOUT)) == plan.page(anonymise(told, Audience.GROUP, ABOUT))


def test_no_card_is_in_any_document_unless_the_room_approved_it() -> None:
    documents = outward(worked()) + group(worked())

    assert [card for card in CARDS if card in documents] == ["no breaks on duty days"]


def test_the_group_copy_adds_what_the_outward_copy_may_not_say() -> None:
    told = group(worked())

    for words in (
        "Kept in the dark and told to keep quiet - several of us (stays in the group)",
        "Too many people each, no cover: first-hand, several (first-hand).",
        "1. Vacancies are not filled.\n2. A freeze on vacancies",
        "It is our time management.",
        "Our answer: nobody signs alone.",
        "- Do we know our caseload policy?",
        "Lamps lit: widely felt",
        "- It may take too long.",
        "Who: [A], second [B].",
        "Who [A], [B] and [C] are stays on paper",
        "The least that we would accept: cover for absence.",
        "passive allies: the carers' group".capitalize(),
    ):
        assert words in told


def test_hands_are_bands_and_nobodys_access_needs_are_in_any_document() -> None:
    told = group(worked())

    assert "Hands, in bands of people: 1-4 showed 5; 5-9 showed 4; 1-4 showed 2." in told
    assert "wheelchair" not in told
    assert "door we can all use" not in told


def test_themes_actions_and_parked_matters_stay_unless_the_room_lets_them_go() -> None:
    session = played(
        [
            moves.name_theme("Rotas"),
            moves.note(Action(words="Ring the branch")),
            moves.note(Parked(words="the canteen")),
            moves.note(Decision(proposal="start with rotas", passed=True)),
        ],
        started(),
    )

    assert "Rotas" not in outward(session)
    assert "Ring the branch" not in outward(session)
    assert "canteen" not in outward(session)
    assert "Passed, without reservations." in outward(session)


def test_a_statement_leaves_the_room_unless_the_room_keeps_it() -> None:
    log = started()
    session = played([moves.settle(Statement(words="We want rest"))], log)
    assert "We want rest." in outward(session)

    session = played([protect.decide_stay(number(session, "We want rest"), stays=True)], log)
    assert "We want rest" not in outward(session)


def test_a_statement_of_a_theme_that_stays_in_the_group_stays_with_it() -> None:
    log = started()
    session = played([moves.name_theme("Rotas")], log)
    theme = session.themes[0].number
    session = played(
        [
            moves.choose(theme),
            moves.settle(Statement(words="We want rest", theme=theme)),
            protect.decide_stay(theme, stays=True),
        ],
        log,
    )

    assert "We want rest" not in outward(session)


def test_a_name_is_replaced_by_its_own_stand_in_wherever_it_stands() -> None:
    session = played(
        [
            protect.list_name("Priya Nair", "name", "a worker"),
            moves.note(Parked(words="PRIYA\u2019s list and what nair said to rep@branch.org on 07700 900123")),
        ],
        started(),
    )

    assert "[A worker]\u2019s list and what [a worker] said to [an e-mail address] on [a phone number]" in group(
        session
    )


@pytest.mark.parametrize("stand_in", ["Siân's friend", "a friend of SIAN"])
def test_a_stand_in_that_holds_another_listed_name_is_not_used(stand_in: str) -> None:
    session = played(
        [protect.list_name("Siân"), protect.list_name("Kev", "name", stand_in), moves.note(Parked(words="kev's rota"))],
        started(),
    )

    assert "[Somebody]'s rota" in group(session)


def test_what_the_room_agreed_is_agreed_only_while_it_stands() -> None:
    log = started()
    played([moves.settle(Statement(words="We want rest"))], log)
    session = played([protect.make_pass("room", fingerprint(read(log), ABOUT))], log)
    assert agreed_by_room(session, ABOUT)
    assert ready(session, ABOUT) == ()

    played([protect.promise_destruction("the end of May")], log)
    closed = read(log)
    assert agreed_by_room(closed, ABOUT)

    played([moves.settle(Statement(words="We want rest and pay"))], log)
    changed = read(log)
    assert not agreed_by_room(changed, ABOUT)
    assert ready(changed, ABOUT) == (
        "The minutes have changed since the room read them. Read them with the room again.",
    )


@pytest.mark.parametrize(
    "change",
    [
        moves.note(Parked(words="the canteen")),
        protect.promise_destruction("the end of May"),
        moves.give_label("nights"),
        moves.count_usefulness((0, 0, 0, 0, 0, 3)),
        protect.list_name("rest"),
    ],
)
def test_the_facilitators_own_pass_holds_for_the_text_it_was_read_in(change: Move) -> None:
    log = started()
    played([moves.settle(Statement(words="We want rest"))], log)
    assert "Read it again" not in " ".join(ready(read(log), ABOUT))

    changed = played([change], log)
    assert "The text has changed since your own pass. Read it again: Ctrl+F." in ready(changed, ABOUT)

    assert "Read it again" not in " ".join(ready(read(log), ABOUT))


def test_a_pass_outlives_the_month_it_was_made_in() -> None:
    log = started()
    read(log)

    assert "Read it again" not in " ".join(ready(replay([*log, e.Entry(9, e.SessionOpened(on="2025-04-02"))]), ABOUT))


def test_a_pass_ends_with_the_names_that_are_destroyed() -> None:
    log = started()
    played([protect.list_name("Priya", "name", "a worker"), moves.note(Parked(words="what Priya saw"))], log)
    read(log)

    without = replay([entry for entry in log if e.kept_with(entry.event) == "notes"])

    assert "The text has changed since your own pass. Read it again: Ctrl+F." in ready(without, ABOUT)


def test_an_empty_session_has_no_empty_sections() -> None:
    assert "##" not in group(played([], started()))


def test_the_statement_of_the_worked_example_reads_as_the_room_worded_it() -> None:
    assert STATEMENT in group(worked())
