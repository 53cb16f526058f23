"""What others read says nothing of who spoke, in which order, or what anybody on the list is called."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.anonymise.text import veiled
from survival_surgery.exports.pages import LETTER, OUTWARD, pages
from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.bands import Share
from survival_surgery.session.events import SpreadCounted
from survival_surgery.session.fold import apply
from survival_surgery.session.items import (
    Action,
    Argument,
    Decider,
    Decision,
    Demand,
    Effect,
    Fact,
    Obstacle,
    Parked,
    Resource,
    Statement,
)
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from tests.anonymise.example import ABOUT, CARDS, number, played, started

WITH_LETTER = replace(ABOUT, letter=True)

NAMES = (
    "Priya Nair",
    "Agnieszka Wójcik",
    "Oluwaseun Adebayo",
    "Siobhán O'Neill",
    "Nguyễn Hoa",
    "Mohammed Al-Amin",
    "Gwenllian Rhys",
    "Shanice Campbell",
    "Li Xiaoling",
    "Maricel Dela Cruz",
    "Kwame Boateng",
    "Will Hope",
    "Zq",
    "Вера Ильина",  # noqa: RUF001 - a name in its own letters
    "王小明",
)

THEMES = ("Too many people each", "Breaks that nobody gets", "Training in our own time")


def said(session: Session) -> dict[str, str]:
    return {name: page.text for name, page in pages(session, WITH_LETTER).items()}


def told(session: Session) -> tuple[str, str]:
    """What others read: the outward minutes and the letter."""
    texts = said(session)
    return texts[OUTWARD], texts[LETTER]


def about_somebody(name: str) -> Session:
    """A session in which somebody who is listed comes up wherever others could read of them."""
    log = started()
    session = played(
        [
            protect.list_name(name, "name", "a colleague"),
            moves.hear(f"{name} had thirty people on the list"),
            moves.name_theme(f"What {name} carries"),
            moves.note(Decision(proposal=f"stand by {name}", passed=True)),
            moves.note(Parked(words=f"the rota that {name} wrote")),
            moves.note(Fact(words=f"{name}'s list was never shared out")),
            moves.settle(Statement(words=f"We cannot go on like this. {name} cannot either.")),
            moves.settle(Demand(words=f"cover for {name}", of="the manager")),
        ],
        log,
    )
    going = (session.themes[0].number, *(w.number for w in session.written))
    played([moves.choose(session.themes[0].number)], log)
    return played([protect.decide_stay(what, stays=False) for what in going], log)


@cache
def of_the_first() -> tuple[str, str]:
    return told(about_somebody(NAMES[0]))


@settings(max_examples=len(NAMES))
@given(name=st.sampled_from(NAMES[1:]))
def test_any_other_name_gives_the_same_minutes_and_the_same_letter(name: str) -> None:
    outward, letter = of_the_first()

    assert outward.count("[a colleague]") + outward.count("[A colleague]") > 4
    assert told(about_somebody(name)) == (outward, letter)


ITEMS: tuple[Move, ...] = (
    moves.note(Parked(words="the rota for nights")),
    moves.note(Parked(words="supervision for agency staff")),
    moves.note(Decision(proposal="start with breaks", passed=True)),
    moves.note(Decision(proposal="ask for the policy", passed=False)),
    moves.note(Action(words="count missed breaks", owner="all of us")),
    moves.note(Action(words="ask for the policy", owner="all of us")),
    moves.note(Fact(words="breaks are not taken")),
    moves.note(Fact(words="training is not paid")),
    moves.note(Effect(words="people leave")),
    moves.note(Obstacle(words="fear")),
    moves.note(Resource(words="goodwill")),
    moves.note(Argument(words="there is no money")),
    moves.note(Decider(role="the manager", words="we hear no")),
    moves.note(Demand(words="cover for absence", of="the manager")),
    moves.note(Demand(words="breaks that are covered", of="the manager")),
    moves.note(Statement(words="We want breaks that are covered.")),
)


def in_an_order(cards: list[str], themes: list[str], items: list[Move], seed: int = 7) -> Session:
    log = started()
    begun = log[0].event
    assert isinstance(begun, e.SessionStarted)
    log[0] = replace(log[0], event=replace(begun, seed=seed))
    session = played([*map(moves.hear, cards), *map(moves.name_theme, themes), *items], log)
    under = {THEMES[0]: CARDS[:2], THEMES[1]: CARDS[2:5], THEMES[2]: ()}
    placed = [
        moves.place(tuple(number(session, card) for card in under[theme]), number(session, theme))
        for theme in themes
        if under[theme]
    ]
    counted = [
        moves.count_spread(SpreadCounted(theme=number(session, theme), share=share))
        for theme, share in zip(THEMES, (Share.SOME, Share.MOST, Share.SOME), strict=True)
    ]
    chosen = [moves.choose(number(session, theme)) for theme in sorted(themes[:], key=THEMES.index)[:2]]
    session = played([*placed, *counted, *chosen], log)
    going = (*(t.number for t in session.themes), *(w.number for w in session.written))
    approved = protect.approve(number(session, CARDS[8]))
    return played([approved, *(protect.decide_stay(what, stays=False) for what in going)], log)


@cache
def in_the_first_order() -> dict[str, str]:
    return said(in_an_order(list(CARDS), list(THEMES), list(ITEMS)))


@settings(max_examples=12)
@given(cards=st.permutations(CARDS), themes=st.permutations(THEMES), items=st.permutations(ITEMS))
def test_no_document_says_in_which_order_anything_was_said_named_or_noted(
    cards: list[str], themes: list[str], items: list[Move]
) -> None:
    assert said(in_an_order(cards, themes, items)) == in_the_first_order()


@settings(max_examples=10)
@given(gone=st.sets(st.sampled_from([card for card in CARDS if card != CARDS[8]]), min_size=1))
def test_a_contribution_that_nobody_approved_can_be_taken_out_and_no_document_changes(gone: set[str]) -> None:
    kept = in_an_order(list(CARDS), list(THEMES), list(ITEMS))
    log = [moves.withdraw(number(kept, card)) for card in sorted(gone)]
    events = [e.Entry(kept.last + place, move(kept)) for place, move in enumerate(log, 1)]
    session = kept
    for entry in events:
        session = replace(apply(session, entry), last=entry.number)

    assert said(session) == in_the_first_order()


@settings(max_examples=8)
@given(cards=st.permutations(CARDS), seed=st.integers(0, 2**32))
def test_two_sessions_that_differ_in_who_said_what_give_the_same_bytes(cards: list[str], seed: int) -> None:
    """Nothing is stored of who spoke; what could tell it is who spoke first, and how the cards were shuffled."""
    again = said(in_an_order(cards, list(THEMES), list(ITEMS), seed))

    assert [text.encode() for text in again.values()] == [t.encode() for t in in_the_first_order().values()]


@pytest.mark.parametrize("name", NAMES)
def test_a_second_pass_finds_no_listed_name_in_what_was_written(name: str) -> None:
    session = about_somebody(name)

    for text in told(session):
        again = veiled(text, session.names)
        assert [text[s.start : s.end] for s in again.spans if s.reason == "a name on your list"] == []


def test_a_second_pass_changes_nothing_in_the_outward_minutes() -> None:
    for session in (about_somebody(NAMES[0]), in_an_order(list(CARDS), list(THEMES), list(ITEMS))):
        outward, _ = told(session)
        assert veiled(outward, session.names).text == outward
