"""Steps that are for some rooms: by how many are there, who they are, and how long there is."""

from pathlib import Path

import pytest

from survival_surgery.guard import BadFile
from survival_surgery.session.bands import Present
from survival_surgery.session.choices import Who
from survival_surgery.session.state import Session
from survival_surgery.steps.when import Room
from survival_surgery.template import agenda
from survival_surgery.template.load import load_text
from survival_surgery.template.model import SessionTemplate

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")
SWAP = "        turns: {count: 2, minutes: {full: 4, standard: 3, lunch: 2}}\n"
WRITE = """      - kind: guide
        id: one.write
        title: Write
        purpose: To think.
        minutes: {full: 8, standard: 6, lunch: 4}
        prompts: ["What is it?"]
"""


def split(when_swap: str, when_write: str) -> str:
    """The small template, whose swap and a written round are for different rooms."""
    return SMALL.replace(SWAP, f"{SWAP}        when: {when_swap}\n{WRITE}        when: {when_write}\n")


def read(when_swap: str, when_write: str) -> SessionTemplate:
    return load_text(split(when_swap, when_write), "small.yaml")


def told(text: str) -> list[str]:
    with pytest.raises(BadFile) as refused:
        load_text(text, "small.yaml")
    return [f"{m.line}:{m.column}: {m.sentence}" for m in refused.value.mistakes]


def road(template: SessionTemplate, room: Room) -> list[str]:
    return [stop.step.id for stop in agenda.stops(template, room)][:2]


def test_a_large_group_walks_another_road_than_a_small_one() -> None:
    template = read("{group: {max: 6}}", "{group: {min: 7}}")

    assert road(template, Room("full", 5)) == ["one.swap", "one.harvest"]
    assert road(template, Room("full", 9)) == ["one.write", "one.harvest"]


def test_a_mixed_room_walks_another_road_than_one_of_staff() -> None:
    template = read("{who: mixed}", "{who: [staff, people using the service]}")

    assert road(template, Room("full", 5, Who.MIXED)) == ["one.swap", "one.harvest"]
    assert road(template, Room("full", 5, Who.STAFF)) == ["one.write", "one.harvest"]


def test_a_step_that_is_for_others_can_be_opened_all_the_same() -> None:
    template = read("{group: {max: 6}}", "{group: {min: 7}}")

    stop = agenda.stop_at(template, Room("full", 5), "one.write")

    assert stop is not None
    assert stop.minutes == 0


def test_a_room_that_nobody_counted_is_the_smallest_and_may_be_mixed() -> None:
    template = read("{group: {max: 6}}", "{group: {min: 7}}")

    assert agenda.room_of(template, Session(variant="full")) == Room("full", 3, Who.MIXED)
    assert agenda.room_of(template, Session(variant="full", present=Present.TEN, who=Who.STAFF)) == Room(
        "full", 10, Who.STAFF
    )


def test_minutes_must_add_up_in_every_room() -> None:
    assert told(split("{group: {max: 6}}", "{group: {min: 8}}"))[0] == (
        "11:18: the full variant adds up to 22 minutes, not 30 in a room of 7, a mixed group."
    )


def test_no_room_may_be_left_without_an_action() -> None:
    text = SMALL.replace('        prompts: ["Who?"]\n', '        prompts: ["Who?"]\n        when: {who: staff}\n')

    assert any("nobody leaves with an action in a room of" in sentence for sentence in told(text))


def test_a_template_may_have_one_length() -> None:
    text = SMALL.replace("variants: {full: 30, standard: 20, lunch: 10}", "variants: {full: 30}")
    for more in (", standard: 6, lunch: 4", ", standard: 6, lunch: 3", ", standard: 4, lunch: 1"):
        text = text.replace(more, "")
    text = text.replace(", standard: 0, lunch: 0", "").replace(", standard: 4, lunch: 2", "")
    text = text.replace("full: 4, standard: 3, lunch: 2", "full: 4")

    template = load_text(text, "small.yaml")

    assert (template.variants.there, template.variants.usual) == (("full",), "full")


def test_minutes_for_a_length_that_a_template_has_not_are_told() -> None:
    text = SMALL.replace("variants: {full: 30, standard: 20, lunch: 10}", "variants: {full: 30, standard: 20}")

    assert "30:48: this template has no lunch variant. Leave this out, or add it to 'variants'." in told(text)


def test_a_template_without_any_length_is_refused() -> None:
    text = SMALL.replace("variants: {full: 30, standard: 20, lunch: 10}", "variants: {}")

    assert any("give the minutes of one variant at least" in sentence for sentence in told(text))
