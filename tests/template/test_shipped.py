"""The templates that ship: whole, adding up in every room, readable aloud, and honest about where they come from."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any, get_args

import pytest

from survival_surgery.guard import read_yaml
from survival_surgery.session.bands import Present
from survival_surgery.session.choices import Who
from survival_surgery.session.events import Variant
from survival_surgery.steps import KINDS
from survival_surgery.steps.base import Mode
from survival_surgery.template.agenda import all_stops, room, stops
from survival_surgery.template.groups import StepGroup
from survival_surgery.template.lint import advice, group_advice
from survival_surgery.template.load import available, find, groups, load, load_group, load_text, shipped, whole
from survival_surgery.template.model import SessionTemplate
from survival_surgery.template.plain_words import reading_ease

SHIPPED = {name: load(path) for name, path in available().items()}
GROUPS = {name: load_group(path) for name, path in groups().items()}
LENGTHS = [(name, variant) for name, template in SHIPPED.items() for variant in template.variants.there]
ROOMS = list(product(Present, Who))

ELEVEN = {
    "survival-surgery",
    "lunch-break-pipo",
    "listening-survey",
    "body-and-risk-map",
    "code-and-problem-posing",
    "campaign-strategy",
    "collective-grievance-builder",
    "inoculation-and-care",
    "praxis-review",
    "platform-assembly",
    "group-health-check",
}
GROUP_MINUTES = {
    "silence-check": 10,
    "temperature-check": 5,
    "data-vs-reality": 20,
    "name-and-words": 15,
    "one-two-four-all": 12,
}

AMERICAN = re.compile(
    r"\b(\w+i[sz]ation(?<!isation)s?|(?:organ|real|recogn|apolog|summar|anonym|prior|emphas)iz\w+|analyz\w+|colou?rs?(?<!colour)"
    r"(?<!colours)|behavior\w*|center\w*|labor|favorite\w*|neighbor\w*|honor\w*|fulfill|traveled|canceled|percent)\b",
    re.IGNORECASE,
)
SHORTHAND = re.compile(r"\b(etc|e\.g|i\.e|viz|approx|incl)\b|&|\betc\.", re.IGNORECASE)
LEADS_OUT = re.compile(r"://|www\.|[\w.]+@\w|\bfile:|[<>{}$`|]")


def every_text(data: Any) -> Iterator[str]:
    """Every text of a template or a group, whoever reads it; ids and choices have no space in them."""
    if isinstance(data, str):
        if " " in data:
            yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from every_text(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from every_text(value)


def heard(whole: SessionTemplate | StepGroup) -> list[str]:
    """What is read aloud to the room."""
    return [words for step in whole.steps for words in (step.title, *step.prompts, *step.structuring_lines)]


BOTH: dict[str, SessionTemplate | StepGroup] = {**SHIPPED, **GROUPS}


def test_there_are_eleven_templates_and_five_step_groups() -> None:
    assert set(SHIPPED) == ELEVEN
    assert set(GROUPS) == set(GROUP_MINUTES)


def test_the_templates_are_found_in_a_checkout() -> None:
    assert shipped().name == "session_templates"
    assert find("survival-surgery") == shipped() / "survival-surgery.yaml"


@pytest.mark.parametrize("name", BOTH)
def test_a_template_is_called_as_its_file_is(name: str) -> None:
    assert BOTH[name].id == name


@pytest.mark.parametrize("name", GROUPS)
def test_a_step_group_takes_as_long_as_it_says(name: str) -> None:
    assert sum(step.minutes.full for step in GROUPS[name].steps) == GROUP_MINUTES[name]


@pytest.mark.parametrize("name", GROUPS)
def test_a_step_group_is_part_of_a_template(name: str) -> None:
    theirs = {step.id for step in GROUPS[name].steps}
    ids = {step.id for template in SHIPPED.values() for step in template.steps}

    assert [own for own in ids if own in theirs or any(own.endswith(f".{one}") for one in theirs)]


@pytest.mark.parametrize(("name", "variant"), LENGTHS)
def test_the_minutes_fit_the_length_in_every_room(name: str, variant: Variant) -> None:
    template = SHIPPED[name]
    length, slack = template.variants.of(variant), template.slack.of(variant)
    inside = [
        (present, who)
        for present, who in ROOMS
        if template.group.min <= present.at_least <= template.group.max or present.at_least <= template.group.min
    ]
    wholes = {
        sum(stop.minutes for stop in stops(template, room(template, variant, *there))) + slack for there in inside
    }

    assert max(wholes) == length
    assert min(wholes) >= 0.9 * length


@pytest.mark.parametrize(("name", "variant"), LENGTHS)
def test_nobody_sits_for_longer_than_eighty_minutes(name: str, variant: Variant) -> None:
    for there in ROOMS:
        sitting = 0
        for stop in stops(SHIPPED[name], room(SHIPPED[name], variant, *there)):
            sitting = 0 if "break" in stop.step.title.casefold() else sitting + stop.minutes
            assert sitting <= 80, (stop.step.id, there)


@pytest.mark.parametrize(("name", "variant"), LENGTHS)
def test_every_road_agrees_first_acts_last_and_is_read_before_it_ends(name: str, variant: Variant) -> None:
    template = SHIPPED[name]
    for there in ROOMS:
        kinds = [(stop.part, stop.step.kind) for stop in stops(template, room(template, variant, *there))]
        assert ("opening", "agreement") in kinds
        assert ("act", "actions") in kinds
        assert [kind for part, kind in kinds if part == "closing"][-2:] == ["readback", "closing"]


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_folded_has_minutes_or_a_host_wherever_it_is_asked_for(name: str) -> None:
    template = SHIPPED[name]
    for variant in template.variants.there:
        ahead = all_stops(template, room(template, variant, None, None))
        on_road = {stop.step.id for stop in ahead if stop.minutes}
        folded = {step.id: step.folded_into for step in template.steps if not step.minutes.of(variant)}
        assert [step for step, host in folded.items() if host and host not in on_road] == []


@pytest.mark.parametrize("name", BOTH)
def test_a_template_says_where_it_comes_from(name: str) -> None:
    provenance = BOTH[name].provenance

    assert provenance.licence == "CC BY 4.0"
    assert provenance.method
    assert "our own" in f"{provenance.method} {provenance.source}".casefold()


@pytest.mark.parametrize("name", BOTH)
def test_prompts_and_questions_can_be_read_aloud_as_questions(name: str) -> None:
    steps = BOTH[name].steps
    asked = [words for step in steps for words in step.prompts]
    for step in steps:
        if step.kind == "checklist":
            asked += step.questions
        elif step.kind == "tally":
            asked += [question.asks for question in step.questions]

    assert [words for words in asked if not words.endswith("?")] == []
    assert [words for words in asked if len(words) > 110] == []


@pytest.mark.parametrize("name", BOTH)
def test_what_is_read_aloud_is_easy_to_follow(name: str) -> None:
    """Flesch puts 80 to 90 at what eleven year olds read with ease."""
    assert reading_ease("\n".join(heard(BOTH[name]))) >= 80


@pytest.mark.parametrize("name", BOTH)
def test_a_template_is_written_in_british_english_without_shorthand(name: str) -> None:
    texts = list(every_text(BOTH[name].model_dump(mode="json")))

    assert [words for words in texts if AMERICAN.search(words)] == []
    assert [words for words in texts if SHORTHAND.search(words)] == []


@pytest.mark.parametrize("name", BOTH)
def test_nothing_in_a_template_leads_out_of_the_program(name: str) -> None:
    assert [words for words in every_text(BOTH[name].model_dump(mode="json")) if LEADS_OUT.search(words)] == []


@pytest.mark.parametrize("name", BOTH)
def test_every_step_on_the_road_says_how_to_take_part_and_how_to_lead(name: str) -> None:
    on_the_road = [step for step in BOTH[name].steps if step.minutes.full or step.minutes.lunch]

    assert [step.id for step in on_the_road if not step.tips or not step.ways_to_join] == []
    assert {step.mode for step in on_the_road} <= set(get_args(Mode))


@pytest.mark.parametrize("name", SHIPPED)
def test_an_author_would_find_nothing_to_look_at_twice(name: str) -> None:
    found = advice(read_yaml(available()[name]), SHIPPED[name], SHIPPED)

    assert [mistake.sentence for mistake in found] == []


@pytest.mark.parametrize("name", GROUPS)
def test_an_author_would_find_nothing_to_look_at_twice_in_a_group(name: str) -> None:
    assert [mistake.sentence for mistake in group_advice(read_yaml(groups()[name]), GROUPS[name])] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_what_a_session_keeps_of_a_template_is_the_template(name: str) -> None:
    template, text = whole(available()[name])

    assert load_text(text, name) == template


@pytest.mark.parametrize("name", SHIPPED)
def test_what_comes_before_and_after_is_there(name: str) -> None:
    template = SHIPPED[name]

    assert {*template.follows, *(after.template for after in template.leads_to)} <= set(SHIPPED)


@pytest.mark.parametrize("name", sorted(ELEVEN - {"survival-surgery", "praxis-review"}))
def test_a_review_comes_after_every_session_that_acts(name: str) -> None:
    assert "praxis-review" in {after.template for after in SHIPPED[name].leads_to}


def test_every_kind_of_step_is_used_by_one_template_or_another() -> None:
    used = {step.kind for template in SHIPPED.values() for step in template.steps}

    assert used == {kind.model_fields["kind"].default for kind in KINDS}


@pytest.mark.parametrize("name", SHIPPED)
def test_access_needs_are_never_printed(name: str) -> None:
    about_access = [
        step
        for step in SHIPPED[name].steps
        if step.kind == "checklist" and any("toilet" in words or "without stairs" in words for words in step.questions)
    ]

    assert [step.id for step in about_access if step.in_minutes] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_a_room_hears_where_the_promise_of_silence_ends(name: str) -> None:
    kept = SHIPPED[name].confidentiality

    assert len(kept.limits) >= 3
    assert kept.options
