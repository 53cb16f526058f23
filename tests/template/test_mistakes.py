"""Authors can mend their own mistakes: each is told at its line and column, and all of them at once."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from survival_surgery.guard import BadFile
from survival_surgery.template.checks import checks
from survival_surgery.template.load import load, load_text
from survival_surgery.template.model import SessionTemplate

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")

CHANGES: dict[tuple[str, str], list[str]] = {
    ('prompts: ["What is up?"]', 'promts: ["What is up?"]'): [
        "37:9: 'promts' is not a field of a harvest step. Did you mean 'prompts'?",
    ],
    ("minutes: {full: 8, standard: 6, lunch: 3}", "minutes: {full: 8, standard: 6, lunch: 10}"): [
        "11:43: the lunch variant adds up to 17 minutes, not 10.",
    ],
    ("slack: {full: 2}", "slack: {full: 3, lunch: 1}"): [
        "11:18: the full variant adds up to 31 minutes, not 30.",
        "11:43: the lunch variant adds up to 11 minutes, not 10.",
    ],
    ("minutes: {full: 8, standard: 6, lunch: 3}", "minutes: {full: ten, standard: 6, lunch: 3}"): [
        "36:25: 'full': write a whole number, such as 10.",
    ],
    ("minutes: {full: 8, standard: 6, lunch: 3}", "minutes: {full: 8, standard: 6}"): [
        "36:18: the minutes of the lunch variant are missing. Write 0 to leave the step out of it.",
    ],
    ("minutes: {full: 8, standard: 6, lunch: 3}", "minutes: {full: -8, standard: 6, lunch: 3}"): [
        "36:25: 'full': write 0 or more.",
    ],
    ("group: {min: 3, max: 9}", "group: {min: 3, max: 9, fewest: 4}"): [
        (
            "10:33: what is shown stands for 5 people at least, and a template may ask for more but for no fewer. "
            "Write 5 or more, or leave this line out."
        ),
    ],
    ("group: {min: 3, max: 9}", "group: {min: 3, max: 9, fewest: 26}"): [
        "10:33: with more than 25 hardly anything could be shown. Write 25 or less.",
    ],
    ("group: {min: 3, max: 9}", "group: {min: 3, max: 9, fewest: few}"): [
        "10:33: 'fewest': write a whole number, such as 10.",
    ],
    ("id: one.harvest", "id: one.swap"): [
        "33:13: another step is called 'one.swap' too. Give it its own id.",
    ],
    ("id: one.harvest", "id: One Harvest"): [
        "33:13: 'One Harvest' does not fit here. A short name of its own in lower case, as in s1.harvest.",
    ],
    ("kind: harvest", "kind: harvst"): [
        "32:15: 'harvst' is not a kind of step. Did you mean 'harvest'?",
    ],
    ("      - kind: harvest\n        id", "      - id"): [
        "32:9: 'kind' is missing. It says what the step is, such as harvest.",
    ],
    ('        prompts: ["What is up?"]\n', ""): [
        "32:9: 'one.harvest' has no prompts. A harvest step needs at least one question to open it.",
    ],
    ('prompts: ["What is up?"]', "prompts: []"): [
        "32:9: 'one.harvest' has no prompts. A harvest step needs at least one question to open it.",
    ],
    ('prompts: ["What is up?"]', "prompts: What is up?"): [
        "37:18: 'prompts': write a list, each entry on a line of its own that starts with '- '.",
    ],
    ('prompts: ["What is up?"]', 'prompts: ["What is up?"]\n        mode: plenery'): [
        (
            "38:15: 'plenery' is not one of the choices: plenary, pairs, trios, small groups, silent. "
            "Did you mean 'plenary'?"
        ),
    ],
    ('prompts: ["What is up?"]', 'prompts: ["What is up?"]\n        skippable: maybe'): [
        "38:20: 'skippable': write yes or no.",
    ],
    ("folded_into: two.why", "folded_into: two.whi"): [
        "53:22: there is no step 'two.whi' to be folded into. Did you mean 'two.why'?",
    ],
    ("folded_into: two.why", "folded_into: two.have"): [
        "53:22: a step cannot be folded into itself.",
    ],
    ('prompts: ["Why?"]', 'prompts: ["Why?"]\n        folded_into: one.swap'): [
        "47:22: this step has minutes in every variant, so it is never folded. Leave this line out.",
        "54:22: 'two.why' is folded itself. Name the step that it is folded into.",
    ],
    ("minutes: {full: 6, standard: 4, lunch: 1}", "minutes: {full: 6, standard: 4, lunch: 0}"): [
        "11:43: the lunch variant adds up to 9 minutes, not 10.",
        "53:22: 'two.why' is left out of the lunch variant too, and these prompts with it.",
    ],
    ("minutes: {full: 4, standard: 3, lunch: 2}", "minutes: {full: 4, standard: 4, lunch: 2}"): [
        "31:56: 2 turns of 4 minutes do not fit into the 6 minutes of the standard variant.",
    ],
    ("list: resources", "list: resource"): [
        ("56:15: 'resource' is not one of the choices. Did you mean 'resources'?"),
    ],
    ("kind: actions", "kind: tactics"): [
        "57:5: this stage has no actions step, so nobody leaves with something to do.",
    ],
    ("minutes: {full: 4, standard: 4, lunch: 2}", "minutes: {full: 4, standard: 4, lunch: 0}"): [
        "11:43: the lunch variant adds up to 8 minutes, not 10.",
        "60:9: the lunch variant leaves this step out, so nobody leaves with an action.",
    ],
    ("passes_at: up", "passes_at: sideways"): [
        "20:14: 'sideways' is not one of the levels: down, up.",
    ],
    ("sign: down", "sign: up"): [
        "19:45: the sign 'up' is here twice.",
    ],
    ("group: {min: 3, max: 9}", "group: {min: 30, max: 9}"): [
        "10:23: the most people (9) are fewer than the fewest (30).",
    ],
    ("roles: [nurse, union rep]", "roles: [nurse, Nurse, cook and baker]"): [
        "21:29: the role 'nurse' is here twice.",
        "21:36: write one role, without 'and' or a sign that joins two.",
    ],
    ("[{id: minutes_only, words: The", "[{id: minutes_only, words: All}, {id: minutes_only, words: The"): [
        "14:45: the option 'minutes_only' is here twice.",
    ],
    ("  - id: understand\n", "  - id: act\n"): [
        "38:9: the stages go listen, understand, act: this one should be 'understand'.",
    ],
    ("id: small\n", "id: con\n"): [
        "1:5: 'con' cannot be the name of a file on every machine. Choose another.",
    ],
    ("id: small\n", "id: ../../etc/passwd\n"): [
        "1:5: '../../etc/passwd' does not fit here. A short name in lower case, as in survival-surgery.",
    ],
    ("summary: Small.", "summary: Small.\ninclude: /etc/passwd"): [
        (f"7:1: 'include' is not a field of a template. Its fields are: {', '.join(SessionTemplate.model_fields)}."),
    ],
    ("language: en\n", ""): [
        "1:1: 'language' is missing from a template. The language of its words, as in en or pt-BR.",
    ],
    ("reconstruction: yes", "reconstruction: partly"): [
        "5:78: 'reconstruction': write yes or no.",
    ],
}


def told(text: str) -> list[str]:
    """The mistakes of a template, as they are printed, without the name of the file."""
    with pytest.raises(BadFile) as refused:
        load_text(text, "my.yaml")
    *mistakes, count = str(refused.value).splitlines()
    assert count == f"{len(mistakes)} thing{'' if len(mistakes) == 1 else 's'} to mend."
    return [mistake.removeprefix("my.yaml:") for mistake in mistakes]


def test_the_small_template_is_right() -> None:
    assert isinstance(load_text(SMALL, "small.yaml"), SessionTemplate)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: f"{change[0][:30]} to {change[1][:30]}")
def test_one_mistake_is_told_where_it_stands(change: tuple[str, str]) -> None:
    before, after = change
    assert SMALL.count(before) == 1

    assert told(SMALL.replace(before, after)) == CHANGES[change]


def test_a_misspelled_field_and_a_wrong_sum_are_told_together() -> None:
    text = SMALL.replace('prompts: ["What is up?"]', 'promts: ["What is up?"]').replace("lunch: 10", "lunch: 12")

    assert told(text) == [
        "11:43: the lunch variant adds up to 10 minutes, not 12.",
        "37:9: 'promts' is not a field of a harvest step. Did you mean 'prompts'?",
    ]


def test_the_file_is_named_as_it_was_given(tmp_path: Path) -> None:
    path = tmp_path / "my-session.yaml"
    path.write_text("id: small\n", encoding="utf-8")

    with pytest.raises(BadFile) as refused:
        load(path)

    assert str(refused.value).startswith(f"{path}:1:1: ")


@pytest.mark.parametrize("text", ["", "just words", "- a\n- b\n", "stages: 3", "stages: [1, [2], {steps: {a: b}}]"])
def test_what_is_no_template_at_all_is_refused(text: str) -> None:
    with pytest.raises(BadFile):
        load_text(text, "my.yaml")


anything = st.recursive(
    st.none() | st.text(max_size=5) | st.sampled_from(["0", "5", "harvest", "guide", "act", "listen"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["id", "kind", "stages", "steps", "minutes", "full", "folded_into", "prompts", "turns"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(anything)
def test_the_checks_stand_any_data_that_a_file_can_hold(data: object) -> None:
    assert all(isinstance(sentence, str) for _, sentence in checks(data))


@given(st.text() | st.tuples(st.sampled_from(SMALL.splitlines(keepends=True)), st.text(max_size=9)).map("".join))
def test_any_text_in_place_of_a_template_is_told_or_read(text: str) -> None:
    try:
        read: object = load_text(text + SMALL, "my.yaml")
    except BadFile as refused:
        read = refused

    assert isinstance(read, SessionTemplate | BadFile)


@pytest.mark.timeout(10)
def test_a_template_of_thousands_of_steps_is_refused_quickly() -> None:
    step = "      - {kind: harvst, id: a, folded_into: b, minutes: {full: x}}\n"
    text = SMALL.replace("  - id: understand\n", step * 4_000 + "  - id: understand\n")

    with pytest.raises(BadFile, match="there are more"):
        load_text(text, "my.yaml")
