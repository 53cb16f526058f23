"""docs/template-fields.md says what the program takes."""

import re

from survival_surgery.library.entries import LibraryFile
from survival_surgery.steps import KINDS
from survival_surgery.template.groups import StepGroup
from survival_surgery.template.model import SessionTemplate
from tests.template.reference import BEGINS, CALLED, PAGE, Schema, page

WRITTEN = PAGE.read_text("utf-8")


def test_the_reference_is_that_of_the_program() -> None:
    _, mark, written = WRITTEN.partition(BEGINS)

    assert mark + written == page(), "run: python -m tests.template.reference"


def test_everything_that_has_fields_has_its_place_on_the_page() -> None:
    kinds = {kind.__name__ for kind in KINDS}
    found = {name for model in (SessionTemplate, StepGroup, LibraryFile) for name in Schema.of(model).models}

    assert found - kinds - set(CALLED) == set()


def test_no_field_is_without_its_words() -> None:
    assert [row for row in WRITTEN.splitlines() if row.startswith("| `") and re.search(r"\|\s*\|$", row)] == []


def test_every_link_on_the_page_leads_to_a_heading() -> None:
    headings = re.findall(r"^#+ (.+)$", WRITTEN, re.MULTILINE)
    there = {heading.replace("`", "").replace(" ", "-").lower() for heading in headings}

    assert set(re.findall(r"\]\(#([^)]+)\)", WRITTEN)) - there == set()
    assert len(headings) == len(set(headings))
