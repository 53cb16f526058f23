"""What is particular to a kind: decisions on the template's scale, checklists, bands, dots, turns."""

from enum import StrEnum

import pytest

from survival_surgery.library.scale import Level, Scale
from survival_surgery.session.bands import Share
from survival_surgery.session.events import ConfidentialityAgreed, DecidingAgreed
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Answer, Check, Decision
from survival_surgery.session.moves import Refused
from survival_surgery.steps.agreement.step import Agreement, ConfidentialityLine, DecidingLine
from survival_surgery.steps.base import Minutes
from survival_surgery.steps.checklist.step import AnswerLine, Checklist
from survival_surgery.steps.decision.step import DecisionLine, DecisionStep
from survival_surgery.steps.focus.step import Focus, dots_each
from survival_surgery.steps.form import questions
from survival_surgery.steps.guide.step import Guide, Turns
from survival_surgery.steps.lines import Place
from survival_surgery.steps.spread.step import Spread, SpreadLine
from survival_surgery.steps.statement.step import DemandLine, StatementStep
from survival_surgery.steps.themes.step import ThemeLine, Themes
from survival_surgery.steps.turns import TurnNow
from tests.steps.filled import SCALE, after, example, log, place, told


def decided(**said: object) -> Decision:
    session = after(example(DecisionStep), DecisionLine.model_validate({"proposal": "We write to the board", **said}))
    return session.items(Decision)[0]


@pytest.mark.parametrize(
    ("hands", "passed"),
    [
        ({}, None),
        ({"3": 0, "5": 0}, None),
        ({"3": 1, "5": 9}, True),
        ({"3": 1, "5": 9, "2": 0}, True),
        ({"2": 1, "5": 9}, False),
        ({"0": 1, "5": 9}, False),
    ],
)
def test_a_proposal_passes_where_nobody_is_below_the_scale_s_own_threshold(
    hands: dict[str, int], *, passed: bool | None
) -> None:
    assert decided(hands=hands).passed is passed


def test_a_hand_that_blocks_stops_a_decision_wherever_its_level_stands() -> None:
    fist = Scale(
        id="fist",
        title="fist",
        levels=(
            Level(sign="down", words="No."),
            Level(sign="up", words="Yes."),
            Level(sign="fist", words="Stop.", blocks=True),
        ),
        passes_at="up",
    )

    assert fist.passes({"up": 3}) is True
    assert fist.passes({"up": 3, "fist": 1}) is False
    assert fist.passes({"up": 3, "down": 1}) is False
    assert fist.passes({}) is None


def test_a_hand_on_a_level_of_reservation_asks_for_it() -> None:
    assert SCALE.reserved({"2": 1, "5": 8})
    assert not SCALE.reserved({"3": 1, "2": 0})


def test_the_room_s_own_word_on_whether_it_passed_counts_more_than_the_hands() -> None:
    assert decided(hands={"0": 1}, passed=True).passed
    assert not decided(hands={"5": 9}, passed=False).passed


def test_a_level_that_the_scale_has_not_is_refused_with_those_that_it_has() -> None:
    with pytest.raises(Refused) as refused:
        decided(hands={"4": 1})

    assert str(refused.value) == "The scale has no level '4'. Its levels are: 0, 2, 3, 5."


def test_reservations_are_kept_as_sentences_and_shown_as_a_fact() -> None:
    line = DecisionLine(proposal="We write", hands={"3": 5}, reservations=("It may take too long",))
    session = after(example(DecisionStep), line)

    assert session.items(Decision)[0].reservations == ("It may take too long",)
    assert "passed, with reservations" in told(example(DecisionStep).board(session))


CHECKLIST = example(Checklist)


def answered(*said: tuple[str, Answer, str]) -> tuple[Check, ...]:
    return after(CHECKLIST, *(AnswerLine(question=q, answer=a, note=n) for q, a, n in said)).items(Check)


def test_answering_a_question_again_replaces_the_answer() -> None:
    question = "Is it written down anywhere?"

    assert answered(("1", Answer.UNKNOWN, "ask the reps"), (question.upper(), Answer.YES, "")) == (
        Check(checklist=CHECKLIST.id, question=question, answer=Answer.YES),
    )


def test_two_questions_have_two_answers() -> None:
    assert [check.answer for check in answered(("1", Answer.NO, ""), ("2", Answer.YES, ""))] == [Answer.NO, Answer.YES]


@pytest.mark.parametrize("called", ["3", "0", "Is it?", "99999999999"])
def test_a_question_that_is_not_on_the_list_is_refused(called: str) -> None:
    with pytest.raises(Refused) as refused:
        answered((called, Answer.YES, ""))

    assert str(refused.value) == f"There is no question '{called}'. They go from 1 to 2."


def test_a_spread_holds_bands_and_words_and_no_number() -> None:
    for question in questions(SpreadLine):
        assert question.sort in ("theme", "choice", "yes or no", "words", "several"), question.name
    for name in ("share", "often", "employers"):
        choices = next(q.choices for q in questions(SpreadLine) if q.name == name)
        assert choices
        assert all(isinstance(choice, StrEnum) for choice in choices)
        assert not any(character.isdigit() for choice in choices for character in choice)


def test_a_spread_is_shown_in_its_bands() -> None:
    session = after(example(Spread), SpreadLine(theme="A", share=Share.MOST, since="the winter", jobs=("nurses",)))

    assert "most of us; since the winter; nurses" in told(example(Spread).board(session))
    assert "not counted yet" in told(example(Spread).board(session))


@pytest.mark.parametrize(
    ("themes", "dots"),
    [(0, 2), (1, 2), (4, 2), (6, 2), (7, 3), (9, 3), (12, 3), (13, 4), (16, 4), (20, 4), (21, 5), (100, 10)],
)
def test_dots_each_are_the_square_root_of_the_themes_and_never_fewer_than_two(themes: int, dots: int) -> None:
    assert dots_each(themes) == dots == max(2, round(themes**0.5))


def test_the_budget_of_dots_is_suggested_until_a_focus_is_chosen() -> None:
    focus = example(Focus)
    (choose, *_) = focus.lines()

    assert "About 2 dots each" in told(focus.board(replay(log())))
    assert "dots each" not in told(focus.board(after(focus, choose.model_validate("A"))))
    assert "parked" in told(focus.board(after(focus, choose.model_validate("A"))))


def test_naming_a_theme_that_is_there_puts_more_under_it() -> None:
    themes = example(Themes)
    session = after(themes, ThemeLine(words="no cover", contributions=(1, 2)))

    assert len(session.themes) == 2
    assert set(session.themes[0].contributions) == {2, 3}


def test_a_card_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(Refused) as refused:
        after(example(Themes), ThemeLine(words="Pay", contributions=(1, 3)))

    assert str(refused.value) == "There is no card 3. The cards go from 1 to 2."


def test_a_theme_that_is_not_there_is_refused_with_those_that_are() -> None:
    (move,) = SpreadLine(theme="Pay").moves(place(example(Spread), replay(log())))

    with pytest.raises(Refused) as refused:
        move(replay(log()))

    assert str(refused.value) == "There is no theme 'Pay'. The themes are: A No cover, B Long waits."


@pytest.mark.parametrize(
    ("seconds", "turn"),
    [
        (0, TurnNow(0, 2, 60, 120)),
        (60, TurnNow(1, 2, 120, 120)),
        (179, TurnNow(1, 2, 1, 120)),
        (180, TurnNow(2, 2, 120, 120)),
        (300, TurnNow(3, 2, 0, 120)),
    ],
)
def test_a_guide_in_pairs_gives_equal_turns(seconds: int, turn: TurnNow) -> None:
    guide = example(Guide).model_copy(
        update={
            "minutes": Minutes(full=5, standard=5, lunch=5),
            "turns": Turns(count=2, minutes=Minutes(full=2, standard=2, lunch=2)),
        }
    )

    assert guide.turn("standard", 5, seconds) == turn


def test_a_guide_captures_nothing() -> None:
    assert list(example(Guide).lines()) == []


def test_several_demands_stand_side_by_side_and_are_numbered() -> None:
    step = example(StatementStep)
    lines = [DemandLine(words=words, of="the director") for words in ("Cover for absence", "Breaks on duty days")]

    board = told(step.board(after(step, *lines)))

    assert "Our demand 1: Cover for absence" in board
    assert "Our demand 2: Breaks on duty days" in board


def test_more_than_six_demands_bury_the_main_one() -> None:
    step = example(StatementStep)
    seven = [DemandLine(words=f"Demand {number}") for number in "abcdefg"]

    assert "bury the main one" in told(step.board(after(step, *seven)))
    assert "bury the main one" not in told(step.board(after(step, *seven[:6])))


def test_only_the_ways_of_the_template_to_treat_what_is_said_can_be_agreed() -> None:
    step = example(Agreement)
    line = ConfidentialityLine(mode="chatham_house")
    (move,) = line.moves(Place(step, modes=("chatham_house",)))

    assert move(after(step)) == ConfidentialityAgreed(mode="chatham_house")
    with pytest.raises(Refused, match="offers: nothing leaves but the minutes"):
        line.moves(Place(step, modes=("minutes_only",)))


def test_enter_alone_takes_the_scale_of_the_session() -> None:
    step = example(Agreement)
    (move,) = DecidingLine().moves(Place(step, scale=SCALE))

    assert move(after(step)) == DecidingAgreed(scale="fist to five")
