"""The schemas say of a file what the program says of it, in an editor that reads YAML of either age."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from survival_surgery.cli import main
from survival_surgery.steps import KINDS
from survival_surgery.store.places import HOME_VARIABLE

YES_OR_NO = [True, False, "yes", "no"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))


def schema(what: str) -> dict[str, Any]:
    printed: dict[str, Any] = json.loads(CliRunner().invoke(main, ["schema", what]).stdout)
    return printed


def mappings(within: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in a schema, at any depth."""
    if isinstance(within, dict):
        yield within
    for part in within.values() if isinstance(within, dict) else within if isinstance(within, list) else ():
        yield from mappings(part)


def field(what: str, name: str) -> list[Any]:
    """What a schema says of the fields of that name, wherever there are any."""
    return [m["properties"][name] for m in mappings(schema(what)) if name in m.get("properties", {})]


@pytest.mark.parametrize("what", ["template", "notes"])
def test_a_schema_is_json_that_names_its_fields(what: str) -> None:
    printed = schema(what)

    assert {"template": "stages", "notes": "readback"}[what] in printed["properties"]
    assert printed["additionalProperties"] is False


@pytest.mark.parametrize("what", ["template", "notes"])
def test_yes_and_no_may_be_written_as_words_or_as_what_they_mean(what: str) -> None:
    """YAML 1.2 reads a bare yes as a word, YAML 1.1 as true; a quoted one is a word in both."""
    said = [m for m in mappings(schema(what)) if True in m.get("enum", ())]

    assert said
    assert all(m["enum"] == YES_OR_NO for m in said)
    assert [m for m in mappings(schema(what)) if m.get("type") == "boolean"] == []


def test_a_field_that_may_be_left_open_takes_the_same_words() -> None:
    [passed] = field("notes", "passed")

    assert {"enum": YES_OR_NO} in passed["anyOf"]


def test_a_bare_answer_may_be_yes_or_no_in_either_age() -> None:
    [line] = field("notes", "agreed_by_the_room")
    definitions = schema("notes")["$defs"]
    said = [definitions[m["$ref"].rsplit("/", 1)[1]] for m in mappings(line) if "$ref" in m]

    assert {"enum": YES_OR_NO} in said[0]["anyOf"]


def test_every_step_must_say_its_kind() -> None:
    steps = {
        m["properties"]["kind"]["const"]: m["required"]
        for m in mappings(schema("template"))
        if "const" in m.get("properties", {}).get("kind", {})
    }

    assert set(steps) == {kind.model_fields["kind"].default for kind in KINDS}
    assert [kind for kind, required in steps.items() if "kind" not in required] == []


def test_one_sort_of_room_may_be_written_without_brackets() -> None:
    who, *_ = field("template", "who")

    assert [choice.get("type") for choice in who["anyOf"]] == ["array", None]
    assert who["anyOf"][0]["items"] == who["anyOf"][1]


def test_every_field_of_a_template_is_described() -> None:
    bare = [
        (definition.get("title"), name)
        for definition in mappings(schema("template"))
        for name, described in definition.get("properties", {}).items()
        if name != "kind" and isinstance(described, dict) and not described.get("description")
    ]

    assert bare == []


def test_a_step_group_may_stand_in_place_of_a_step() -> None:
    for part in ("OpeningPart", "Stage", "ClosingPart"):
        entries = schema("template")["$defs"][part]["properties"]["steps"]["items"]["anyOf"]

        assert ["include" in entry.get("properties", {}) for entry in entries] == [True, False]


def test_the_line_that_tells_an_editor_of_the_schema_is_told() -> None:
    told = CliRunner().invoke(main, ["schema", "template", "--help"]).stdout

    assert "# yaml-language-server: $schema=template.schema.json" in told


def test_a_checklist_that_takes_its_questions_from_the_library_need_not_write_any() -> None:
    checklist = schema("template")["$defs"]["Checklist"]

    assert "questions" not in checklist["required"]
    assert "prompts" in checklist["properties"]
