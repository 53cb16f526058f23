"""From private to shared: each lamp is lit by its own fact and by no other, and the frames say how far it has come."""

import pytest

from survival_surgery.session import events as e, moves
from survival_surgery.session.bands import HowMany, HowOften, Share
from survival_surgery.session.collective import LAMPS, TURN_QUESTIONS, Turn, frames, lamps, next_question
from survival_surgery.session.items import (
    Action,
    Argument,
    Beneficiary,
    Cause,
    Decider,
    Demand,
    Evidence,
    Item,
    Resource,
    Standard,
    Statement,
)
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from tests.session.given import after

COVER, WAITS = 2, 3
THEMES = (moves.name_theme("No cover"), moves.name_theme("Long waits"))
GRANTABLE = Demand(words="fill the gaps", of="head of nursing", by="June", theme=COVER)


def lit(session: Session, theme: int = COVER) -> set[str]:
    found = session.theme(theme)
    assert found is not None
    return {lamp.words for lamp, is_lit in lamps(session, found) if is_lit}


def spread(**known: object) -> Move:
    return moves.count_spread(e.SpreadCounted(theme=COVER, **known))  # type: ignore[arg-type]  # a test names its fields


LIGHTS: list[tuple[str, Move]] = [
    ("widely felt", spread(share=Share.ALL)),
    ("widely felt", spread(share=Share.SEVERAL)),
    ("widely felt", spread(jobs=("nurses", "porters"))),
    ("widely felt", spread(jobs=("nurses",), shifts=("nights",))),
    ("widely felt", spread(jobs=("nurses",), service_users=True)),
    ("widely felt", spread(shifts=("nights",), employers=HowMany.TWO)),
    ("injustice named", moves.note(Standard(words="The staffing policy"))),
    ("injustice named", moves.note(Standard(words="The staffing policy", theme=COVER))),
    ("we know who decides", moves.note(Decider(role="head of nursing", theme=COVER))),
    ('said as "we"', moves.note(Statement(words="We are not safe.", theme=COVER))),
    ('said as "we"', moves.note(Statement(words="Nights are short. We ask for cover.", theme=COVER))),
    ('said as "we"', moves.note(Statement(words="“We are not safe.”"))),
    ("we know our strength", moves.note(Resource(words="We open the doors", relied_on=True))),
    ("a demand they can meet", moves.note(GRANTABLE)),
    ("first action together", moves.note(Action(words="Wear the badge", together=True))),
]


@pytest.mark.parametrize(("lamp", "move"), LIGHTS)
def test_a_lamp_is_lit_by_its_fact_and_lights_no_other(lamp: str, move: Move) -> None:
    assert lit(after(*THEMES)) == set()
    assert lit(after(*THEMES, move)) == {lamp}


def test_every_lamp_can_be_lit() -> None:
    assert {lamp for lamp, _ in LIGHTS} == {lamp.words for lamp in LAMPS}
    assert len(LAMPS) == 7


LIGHTS_NOTHING: list[Move] = [
    spread(share=Share.SOME),
    spread(jobs=("nurses",)),
    spread(service_users=True),
    spread(employers=HowMany.ONE, jobs=("nurses",)),
    spread(often=HowOften.DAILY, since="the winter", not_to="days"),
    *(
        moves.note(item)
        for item in (
            Standard(words="Another theme's rule", theme=WAITS),
            Decider(role="another theme's decider", theme=WAITS),
            Statement(words="We wait", theme=WAITS),
            Statement(words="Weary nights are not safe.", theme=COVER),
            Statement(words="They say that we cope.", theme=COVER),
            Resource(words="A room"),
            Demand(words="fill the gaps", of="head of nursing"),
            Demand(words="fill the gaps", by="June"),
            Demand(words="x", of="y", by="z", theme=WAITS),
            Action(words="Ask", owner="[A]", by="4 April"),
            Cause(words="why", theme=COVER),
            Beneficiary(role="the board"),
            Argument(words="No money"),
            Evidence(words="The rota"),
        )
    ),
]


@pytest.mark.parametrize("move", LIGHTS_NOTHING)
def test_what_is_not_the_fact_lights_no_lamp(move: Move) -> None:
    assert lit(after(*THEMES, move)) == set()


def test_a_lamp_goes_out_again_when_its_fact_is_withdrawn() -> None:
    assert lit(after(*THEMES, moves.note(Standard(words="A promise")), moves.withdraw(4))) == set()


def test_the_question_is_that_of_the_first_lamp_that_is_out() -> None:
    dark = after(*THEMES)
    first = after(*THEMES, spread(share=Share.ALL))
    items: tuple[Item, ...] = (
        Standard(words="A promise"),
        Decider(role="head of nursing"),
        Statement(words="We ask."),
        Resource(words="doors", relied_on=True),
        GRANTABLE,
        Action(words="Badges", together=True),
    )
    all_lit = after(*THEMES, spread(share=Share.ALL), *(moves.note(item) for item in items))

    assert next_question(dark, dark.themes[0]) == "Who else? In which jobs, shifts and employers?"
    assert next_question(first, first.themes[0]) == "Which rule, promise or duty is broken here?"
    assert next_question(all_lit, all_lit.themes[0]) == ""


def test_the_frames_leave_gaps_for_what_is_not_said_yet() -> None:
    session = after(*THEMES)

    assert [frame.words for frame in frames(session, session.themes[0])] == [
        "In the last … … of us have no cover. It affects ….",
        "No cover, which leaves people who use the service …, as they told us.",
        "This is wrong because …. The … can decide otherwise.",
        "We ask the … to … by ….",
    ]


def test_the_frames_are_filled_with_what_was_said() -> None:
    session = after(
        *THEMES,
        spread(share=Share.MOST, since="the winter"),
        moves.note(Standard(words="the policy says two nurses", theme=COVER)),
        moves.note(Decider(role="the head of nursing", theme=COVER)),
        moves.note(Demand(words="fill the gaps", by="June", theme=COVER)),
    )

    assert [frame.words for frame in frames(session, session.themes[0])] == [
        "Since the winter most of us have no cover. It affects ….",
        "No cover, which leaves people who use the service …, as they told us.",
        "This is wrong because the policy says two nurses. The head of nursing can decide otherwise.",
        "We ask the head of nursing to fill the gaps by June.",
    ]


def test_each_of_the_eight_turns_has_two_questions() -> None:
    assert list(TURN_QUESTIONS) == list(Turn)
    assert len(Turn) == 8
    assert all(len(asked) == 2 and all(q.endswith("?") for q in asked) for asked in TURN_QUESTIONS.values())
