"""Templates are found by name or by path; a person's own stands before a shipped one."""

import shutil
from pathlib import Path

import pytest

from survival_surgery.errors import UsageMistake
from survival_surgery.guard import file_text
from survival_surgery.template.load import available, find, load, load_text, readable, shipped
from survival_surgery.template.model import SessionTemplate

SMALL = Path(__file__).parent / "small.yaml"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a template of the person's own."""
    shutil.copy(SMALL, tmp_path / "small.yaml")
    return tmp_path


def test_a_template_of_ones_own_is_found_by_its_name(own: Path) -> None:
    assert find("small", own) == own / "small.yaml"
    assert set(available(own)) == {*available(), "small"}


def test_a_template_of_ones_own_stands_before_a_shipped_one_of_its_name(own: Path) -> None:
    shutil.copy(SMALL, own / "survival-surgery.yaml")

    assert find("survival-surgery", own) == own / "survival-surgery.yaml"


def test_a_template_is_found_by_its_path(own: Path) -> None:
    assert find(str(own / "small.yaml")) == own / "small.yaml"


def test_a_template_that_is_nowhere_is_answered_with_the_nearest_name() -> None:
    with pytest.raises(UsageMistake, match="Did you mean 'survival-surgery'"):
        find("survival-surgry")


def test_a_path_that_leads_nowhere_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(UsageMistake, match="There is no file"):
        find(str(tmp_path / "none.yaml"))


def test_a_name_never_leads_out_of_the_folders(own: Path) -> None:
    with pytest.raises(UsageMistake):
        find("../small", own / "inner")


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert available(tmp_path / "none") == available()


def test_a_template_with_mistakes_is_not_offered_to_a_room(own: Path) -> None:
    (own / "broken.yaml").write_text("id: broken\n", encoding="utf-8")

    assert "broken" in available(own)
    assert set(readable(own)) == {*available(), "small"}


def test_the_copy_that_a_session_keeps_is_the_same_template() -> None:
    path = shipped() / "survival-surgery.yaml"

    assert load_text(file_text(path), "the session's copy") == load(path)


def test_no_field_of_a_template_takes_a_file_an_address_or_a_command() -> None:
    schema = SessionTemplate.model_json_schema()
    fields = {name for part in (schema, *schema["$defs"].values()) for name in part.get("properties", {})}
    risky = {
        "path",
        "file",
        "include",
        "import",
        "url",
        "href",
        "link",
        "command",
        "exec",
        "run",
        "script",
        "eval",
        "env",
    }

    assert "prompts" in fields
    assert {word for name in fields for word in name.split("_")} & risky == set()
