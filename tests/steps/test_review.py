"""A review: earlier actions, demands and promises asked about in turn, and gains that nobody had planned."""

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.record import NO_TEMPLATE, Audience
from survival_surgery.exports import minutes, plan
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Outcome, Result, Sought
from survival_surgery.session.state import Session
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.review.step import AnsweredLine, GainLine, Review, ReviewedLine, handed
from survival_surgery.steps.review.widget import ReviewWidget
from survival_surgery.steps.widget import StepWidget
from tests.steps.filled import after, example, log, make, place, told

REVIEW = example(Review)
HANDED = handed(["Count the gaps"], ["Two more at night"], ["A rota two weeks ahead"])

LOOKED_BACK = after(
    REVIEW,
    ReviewedLine(words="count the gaps", outcome=Outcome.DONE),
    AnsweredLine(words="two more at night", result=Result.WAITING, check="June"),
    AnsweredLine(words="a quiet room", result=Result.WON),
    AnsweredLine(words="the rota two weeks ahead", sort=Sought.PROMISE, result=Result.RENEGED, reason="no money"),
    GainLine(words="we talk to the night shift now"),
)


def test_what_was_handed_over_is_asked_about_one_after_the_other_with_its_own_questions() -> None:
    widget, entries, asked = ReviewWidget((REVIEW,)), log(), []
    widget.handed = HANDED
    asking = widget.asked(Asking(REVIEW.lines()))
    for answer in ("done", "no answer", "promised"):
        asked.append((asking.line, asking.question.name, asking.answers["words"]))
        for move in asking.answered(answer).finished().moves(place(REVIEW, replay(entries))):
            widget.set_reactive(StepWidget.session, make(entries, move))
        asking = widget.asked(asking)

    assert asked == [
        (ReviewedLine, "outcome", "Count the gaps"),
        (AnsweredLine, "result", "Two more at night"),
        (AnsweredLine, "result", "A rota two weeks ahead"),
    ]
    assert asking.answers == {}


def test_whoever_turns_to_gains_stays_with_gains() -> None:
    widget = ReviewWidget((REVIEW,))
    widget.handed = HANDED
    asking = widget.asked(Asking(REVIEW.lines())).turned(2)

    again = widget.asked(asking)

    assert (again.line, again.answers) == (GainLine, {})


def test_a_demand_and_a_promise_in_the_same_words_are_two_things_to_ask_about() -> None:
    both = handed([], ["A rota"], ["A rota"])
    session = after(REVIEW, AnsweredLine(words="A rota", result=Result.LOST))

    assert [one.asked_in(session) for one in both] == [True, False]


def test_the_board_shows_what_became_of_it() -> None:
    board = told(REVIEW.board(LOOKED_BACK))

    assert "two more at night demand · no answer yet · we look again: June" in board
    assert "What we gained and had not planned" in board
    assert list(REVIEW.board(Session())) == []


def test_the_group_s_minutes_say_what_became_of_it_and_no_others_do() -> None:
    group = minutes.page(anonymise(LOOKED_BACK, Audience.GROUP, NO_TEMPLATE)).text
    outward = minutes.page(anonymise(LOOKED_BACK, Audience.OUTWARD, NO_TEMPLATE)).text

    assert "- Asked for: a quiet room. Won." in group
    assert "- Promised: the rota two weeks ahead. Taken back. No money." in group
    assert "We talk to the night shift now." in group
    assert group.index("a quiet room") < group.index("two more at night") < group.index("the rota two weeks ahead")
    for words in ("quiet room", "two weeks", "night"):
        assert words not in outward


def test_what_is_still_open_is_in_the_plan_with_when_to_look_again() -> None:
    text = plan.page(anonymise(LOOKED_BACK, Audience.GROUP, NO_TEMPLATE)).text

    assert "- Asked for: two more at night. No answer yet. We look again: June." in text
    assert "- Promised: the rota two weeks ahead. Taken back. No money." in text
    assert "quiet room" not in text
    assert "count the gaps" not in text
