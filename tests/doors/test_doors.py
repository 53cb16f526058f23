"""Whatever comes in through a door, only sentences of the program's own come out.

A sound file gets a few things in it replaced, wrapped, doubled or taken away; or anything at all comes instead. The
same doors stand open for as long as somebody likes in benchmarks/fuzz.py.
"""

from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from survival_surgery.errors import Damaged, SurgeryError
from survival_surgery.guard import BadFile
from survival_surgery.session.moves import Refused
from survival_surgery.store.file import SessionFile
from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.writeup.writeup import write_up
from tests.doors.doors import CHANGES, DOORS, FIRST, SEEDS, Door, Leaked, refusing
from tests.doors.hostile import Bytes, mutated
from tests.doors.rows import rows, seeds
from tests.store.kills import PASSPHRASE

EXAMPLES = {
    "templates": 30,
    "libraries": 20,
    "notes": 3,
    "cards": 30,
    "texts": 4,
    "jsonl": 40,
    "machine": 40,
    "lines": 4,
    "rows": 20,
}
"""How often each door is tried here; the slower ones are tried longer by the fuzzer."""

_ALL: dict[str, Door] = {**DOORS, "rows": rows}


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_whatever_comes_in_only_sentences_come_out(name: str) -> None:
    @settings(max_examples=EXAMPLES[name], suppress_health_check=list(HealthCheck))
    @given(st.binary(max_size=60))
    def check(data: bytes) -> None:
        _ALL[name](data)

    check()


@pytest.mark.parametrize("name", EXAMPLES)
def test_sound_data_comes_in_as_it_is_meant(name: str) -> None:
    """Behind the end of its bytes nothing is changed, so that none of them leave everything sound."""
    _ALL[name](b"")
    for seed in islice(seeds() if name == "rows" else SEEDS[name](), 2):
        _ALL[name](seed)


@pytest.mark.parametrize("name", FIRST)
@pytest.mark.parametrize("more", [b"[", b'{"a":', b"9", b"- ", b"\xff", b"*a_", b"\x00", b"a\n"], ids=repr)
def test_more_of_one_thing_than_anybody_means_is_refused_or_taken(name: str, more: bytes) -> None:
    # Python gives up on brackets within brackets long before so many, and on digits before half of them.
    many = 1_000 if name == "texts" or more.endswith(b"\n") else 10_000
    _ALL[name](FIRST[name] + more * many)


@pytest.mark.parametrize(
    ("template", "steps"),
    [
        ("survival-surgery", "open.arrive: {answers: [{question: '%s', answer: yes}]}"),
        ("body-and-risk-map", "t3.count: {counts: [{question: '%s', counts: {pain: 1}}]}"),
    ],
)
def test_a_number_of_more_digits_than_python_reads_is_no_question(template: str, steps: str, tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    notes.write_text(f"template: {template}\nsteps:\n  {steps.replace('%s', '9' * 5_000)}\n", "utf-8")

    with pytest.raises(BadFile, match="There is no question '99"):
        write_up(notes, tmp_path / "out")


def test_every_door_is_tried() -> None:
    assert EXAMPLES.keys() == _ALL.keys()


def test_sound_data_is_changed_and_the_same_bytes_change_it_in_the_same_way() -> None:
    sound: dict[str, Any] = {"a": ["b", {"c": "d"}], "e": "f"}

    made = [mutated(sound, Bytes(data)) for data in CHANGES]

    assert made == [mutated(sound, Bytes(data)) for data in CHANGES]
    assert sum(data != sound for data in made) > len(made) / 2
    assert sound == {"a": ["b", {"c": "d"}], "e": "f"}


@pytest.mark.parametrize("error", [KeyError("x"), RecursionError(), MemoryError(), TypeError()])
def test_what_is_no_sentence_of_ours_is_a_find(error: Exception) -> None:
    with pytest.raises(type(error)), refusing():
        raise error


@pytest.mark.parametrize("words", ["", "a\x1b[2Jb", "x" * 50_000])
def test_a_sentence_that_nobody_could_be_shown_is_a_find(words: str) -> None:
    for error in (SurgeryError(words), Refused(words)):
        with pytest.raises(Leaked), refusing():
            raise error


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TABLE notes", "CREATE TABLE notes (number, type, body)", "INSERT INTO notes VALUES ('1', NULL, 7)"),
        ("DROP TABLE about", "CREATE TABLE about (version, template)", "INSERT INTO about VALUES ('x', 1.5)"),
        ("DROP TABLE names", "CREATE VIEW names AS SELECT 'a', 'b', 'c'"),
        ("UPDATE about SET template = CAST(x'ff' AS TEXT)",),
    ],
)
def test_a_session_file_with_other_tables_than_ours_is_damaged(statements: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "one.session"
    file = SessionFile.create(path, PASSPHRASE, "title: x")
    for statement in statements:
        file._connection.execute(statement)
    file.close()

    with pytest.raises(Damaged):
        SessionFile.open(path, PASSPHRASE)
