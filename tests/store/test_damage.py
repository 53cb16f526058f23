"""A damaged file is told from a sound one when it is opened, whatever was damaged, and nothing makes it worse."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.errors import CannotOpen, Damaged
from survival_surgery.store.connection import transaction, unlocked
from survival_surgery.store.file import SessionFile
from tests.store.conftest import PASSPHRASE, file_with

PAGE = 4096


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What a sound session file of several pages looks like on disk."""
    return file_with(tmp_path_factory.mktemp("sound") / "a.session", 60)


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 20_000), st.integers(1, 255))
def test_no_byte_can_be_changed_unnoticed(sound: bytes, at: int, change: int) -> None:
    at %= len(sound)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.session"
        path.write_bytes(sound[:at] + bytes([sound[at] ^ change]) + sound[at + 1 :])
        with pytest.raises(CannotOpen if at < PAGE else Damaged):
            SessionFile.open(path, PASSPHRASE)


def _cut(content: bytes, length: int) -> bytes:
    return content[:length]


def _flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 0x10]) + content[at + 1 :]


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (lambda c: _cut(c, 0), CannotOpen),
        (lambda c: _cut(c, 1), CannotOpen),
        (lambda c: _cut(c, 10), CannotOpen),
        (lambda c: _cut(c, PAGE - 1), CannotOpen),
        (lambda c: _flipped(c, 0), CannotOpen),
        (lambda c: _flipped(c, 16), CannotOpen),
        (lambda c: _flipped(c, PAGE - 1), CannotOpen),
        (lambda c: b"id: a template\n" * 400, CannotOpen),
        (lambda c: _cut(c, PAGE), Damaged),
        (lambda c: _cut(c, len(c) // 2), Damaged),
        (lambda c: _cut(c, len(c) - PAGE), Damaged),
        (lambda c: _cut(c, len(c) - 10), Damaged),
        (lambda c: _flipped(c, PAGE), Damaged),
        (lambda c: _flipped(c, 3 * PAGE + 99), Damaged),
        (lambda c: _flipped(c, len(c) - 1), Damaged),
        (lambda c: c[:PAGE] + c[2 * PAGE : 3 * PAGE] + c[PAGE : 2 * PAGE] + c[3 * PAGE :], Damaged),
        (lambda c: c[:PAGE] + bytes(PAGE) + c[2 * PAGE :], Damaged),
    ],
    ids=[
        "cut to nothing",
        "cut to one byte",
        "cut to ten bytes",
        "cut within the first page",
        "first byte",
        "first encrypted byte",
        "last byte of the first page",
        "another kind of file",
        "cut after the first page",
        "cut in half",
        "last page gone",
        "last ten bytes gone",
        "second page",
        "fourth page",
        "last byte",
        "two pages swapped",
        "a page of zeros",
    ],
)
def test_damage_is_found_when_the_file_is_opened_and_makes_nothing_worse(
    path: Path, sound: bytes, damage: Callable[[bytes], bytes], error: type[Exception]
) -> None:
    assert len(sound) > 4 * PAGE
    path.write_bytes(damaged := damage(sound))
    with pytest.raises(error) as refused:
        SessionFile.open(path, PASSPHRASE)
    assert type(refused.value) is error
    assert path.read_bytes() == damaged


def _changed(path: Path, *statements: str) -> None:
    with unlocked(path, PASSPHRASE) as connection:
        with transaction(connection):
            for statement in statements:
                connection.execute(statement)
        connection.close()


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("DROP TABLE about", Damaged),
        ("DROP TABLE names", Damaged),
        ("DELETE FROM about", Damaged),
        ("UPDATE about SET version = 99", CannotOpen),
        ("UPDATE notes SET type = 'Whispered'", Damaged),
        ("UPDATE notes SET body = '{}'", Damaged),
        ("UPDATE notes SET body = CAST(x'ff' AS TEXT)", Damaged),
        ("INSERT INTO names SELECT * FROM notes", Damaged),
        ("INSERT INTO names VALUES (1, 'NameListed', '{\"words\": \"x\"}')", Damaged),
    ],
)
def test_a_file_that_opens_and_is_not_a_session_is_refused(
    path: Path, sound: bytes, change: str, error: type[Exception]
) -> None:
    path.write_bytes(sound)
    _changed(path, change)

    def read() -> None:
        file = SessionFile.open(path, PASSPHRASE)
        try:
            file.entries()
        finally:
            file.close()

    with pytest.raises(error):
        read()


def test_damage_in_space_that_no_entry_uses_is_found_too(path: Path, sound: bytes) -> None:
    path.write_bytes(sound)
    _changed(path, "CREATE TABLE big (x)", "INSERT INTO big VALUES (randomblob(40000))", "DROP TABLE big")
    grown = path.read_bytes()
    assert len(grown) > len(sound)
    path.write_bytes(_flipped(grown, len(grown) - PAGE))
    with pytest.raises(Damaged):
        SessionFile.open(path, PASSPHRASE)


def test_pages_that_are_genuine_and_out_of_place_are_found(path: Path, sound: bytes) -> None:
    path.write_bytes(sound)
    _changed(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'notes')",
    )
    with pytest.raises(Damaged):
        SessionFile.open(path, PASSPHRASE)
