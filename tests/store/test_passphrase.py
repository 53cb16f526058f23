"""Six words that nobody can guess, a warning about others, and one line from a script."""

import os
from collections.abc import Iterator
from contextlib import suppress

import pytest

from survival_surgery.errors import UsageMistake
from survival_surgery.store.passphrase import _words, generate, read_from_fd, weakness


def test_the_word_list_is_whole() -> None:
    words = _words()
    assert (len(words), len(set(words))) == (7_776, 7_776)
    assert (words[0], words[-1]) == ("abacus", "zoom")


def test_six_words_are_drawn_and_never_the_same_twice() -> None:
    drawn = [generate() for _ in range(50)]
    assert len(set(drawn)) == 50
    assert all(len(passphrase.split(" ")) == 6 for passphrase in drawn)
    assert {word for passphrase in drawn for word in passphrase.split(" ")} <= set(_words())
    assert not any(weakness(passphrase) for passphrase in drawn)


@pytest.mark.parametrize(
    ("weak", "because"),
    [
        ("", "shorter"),
        ("short", "shorter"),
        ("elevenchars", "shorter"),
        ("aaaaaaaaaaaaaa", "repeats"),
        ("abababab abab", "repeats"),
        ("extraordinarily", "single word"),
        ("Extraordinarily2026!", "single word"),
    ],
)
def test_a_weak_passphrase_is_warned_about(weak: str, because: str) -> None:
    assert because in (weakness(weak) or "")


@pytest.mark.parametrize("sound", ["four plain words here", "kV9#mq2Lw!x7", "дождь идёт третий день"])
def test_a_sound_passphrase_is_not_warned_about(sound: str) -> None:
    assert weakness(sound) is None


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    yield reading, writing
    for descriptor in (reading, writing):
        with suppress(OSError):
            os.close(descriptor)


def test_a_passphrase_is_read_to_the_end_of_its_line(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    os.write(writing, "caf\u00e9 au lait \r\nthe earlier one".encode())
    os.close(writing)
    assert read_from_fd(reading) == "caf\u00e9 au lait "
    assert read_from_fd(reading) == "the earlier one"


@pytest.mark.parametrize("written", [b"", b"\n", b"\xff\xfe\n", b"x" * 5_000])
def test_what_is_no_passphrase_is_refused(pipe: tuple[int, int], written: bytes) -> None:
    reading, writing = pipe
    os.write(writing, written)
    os.close(writing)
    with pytest.raises(UsageMistake):
        read_from_fd(reading)


def test_a_descriptor_that_is_not_open_is_a_plain_error(pipe: tuple[int, int]) -> None:
    with pytest.raises(UsageMistake, match="descriptor"):
        read_from_fd(pipe[1])
