"""Small groups: below five people, or below what a template asks for, nobody is counted and little leaves."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.anonymise.anonymiser import agreed_by_room, anonymise, fingerprint, full_fingerprint, ready
from survival_surgery.anonymise.record import About, Asked, Audience
from survival_surgery.anonymise.small import FEWEST_SENSITIVE, mapped, shown
from survival_surgery.document.markdown import page
from survival_surgery.exports import letter, minutes
from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.bands import HowMany, Present, Share
from survival_surgery.session.few import insist
from survival_surgery.session.items import (
    Action,
    CareLine,
    Decider,
    Decision,
    Demand,
    Fact,
    NextSession,
    Parked,
    Statement,
    Tally,
)
from survival_surgery.session.state import Session
from survival_surgery.steps.spread.minutes import who_else
from survival_surgery.steps.tally.minutes import counted
from tests.anonymise.example import ABOUT, played, started

SENT = "We want rest"


def met(present: Present | None, *, fewest: int = 5, insists: bool = False) -> Session:
    """A meeting with something of everything that others could read, all of which the room lets out."""
    first, second = started()
    assert isinstance(first.event, e.SessionStarted)
    log = [e.Entry(1, replace(first.event, fewest=fewest)), second]
    session = played(
        [
            *([moves.count_present(present)] if present else []),
            moves.give_label("the back office"),
            moves.agree_confidentiality("minutes_only"),
            moves.name_theme("No cover"),
            moves.name_theme("Cold rooms"),
        ],
        log,
    )
    cover, cold = (theme.number for theme in session.themes)
    session = played(
        [
            moves.count_spread(e.SpreadCounted(theme=cover, share=Share.ALL, employers=HowMany.TWO, jobs=("porters",))),
            moves.count_spread(e.SpreadCounted(theme=cold, share=Share.MOST, shifts=("late shifts",))),
            moves.choose(cover),
            moves.settle(Statement(words=SENT, theme=cover)),
            moves.settle(Demand(words="Enough posts", of="the board", theme=cover)),
            moves.note(Decider(role="the board", words="Posts are frozen", theme=cover)),
            moves.note(Decision(proposal="start here", hands=(("5", 3),), reservations=("too slow",), passed=True)),
            moves.note(Action(words="Count the gaps")),
            moves.note(Parked(words="the canteen")),
            moves.note(Fact(words="Posts were cut")),
            moves.settle(NextSession(when="after the count")),
            moves.note(CareLine(words="Ring the branch")),
        ],
        log,
    )
    out = [theme.number for theme in session.themes] + [written.number for written in session.written]
    session = played([protect.decide_stay(number, stays=False) for number in out], log)
    return played([insist(insists=True)], log) if insists else session


def read(session: Session, about: About = ABOUT) -> Session:
    passed = replace(session, passes={"facilitator": full_fingerprint(session, about)})
    return replace(passed, passes={**passed.passes, "room": fingerprint(passed, about)})


def outward(session: Session) -> str:
    return minutes.page(anonymise(session, Audience.OUTWARD, ABOUT)).text


def sections(text: str) -> list[str]:
    return [line.partition(". ")[2] for line in text.splitlines() if line.startswith("## ")]


def test_of_few_a_statement_a_demand_and_a_decision_are_all_that_is_told() -> None:
    told = outward(met(Present.UNDER_FIVE, insists=True))

    assert sections(told) == ["Our collective issue", "What we ask", "Decision"]
    assert "Passed, with reservations." in told
    for words in ("No cover", "Cold rooms", "back office", "Posts are frozen", "Count the gaps", "canteen", "branch"):
        assert words not in told
    assert sections(outward(met(Present.FIVE))) != sections(told)


def test_the_letter_of_few_says_what_they_want_and_nothing_that_happened() -> None:
    told = letter.page(anonymise(met(Present.UNDER_FIVE, insists=True), Audience.LETTER, ABOUT)).text

    assert SENT in told
    assert "Enough posts" in told
    for words in ("No cover", "Posts were cut", "all of us"):
        assert words not in told


@pytest.mark.parametrize(("present", "fewest"), [(Present.UNDER_FIVE, 5), (Present.FIVE, 8), (Present.FIVE, 10)])
def test_where_too_few_are_there_no_band_and_no_share_counts_them(present: Present, fewest: int) -> None:
    session = met(present, fewest=fewest, insists=fewest != 8)
    told = outward(session)

    assert "Present: some of us" in told
    assert {t.spread and t.spread.share for t in anonymise(session, Audience.LETTER, ABOUT).themes} <= {Share.SOME}
    for words in (present.value, "all of us", "most of us", "about half of us"):
        assert words not in told


def test_where_enough_are_there_the_band_and_the_shares_are_told() -> None:
    told = outward(met(Present.FIVE))

    assert "Present: 5-9" in told
    assert "No cover - all of us, two employers" in told
    assert "Cold rooms - most of us" in told


def test_themes_are_not_put_in_the_order_of_shares_that_are_not_told() -> None:
    told = outward(met(Present.FIVE, fewest=8))
    released = met(Present.FIVE, fewest=8)
    released = replace(released, themes=tuple(replace(theme, chosen=False) for theme in released.themes))

    assert told.index("No cover - some of us") < told.index("Cold rooms - some of us")
    assert outward(released).index("Cold rooms") < outward(released).index("No cover")


def test_nothing_of_few_is_agreed_and_it_is_said_what_to_do_until_the_room_insists() -> None:
    session = read(met(Present.UNDER_FIVE))

    assert not agreed_by_room(session, ABOUT)
    (said,) = ready(session, ABOUT)
    assert said.startswith("There are fewer than 5 of you, so others get nothing to read")
    assert "'the_room_insists: yes'" in said

    insisted = read(met(Present.UNDER_FIVE, insists=True))
    assert agreed_by_room(insisted, ABOUT)
    assert ready(insisted, ABOUT) == ()


def test_the_groups_copy_says_that_all_of_a_room_of_few_stays_in_it() -> None:
    told = minutes.page(anonymise(met(Present.UNDER_FIVE), Audience.GROUP, ABOUT)).text

    assert "Present: 1-4" in told
    assert "No cover - all of us, two employers (stays in the group)" in told
    assert "Actions that stay in the group" in told
    assert "the outward minutes only" not in told


@settings(max_examples=25, deadline=None)
@given(
    hands=st.lists(st.tuples(st.sampled_from("543210"), st.integers(0, 40)), max_size=6, unique_by=lambda h: h[0]),
    doubts=st.lists(st.just("it may take too long"), max_size=3),
    present=st.sampled_from([Present.UNDER_FIVE, Present.FIVE, Present.TWENTY_FIVE]),
)
def test_of_a_decision_others_read_whether_it_passed_and_whether_there_were_reservations(
    hands: list[tuple[str, int]], doubts: list[str], present: Present
) -> None:
    session = met(present, insists=present is Present.UNDER_FIVE)
    held = next(written for written in session.on_list(Decision))

    def with_hands(**fields: Any) -> Session:
        item = replace(held.item, **fields)
        return replace(
            session, written=tuple(replace(w, item=item) if w.number == held.number else w for w in session.written)
        )

    given_hands = with_hands(hands=tuple(hands), reservations=tuple(doubts))
    without = with_hands(hands=(), reservations=(), reserved=bool(doubts))

    for audience in (Audience.OUTWARD, Audience.LETTER):
        assert anonymise(given_hands, audience, ABOUT) == anonymise(without, audience, ABOUT)


COUNTS = st.dictionaries(st.sampled_from(["permanent", "agency", "bank", "none"]), st.integers(0, 40))


@given(counts=COUNTS, fewest=st.integers(-3, 25), sensitive=st.booleans())
def test_a_template_makes_tallies_stand_for_more_people_and_never_for_fewer(
    counts: dict[str, int], fewest: int, *, sensitive: bool
) -> None:
    least = max(fewest, FEWEST_SENSITIVE if sensitive else 5)

    for cell in shown(counts, sensitive=sensitive, fewest=fewest).cells:
        assert sum(counts[answer] for answer in cell.answers) >= least
    for area in mapped({"back": counts, "head": {"pain": 6}}, fewest=fewest):
        marks = sum(sum(counts.values()) if name == "back" else 6 for name in area.areas)
        assert bool(area.shown.people) == (marks >= max(fewest, 5))


def test_the_minutes_say_how_many_people_a_number_stands_for_at_least() -> None:
    def told(fewest: int) -> str:
        first, second = started()
        assert isinstance(first.event, e.SessionStarted)
        log = [e.Entry(1, replace(first.event, fewest=fewest)), second]
        session = played([moves.note(Tally(tally="t", question="Paid?", counts=(("yes", 7), ("no", 12))))], log)
        about = About(template="t", title="T", asked=(Asked(tally="t", asks="Paid?"),))
        return page(counted(anonymise(session, Audience.GROUP, about))).text

    assert "fewer than five people" in told(5)
    assert "yes: 5-9" in told(5).casefold()
    assert "fewer than 8 people" in told(8)
    assert "yes: 5-9" not in told(8).casefold()


def test_the_groups_minutes_name_the_jobs_of_themes_of_few_in_one_line() -> None:
    told = page(who_else(anonymise(met(Present.FIVE), Audience.GROUP, ABOUT))).text

    assert "No cover: " not in told
    assert "Themes that touch few of us, all together: among porters; on these shifts: late shifts." in told
    assert "No cover: among porters." in page(who_else(anonymise(met(Present.TEN), Audience.GROUP, ABOUT))).text
