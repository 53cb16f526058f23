"""`template list` and `template show`: one's own first, and each as it is written."""

import json
from pathlib import Path

import pytest

from survival_surgery.commands.lengths import longest_within
from survival_surgery.template.load import available, groups
from tests.cli.calling import called

SHIPPED = available()["survival-surgery"]


@pytest.fixture
def mine(home: Path) -> Path:
    """A template of one's own."""
    path = home / "templates" / "night-shift.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(SHIPPED.read_text("utf-8").replace("title: Survival Surgery", "title: Night shift", 1), "utf-8")
    return path


def test_the_shipped_template_is_listed_with_its_lengths_and_what_it_is_for() -> None:
    told = called("template", "list").stdout

    assert "survival-surgery  Survival Surgery: 150, 90 or 45 minutes, en\n    When the same complaint keeps" in told


def test_a_template_of_ones_own_comes_first_and_is_marked(mine: Path) -> None:
    listed = called("template", "list").stdout.splitlines()

    assert listed[0] == "night-shift  Night shift: 150, 90 or 45 minutes, en, yours"
    assert "yours" not in "".join(listed[1:])


def test_a_template_of_ones_own_that_has_mistakes_is_listed_so_that_it_can_be_mended(mine: Path) -> None:
    mine.write_text("id: x\n", encoding="utf-8")
    listed = called("template", "list").stdout.splitlines()

    assert (
        listed[0] == "night-shift  night-shift, yours: has mistakes. See: survival-surgery template check night-shift"
    )


def test_a_program_is_told_in_json(mine: Path) -> None:
    listed = json.loads(called("template", "list", "--format", "json").stdout)

    assert listed[0] == {
        "id": "night-shift",
        "title": "Night shift",
        "yours": True,
        "language": "en",
        "minutes": {"full": 150, "standard": 90, "lunch": 45},
        "for_what": "When the same complaint keeps coming back.",
        "file": str(mine),
    }
    assert [one["id"] for one in listed if not one["yours"]] == sorted(available())


def test_a_template_is_shown_as_it_is_written(mine: Path) -> None:
    assert called("template", "show", "survival-surgery").stdout == SHIPPED.read_text("utf-8")
    assert called("template", "show", "night-shift").stdout == mine.read_text("utf-8")


def test_a_step_group_is_shown_too() -> None:
    assert called("template", "show", "silence-check").stdout == groups()["silence-check"].read_text("utf-8")


def test_a_template_that_is_not_there_is_told_with_what_was_probably_meant() -> None:
    told = called("template", "show", "survival-surgry")

    assert told.exit_code == 2
    assert "Did you mean 'survival-surgery'?" in told.stderr


def test_the_longest_variant_that_fits_is_taken() -> None:
    assert [longest_within(minutes, None) for minutes in (200, 150, 149, 90, 60, 10)] == [
        "full",
        "full",
        "standard",
        "standard",
        "lunch",
        "lunch",
    ]


def test_of_a_template_with_one_length_that_one_is_taken() -> None:
    assert [longest_within(minutes, "lunch-break-pipo") for minutes in (200, 10)] == ["full", "full"]
