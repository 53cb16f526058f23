"""What holds for every text: spans lie in it, nothing breaks, time grows with its length, a stand-in is left alone."""

import time

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.anonymise.finders import (
    Family,
    addresses,
    counts,
    dates,
    numbers,
    places,
    quoted,
    sensitive,
    third,
    times,
    unique,
)
from survival_surgery.anonymise.finders.reading import outermost
from survival_surgery.anonymise.finders.suspect import Known, Suspect, in_brackets

NEW = [m.find for m in (numbers, addresses, dates, times, counts, places, unique, third, sensitive, quoted)]


def found(text: str) -> list[Suspect]:
    return list(outermost(suspect for family in NEW for suspect in family(text, Known())))


ROWS = """
the our my only one two 34 14 march may Ward 7b rowan ward, @x £ 12,450 14:30 on since easter i'm in unison her mum
polish nurse band 6 ' " . ** _x_ <b> &amp; \u00bd \u0130 \u200b 07700 900123 1403/21 AB12 CDE lives in was who head of
"""
PIECES = st.sampled_from([*ROWS.split(), "\n", "\t"])
TYPED = st.lists(PIECES, max_size=40).map(" ".join)


@given(st.one_of(st.text(max_size=300), TYPED))
@settings(max_examples=120, deadline=None)
def test_every_suspect_lies_in_the_text_and_says_why(text: str) -> None:
    suspects = found(text)

    assert all(0 <= s.start < s.end <= len(text) and s.reason and s.stand_in for s in suspects)
    assert suspects == sorted(suspects, key=lambda s: (s.start, -s.end, s.strength != "veil"))


@given(TYPED)
@settings(max_examples=80, deadline=None)
def test_a_stand_in_is_nothing_to_ask_about(text: str) -> None:
    for suspect in found(text):
        printed = in_brackets(suspect.stand_in)
        assert found(printed) == []


HOSTILE = [
    "a", " ", "1", "1 ", "'", '"', "@", "the ", "only ", "the only ", "our one ", "in ", "14 march ", "on the ",
    "i was ", "1-", "1,", "no. 1 ", "my mum's ", "polish ", "oh ", "one ", "a.b.", "st mary ", "x/", "\xe9", "<b>",
    "&amp;", "**", "the lad who ", "ward ", "lives in ", "he is ", "- ", "\xa31", "a1", "1a ", "\n", "at ",
    "band 6 ", "head of ",
]  # fmt: skip


@pytest.mark.parametrize("family", NEW, ids=lambda family: family.__module__.rsplit(".", 1)[-1])
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_ten_times_as_long_takes_about_ten_times_as_long(family: Family, piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece)) + "!"
        begun = time.process_time()
        list(family(text, Known()))
        return time.process_time() - begun

    short = min(seconds(10_000), seconds(10_001))

    assert seconds(100_000) < 0.5 + 25 * short


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_million_hostile_letters_are_read_in_a_minute(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begun = time.process_time()
    for family in NEW:
        list(family(text, Known()))

    assert time.process_time() - begun < 60
