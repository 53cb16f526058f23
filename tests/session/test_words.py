"""Every string is cleaned at one boundary, and numbers of people are bands."""

from unicodedata import category, is_normalized

import pytest
from hypothesis import given, strategies as st

from survival_surgery.session.bands import Present, band_of
from survival_surgery.session.words import clean, one_line

HOSTILE = {
    "an escape that writes the clipboard": ("\x1b]52;c;aGk=\x07", "\ufffd]52;c;aGk=\ufffd"),
    "a command in one byte": ("\x9b2J", "\ufffd2J"),
    "a right-to-left override": ("\u202egnp.exe", "\ufffdgnp.exe"),
    "an isolate": ("a\u2066b\u2069", "a\ufffdb\ufffd"),
    "an invisible space": ("a\u200bb", "a\ufffdb"),
    "a byte order mark": ("\ufeffa", "\ufffda"),
    "a line separator": ("a\u2028b", "a\ufffdb"),
    "a tag": ("a\U000e0041", "a\ufffd"),
    "half a character": ("\ud800", "\ufffd"),
    "a bell and a null": ("\x07\x00", "\ufffd\ufffd"),
    "an accent apart from its letter": ("e\u0301", "\u00e9"),
    "a joiner that an emoji needs": ("\U0001f469\u200d\U0001f527", "\U0001f469\u200d\U0001f527"),
    "a line end and a tab": ("a\n\tb", "a\n\tb"),
    "plain words": ("Słońce, naïve, 你好", "Słońce, naïve, 你好"),
}


@pytest.mark.parametrize(("typed", "kept"), HOSTILE.values(), ids=HOSTILE)
def test_what_a_terminal_would_obey_is_shown_as_something_that_was_there(typed: str, kept: str) -> None:
    assert clean(typed) == kept


ANY = st.text(st.characters(exclude_categories=()))


@given(ANY)
def test_no_control_or_invisible_character_is_kept(text: str) -> None:
    kept = clean(text)

    assert all(c in "\n\t\u200c\u200d" or category(c) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} for c in kept)
    assert is_normalized("NFC", kept)


@given(ANY)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)


@given(ANY)
def test_one_line_is_one_line_without_space_at_its_ends(text: str) -> None:
    line = one_line(text)

    assert line.splitlines() in ([], [line])
    assert line == line.strip()
    assert "\t" not in line


def test_every_sort_of_line_end_becomes_a_space() -> None:
    assert one_line(" a\r\nb\rc\nd\t\u00a0 e ") == "a b c d e"


@pytest.mark.parametrize(
    ("count", "band"),
    [
        (-1, "none"), (0, "none"), (1, "1-4"), (4, "1-4"), (5, "5-9"), (9, "5-9"), (10, "10-14"), (14, "10-14"),
        (15, "15-24"), (24, "15-24"), (25, "25+"), (1_000, "25+"),
    ],
)  # fmt: skip
def test_a_count_is_printed_as_its_band(count: int, band: str) -> None:
    assert band_of(count) == band


def test_a_band_is_reckoned_with_at_its_lower_edge() -> None:
    assert [band.at_least for band in Present] == [1, 5, 10, 15, 25]
