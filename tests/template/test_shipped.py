"""The templates that ship: whole, adding up, readable aloud, and honest about where they come from."""

import re
from pathlib import Path
from typing import get_args

import pytest

from survival_surgery.session.events import Confidentiality, Variant
from survival_surgery.steps.base import Mode
from survival_surgery.template.agenda import prompts, stop_at, stops
from survival_surgery.template.load import available, find, load, shipped
from survival_surgery.template.model import VARIANTS, SessionTemplate

SHIPPED = {name: load(path) for name, path in available().items()}
SURGERY = SHIPPED["survival-surgery"]

# The steps of the method, with their minutes in the full, the standard and the lunch variant.
STEPS = {
    "open.arrive": (5, 3, 1),
    "open.agree": (7, 4, 2),
    "open.context": (0, 0, 0),
    "open.review": (5, 3, 1),
    "s1.swap": (12, 9, 7),
    "s1.write": (4, 3, 0),
    "s1.harvest": (8, 5, 6),
    "s1.cluster": (8, 6, 3),
    "s1.spread": (5, 4, 2),
    "s1.choose": (5, 4, 2),
    "break.care": (10, 5, 0),
    "s2.why": (8, 5, 3),
    "s2.wrong": (0, 0, 0),
    "s2.who": (6, 4, 2),
    "s2.know": (7, 4, 2),
    "s2.evidence": (0, 0, 0),
    "s2.have": (5, 4, 2),
    "s2.allies": (4, 2, 0),
    "s2.risk": (5, 3, 1),
    "s3.statement": (8, 4, 3),
    "s3.demand": (0, 0, 0),
    "s3.options": (8, 4, 0),
    "s3.agree": (6, 3, 2),
    "s3.actions": (8, 5, 3),
    "s3.help": (4, 2, 1),
    "close.readback": (5, 2, 1),
    "close.checkout": (4, 2, 1),
}
FOLDED = {
    "open.context": "open.agree",
    "s1.write": "s1.harvest",
    "s2.wrong": "s2.why",
    "s2.evidence": "s2.know",
    "s2.allies": "s2.have",
    "s3.demand": "s3.statement",
}


def words_of(template: SessionTemplate) -> list[str]:
    """Everything that a template says, to the room or to the facilitator."""
    said = [template.title, *(words for _, words in template.about())]
    for step in template.steps:
        said += [step.title, step.purpose, *step.prompts, *step.tips, *step.structuring_lines, *step.ways_to_join]
        said += [*getattr(step, "questions", ()), *getattr(step, "suggestions", ())]
    return said


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("variant", VARIANTS)
def test_the_steps_and_the_slack_add_up_to_every_variant(name: str, variant: Variant) -> None:
    template = SHIPPED[name]

    planned = sum(step.minutes.of(variant) for step in template.steps)

    assert planned + template.slack.of(variant) == template.variants.of(variant)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_template_is_called_as_its_file_is(name: str) -> None:
    assert SHIPPED[name].id == name


@pytest.mark.parametrize("name", SHIPPED)
def test_a_template_says_where_it_comes_from(name: str) -> None:
    provenance = SHIPPED[name].provenance

    assert provenance.licence == "CC BY 4.0"
    assert provenance.method
    assert provenance.source


@pytest.mark.parametrize("name", SHIPPED)
def test_prompts_and_questions_can_be_read_aloud_as_questions(name: str) -> None:
    asked = [words for step in SHIPPED[name].steps for words in (*step.prompts, *getattr(step, "questions", ()))]

    assert [words for words in asked if not words.endswith("?")] == []
    assert [words for words in asked if len(words) > 100] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_in_a_template_leads_out_of_the_program(name: str) -> None:
    assert [
        words for words in words_of(SHIPPED[name]) if re.search(r"://|www\.|[\w.]+@\w|\bfile:|[<>{}$`|]", words)
    ] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_every_step_but_a_folded_one_says_how_to_take_part_and_how_to_lead(name: str) -> None:
    on_the_road = [step for step in SHIPPED[name].steps if step.minutes.full]

    assert [step.id for step in on_the_road if not step.tips or not step.ways_to_join] == []
    assert {step.mode for step in on_the_road} <= set(get_args(Mode))


def test_the_survival_surgery_has_every_step_of_the_method_with_its_minutes() -> None:
    written = {step.id: (step.minutes.full, step.minutes.standard, step.minutes.lunch) for step in SURGERY.steps}

    assert written == STEPS
    assert (SURGERY.variants.full, SURGERY.variants.standard, SURGERY.variants.lunch) == (150, 90, 45)


def test_the_survival_surgery_has_an_opening_the_three_stages_and_a_closing() -> None:
    assert [(part.id, part.title) for part in SURGERY.parts] == [
        ("opening", "opening"),
        ("listen", "problem identification"),
        ("understand", "information and resources"),
        ("act", "concrete next steps"),
        ("closing", "closing"),
    ]


def test_what_is_folded_is_folded_where_the_method_folds_it() -> None:
    assert {step.id: step.folded_into for step in SURGERY.steps if step.folded_into} == FOLDED


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_prompts_of_a_folded_step_appear_inside_its_host(variant: Variant) -> None:
    for step in SURGERY.steps:
        if step.folded_into and step.minutes.of(variant) == 0:
            host = stop_at(SURGERY, variant, step.folded_into)
            assert host is not None
            assert host in stops(SURGERY, variant)
            assert {said.words for said in prompts(host) if said.under == step.title} == set(step.prompts)


def test_every_kind_of_step_is_used_by_the_survival_surgery() -> None:
    folders = {path.parent.name for path in Path(__file__).parents[2].glob("survival_surgery/steps/*/step.py")}

    assert {step.kind for step in SURGERY.steps} == folders


def test_the_swap_gives_equal_turns() -> None:
    swap = SURGERY.step("s1.swap")

    assert swap is not None
    assert swap.kind == "guide"
    assert swap.turns is not None
    assert (swap.turns.count, swap.turns.minutes.full, swap.turns.minutes.standard, swap.turns.minutes.lunch) == (
        2,
        5,
        4,
        3,
    )


def test_access_needs_are_asked_and_never_printed() -> None:
    arrive = SURGERY.step("open.arrive")

    assert arrive is not None
    assert arrive.kind == "checklist"
    assert not arrive.in_minutes
    assert len(arrive.questions) >= 10


def test_fist_to_five_passes_at_three_and_hears_the_lower_hands() -> None:
    scale = SURGERY.decision_scale

    assert scale.passes({"3": 4, "5": 1}) is True
    assert scale.passes({"2": 1, "5": 9}) is False
    assert [level.sign for level in scale.levels if level.reserves] == ["0", "1", "2"]
    assert [level.sign for level in scale.levels if level.blocks] == ["0"]


def test_all_three_ways_of_keeping_what_is_said_are_offered_with_their_limits() -> None:
    assert {option.id for option in SURGERY.confidentiality.options} == set(get_args(Confidentiality))
    assert len(SURGERY.confidentiality.limits) >= 3


def test_the_survival_surgery_says_which_part_of_it_is_our_own() -> None:
    assert SURGERY.provenance.reconstruction
    assert "our own reconstruction" in SURGERY.provenance.source
    assert "survivingwork.org" in SURGERY.provenance.source


def test_the_templates_are_found_in_a_checkout() -> None:
    assert shipped().name == "session_templates"
    assert find("survival-surgery") == shipped() / "survival-surgery.yaml"
