"""What others may read: nothing of a theme that stays, and not its name either."""

import pytest

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.outward import outward_part
from survival_surgery.anonymise.passages import questions, unsettled
from survival_surgery.anonymise.record import Audience
from survival_surgery.exports import minutes
from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.fold import replay
from survival_surgery.session.items import (
    Action,
    CareLine,
    Decider,
    Decision,
    Demand,
    Item,
    NextSession,
    Parked,
    Statement,
)
from survival_surgery.session.state import Session
from tests.anonymise.example import ABOUT, played, started

THEME = "Afraid to say it"


def outward(session: Session) -> str:
    return minutes.page(anonymise(session, Audience.OUTWARD, ABOUT)).text


def group(session: Session) -> str:
    return minutes.page(anonymise(session, Audience.GROUP, ABOUT)).text


def focused() -> tuple[list[e.Entry], int]:
    """A log with one theme, which is the focus and about which nobody decided."""
    log = started()
    theme = played([moves.name_theme(THEME)], log).themes[0].number
    played([moves.choose(theme)], log)
    return log, theme


def about_theme(theme: int | None) -> list[Item]:
    return [
        Statement(words="We want rest", theme=theme),
        Demand(words="We ask for rest", theme=theme),
        Decider(role="service director", words="We hear no", theme=theme),
    ]


@pytest.mark.parametrize("which", range(3))
def test_what_speaks_about_a_theme_leaves_only_once_the_room_lets_the_theme_go(which: int) -> None:
    log, theme = focused()
    item = about_theme(theme)[which]
    noted = played([moves.note(item)], log).written[-1].number
    undecided = played([protect.decide_stay(noted, stays=False)], log)
    assert "We " not in outward(undecided)

    kept = played([protect.decide_stay(theme, stays=True)], list(log))
    assert "We " not in outward(kept)

    let_go = played([protect.decide_stay(theme, stays=False)], list(log))
    assert "We " in outward(let_go)

    kept_itself = played([protect.decide_stay(theme, stays=False), protect.decide_stay(noted, stays=True)], list(log))
    assert "We " not in outward(kept_itself)


@pytest.mark.parametrize("which", range(3))
def test_what_speaks_about_a_theme_that_was_taken_back_stays(which: int) -> None:
    log, theme = focused()
    noted = played([moves.note(about_theme(theme)[which])], log).written[-1].number
    session = played([protect.decide_stay(noted, stays=False), moves.withdraw(theme)], log)

    assert "We " not in outward(session)


@pytest.mark.parametrize(
    "item",
    [
        Statement(words="We want rest"),
        Decider(role="service director", words="We hear no"),
        Decision(proposal="We start here"),
        NextSession(when="We meet after the count"),
        CareLine(words="We have a helpline"),
    ],
)
def test_what_speaks_about_the_whole_session_leaves_unless_the_room_keeps_it(item: Item) -> None:
    log = started()
    session = played([moves.note(item)], log)
    assert "We " in outward(session)

    session = played([protect.decide_stay(session.written[0].number, stays=True)], log)
    assert "We " not in outward(session)


def test_what_stays_is_in_no_part_of_the_record_for_others() -> None:
    log = started()
    item = Decision(
        proposal="start here", before="start there", hands=(("5", 4),), reservations=("too soon",), revisit="in June"
    )
    record = anonymise(played([moves.note(item)], log), Audience.OUTWARD, ABOUT)

    assert not any(words in repr(record) for words in ("start there", "too soon", "in June", "('5', 4)"))
    assert [(decision.changed, decision.reserved) for decision in record.decisions] == [(True, True)]


NAMING = [
    Decision(proposal="start with AFRAID to say it"),
    NextSession(when="after the talk on \u201cafraid, to say it\u201d"),
    CareLine(words="if you are afraid to say it, ring the branch"),
    Statement(words="We are Afraid to say it"),
]


@pytest.mark.parametrize("item", NAMING)
def test_the_name_of_a_theme_that_stays_is_asked_about_where_others_would_read_it(item: Item) -> None:
    log, theme = focused()
    noted = played([moves.note(item)], log).written[-1].number
    session = played([], log)

    [question] = unsettled(session, ABOUT)
    assert question.suspect.reason == "the name of a theme that stays in the group"
    assert "[words left out]" in outward(session)
    assert "[words left out]" not in group(session), "the group knows its own themes"

    assert unsettled(played([protect.clear(question.words)], list(log)), ABOUT) == ()
    veiled = played([protect.veil(question.words, "another theme")], list(log))
    assert unsettled(veiled, ABOUT) == ()
    assert "[another theme]" in outward(veiled)
    assert "- Afraid to say it (stays in the group)" in group(veiled)

    assert unsettled(played([protect.decide_stay(theme, stays=False)], list(log)), ABOUT) == ()
    assert unsettled(played([protect.decide_stay(noted, stays=True)], list(log)), ABOUT) == ()


def test_the_name_of_a_theme_may_stand_where_only_the_group_reads() -> None:
    log, _ = focused()
    items: list[Item] = [
        Parked(words="afraid to say it again"),
        Action(words="ask who is afraid to say it", owner="[A]"),
    ]
    session = played([moves.note(item) for item in items], log)

    assert questions(session, ABOUT) == ()


def test_a_name_that_was_softened_for_the_group_is_known_to_others_under_neither_name() -> None:
    log, theme = focused()
    session = played(
        [
            protect.soften(theme, "words", "Speaking up"),
            moves.note(Decision(proposal="start with speaking up")),
            moves.note(CareLine(words="if you are afraid to say it, ring the branch")),
        ],
        log,
    )

    assert [question.words for question in unsettled(session, ABOUT)] == ["afraid to say it", "speaking up"]


def test_a_decision_stays_until_it_is_let_out_where_the_template_keeps_decisions() -> None:
    log = [
        e.Entry(
            1, e.SessionStarted(template="t", version="1", title="T", variant="full", seed=1, keeps=("decisions",))
        ),
        e.Entry(2, e.Noted(item=Decision(proposal="We go"))),
        e.Entry(3, e.Noted(item=NextSession(when="In March"))),
    ]
    kept = replay(log)
    let_out = replay([*log, e.Entry(4, e.StayDecided(what=2, stays=False))])

    assert [w.item for w in outward_part(kept).written] == [NextSession(when="In March")]
    assert Decision(proposal="We go") in [w.item for w in outward_part(let_out).written]
