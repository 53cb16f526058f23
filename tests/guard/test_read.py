"""What is read keeps the place of each value, and what cannot be read is told by its name, its line and its letter."""

from pathlib import Path
from typing import Literal

import pytest
import yaml
from pydantic import BaseModel, Field

from survival_surgery.errors import UsageMistake
from survival_surgery.guard import LARGEST, BadFile, file_text, read_text, read_yaml
from survival_surgery.guard.described import described
from survival_surgery.guard.folder import files_in
from survival_surgery.guard.loosely import listed, mapping, number, text
from survival_surgery.guard.syntax import plainly

SOURCE = read_text("a:\n  - b: 1\n    c: [2, 3]\nd: x\n", "s.yaml")


def refusal(path: Path) -> str:
    with pytest.raises(BadFile) as refused:
        read_yaml(path)
    return str(refused.value)


def test_a_part_of_a_file_is_a_source_of_its_own_at_the_same_places() -> None:
    part = SOURCE.part(("a", 0))

    assert part.data == {"b": "1", "c": ["2", "3"]}
    assert part.marks == {(): (2, 5), ("b",): (2, 8), ("c",): (3, 8), ("c", 0): (3, 9), ("c", 1): (3, 12)}
    assert part.keys == {("b",): (2, 5), ("c",): (3, 5)}
    assert (part.name, part.text) == (SOURCE.name, SOURCE.text)


def test_what_a_file_does_not_hold_has_no_part_and_stands_where_it_ought_to_be() -> None:
    assert [SOURCE.of(where) for where in [("z",), ("a", 7), ("d", "x"), ("a", "b")]] == [None] * 4
    assert SOURCE.of(("a", 0, "c", 1)) == "3"
    assert SOURCE.at(("a", 0, "z", "y")) == (2, 5)
    assert SOURCE.at(("z",)) == (1, 1)
    assert SOURCE.part(("z",)).data is None


def test_a_file_is_read_and_its_mistakes_are_told_under_its_name(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_text("\ufeffa: é\r\n", encoding="utf-8")

    assert file_text(path) == "a: é\r\n"
    assert (read_yaml(path).data, read_yaml(path).name) == ({"a": "é"}, str(path))

    path.write_text("a: ]", encoding="utf-8")
    assert refusal(path).startswith(f"{path}:1:4: ")


def test_letters_that_are_not_utf_8_are_told_at_their_place(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: \xc3\xa9\r\nb: \xe9")

    assert refusal(path) == f"{path}:2:4: save the file as UTF-8: this is not a letter in it.\n1 thing to mend."


def test_a_megabyte_is_read_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(b"#" * LARGEST)
    assert len(file_text(path)) == LARGEST
    assert read_text("#" * LARGEST, "x").data is None

    path.write_bytes(b"#" * (LARGEST + 1))
    assert refusal(path) == (
        f"{path}:1:1: the file is larger than 1 MB: nothing that a room could use is.\n1 thing to mend."
    )
    with pytest.raises(BadFile) as refused:
        read_text("#" * (LARGEST + 1), "x")
    assert str(refused.value) == (
        "x:1:1: the text is larger than 1 MB: nothing that a room could use is.\n1 thing to mend."
    )


@pytest.mark.parametrize("over", [0, 1])
def test_a_name_without_a_file_is_said_back_from_its_end(over: int) -> None:
    name = "/" + "n" * (99 + over)
    told = name if not over else f"…{name[-100:]}"

    with pytest.raises(UsageMistake) as refused:
        file_text(Path(name))

    assert str(refused.value) == f"{told} cannot be opened. Check the name, and that you may read it."


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="this machine does not show what is open")
def test_a_folder_is_no_file_and_is_not_kept_open(tmp_path: Path) -> None:
    before = len(list(Path("/dev/fd").iterdir()))

    for _ in range(5):
        with pytest.raises(UsageMistake) as refused:
            file_text(tmp_path)
        assert str(refused.value) == f"{tmp_path} is not an ordinary file. Give the file that holds the text."

    assert len(list(Path("/dev/fd").iterdir())) == before


EDGES = {
    "[" * 20 + "]" * 20: None,
    "[" * 21 + "]" * 21: "1:21: this is nested more than 20 deep. Check the brackets and the indentation.",
    "[" + "[], " * 30 + "]": None,
    "[" + "x," * 49_999 + "]": None,
    "[" + "x," * 50_000 + "]": "1:100000: there are more than 50,000 values up to here. Make the file shorter.",
    "a: 1\n---\nb: 2\n": "2:1: a second document starts here. Put it into a file of its own.",
    "a: x\x07": "1:5: a control character stands here, which nobody can see. Delete it.",
    "a: x\r\nb: y\rc: \x07": "3:4: a control character stands here, which nobody can see. Delete it.",
    "? {a: b}\n: {c: d, c: e}\nf: g": "1:3: the name of a field is a plain word, not a list.",
    "a: {b: 1}\na: {c: {d: 1, d: 2}}\n": "2:1: 'a' is here twice. Keep one of the two.",
    f"{'n' * 50}: 1\n{'n' * 50}: 2": f"2:1: '{'n' * 40}' is here twice. Keep one of the two.",
}


@pytest.mark.parametrize("text", EDGES, ids=range(len(EDGES)))
def test_a_text_is_read_up_to_its_limits_and_refused_beyond_them_in_these_words(text: str) -> None:
    told = EDGES[text]
    if told is None:
        assert isinstance(read_text(text, "x").data, list)
        return
    with pytest.raises(BadFile) as refused:
        read_text(text, "x")

    assert str(refused.value) == f"x:{told}\n1 thing to mend."


def test_a_complaint_without_a_place_or_a_known_cause_is_told_at_the_start() -> None:
    assert plainly(yaml.YAMLError()) == (
        1,
        1,
        "this cannot be read as YAML. Look for a quote, a colon or a bracket too many or too few, here or just above.",
    )


def test_a_complaint_is_told_where_the_problem_is_or_else_where_it_began() -> None:
    began, problem = yaml.Mark("x", 0, 4, 2, None, 0), yaml.Mark("x", 0, 8, 6, None, 0)

    assert plainly(yaml.MarkedYAMLError("so", began, "odd", problem))[:2] == (9, 7)
    assert plainly(yaml.MarkedYAMLError("so", began, "odd", None))[:2] == (5, 3)
    assert plainly(yaml.MarkedYAMLError("in a flow mapping", began, "odd", problem))[:2] == (5, 3)
    assert plainly(yaml.MarkedYAMLError("in a flow mapping", None, "odd", problem))[:2] == (9, 7)
    assert plainly(yaml.MarkedYAMLError("in a quoted scalar", began, "unknown escape", problem))[:2] == (9, 7)


def test_the_yaml_files_of_a_folder_are_listed_by_name_and_hidden_ones_are_not(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", ".c.yaml", "d.txt", "e.yaml~"):
        (tmp_path / name).touch()

    assert files_in(tmp_path) == [tmp_path / "a.yml", tmp_path / "b.yaml"]
    assert files_in(tmp_path / "none") == []


def test_data_of_another_shape_counts_as_empty() -> None:
    assert (mapping({"a": 1}), mapping([1]), mapping(None)) == ({"a": 1}, {}, {})
    assert (listed([1]), listed({"a": 1}), listed(None)) == ([1], [], [])
    assert (text(" a "), text(7), text(None)) == ("a", "", "")
    assert [number(data) for data in ("7", "012", "999999999", "1000000000", "1.5", "", 7, None)] == [
        7, 12, 999_999_999, None, None, None, None, None,
    ]  # fmt: skip


class Seed(BaseModel):
    kind: Literal["seed"] = "seed"
    depth: int


class Apple(BaseModel):
    kind: Literal["apple"] = "apple"
    ripe: bool = False


class Garden(BaseModel):
    plant: Seed | Apple = Field(discriminator="kind")


def test_a_schema_asks_for_the_kind_of_a_thing_and_takes_yes_and_no_in_the_words_of_either_age() -> None:
    schema = described(Garden)

    assert schema["$defs"]["Seed"]["required"] == ["kind", "depth"]
    assert schema["$defs"]["Apple"]["required"] == ["kind"]
    assert schema["$defs"]["Apple"]["properties"]["ripe"]["enum"] == [True, False, "yes", "no"]
    assert schema["properties"]["plant"]["discriminator"]["propertyName"] == "kind"
