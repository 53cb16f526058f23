"""The Survival Surgery, step by step as the method has it."""

from typing import get_args

import pytest

from survival_surgery.session.events import Confidentiality, Variant
from survival_surgery.template.agenda import prompts, room, stop_at, stops
from survival_surgery.template.load import find, load
from survival_surgery.template.model import VARIANTS

SURGERY = load(find("survival-surgery"))

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
    there = room(SURGERY, variant, None, None)
    for step in SURGERY.steps:
        if step.folded_into and step.minutes.of(variant) == 0:
            host = stop_at(SURGERY, there, step.folded_into)
            assert host is not None
            assert host in stops(SURGERY, there)
            assert {said.words for said in prompts(host) if said.under == step.title} == set(step.prompts)


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
