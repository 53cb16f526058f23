"""Pooled questions and maps: counted with a few keys, shown in bands, and printed so that nobody is found."""

from collections.abc import Mapping
from typing import cast

import pytest
from pydantic import TypeAdapter, ValidationError

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.record import About, Asked, Audience
from survival_surgery.document.markdown import page
from survival_surgery.exports import minutes
from survival_surgery.session import events as e
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Tally
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from survival_surgery.steps import AnyStep
from survival_surgery.steps.tally.line import CountLine
from survival_surgery.steps.tally.minutes import counted
from survival_surgery.steps.tally.step import TallyStep
from survival_surgery.steps.widgets import widget_for
from tests.steps.filled import after, example, log, make, place, told

STEP = cast("TallyStep", example(TallyStep))
ANSWERS = "1 permanent, 2 fixed term, 3 zero hours, 4 none in writing, 5 don't know, 6 rather not say"
MAP = STEP.model_copy(
    update={"id": "example.map", "questions": (), "areas": ("head", "back", "hands"), "kinds": ("pain", "stress")}
)


def step(**fields: object) -> TallyStep:
    said = {"kind": "tally", "id": "t", "title": "T", "purpose": "P.", "minutes": {"full": 5}, "prompts": ["What?"]}
    made = TypeAdapter[AnyStep](AnyStep).validate_python(said | fields)
    assert isinstance(made, TallyStep)
    return made


def question(**fields: object) -> dict[str, object]:
    return {"id": "contract", "asks": "What contract?", "options": ["permanent", "fixed term"], **fields}


def room(tally: AnyStep, *counts: tuple[str, dict[str, int]]) -> Session:
    return after(tally, *(CountLine(question=asked, counts=people) for asked, people in counts))


def printed(tally: TallyStep, session: Session) -> str:
    about = About(
        template="t",
        title="T",
        asked=tuple(
            Asked(tally=tally.id, asks=a.asks, definition=a.definition, sensitive=a.sensitive, area=bool(tally.areas))
            for a in tally.asked
        ),
    )
    return page(counted(anonymise(session, Audience.GROUP, about))).text


def test_dont_know_and_rather_not_say_are_added_to_every_question_and_never_twice() -> None:
    asked = step(
        questions=[question(), question(id="b", asks="B?", options=["yes", "Don\u2019t know", "rather not say"])]
    ).asked

    assert asked[0].answers == ("permanent", "fixed term", "don't know", "rather not say")
    assert asked[1].answers == ("yes", "Don\u2019t know", "rather not say")


def test_nothing_is_added_to_the_kinds_of_a_map() -> None:
    assert [area.answers for area in MAP.asked] == [("pain", "stress")] * 3


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "a tally needs 'questions', or 'areas' with 'kinds'."),
        ({"areas": ["head"]}, "a map needs both 'areas', where it is marked, and 'kinds', what is marked."),
        ({"kinds": ["pain"]}, "a map needs both 'areas', where it is marked, and 'kinds', what is marked."),
        (
            {"questions": [question()], "areas": ["head"], "kinds": ["pain"]},
            "a tally has either 'questions' or 'areas' with 'kinds'. Make two steps of it.",
        ),
        ({"areas": ["head", "Head"], "kinds": ["pain"]}, "the area 'Head' is here twice."),
        ({"questions": [question(), question()]}, "the question 'What contract?' is here twice."),
        ({"questions": [question(options=["yes", "Yes"])]}, "the option 'Yes' is here twice."),
        (
            {"questions": [question(options=["0", "1", "2 or more"])]},
            "the option '1' looks like the number of another one. Write it in words.",
        ),
    ],
)
def test_a_slip_in_a_template_is_told_in_a_sentence(fields: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValidationError) as wrong:
        step(**fields)

    assert [error["msg"] for error in wrong.value.errors()] == [f"Value error, {sentence}"]


@pytest.mark.parametrize("called", ["1", "contract", "what sort of CONTRACT do you have"])
@pytest.mark.parametrize("counts", [{"1": 4, "2": 6}, {"permanent": 4, "FIXED term": 6}, {"perm": 4, "2": 6}])
def test_a_question_and_its_answers_are_known_by_number_or_words(called: str, counts: dict[str, int]) -> None:
    (tally,) = room(STEP, (called, counts)).items(Tally)

    assert tally == Tally(
        tally="example.tally",
        question="What sort of contract do you have?",
        counts=(
            ("permanent", 4),
            ("fixed term", 6),
            ("zero hours", 0),
            ("none in writing", 0),
            ("don't know", 0),
            ("rather not say", 0),
        ),
    )


def test_counting_a_question_again_replaces_the_count() -> None:
    (tally,) = room(STEP, ("1", {"1": 4}), ("1", {"2": 9})).items(Tally)

    assert dict(tally.counts)["permanent"] == 0
    assert dict(tally.counts)["fixed term"] == 9


@pytest.mark.parametrize(
    ("asked", "counts", "sentence"),
    [
        ("3", {"1": 4}, "There is no question '3'. They go from 1 to 2."),
        (
            "1",
            {"7": 4},
            f"There is no answer '7' to that. The answers are: {ANSWERS}.",
        ),
        ("1", {"1": 4, "permanent": 2}, "'permanent' is counted twice. Give each answer one number."),
        ("1", {"1": 0}, "Nobody is counted yet. Type each answer with its people, such as 1:4 2:6."),
    ],
)
def test_a_slip_in_counting_is_refused_in_a_sentence(asked: str, counts: dict[str, int], sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        room(STEP, (asked, counts))

    assert str(refused.value) == sentence


def test_the_wall_shows_questions_with_numbered_answers_and_bands_only() -> None:
    before = told(STEP.board(Session()))
    now = told(STEP.board(room(STEP, ("1", {"1": 13, "2": 3, "3": 2}), ("2", {"1": 9}))))

    assert ANSWERS in before
    assert "Before and after a shift" in before
    assert "permanent: 10-14; fixed term + zero hours + none in writing + don't know + rather not say: 5-9" in now
    assert "counted; too few to show" in now
    assert "13" not in now


def test_the_wall_shows_a_map_with_its_kinds_once() -> None:
    board = list(MAP.board(room(MAP, ("back", {"pain": 8}))))

    assert [row.words for row in board] == ["1 pain, 2 stress", "head", "back", "hands"]
    assert board[2].note == "pain: 5-9"


def test_a_question_is_counted_in_one_short_line() -> None:
    widget = widget_for((STEP,))
    entries = log()
    short = widget.typed("2 1:14 3:6", place(STEP, Session()))
    assert short is not None
    assert not isinstance(short, str | Mapping)
    (move,) = short
    session = make(entries, move)

    (tally,) = session.items(Tally)
    assert tally.question == "How many hours a week do you work without pay?"
    assert [count for count in tally.counts if count[1]] == [("none", 14), ("four to seven", 6)]
    assert widget.typed("2", place(STEP, Session())) is None


def test_the_meaning_of_the_questions_is_one_key_away() -> None:
    helps = dict(STEP.helps())

    assert any("Before and after a shift" in words for words in helps["What the questions mean"])


def test_the_group_reads_bands_with_what_the_words_mean() -> None:
    text = printed(STEP, room(STEP, ("1", {"1": 13, "2": 3, "3": 2}), ("2", {"1": 12, "2": 6, "3": 4})))

    assert "What sort of contract do you have? The one for the job that you do here" in text
    assert "- permanent: 10-14." in text
    assert "- fixed term; zero hours; none in writing; don't know; rather not say; all together: 5-9." in text
    # The second question is sensitive: six people are few.
    assert "- none: 10-14." in text
    assert "- up to three; four to seven; eight or more; don't know; rather not say; all together: 10-14." in text
    assert "of those who were asked, and of nobody else" in text
    assert not any(number in text for number in ("13", " 3 ", " 18", " 22"))


def test_too_few_answers_are_said_to_be_too_few() -> None:
    assert "There are too few answers to show." in printed(STEP, room(STEP, ("1", {"1": 4})))
    assert "too few gave each answer to show one apart" in printed(STEP, room(STEP, ("1", {"1": 4, "2": 4})))


def test_areas_with_few_marks_are_printed_together() -> None:
    text = printed(MAP, room(MAP, ("head", {"stress": 3}), ("back", {"pain": 12, "stress": 7}), ("hands", {"pain": 4})))

    assert "- back: pain 10-14; stress 5-9." in text
    assert "- head; hands; all together: 5-9, too few of each kind to show one apart." in text


def test_no_count_is_in_the_copy_for_others_or_where_the_template_does_not_ask_for_it() -> None:
    session = room(STEP, ("1", {"1": 13, "2": 8}))
    about = About(
        template="t", title="T", asked=(Asked(tally="example.tally", asks="What sort of contract do you have?"),)
    )

    assert "permanent" in minutes.page(anonymise(session, Audience.GROUP, about)).text
    assert not [a for a in Audience if a is not Audience.GROUP and "permanent" in repr(anonymise(session, a, about))]
    assert "permanent" not in repr(anonymise(session, Audience.GROUP, About(template="t", title="T")))


def test_answers_that_are_veiled_alike_are_counted_as_one() -> None:
    tally = Tally(tally="t", question="Where?", counts=(("Elm Road", 3), ("Oak Road", 4), ("elsewhere", 6)))
    made: list[e.Event] = [
        e.Noted(item=tally),
        *(e.NameListed(words=words, sort="word", stand_in="a site") for words in ("Elm Road", "Oak Road")),
    ]
    session = replay(e.Entry(number, event) for number, event in enumerate(made, 1))
    about = About(template="t", title="T", asked=(Asked(tally="t", asks="Where?"),))

    (record,) = anonymise(session, Audience.GROUP, about).tallies

    assert [(cell.answers, cell.band) for cell in record.shown.cells] == [
        (("[a site]",), "5-9"),
        (("elsewhere",), "5-9"),
    ]
