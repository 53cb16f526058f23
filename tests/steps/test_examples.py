"""Every kind of step has an example that an author can copy: one step that is right, with its remarks."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from survival_surgery.guard import read_yaml
from survival_surgery.steps import KINDS, AnyStep

STEPS = Path(__file__).parents[2] / "survival_surgery" / "steps"
PAGE = Path(__file__).parents[2] / "docs" / "template-fields.md"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_example_of_a_kind_is_a_step_of_that_kind(kind: type) -> None:
    folder = STEPS / kind.__module__.split(".")[-2]

    step = TypeAdapter(AnyStep).validate_python(read_yaml(folder / "example.yaml").data)

    assert type(step) is kind
    assert step.kind == folder.name
    assert step.prompts
    assert all(prompt.endswith("?") for prompt in step.prompts)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_of_a_kind_is_described_for_authors(kind: type[AnyStep]) -> None:
    fields = {name: field for name, field in kind.model_fields.items() if name != "kind"}

    assert [name for name, field in fields.items() if not field.description] == []
    assert [name for name in fields if f"`{name}`" not in PAGE.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_page_for_authors_shows_the_example_as_it_is(kind: type[AnyStep]) -> None:
    name = kind.model_fields["kind"].default
    example = (STEPS / name / "example.yaml").read_text(encoding="utf-8")

    page = PAGE.read_text(encoding="utf-8")
    assert f"### `{name}`" in page
    assert f"```yaml\n{example}```" in page
