"""YAML from somebody who means harm, or who was careless: refused at once, with a line, or read as plain words."""

import os
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from survival_surgery.errors import UsageMistake
from survival_surgery.guard import BadFile, read_text, read_yaml

BOMB = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)

REFUSED = {
    "an alias bomb": (BOMB, 1, 4, "& or *"),
    "a merge-key bomb": ("a: &a {x: 1}\nb: {<<: [*a, *a]}\n", 1, 4, "& or *"),
    "an alias of itself": ("&a [*a]", 1, 1, "& or *"),
    "an alias of nothing": ("a: *nowhere", 1, 4, "& or *"),
    "brackets without end": ("[" * 100_000, 1, 21, "20 deep"),
    "braces without end": ("{a: " * 100_000, 1, 81, "20 deep"),
    "dashes without end": ("- " * 100_000, 1, 41, "20 deep"),
    "indentation without end": ("".join(" " * n + "a:\n" for n in range(1_000)), 21, 21, "20 deep"),
    "too many values": ("[" + "x," * 60_000 + "]", 1, 100_000, "50,000"),
    "more than a megabyte": ("a" * 1_000_001, 1, 1, "1 MB"),
    "a field that is there twice": ("a: 1\na: 2\n", 2, 1, "'a' is here twice"),
    "a Python object": ('a: !!python/object/apply:os.system ["id"]', 1, 4, "starts with !"),
    "a tag of its own": ("a: !secret x", 1, 4, "starts with !"),
    "a forced type": ("a: !!binary aGk=", 1, 4, "starts with !"),
    "two documents": ("a: 1\n---\nb: 2\n", 2, 1, "second document"),
    "an escape code": ("a: 1\nb: x\x1b[2Jy", 2, 5, "control character"),
    "a null byte": ("a: \x00", 1, 4, "control character"),
    "a line end that no editor counts": ("a: x\u2028b", 1, 5, "control character"),
    "half a character": ("a: \ud800", 1, 4, "control character"),
    "a list as the name of a field": ("? [a, b]\n: c\n", 1, 3, "plain word"),
    "a directive of the future": ("%YAML 9.9\n---\na: 1\n", 1, 1, "YAML"),
}


@pytest.mark.timeout(5)
@pytest.mark.parametrize("case", REFUSED)
def test_a_hostile_text_is_refused_where_it_starts(case: str) -> None:
    text, line, column, words = REFUSED[case]

    with pytest.raises(BadFile) as refused:
        read_text(text, "bad.yaml")

    [mistake] = refused.value.mistakes
    assert (mistake.line, words in mistake.sentence) == (line, True), mistake
    assert mistake.column == column or case == "a directive of the future"


def test_every_scalar_stays_the_words_that_were_written() -> None:
    text = "country: no\non: yes\nnumber: 012\ntime: 12:30\nfloat: 1e3\ndate: 2026-03-01\n"

    assert read_text(text, "x").data == {
        "country": "no",
        "on": "yes",
        "number": "012",
        "time": "12:30",
        "float": "1e3",
        "date": "2026-03-01",
    }


def test_only_a_bare_nothing_is_nothing() -> None:
    assert read_text("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n", "x").data == {
        "a": None,
        "b": None,
        "c": None,
        "d": "",
        "e": "null",
    }


def test_control_codes_that_were_escaped_are_made_harmless_in_values_and_names() -> None:
    data = read_text('"\\x1b]52;c;x": "\\x1b[2J\\u202e\\x9b"', "x").data

    assert data == {"\ufffd]52;c;x": "\ufffd[2J\ufffd\ufffd"}


def test_a_merge_key_is_a_field_like_any_other() -> None:
    assert read_text("<<: {a: 1}", "x").data == {"<<": {"a": "1"}}


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    source = read_text("\ufeffa: 1\r\nb:\r\n  - c\r\n", "x")

    assert source.data == {"a": "1", "b": ["c"]}
    assert source.marks["b", 0] == (3, 5)
    assert source.keys["b",] == (2, 1)


@pytest.mark.parametrize("text", ["", "# nothing but a remark\n", "---\n"])
def test_an_empty_text_holds_nothing(text: str) -> None:
    assert read_text(text, "x").data is None


def test_two_fields_that_are_there_twice_are_both_reported() -> None:
    with pytest.raises(BadFile) as refused:
        read_text("a: 1\na: 2\nb: {c: 1, c: 2}\n", "x.yaml")

    assert str(refused.value).splitlines() == [
        "x.yaml:2:1: 'a' is here twice. Keep one of the two.",
        "x.yaml:3:11: 'c' is here twice. Keep one of the two.",
        "2 things to mend.",
    ]


def test_a_name_of_a_file_cannot_carry_control_codes() -> None:
    with pytest.raises(BadFile) as refused:
        read_text("[", "\x1b[2J\n.yaml")

    assert "\x1b" not in str(refused.value)


def test_a_file_that_is_not_utf_8_is_refused_at_the_letter(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("a: 1\nb: caf\xe9\n".encode("latin-1"))

    with pytest.raises(BadFile, match="UTF-8") as refused:
        read_yaml(path)

    assert (refused.value.mistakes[0].line, refused.value.mistakes[0].column) == (2, 7)


def test_a_file_larger_than_a_megabyte_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * 3_000_000)

    with pytest.raises(BadFile, match="1 MB"):
        read_yaml(path)


@pytest.mark.parametrize("name", ["missing.yaml", "nul\0.yaml", "."])
def test_what_is_no_file_is_said_to_be_none(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageMistake):
        read_yaml(tmp_path / name)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
@pytest.mark.timeout(5)
def test_a_named_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")

    with pytest.raises(UsageMistake, match="not an ordinary file"):
        read_yaml(tmp_path / "pipe.yaml")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this machine has no /dev/zero")
@pytest.mark.timeout(5)
def test_a_device_is_refused_unread() -> None:
    with pytest.raises(UsageMistake, match="not an ordinary file"):
        read_yaml(Path("/dev/zero"))


@given(st.text() | st.text(alphabet="ab:-?[]{}&*!|>'\"%@`#, \n\t\\01~<=", max_size=60))
def test_any_text_is_read_or_refused_with_a_place_in_it(text: str) -> None:
    try:
        data: object = read_text(text, "x").data
        places = [(1, 1)]
    except BadFile as refused:
        data = str(refused)
        places = [(mistake.line, mistake.column) for mistake in refused.mistakes]

    assert only_plain(data)
    assert places
    assert min(min(place) for place in places) >= 1


def only_plain(data: object) -> bool:
    """Whether data is made of words, nothing, lists and fields alone."""
    if isinstance(data, dict):
        return all(type(name) is str and only_plain(value) for name, value in data.items())
    if isinstance(data, list):
        return all(only_plain(part) for part in data)
    return data is None or type(data) is str
