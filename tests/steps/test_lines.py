"""Every sort of line: asked in plain words, written from answers or from notes, shown on the board, put right again."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from pydantic import TypeAdapter

from survival_surgery.session.fold import replay
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from survival_surgery.steps import AnyStep
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.form import Question, questions, read, typed, value
from survival_surgery.steps.lines import ItemLine, Line
from survival_surgery.steps.notes import notes_of, written
from tests.steps.filled import LINES, SCALE, STEPS, after, answers, log, make, named, place, told

every_line = pytest.mark.parametrize(("step", "line"), LINES, ids=named)
every_item = pytest.mark.parametrize(
    ("step", "line"), [(step, line) for step, line in LINES if issubclass(line, ItemLine)], ids=named
)
every_step = pytest.mark.parametrize("step", STEPS, ids=named)

JARGON = re.compile(r"\b(field|string|null|none|bool(ean)?|true|false|integer|enum|tuple|dict|array|key|id|yaml)\b")


@every_line
def test_every_question_is_a_question_in_plain_words_with_a_hint(step: AnyStep, line: type[Line]) -> None:
    for question in questions(line):
        assert question.asks.endswith("?"), question.name
        assert question.hint, question.name
        assert not JARGON.search(f"{question.asks} {question.hint}".casefold()), question.name
        assert all(question.labels)


@every_line
def test_answers_give_the_line_that_notes_give(step: AnyStep, line: type[Line]) -> None:
    asking = Asking(tuple(step.lines()))
    while asking.line is not line:
        asking = asking.turned(1)
    given_answers = answers(line)
    for name in line.model_fields:
        assert not asking.complete
        assert asking.question.name == name
        asking = asking.answered(given_answers[name])

    assert asking.complete
    assert asking.finished() == _from_notes(step, line)


def _from_notes(step: AnyStep, line: type[Line]) -> Line:
    """The same line as a notes file would say it."""
    said = json.loads(json.dumps({q.name: value(q, answers(line)[q.name]) for q in questions(line)}))
    notes = notes_of(step).model_validate({line.key: said if line.once else [said]})
    ((_, found),) = written(notes)
    return found


@every_step
def test_the_notes_of_a_step_play(step: AnyStep) -> None:
    """Every sort of line of every kind, one after the other, through the moves."""
    session = after(step, *(_from_notes(step, line) for line in step.lines()))

    assert session.last >= replay(log()).last


@every_line
def test_an_answer_that_may_be_left_out_may_be_left_out(step: AnyStep, line: type[Line]) -> None:
    needed = {q.name: words for q, words in zip(questions(line), answers(line).values(), strict=True) if q.needed}

    assert read(line, needed) == read(line, {**dict.fromkeys(line.model_fields, ""), **needed})
    after(step, read(line, needed))


@every_line
def test_an_answer_that_is_needed_is_asked_for_by_its_question(step: AnyStep, line: type[Line]) -> None:
    needed = next((question for question in questions(line) if question.needed), None)
    if needed is None:
        return
    with pytest.raises(Refused) as refused:
        read(line, {})

    assert needed.asks in str(refused.value)
    assert str(refused.value).endswith("?")


@every_line
def test_what_was_written_is_on_the_board(step: AnyStep, line: type[Line]) -> None:
    written_line = read(line, answers(line, "Kettle words"))
    if not written_line.moves(place(step, replay(log()))):
        return
    before, now = told(step.board(replay(log()))), told(step.board(after(step, written_line)))

    assert now != before
    hidden = line.key == "never_written"
    free = [q for q in questions(line) if q.sort in ("words", "several") and not line.model_fields[q.name].examples]
    assert ("Kettle words" in now) == (bool(free) and not hidden)


@every_item
def test_a_line_is_put_right_from_what_was_written(step: AnyStep, line: type[ItemLine]) -> None:
    entries = log()
    for move in read(line, answers(line)).moves(place(step, replay(entries))):
        make(entries, move)
    session = replay(entries)
    entry = session.written[-1]
    asking = Asking(tuple(step.lines())).amending(line.from_item(session, entry.item), entry.number)
    assert asking.amends == entry.number
    for name, words in answers(line, "Better words").items():
        assert asking.before or not answers(line)[name], name
        asking = asking.answered(words)
    finished = asking.finished()
    assert isinstance(finished, line)

    now = make(entries, finished.amends(entry.number, place(step, session)))

    assert [w.number for w in now.written] == [w.number for w in session.written]
    assert now.written[-1].item == after(step, read(line, answers(line, "Better words"))).written[-1].item


PLAIN = st.text("abc é,.[/]-:!", min_size=1, max_size=12).filter(str.strip)
PART = PLAIN.map(str.strip).filter(lambda part: part.strip(","))


def any_answer(line: type[Line], question: Question) -> st.SearchStrategy[str]:
    """Whatever somebody might type that can be read."""
    field = line.model_fields[question.name]
    if field.examples:
        return st.sampled_from([str(known) for known in field.examples])
    choices = st.integers(1, max(1, len(question.choices))).map(str)
    sorts: dict[str, st.SearchStrategy[str]] = {
        "words": PLAIN,
        "choice": choices,
        "yes or no": choices,
        "number": st.integers(0, 8).map(str),
        "several": st.lists(PART, min_size=1, max_size=3).map(lambda parts: "; ".join((*parts, ""))),
        "hands": st.dictionaries(
            st.sampled_from([level.sign for level in SCALE.levels]), st.integers(0, 30), min_size=1
        ).map(lambda hands: " ".join(f"{sign}:{count}" for sign, count in hands.items())),
        "theme": st.sampled_from(["A", "b", "no cover", "Long waits"]),
        "cards": st.sampled_from(["1", "2 1", "1, 2"]),
    }
    known = sorts[question.sort]
    return known if question.needed else st.just("") | known


@every_item
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_what_stands_in_the_line_to_be_put_right_gives_the_same_item(
    step: AnyStep, line: type[ItemLine], data: st.DataObject
) -> None:
    said = {q.name: data.draw(any_answer(line, q), label=q.name) for q in questions(line)}
    session = after(step, read(line, said))
    entry = session.written[-1]
    held = line.from_item(session, entry.item)
    again = read(line, {q.name: typed(q, getattr(held, q.name)) for q in questions(line)})

    entries = [*log()]
    for move in read(line, said).moves(place(step, replay(entries))):
        make(entries, move)
    now = make(entries, again.amends(entry.number, place(step, session)))

    assert now.written == session.written


@every_line
@settings(max_examples=10, deadline=None)
@given(words=st.text(max_size=9) | st.text("0123456789²٣:,; +?-", max_size=8))
def test_any_answer_is_read_or_refused_in_a_sentence(step: AnyStep, line: type[Line], words: str) -> None:
    for question in questions(line):
        try:
            read(line, {**answers(line), question.name: words})
        except Refused as refused:
            assert question.asks in str(refused)  # noqa: PT017 - most answers are not refused


@every_line
def test_a_line_that_does_not_fit_is_refused_by_its_move_and_not_before(step: AnyStep, line: type[Line]) -> None:
    """The screen shows what a move refuses; nothing may be raised on the way to the move."""
    strange = {"theme": "Nowhere", "cards": "99", "hands": "99:1"}
    said = {
        q.name: strange.get(q.sort, words) for q, words in zip(questions(line), answers(line).values(), strict=True)
    }
    said |= {name: "98" for name in said if line.model_fields[name].examples}
    made = read(line, said).moves(place(step, replay(log())))

    for move in made:
        try:
            move(replay(log()))
        except Refused as refused:
            assert str(refused).endswith(".")  # noqa: PT017 - many lines fit all the same


@every_step
def test_every_step_and_its_notes_have_a_schema(step: AnyStep) -> None:
    schema = notes_of(step).model_json_schema()

    assert set(schema.get("properties", {})) == {line.key for line in step.lines()}
    assert schema["additionalProperties"] is False
    assert all(part.get("description") for part in schema.get("properties", {}).values())


def test_all_kinds_together_have_a_schema() -> None:
    schema: dict[str, Any] = TypeAdapter[AnyStep](AnyStep).json_schema()

    assert set(schema["discriminator"]["mapping"]) == {step.kind for step in STEPS}


@every_step
def test_what_a_step_captures_is_said_in_a_sentence(step: AnyStep) -> None:
    assert step.captures
    assert bool(step.lines()) or "nothing" in step.captures


@every_step
def test_every_kind_says_the_method_behind_it_in_a_sentence_or_two(step: AnyStep) -> None:
    assert step.behind.endswith(".")
    assert 10 <= len(step.behind.split()) <= 45


@every_step
def test_a_board_can_be_shown_before_anything_was_said(step: AnyStep) -> None:
    assert isinstance(told(step.board(Session())), str)
