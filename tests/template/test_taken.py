"""What a template takes from the library stands in its steps, and is kept in the session's copy of the template."""

from pathlib import Path

import pytest

from survival_surgery.guard import BadFile
from survival_surgery.steps.checklist.step import Checklist
from survival_surgery.steps.tactics.step import Tactics
from survival_surgery.template.load import load_text, whole
from survival_surgery.template.model import SessionTemplate

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")
GATHER = """      - kind: gather
        id: two.have
        title: What we have
        purpose: To see it.
        minutes: {full: 2, standard: 0, lunch: 0}
        folded_into: two.why
        prompts: ["What is there?"]
        structuring_lines: ["And what else?"]
        list: resources
"""


def with_step(lines: str) -> str:
    """The small template with other fields in place of those that make its list one."""
    return SMALL.replace("      - kind: gather\n", f"      - kind: {lines.splitlines()[0]}\n").replace(
        "        list: resources\n", "".join(f"        {line}\n" for line in lines.splitlines()[1:])
    )


def read(lines: str, own: Path | None = None) -> SessionTemplate:
    return load_text(with_step(lines), "small.yaml", own)


def told(text: str, own: Path | None = None) -> list[str]:
    with pytest.raises(BadFile) as refused:
        load_text(text, "small.yaml", own)
    return [f"{m.line}:{m.column}: {m.sentence}" for m in refused.value.mistakes]


def test_a_tactics_step_takes_tactics_after_its_own_options() -> None:
    step = read("tactics\nsuggestions: [Our own way.]\ntake: [open-letter, petition]").step("two.have")

    assert isinstance(step, Tactics)
    assert step.suggestions[0] == "Our own way."
    assert [getattr(entry, "id", "") for entry in step.suggestions[1:]] == ["open-letter", "petition"]


def test_all_takes_everything_that_need_not_be_named() -> None:
    step = read("tactics\ntake: [all]").step("two.have")

    assert isinstance(step, Tactics)
    taken = [getattr(entry, "id", "") for entry in step.suggestions]
    assert "petition" in taken
    assert "occupation" not in taken


def test_a_checklist_takes_questions() -> None:
    step = read("checklist\nquestions: [Is it ours?]\ntake: [organise]").step("two.have")

    assert isinstance(step, Checklist)
    questions = step.questions
    assert questions[0] == "Is it ours?"
    assert len(questions) > 5


def test_hint_cards_are_named_by_any_step() -> None:
    step = read("gather\nlist: resources\nhints: [silence]").step("two.have")

    assert step is not None
    assert [hint.id for hint in step.hints] == ["silence"]


def test_what_is_not_in_the_library_is_told_with_the_nearest() -> None:
    text = with_step("tactics\ntake: [open-leter]")

    line = text.splitlines().index("        take: [open-leter]") + 1
    assert told(text) == [
        f"{line}:16: there is no tactic 'open-leter' in the library. Did you mean 'open-letter'?",
    ]


def test_a_step_that_takes_nothing_says_so() -> None:
    assert any(
        "a harvest step takes nothing from the library" in t for t in told(with_step("harvest\ntake: [silence]"))
    )


def test_a_list_other_than_obstacles_takes_nothing() -> None:
    assert any("takes nothing from the library" in t for t in told(with_step("gather\nlist: asks\ntake: [silence]")))


def test_a_scale_of_the_library_is_used_with_changes() -> None:
    before = SMALL[SMALL.index("decision_scale:") : SMALL.index("vocabulary:")]
    text = SMALL.replace(before, 'decision_scale: {take: fist_to_five, passes_at: "4"}\n')

    scale = load_text(text, "small.yaml").decision_scale

    assert (scale.id, scale.passes_at, len(scale.levels)) == ("fist_to_five", "4", 6)


def test_a_scale_that_is_not_in_the_library_is_told_once() -> None:
    before = SMALL[SMALL.index("decision_scale:") : SMALL.index("vocabulary:")]
    text = SMALL.replace(before, "decision_scale: {take: fist_to_six, passes_at: up}\n")

    [only] = told(text)

    assert only.endswith("there is no decision scale 'fist_to_six' in the library. Did you mean 'fist_to_five'?")


def test_words_of_the_library_come_after_a_templates_own() -> None:
    text = SMALL.replace("vocabulary: {roles: [nurse, union rep]}", "vocabulary: {take: [health], roles: [healer]}")

    roles = load_text(text, "small.yaml").vocabulary.roles

    assert roles[0] == "healer"
    assert len(roles) > 3


def test_entries_of_the_templates_own_come_in_place_of_ours() -> None:
    own = "library:\n  hints: [{id: silence, situation: nobody speaks, words: Wait.}]\n"
    text = with_step("gather\nlist: resources\nhints: [silence]").replace("stages:\n", f"{own}stages:\n", 1)

    step = load_text(text, "small.yaml").step("two.have")

    assert step is not None
    assert [hint.words for hint in step.hints] == ["Wait."]


def test_mistakes_in_entries_of_the_templates_own_are_told() -> None:
    own = "library:\n  hints: [{id: silence, situation: nobody speaks, wrods: Wait.}]\n"

    assert any("Did you mean 'words'?" in t for t in told(SMALL.replace("stages:\n", f"{own}stages:\n", 1)))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of one's own templates, with a library beside it."""
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "ours.yaml").write_text(
        "hints: [{id: silence, situation: nobody speaks, words: Ask the quietest corner.}]\n", encoding="utf-8"
    )
    return tmp_path / "templates"


def test_a_library_of_ones_own_comes_in_place_of_ours(own: Path) -> None:
    step = read("gather\nlist: resources\nhints: [silence]", own).step("two.have")

    assert step is not None
    assert [hint.words for hint in step.hints] == ["Ask the quietest corner."]


def test_a_mistake_in_ones_own_library_takes_no_template_away_from_the_room(own: Path) -> None:
    (own.parent / "library" / "ours.yaml").write_text("hints: [{id: silence}]\n", encoding="utf-8")

    step = read("gather\nlist: resources\nhints: [silence]", own).step("two.have")

    assert step is not None
    assert step.hints


def test_a_session_keeps_the_entries_and_needs_no_library_for_them(own: Path) -> None:
    own.mkdir()
    path = own / "small.yaml"
    path.write_text(with_step("gather\nlist: resources\nhints: [silence]"), encoding="utf-8")

    template, kept = whole(path, own)
    (own.parent / "library" / "ours.yaml").unlink()

    assert load_text(kept, "the copy") == template
