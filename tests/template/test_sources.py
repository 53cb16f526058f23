"""The table of what the field asks for is whole, and names nothing that is not there."""

import re
from pathlib import Path
from typing import get_args

import pytest

from survival_surgery.library.entries import LibraryFile
from survival_surgery.library.shelves import shelves
from survival_surgery.steps import KINDS
from survival_surgery.steps.gather.step import Gather
from survival_surgery.template.load import available, groups, load

TABLE = Path(__file__).parents[2] / "docs" / "sources.md"
ASKED = [f"S0-{n}" for n in range(1, 21)]
ASKED += [f"S1-{n}" for n in range(1, 20)]
ASKED += [f"S3-{n}" for n in range(1, 14)]
ASKED += [f"S4-{n}" for n in range(1, 8)]
ROWS = [
    (cells[0], cells[1], cells[2])
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if len(cells := [cell.strip() for cell in line.strip().strip("|").split(" | ")]) == 3 and cells[0][:1] == "S"
]


def there() -> set[str]:
    """Everything that the table may name."""
    templates = {name: load(path) for name, path in available().items()}
    library = shelves()
    names = {*templates, *groups(), *LibraryFile.model_fields}
    names |= {f"{name}/{step.id}" for name, template in templates.items() for step in template.steps}
    names |= {kind.model_fields["kind"].default for kind in KINDS}
    names |= set(get_args(Gather.model_fields["list"].annotation))
    return names | {entry for shelf in LibraryFile.model_fields for entry in library.shelf(shelf)}


THERE = there()


def test_every_row_of_the_field_is_in_the_table_once_and_in_order() -> None:
    assert [row for row, _, _ in ROWS] == ASKED


@pytest.mark.parametrize(("row", "asked", "served"), ROWS, ids=ASKED if len(ROWS) == len(ASKED) else None)
def test_a_row_names_what_serves_it_or_says_what_is_missing(row: str, asked: str, served: str) -> None:
    named = re.findall(r"`([^`]+)`", served)

    assert asked
    assert [name for name in named if name not in THERE] == []
    assert named or "**Not served yet**" in served or "no field" in served


@pytest.mark.parametrize("words", ["**Not served yet**", "**In part**"])
def test_what_is_missing_is_said_with_what_it_is(words: str) -> None:
    told = [served.partition(words)[2] for _, _, served in ROWS if words in served]

    assert [rest for rest in told if len(rest.split()) < 5] == []
