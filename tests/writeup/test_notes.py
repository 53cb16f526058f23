"""What a notes file may say, and where each of its mistakes is told."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.guard import BadFile, read_text
from survival_surgery.session.items import Decision
from survival_surgery.template.load import available, load
from survival_surgery.writeup.decisions import DECISIONS, first_key
from survival_surgery.writeup.notes import notes_model, read_notes, template_of
from survival_surgery.writeup.play import Play, play
from survival_surgery.writeup.writeup import WORKED_EXAMPLE

TEMPLATE = load(available()["survival-surgery"])
HEADING = "template: survival-surgery\n"


def played(text: str) -> Play:
    source = read_text(text, "notes.yaml")
    template = template_of(source)
    return play(read_notes(source, template), template, source)


def mistakes(text: str) -> list[str]:
    """What the program says of a file, a line each, without the last line that counts them."""
    with pytest.raises(BadFile) as caught:
        played(text)
    return str(caught.value).splitlines()[:-1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("variant: lunch\n", "1:1: 'template' is missing from notes"),
        ("template: nothing-like-it\n", "1:11: there is no template of this name. There are: "),
        ("template: ../etc/passwd\n", "1:11: there is no template of this name."),
        ("template: [a]\n", "1:11: 'template': write words here"),
        ("- a\n- list\n", "1:1: These are not notes yet. Begin with the template that the meeting followed"),
        ("no breaks\n", "1:1: These are not notes yet. Begin with the template"),
        ("", "1:1: There is nothing in these notes yet. Begin with the template"),
        ("# only a remark\n", "1:1: There is nothing in these notes yet."),
        (
            HEADING + "steps: [a]\n",
            "2:8: 'steps': write fields here, each on a line of its own, as in 'open.",
        ),
        (
            HEADING + "steps:\n  s1.harvest: [a]\n",
            "3:15: 's1.harvest': write fields here, each on a line of",
        ),
        (
            HEADING + 'steps:\n  s3.agree:\n    decisions:\n      - {proposal: x, hands: {"5": -3}}\n',
            "5:36: '5': write 0 or more.",
        ),
        (HEADING + "varient: lunch\n", "2:1: 'varient' is not a field of notes. Did you mean 'variant'?"),
        (HEADING + "present: 11\n", "2:10: '11' is not one of the choices: 1-4, 5-9, 10-14, 15-24, 25+."),
        (HEADING + "month: 3rd of March\n", "2:8: Write the month as 2026-03 or as March."),
        (HEADING + "month: 2026-13\n", "2:8: Write the month as 2026-03 or as March."),
        (HEADING + "names:\n  - stand_in: a worker\n", "3:5: 'words' is missing from 'names'."),
        (
            HEADING + "steps:\n  s1.harvst: {}\n",
            "3:3: 's1.harvst' is not a field of 'steps'. Did you mean 's1.harvest'?",
        ),
        (HEADING + "steps:\n  s1.swap:\n    heard: [x]\n", "4:5: nothing is written down in this step."),
        (HEADING + "steps:\n  s1.harvest:\n    herd: []\n", "4:5: 'herd' is not a field of 's1.harvest'."),
        (HEADING + "steps:\n  s1.harvest:\n    heard: no breaks\n", "4:12: 'heard': write a list"),
        (HEADING + "readback:\n  - aprove: x\n", "3:5: A decision begins with one of: 'veil:', 'clear:'"),
        (HEADING + "readback:\n  - veil: Priya\n", "3:5: 'stand_in' is missing from 'readback'."),
        (HEADING + "readback:\n  - clear: Priya\n    too: x\n", "4:5: 'too' is not a field of 'readback'."),
        (HEADING + "readback:\n  - may_leave: {}\n", "3:16: Say one thing, by its words or as in 'theme: …'."),
        (HEADING + "readback:\n  - may_leave: {thème: x}\n", "3:17: 'thème' is not a field of 'may_leave'."),
        (HEADING + "readback:\n  - may_leave: {theme: x, action: y}\n", "3:16: Say one thing"),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, told: str) -> None:
    first, *others = mistakes(text)

    assert first.startswith(f"notes.yaml:{told}"), first
    assert others == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "steps:\n  s1.harvest: {heard: [a]}\n  s1.cluster:\n    themes:\n      - {words: X, contributions: [2]}\n",
            "6:9: There is no card 2. The cards go from 1 to 1.",
        ),
        ("steps:\n  s1.choose:\n    focus:\n      - Rest\n", "5:9: There is no theme yet."),
        (
            "steps:\n  s3.actions:\n    actions:\n      - words: Do it\n        owner: Priya\n",
            "5:9: Owners have no names here.",
        ),
        (
            'steps:\n  s3.agree:\n    decisions:\n      - {proposal: X, hands: {"9": 1}}\n',
            "5:9: The scale has no level '9'.",
        ),
        ("names:\n  - {words: Priya, stand_in: Priya's friend}\n", "3:5: What stands in for a name cannot contain"),
        ("readback:\n  - approve: never said\n", "3:5: No contribution reads 'never said'."),
        ("readback:\n  - may_leave: no such theme\n", "3:5: Nothing that may stay or leave reads 'no such theme'."),
        ("readback:\n  - may_leave: {theme: x}\n", "3:5: No theme reads 'x'."),
        ("readback:\n  - leave_out: nothing like it\n", "3:5: No text reads 'nothing like it'."),
        ("readback:\n  - {soften: nothing, to: less}\n", "3:5: No text reads 'nothing'."),
        ("readback:\n  - {veil: Priya, stand_in: a worker}\n", "3:5: No text reads 'Priya'."),
        ("readback:\n  - clear: Priya\n", "3:5: No text reads 'Priya'."),
    ],
)
def test_a_refused_move_is_told_at_the_line_that_asked_for_it(text: str, told: str) -> None:
    [only] = mistakes(HEADING + text)

    assert only.startswith(f"notes.yaml:{told}"), only


def test_every_refusal_is_told_at_once() -> None:
    told = mistakes(HEADING + "readback:\n  - approve: one\n  - approve: two\n")

    assert [line.split(": ")[0] for line in told] == ["notes.yaml:3:5", "notes.yaml:4:5"]


def test_a_decision_of_bare_words_has_no_outcome_yet() -> None:
    session = played(HEADING + "steps:\n  s3.agree:\n    decisions: [start here]\n").session

    assert [decision.passed for decision in session.items(Decision)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "present: {long}\n",
        "steps:\n  s1.choose: {{focus: [{long}]}}\n",
        "steps:\n  s1.cluster: {{themes: [{long} a]}}\n  s1.choose: {{focus: [{long}]}}\n",
        "steps:\n  s3.agree: {{decisions: [{{proposal: x, hands: {{'{long}': 1}}}}]}}\n",
        "names: [{{words: x, stand_in: {long} x}}]\n",
        "readback: [{{veil: {long}, stand_in: x}}]\n",
        "readback: [{{may_leave: {long}}}]\n",
        "readback: [{{approve: {long}}}]\n",
        "{long}: x\n",
    ],
)
def test_a_mistake_repeats_only_the_beginning_of_a_long_text(text: str) -> None:
    long = "so many words that nobody would want to read them twice " * 5

    assert [line for line in mistakes(HEADING + text.format(long=long.strip())) if len(line) > 300] == []


def test_contributions_are_meant_by_their_number_in_the_file() -> None:
    session = played(
        HEADING + "steps:\n  s1.harvest:\n    heard: [first, second, third]\n"
        "  s1.cluster:\n    themes:\n      - {words: Cover, contributions: [3, 1]}\n"
    ).session

    words = {contribution.number: contribution.words for contribution in session.contributions}
    assert [words[number] for number in session.themes[0].contributions] == ["third", "first"]


def test_a_step_that_the_variant_leaves_out_may_have_notes_all_the_same() -> None:
    folded = next(step for step in TEMPLATE.steps if step.folded_into and step.id == "s3.demand")
    session = played(HEADING + f"steps:\n  {folded.id}:\n    demand:\n      - words: cover\n").session

    assert folded.id in session.entered
    assert [type(written.item).__name__ for written in session.written] == ["Demand"]


def test_only_the_month_of_the_meeting_is_kept() -> None:
    assert played(HEADING + "month: march\n").session.opened.endswith("-03-01")
    assert played(HEADING + "month: 2026-11\n").session.opened == "2026-11-01"


def test_names_and_workplace_words_join_the_protected_words() -> None:
    session = played(HEADING + "names: [Priya, {words: Dave, stand_in: a manager}]\nwords: [Elm Road]\n").session

    assert [(n.words, n.sort, n.stand_in) for n in session.names[:2]] == [
        ("Priya", "name", ""),
        ("Dave", "name", "a manager"),
    ]
    [*_, site] = session.names
    assert (site.words, site.sort, site.stand_in[:-1]) == ("Elm Road", "word", "site ")


def test_a_person_is_told_apart_in_the_groups_copy_where_the_notes_say_so() -> None:
    body = HEADING + "steps:\n  s1.choose:\n    parked: [ask Priya]\n"
    said = "readback:\n  - {veil: Priya, stand_in: a worker, linked: yes}\n"

    assert set(played(body + said).session.linked) == {"Priya"}


def test_a_place_may_be_veiled_by_other_words_than_those_that_were_dealt() -> None:
    body = HEADING + "words: [Elm Road]\nsteps:\n  s1.choose:\n    parked: [go to Elm Road]\n"
    said = "readback:\n  - {veil: Elm Road, stand_in: one of our sites}\n"

    assert played(body + said).session.veiled == {"Elm Road": "one of our sites"}


def test_the_notes_have_a_key_for_every_step_of_their_template() -> None:
    schema = json.dumps(notes_model(TEMPLATE).model_json_schema())

    assert [step.id for step in TEMPLATE.steps if f'"{step.id}"' not in schema] == []
    assert [first_key(decision) for decision in DECISIONS if f'"{first_key(decision)}"' not in schema] == []


TEXTS = st.text(max_size=60) | st.sampled_from(["yes", "1", "{}", "[]", "- a", "a: b", "!!x", "&a", "\x1b[31m", "'"])
LINES = st.sampled_from(
    [line for line in WORKED_EXAMPLE.read_text("utf-8").splitlines(keepends=True) if not line.startswith("#")]
)


@settings(max_examples=20, deadline=None)
@given(st.lists(LINES, max_size=30), TEXTS)
def test_whatever_the_file_says_it_is_played_or_its_mistakes_are_told(lines: list[str], text: str) -> None:
    mixed = HEADING + "".join(lines) + text
    with suppress(BadFile):
        played(mixed)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 400), TEXTS)
def test_a_damaged_worked_example_is_played_or_its_mistakes_are_told(at: int, text: str) -> None:
    lines = WORKED_EXAMPLE.read_text("utf-8").splitlines()
    lines[at % len(lines)] = lines[at % len(lines)][: at % 7] + text
    with suppress(BadFile):
        played("\n".join(lines))


def test_a_mistake_says_the_same_for_a_file_as_for_its_text(tmp_path: Path) -> None:
    from survival_surgery.writeup.writeup import write_up

    path = tmp_path / "notes.yaml"
    path.write_text(HEADING + "present: 11\n", encoding="utf-8")
    with pytest.raises(BadFile, match=f"{path}:2:10: "):
        write_up(path, tmp_path / "out")
