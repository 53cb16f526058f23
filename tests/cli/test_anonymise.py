"""The command that veils any text: what it reads, what it prints, where it writes, and how it ends."""

import io
import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from survival_surgery.cli import main

SURE = "Priya has 07700 900123.\r\n"
VEILED = "[Somebody] has [a phone number].\r\n"


@pytest.fixture(autouse=True)
def words(tmp_path: Path) -> Path:
    """A file of protected words, and a text, in the folder of the test."""
    (tmp_path / "text.md").write_bytes(SURE.encode())
    (tmp_path / "words.txt").write_text("Priya Sharma\nMaple Ward = a ward\n", "utf-8")
    return tmp_path / "words.txt"


def veil(*arguments: str, typed: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["anonymise", *arguments, "--protect", "words.txt"], input=io.BytesIO(typed))


def test_a_file_is_veiled_onto_the_output_byte_for_byte() -> None:
    told = veil("text.md")

    assert (told.exit_code, told.stdout_bytes, told.stderr) == (0, VEILED.encode(), "")


def test_a_dash_reads_the_input() -> None:
    assert veil("-", typed=b"\xef\xbb\xbfpriya").stdout_bytes == b"\xef\xbb\xbf[somebody]"


def test_an_empty_text_is_an_empty_text() -> None:
    told = veil("-")

    assert (told.exit_code, told.stdout_bytes) == (0, b"")


def test_a_chosen_stand_in_is_put_in() -> None:
    assert veil("-", typed=b"on maple ward").stdout == "on [a ward]"


def test_questions_that_are_left_are_counted_without_their_words() -> None:
    asked = veil("-", typed=b"The only male nurse left.")

    assert (asked.exit_code, asked.stdout) == (1, "The only male nurse left.")
    assert "One question is left" in asked.stderr
    assert "nurse" not in asked.stderr
    assert veil("-", "--level", "ask", typed=b"The only male nurse left.").exit_code == 0


def test_a_program_gets_one_object() -> None:
    held = json.loads(veil("text.md", "--format", "json").stdout)

    assert held["text"] == VEILED
    assert list(held["spans"][0]) == ["start", "end", "kind", "reason", "strength", "stand_in"]
    assert [SURE[s["start"] : s["end"]] for s in held["spans"]] == ["Priya", "07700 900123"]


def test_a_person_gets_a_list() -> None:
    assert "1:11  07700 900123  → [a phone number]" in veil("text.md", "--format", "review").stdout


def test_a_file_is_written_for_its_owner_alone_and_never_over_another_unless_asked(tmp_path: Path) -> None:
    assert veil("text.md", "--out", "new.md").exit_code == 0
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o600
    assert (tmp_path / "new.md").read_bytes() == VEILED.encode()

    again = veil("-", "--out", "new.md", typed=b"other")
    assert again.exit_code == 2
    assert (tmp_path / "new.md").read_bytes() == VEILED.encode()

    assert veil("-", "--out", "new.md", "--overwrite", typed=b"other").exit_code == 0
    assert (tmp_path / "new.md").read_bytes() == b"other"


def test_nothing_else_is_written(tmp_path: Path) -> None:
    veil("text.md", "--out", "new.md")
    veil("text.md")

    assert sorted(p.name for p in tmp_path.rglob("*")) == ["new.md", "text.md", "words.txt"]


@pytest.mark.parametrize(
    ("typed", "place"), [(b"ab\r\nc\xff", ":2:2:"), (b"a\x00b", ":1:2:"), ("Priya".encode("utf-16"), ":1:1:")]
)
def test_what_is_no_text_in_utf_8_is_told_with_its_place(typed: bytes, place: str) -> None:
    told = veil("-", typed=typed)

    assert (told.exit_code, told.stdout) == (2, "")
    assert place in told.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("missing.md",),
        (".",),
        ("text.md", "--level", "all"),
        ("text.md", "--out", "."),
        ("-", "--jsonl", "--out", "x"),
    ],
)
def test_a_call_that_cannot_be_followed_ends_with_two(arguments: tuple[str, ...]) -> None:
    told = veil(*arguments)

    assert (told.exit_code, told.stdout) == (2, "")
    assert "mistake in the program" not in told.stderr


def test_a_file_of_words_that_is_not_there_is_told() -> None:
    assert CliRunner().invoke(main, ["anonymise", "text.md", "--protect", "none.txt"]).exit_code == 2


def test_lines_are_answered_in_order_and_those_that_cannot_be_followed_are_told() -> None:
    asked = [
        {"id": "a", "text": "Kevin and Priya on oak bay", "meta": {"roster": ["Kevin"], "terms": ["Oak Bay"]}},
        {"id": "b", "text": 7},
        {"id": "c", "text": "", "meta": {"roster": "Kevin"}},
        {"id": "d", "text": "\ud800 Priya"},
    ]
    lines = [json.dumps(each).encode() for each in asked]
    told = veil("--jsonl", typed=b"\n".join([*lines[:1], b"{no", b"\xff", *lines[1:]]))
    answers = [json.loads(line) for line in told.stdout.splitlines()]

    assert [answer["id"] for answer in answers] == ["a", None, None, "b", "c", "d"]
    assert answers[0]["spans"] == [[0, 5, "PERSON"], [10, 15, "PERSON"], [19, 26, "MISC"]]
    assert answers[-1]["spans"] == [[2, 7, "PERSON"]]
    assert [line.split()[1] for line in told.stderr.splitlines()] == ["2", "3", "4", "5"]
    assert "Kevin" not in told.stderr
    assert told.exit_code == 1


def test_each_line_is_answered_before_the_next_is_read() -> None:
    command = [sys.executable, "-m", "survival_surgery", "anonymise", "--jsonl"]
    root = str(Path(__file__).resolve().parents[2])
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin
        assert running.stdout
        for number in range(3):
            running.stdin.write(json.dumps({"id": number, "text": "x"}).encode() + b"\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == number
        running.stdin.close()


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_megabyte_is_veiled(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(("word after word, " * 5 + "and Priya too.\n") * 10_000, "utf-8")
    told = veil("long.txt", "--out", "veiled.txt")

    assert told.exit_code in (0, 1)
    assert (tmp_path / "veiled.txt").read_text("utf-8").count("[somebody]") == 10_000
