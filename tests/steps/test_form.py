"""Typed answers: numbers, words and their unique beginnings are read; the rest is refused with what to type instead."""

from typing import ClassVar, Literal

import pytest
from pydantic import Field

from survival_surgery.session.items import Answer, Grade, Segment
from survival_surgery.session.moves import Refused
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.form import questions, read, typed
from survival_surgery.steps.lines import CARDS, Line, letter


class TryLine(Line):
    """A line with a field of every sort."""

    key: ClassVar[str] = "try"
    asks: ClassVar[str] = "Try"

    words: str = Field(title="What?", description="Anything.")
    mode: Literal["minutes_only", "learning_leaves"] | None = Field(
        default=None, title="Which?", json_schema_extra={"labels": {"minutes_only": "nothing but the minutes"}}
    )
    grade: Grade | None = Field(default=None, title="First-hand?")
    sure: Answer | None = Field(default=None, title="Known?")
    stands: Segment | None = Field(default=None, title="Where?")
    together: bool = Field(default=False, title="Together?")
    dots: int | None = Field(default=None, ge=0, le=8, title="How many dots?")
    jobs: tuple[str, ...] = Field(default=(), title="Which jobs?")
    hands: dict[str, int] = Field(default_factory=dict, title="How many hands?")
    cards: tuple[int, ...] = Field(default=(), title="Which cards?", json_schema_extra=CARDS)


READ = [
    ("mode", "1", "minutes_only"),
    ("mode", "nothing but", "minutes_only"),
    ("mode", "LEARN", "learning_leaves"),
    ("mode", "minutes_only", "minutes_only"),
    ("grade", "first", Grade.FIRST_HAND),
    ("grade", "3", Grade.HEARSAY),
    ("sure", "don't", Answer.UNKNOWN),
    ("sure", "n", Answer.NO),
    ("stands", "active o", Segment.ACTIVE_OPPONENT),
    ("together", "y", True),
    ("together", "No", False),
    ("together", "2", False),
    ("dots", " 8 ", 8),
    ("jobs", "nurses,  porters ,", ("nurses", "porters")),
    ("jobs", "too soon, and too big; no room;", ("too soon, and too big", "no room")),
    ("hands", "5:3 4:6", {"5": 3, "4": 6}),
    ("hands", "5: 3, 4 :6", {"5": 3, "4": 6}),
    ("hands", "thumbs up:3 fist:0", {"thumbs up": 3, "fist": 0}),
    ("cards", "1 4,9", (1, 4, 9)),
]


@pytest.mark.parametrize(("name", "words", "held"), READ)
def test_an_answer_is_read(name: str, words: str, held: object) -> None:
    assert getattr(read(TryLine, {"words": "x", name: words}), name) == held


REFUSED = [
    ("mode", "3", "Which? Type a number: 1 nothing but the minutes, 2 learning_leaves."),
    ("mode", "0", "Which? Type a number: 1 nothing but the minutes, 2 learning_leaves."),
    ("mode", "²", "Which? Type a number: 1 nothing but the minutes, 2 learning_leaves."),
    ("grade", "hand", "First-hand? Type a number: 1 first-hand, 2 second-hand, 3 hearsay."),
    ("sure", "perhaps", "Known? Type a number: 1 yes, 2 no, 3 don't know."),
    (
        "stands",
        "active",
        "Where? Type a number: 1 active ally, 2 passive ally, 3 neutral, 4 passive opponent, 5 active opponent.",
    ),
    ("together", "maybe", "Together? Type a number: 1 yes, 2 no."),
    ("dots", "two", "How many dots? Type a number, such as 2."),
    ("dots", "-1", "How many dots? Type a number, such as 2."),
    ("dots", "9" * 5_000, "How many dots? Type a number, such as 2."),
    ("hands", "5:3 4", "How many hands? Type each with its count, such as 5:3 4:6 2:1."),
    ("hands", "5:many", "How many hands? Type each with its count, such as 5:3 4:6 2:1."),
    ("hands", ":3", "How many hands? Type each with its count, such as 5:3 4:6 2:1."),
    ("cards", "1 x", "Which cards? Type a number, such as 2."),
]


@pytest.mark.parametrize(("name", "words", "sentence"), REFUSED)
def test_an_answer_that_cannot_be_read_says_what_to_type(name: str, words: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        read(TryLine, {"words": "x", name: words})

    assert str(refused.value) == sentence


def test_a_number_that_is_too_large_names_its_question() -> None:
    with pytest.raises(Refused, match=r"How many dots\? Type 8 at most\."):
        read(TryLine, {"words": "x", "dots": "9"})


def test_a_line_without_what_it_needs_names_the_question() -> None:
    with pytest.raises(Refused) as refused:
        read(TryLine, {"dots": "1"})

    assert "What?" in str(refused.value)


def test_a_needed_answer_cannot_be_passed_over_and_another_can() -> None:
    asking = Asking((TryLine,))

    with pytest.raises(Refused, match=r"What\? Type the answer"):
        asking.answered("  ")
    assert asking.answered("x").answered("").at == 2


def test_an_answer_that_cannot_be_read_is_refused_before_the_next_question() -> None:
    with pytest.raises(Refused, match="Which"):
        Asking((TryLine,)).answered("x").answered("9")


def test_going_back_shows_what_was_answered() -> None:
    asking = Asking((TryLine,)).answered("We wait").back()

    assert (asking.question.name, asking.before) == ("words", "We wait")
    assert asking.back().answers == {}


def test_a_start_passes_over_the_questions_that_it_answers() -> None:
    asking = Asking((TryLine,)).fresh({"words": "We wait", "unknown": "x"})

    assert asking.question.name == "mode"


def test_what_a_step_offered_is_not_lost_by_turning_or_going_back() -> None:
    asking = Asking((TryLine,)).fresh({"words": "We wait"})

    assert not asking.begun
    assert (asking.back().question.name, asking.back().before) == ("words", "")
    assert asking.answered("1").begun


def test_sentences_with_commas_come_back_whole_when_they_are_put_right() -> None:
    jobs = next(question for question in questions(TryLine) if question.name == "jobs")

    for held in (("a", "b"), ("too soon, too big",), ("too soon, too big", "no room"), ()):
        assert read(TryLine, {"words": "x", "jobs": typed(jobs, held)}).jobs == held


def test_themes_are_lettered_from_a_to_z_and_on() -> None:
    assert [letter(position) for position in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip
