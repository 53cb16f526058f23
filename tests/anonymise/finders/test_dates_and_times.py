"""Dates and times in every British way of writing them, and the words that only look like months."""

import pytest

from survival_surgery.anonymise.finders import dates, times
from survival_surgery.anonymise.finders.suspect import Known


def dated(text: str) -> list[str]:
    return [text[s.start : s.end] for s in dates.find(text, Known())]


def timed(text: str) -> list[str]:
    return [text[s.start : s.end] for s in times.find(text, Known())]


def test_a_day_with_a_full_stop_is_veiled_with_its_month() -> None:
    text = "it was on 14. March 2025 that we met"
    assert [text[s.start : s.end] for s in dates.find(text, Known())] == ["14. March 2025"]


@pytest.mark.parametrize(
    "date",
    [
        "14th march 2024", "14th of march", "march 14th", "March 14", "14 mar", "14-16 march", "14 and 15 march",
        "14/3/24", "14.03.2024", "2024-03-14", "14 03 2024", "sat 14 march", "fri 13th", "wed 3rd april",
        "the first of may", "first of may 2019", "22nd May", "may 2nd", "jan 2024", "sept '23", "end of october 1997",
        "1st of Feb 2019", "twenty-second of june", "monday the 4th of august",
    ],
)  # fmt: skip
@pytest.mark.parametrize("text", ["it happened on {}", "{}: nothing", "so {}, when we met"])
def test_an_exact_date_is_veiled(text: str, date: str) -> None:
    words = text.format(date)
    covered = [s for s in dates.find(words, Known()) if s.strength == "veil"]

    assert [date.removeprefix("the ") in words[s.start : s.end] or words[s.start : s.end] in date for s in covered] == [
        True
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("since the 22nd we've had nobody", "22nd"),
        ("on the twenty second.", "twenty second"),
        ("on 14/3 they came", "14/3"),
        ("we go by June", "June"),
        ("in march it got worse", "march"),
        ("since may", "may"),
        ("in jan", "jan"),
        ("late november", "november"),
        ("since easter", "since easter"),
        ("before xmas", "before xmas"),
        ("on good friday we had two", "good friday"),
        ("after the bank holiday", "after the bank holiday"),
        ("last tuesday night there were few", "last tuesday night"),
        ("it was tuesday night", "tuesday night"),
        ("since sunday", "since sunday"),
        ("two weeks ago", "two weeks ago"),
        ("three nights ago", "three nights ago"),
        ("she left in 2019", "2019"),
        ("back in the 1990s", "1990s"),
        ("yesterday evening", "yesterday evening"),
    ],
)
def test_a_softer_date_is_asked_about(text: str, date: str) -> None:
    assert [(text[s.start : s.end], s.strength) for s in dates.find(text, Known())] == [(date, "ask")]


@pytest.mark.parametrize(
    ("date", "season"),
    [("14 march", "early spring"), ("12/02/2024", "late winter"), ("3 Jan", "winter"), ("oct 2023", "autumn"),
     ("since easter", "some time ago"), ("last friday", "recently")],
)  # fmt: skip
def test_a_date_is_replaced_by_a_part_of_the_year(date: str, season: str) -> None:
    assert [s.stand_in for s in dates.find(date, Known())] == [season]


@pytest.mark.parametrize(
    "text",
    [
        "Jane and Mari said no", "Marina octopus", "jan said so", "mar and jun went home", "april said it is wrong",
        "may be late", "it may be", "you may take two", "we march together", "march on", "the second march",
        "a second", "the first time", "every monday", "monday meeting", "on a tuesday", "next week", "last week",
        "in the spring", "sat down", "sun and rain", "wed in the hall", "3/4 of us", "9/10", "in 2000 words",
        "2023/24", "1.2.3", "mon ami", "decide by then", "14 may be too late", "novel idea", "the august body",
        "second to none", "1,2 and 3", "on the first page", "the 1st shift", "the 2nd floor",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert dated(text) == []


@pytest.mark.parametrize(
    "time",
    [
        "14:30", "9.30am", "9pm", "10pm to 6am", "1430 hrs", "3 o'clock", "half past six",
        "half past three on Sunday", "quarter to nine on friday", "ten to nine", "9.30 in the morning",
        "14:30 on tuesday", "monday at 3pm", "monday 9.30",
    ],
)  # fmt: skip
def test_a_time_of_day_is_found_with_its_day(time: str) -> None:
    assert timed(f"they rang, {time}, to say no") == [time]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("a 61 year old HCA", "61 year old"),
        ("a sixty-one-year-old", "sixty-one-year-old"),
        ("aged 61", "61"),
        ("she is 61", "61"),
        ("she's 61 next week", "61"),
        ("he just turned sixty", "sixty"),
        ("at the age of 39", "39"),
        ("in her fifties", "fifties"),
        ("in his late 50s", "50s"),
        ("i'm 31 y/o", "31 y/o"),
        ("dob 3/4/61", "3/4/61"),
        ("worked here 22 years", "22 years"),
        ("after twenty-two years of it", "twenty-two years"),
    ],
)
def test_an_age_and_a_length_of_service_are_asked_about(text: str, age: str) -> None:
    assert timed(text) == [age]


@pytest.mark.parametrize(
    "text",
    ["24/7", "9.30 kg", "a ratio of 3 to 10", "five to ten people", "for three weeks", "at 12 hours", "half the team",
     "half a day", "she is 10 minutes late", "turned two down", "at one with it", "age limits", "two by two",
     "1.5 posts", "i am one of them", "he was first"],
)  # fmt: skip
def test_what_only_looks_like_a_time_or_an_age_is_left_alone(text: str) -> None:
    assert timed(text) == []
