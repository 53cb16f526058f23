"""Places that people know, and numbers of people that are as good as a list of them."""

import pytest

from survival_surgery.anonymise.finders import counts, places
from survival_surgery.anonymise.finders.suspect import Known


def placed(text: str) -> list[str]:
    return [text[s.start : s.end] for s in places.find(text, Known())]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("we were short on rowan ward again", "rowan ward"),
        ("ash ward is worse", "ash ward"),
        ("ward 7b", "ward 7b"),
        ("ward seven is closed", "ward seven"),
        ("meet in room 204", "room 204"),
        ("moved to bed 12", "bed 12"),
        ("in block c.", "block c"),
        ("on the 3rd floor", "3rd floor"),
        ("we met in costa on dudley road", "dudley road"),
        ("at mill street school", "mill street school"),
        ("Mill Street clinic", "Mill Street clinic"),
        ("st mary's hospital", "st mary's hospital"),
        ("down oak lane", "oak lane"),
        ("mill street is blocked", "mill street"),
        ("on the hillview site", "hillview site"),
        ("the hillview care home", "hillview care home"),
        ("at oakfield primary school", "oakfield primary school"),
        ("Leeds Town Hall", "Leeds Town Hall"),
        ("she lives in oldham and", "oldham"),
        ("he moved to leeds last year", "leeds"),
        ("in theatre 3", "theatre 3"),
    ],
)
def test_a_place_is_found_by_its_name_or_number(text: str, place: str) -> None:
    assert placed(text) == [place]


@pytest.mark.parametrize(
    ("text", "strength"),
    [("on rowan ward", "ask"), ("on Rowan Ward", "veil"), ("ward 7b", "veil"), ("she lives in oldham", "ask")],
)
def test_a_capital_makes_a_place_certain_and_its_absence_nothing(text: str, strength: str) -> None:
    assert [s.strength for s in places.find(text, Known())] == [strength]


def test_what_to_do_is_no_part_of_a_place() -> None:
    text = "Tell the Maple Kitchen"
    assert [text[s.start : s.end] for s in places.find(text, Known())] == ["Maple Kitchen"]


def test_a_count_ends_with_the_number_where_it_says_what_people_do() -> None:
    text = "there are only two who carry trays"
    assert [text[s.start : s.end] for s in counts.find(text, Known())] == ["two"]


@pytest.mark.parametrize(
    "text",
    [
        "Ask the Kitchen about it",
        "on the ward", "every ward", "a ward", "ward round", "the unit", "unit A", "the shop floor", "on site",
        "the whole site", "night school", "primary school", "the union office", "the post office",
        "the head office", "the council house", "my house", "the town hall", "the community centre",
        "a leisure centre", "the high street", "on the main road", "room for improvement", "line 3",
        "lives in fear", "she lives alone", "moved to nights", "lives in the area", "based in the office",
        "University", "the Trust", "Trades Council", "the Board", "survival surgery", "the floor three times",
        "a house on fire", "the school said", "step on the gas", "at the end of the road", "in the meantime",
        "level 3", "the bus was late", "the union branch", "in 2001 the court said", "able to return home",
    ],
)  # fmt: skip
def test_a_place_without_a_name_is_left_alone(text: str) -> None:
    assert placed(text) == []


@pytest.mark.parametrize(
    ("text", "count", "stand_in"),
    [
        ("34 people came", "34 people", "25+ people"),
        ("thirty-four of us", "thirty-four of us", "25+ of us"),
        ("two of us on nights", "two of us", "some of us"),
        ("the two of us", "the two of us", "some of us"),
        ("both of us", "both of us", "some of us"),
        ("3 agency", "3 agency", "1-4 agency"),
        ("7 agency nurses", "7 agency nurses", "5-9 agency nurses"),
        ("2 new starters", "2 new starters", "1-4 new starters"),
        ("down to three people", "three people", "1-4 people"),
        ("4 out of 19 signed", "4 out of 19", "some of them"),
        ("eleven redundancies", "eleven redundancies", "10-14 redundancies"),
        ("two managers", "two managers", "1-4 managers"),
        ("16 cleaners", "16 cleaners", "15-24 cleaners"),
        ("three of the nurses", "three of the nurses", "some of the nurses"),
        ("it cost £12,450", "£12,450", "a sum of money"),
    ],
)
def test_an_exact_number_of_people_becomes_a_band(text: str, count: str, stand_in: str) -> None:
    assert [(text[s.start : s.end], s.stand_in) for s in counts.find(text, Known())] == [(count, stand_in)]


@pytest.mark.parametrize(
    "text",
    [
        "about thirty people", "about 30 people", "around 12 nurses", "thirty or so people", "nearly 40 staff",
        "1-4 people", "25+ people", "two or three people", "2-3 people", "one of us", "one person", "half of us",
        "all of us", "some of us", "several people", "a dozen people", "two meetings", "three weeks",
        "short by two on nights", "we need two on nights", "500 staff", "50% of staff", "band 2 staff", "£200",
        "one of two things", "per 100 patients", "at least 5 people", "every two people", "2 for 1", "12 hours",
    ],
)  # fmt: skip
def test_a_number_that_is_not_exact_or_not_of_people_is_left_alone(text: str) -> None:
    assert list(counts.find(text, Known())) == []


@pytest.mark.parametrize("text", ["at 14 dudley road", "she lives at 12 Acacia Avenue", "3a, mill lane"])
def test_a_house_with_its_number_is_an_address_wherever_it_is_printed(text: str) -> None:
    [house] = places.find_houses(text, Known())

    assert (house.kind, house.strength, house.stand_in) == ("address", "veil", "an address")
