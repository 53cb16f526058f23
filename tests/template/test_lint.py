"""Advice for authors: what stops nobody, and is worth a second look before a room meets it."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from survival_surgery.guard import read_text
from survival_surgery.template.lint import advice
from survival_surgery.template.load import available, load_text
from survival_surgery.template.plain_words import hard_words, long_sentences, reading_ease, syllables

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")
KNOWN = ("small", "survival-surgery", "praxis-review")
PROMPT = 'prompts: ["What is up?"]'
LONG = (
    "What is it that you would like to say to those who plan the work here if they sat down with you for an hour "
    "and had to listen to you?"
)
HARD = (
    'prompts: ["Which organisational responsibilities necessitate additional accountability?", "Who facilitates '
    'interdisciplinary communication regarding operational availability, authority and institutional policies?", '
    '"Who identifies inadequate arrangements?"]'
)
TURNS = "{count: 2, minutes: {full: 4, standard: 3, lunch: 2}}"
FOLDED = "minutes: {full: 2, standard: 0, lunch: 0}\n        folded_into: two.why"
NEVER = "minutes: {full: 0, standard: 0, lunch: 0}"

ALWAYS = {
    "1:1: nobody agrees what may leave the room. Put an agreement step into the opening.",
    "1:1: nobody reads what will leave the room. Put a readback step into the closing.",
    "1:1: nobody says when the room meets again. Put a closing step at the end.",
    (
        "23:5: no step of this stage has structuring_lines, so nothing leads out when complaints go round in circles. "
        "Add a question to one of them, such as: What do these have in common?"
    ),
    (
        "23:5: no step of this stage has hint cards for what may happen in it. "
        "Add some to one of them, such as: hints: [silence, domination]"
    ),
}
"""What the small template is told before anything in it is changed."""

CHANGES: dict[tuple[str, str], list[str]] = {
    (PROMPT, 'prompts: ["Say what is up."]'): [
        "37:19: this prompt is no question. Ask the room something and end with '?', or move it to 'tips'."
    ],
    (PROMPT, f'prompts: ["{LONG}"]'): [
        "37:19: this sentence has 31 words, and over 25 are hard to follow by ear. Make two of it."
    ],
    (PROMPT, 'prompts: ["What would Mrs Miller say?"]'): [
        (
            "37:19: 'Mrs Miller' names somebody. A template goes from hand to hand: say which role is meant."
        )
    ],
    (PROMPT, f"prompts: [{', '.join(['Why?'] * 8)}]"): [
        (
            "37:18: 8 prompts are more than a room can answer in one step; 7 are many. "
            "Keep those that matter most, or make two steps of it."
        )
    ],
    (PROMPT, HARD): [
        (
            "37:18: what is read aloud here is hard to follow by ear. "
            "Find shorter words for: interdisciplinary, accountability, availability."
        )
    ],
    ("turns: {count: 2, minutes: {full: 4", "mode: trios\n        turns: {count: 2, minutes: {full: 4"): [
        "32:24: in trios everybody has a turn with 3 turns, and here are 2."
    ],
    (TURNS, TURNS.replace("full: 4", "full: 1")): [
        "31:36: a turn of 1 minute in the full variant is over before anybody has begun. Give it more."
    ],
    ("passes_at: up", "passes_at: down"): [
        "20:14: everything passes at the lowest level, so nobody can say no. Name a higher one."
    ],
    ("source: Here", "source: TODO"): [
        "5:36: 'source' says nothing yet. Whoever chooses this wants to know whose way of working it is."
    ],
    ("slack: {full: 2}", "slack: {full: 2}\nleads_to: [{template: praxis-reviw}]"): [
        "13:23: there is no template 'praxis-reviw' on this machine. Did you mean 'praxis-review'?"
    ],
    ("slack: {full: 2}", "slack: {full: 2}\nfollows: [survival-surgry]"): [
        "13:11: there is no template 'survival-surgry' on this machine. Did you mean 'survival-surgery'?"
    ],
    ("        folded_into: two.why\n", ""): [],
    (FOLDED, NEVER): [
        (
            "52:18: no variant has minutes for this step, so nobody is led to it. "
            "Give it some, or fold it into another."
        )
    ],
    ("slack: {full: 2}", "slack: {full: 2}\nlibrary: {hints: [{id: rain, situation: it rains, words: Go in.}]}"): [
        "13:24: no step has the hint card 'rain', so nobody sees it. Add 'hints: [rain]' to a step."
    ],
}  # fmt: skip


def told(text: str) -> list[str]:
    """What is worth a look in a template, as `line:column: sentence`."""
    found = advice(read_text(text, "my.yaml"), load_text(text, "my.yaml"), KNOWN)
    return [f"{one.line}:{one.column}: {one.sentence}" for one in found]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: f"{change[0][:30]} to {change[1][:40]}")
def test_one_thing_that_is_worth_a_look_is_told_where_it_stands(change: tuple[str, str]) -> None:
    before, after = change
    assert SMALL.count(before) == 1
    text = SMALL.replace(before, after)
    if after == NEVER:
        text = text.replace("slack: {full: 2}", "slack: {full: 4}")

    assert {one.partition(": ")[2] for one in told(text)} - {one.partition(": ")[2] for one in ALWAYS} == {
        one.partition(": ")[2] for one in CHANGES[change]
    }
    assert set(CHANGES[change]) <= set(told(text))


def test_the_small_template_has_no_agreement_readback_or_closing_and_no_way_out_of_circles() -> None:
    assert set(told(SMALL)) == ALWAYS


def test_a_session_without_a_break_is_told_after_which_step() -> None:
    text = (
        SMALL.replace("variants: {full: 30,", "variants: {full: 110,")
        .replace("minutes: {full: 8, standard: 6, lunch: 3}", "minutes: {full: 45, standard: 6, lunch: 3}")
        .replace("minutes: {full: 6, standard: 4, lunch: 1}", "minutes: {full: 49, standard: 4, lunch: 1}")
    )
    break_ = (
        "  - id: understand\n    goal: To see why.\n    steps:\n      - {kind: guide, id: two.break, title: Rest, "
        "purpose: Rest., minutes: {full: 9, standard: 0, lunch: 0}, prompts: [Who wants water?]}\n"
    )
    rested = text.replace("  - id: understand\n    goal: To see why.\n    steps:\n", break_).replace(
        "full: 110", "full: 119"
    )

    assert (
        "41:9: by the end of 'Why?' the full variant has gone on for 102 minutes without a break. "
        "Put a guide step with 'break' in its id or title before it."
    ) in told(text)
    assert not [one for one in told(rested) if "without a break" in one]


def test_words_in_another_language_are_not_measured_by_the_syllables_of_english() -> None:
    text = SMALL.replace(PROMPT, HARD)

    assert len(told(text)) == len(told(text.replace("language: en", "language: fr"))) + 1


def test_what_a_step_group_brought_is_its_own_authors_business() -> None:
    text = SMALL.replace("  - id: understand\n", "      - include: silence-check\n  - id: understand\n")
    text = text.replace(
        "variants: {full: 30, standard: 20, lunch: 10}", "variants: {full: 40, standard: 28, lunch: 15}"
    )

    assert {one.split(": ")[0] for one in told(text)} <= {"1:1", "23:5"}


def test_the_survival_surgery_speaks_plainly() -> None:
    text = available()["survival-surgery"].read_text("utf-8")
    template = load_text(text, "x")

    assert [one for one in told(text) if "follow by ear" in one or "no question" in one or "break" in one] == []
    assert min(reading_ease(" ".join(step.prompts)) for step in template.steps) > 70


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1), ("people", 2), ("used", 1), ("wanted", 2), ("changes", 2), ("organisation", 5), ("table", 2),
        ("times", 1), ("somebody", 3), ("we", 1), ("asked", 1), ("decided", 3), ("advice", 2),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_plain_text_is_easier_than_an_office_one() -> None:
    plain = "What do we know for certain? Who could tell us more? Is it the same on every shift?"
    office = "Identify organisational determinants of inadequate institutional accountability arrangements."

    assert reading_ease(plain) > 80
    assert reading_ease(office) < 30
    assert hard_words(plain * 3) == ()
    assert list(long_sentences(" ".join(["word"] * 26))) == [26]
    assert list(long_sentences(" ".join(["word"] * 25))) == []


@given(st.text())
def test_any_text_can_be_measured(text: str) -> None:
    assert isinstance(reading_ease(text), float)
    assert all(count > 25 for count in long_sentences(text))
