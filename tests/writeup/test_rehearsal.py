"""Made-up input for rehearsals: there is some for every sort of line, no move refuses it, and nobody is in it."""

from collections.abc import Iterator

import pytest

from survival_surgery.anonymise.passages import unsettled
from survival_surgery.exports.about import about
from survival_surgery.guard import read_yaml
from survival_surgery.session.events import StepEntered
from survival_surgery.session.fold import replay
from survival_surgery.steps import AnyStep
from survival_surgery.steps.gather.lists import LISTS
from survival_surgery.steps.lines import Line
from survival_surgery.template.agenda import all_stops, room
from survival_surgery.template.load import available, load
from survival_surgery.template.model import SessionTemplate
from survival_surgery.writeup.rehearsal import FITTED, MADE_UP, made_up, rehearsed

TEMPLATES = {name: load(path) for name, path in available().items()}


def sorts(template: SessionTemplate) -> Iterator[tuple[AnyStep, type[Line]]]:
    """Every sort of line of a template with its step."""
    return ((step, line) for step in template.steps for line in step.lines())


@pytest.mark.parametrize("name", TEMPLATES)
def test_there_is_made_up_input_for_every_sort_of_line_and_no_move_refuses_it(name: str) -> None:
    template = TEMPLATES[name]
    refused = [told for variant in template.variants.there for told in rehearsed(template, variant).refused]
    session = rehearsed(template, template.variants.usual).session
    lacking = [(step.id, line.key) for step, line in sorts(template) if not any(made_up(line, step, template, session))]

    assert refused == []
    assert lacking == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_step_of_the_road_is_entered_once_and_filled(name: str) -> None:
    template = TEMPLATES[name]
    played = rehearsed(template, template.variants.usual)
    session = replay(played.entries)
    there = room(template, template.variants.usual, session.present, None)
    road = [stop.step.id for stop in all_stops(template, there) if stop.minutes]

    assert [entry.event.step for entry in played.entries if isinstance(entry.event, StepEntered)] == road
    assert session.written
    assert unsettled(session, about(template, template.variants.usual, kept="nowhere")) == ()


def test_an_empty_rehearsal_has_no_input() -> None:
    template = TEMPLATES["survival-surgery"]
    session = replay(rehearsed(template, "standard", filled=False).entries)

    assert (session.contributions, session.themes, session.written) == ((), (), ())


def test_every_list_that_a_template_can_ask_for_has_some() -> None:
    held = {*read_yaml(MADE_UP).data, *FITTED}

    assert {line.key for lines in LISTS.values() for line in lines} - held == set()


def test_nothing_made_up_is_left_over() -> None:
    used = {line.key for template in TEMPLATES.values() for _, line in sorts(template)}
    gathered = {line.key for lines in LISTS.values() for line in lines}

    assert set(read_yaml(MADE_UP).data) - used - gathered == set()
