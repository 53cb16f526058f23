"""Small numbers: what is shown of a count never stands for fewer than five people, and nobody can be reckoned back."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, strategies as st

from survival_surgery.anonymise.small import FEWEST_SENSITIVE, Shown, mapped, shown
from survival_surgery.session.bands import FEWEST, Present, band_of

COUNTS = st.dictionaries(
    st.sampled_from(["permanent", "fixed term", "zero hours", "self-employed", "none written", "don't know"]),
    st.integers(0, 4) | st.integers(0, 40),
)
MAPS = st.dictionaries(st.sampled_from(["head", "neck", "back", "hands", "feet"]), COUNTS)


def cells(seen: Shown) -> list[tuple[tuple[str, ...], str]]:
    return [(cell.answers, cell.band) for cell in seen.cells]


@pytest.mark.parametrize(
    ("counts", "seen"),
    [
        ({}, []),
        ({"yes": 4}, []),
        ({"yes": 2, "no": 2}, []),
        ({"yes": 6, "no": 12}, [(("yes",), "5-9"), (("no",), "10-14")]),
        ({"yes": 6, "no": 0}, [(("yes",), "5-9")]),
        ({"a": 12, "b": 3, "c": 2}, [(("a",), "10-14"), (("b", "c"), "5-9")]),
        ({"a": 12, "b": 3, "c": 0, "d": 2}, [(("a",), "10-14"), (("b", "c", "d"), "5-9")]),
        ({"a": 30, "b": 6, "c": 1}, [(("a",), "25+"), (("b", "c"), "5-9")]),
        ({"a": 30, "c": 1, "b": 6, "d": 1}, [(("a",), "25+"), (("c", "b", "d"), "5-9")]),
        ({"a": 12, "b": 1}, []),
        ({"a": 12, "b": 5, "c": 4, "d": 4}, [(("a",), "10-14"), (("b", "c", "d"), "10-14")]),
        ({"a": 30, "b": 6, "c": 6, "d": 4}, [(("a",), "25+"), (("b", "c", "d"), "15-24")]),
        ({"a": 3, "b": 3}, []),
    ],
)
def test_answers_of_few_people_are_put_together(
    counts: dict[str, int], seen: list[tuple[tuple[str, ...], str]]
) -> None:
    assert cells(shown(counts)) == seen


@pytest.mark.parametrize(
    ("counts", "people"),
    [({"yes": 4}, ""), ({}, ""), ({"yes": 12, "no": 1}, "10-14"), ({"yes": 3, "no": 3}, "5-9")],
)
def test_where_no_answer_can_be_shown_apart_at_most_the_band_of_all_is(counts: dict[str, int], people: str) -> None:
    assert shown(counts) == Shown(people=people)


def test_a_sensitive_question_is_put_together_from_fewer_than_ten_up() -> None:
    counts = {"yes": 9, "no": 12, "rather not say": 4}

    assert cells(shown(counts, sensitive=True)) == [(("no",), "10-14"), (("yes", "rather not say"), "10-14")]
    assert shown({"yes": 5, "no": 4}, sensitive=True) == Shown()


def test_what_everybody_said_of_a_sensitive_question_is_not_shown() -> None:
    assert shown({"yes": 20, "no": 0}, sensitive=True) == Shown(people="15-24")
    assert cells(shown({"yes": 20, "no": 0})) == [(("yes",), "15-24")]


@given(counts=COUNTS, sensitive=st.booleans())
def test_no_number_shown_stands_for_fewer_than_five_people(counts: dict[str, int], *, sensitive: bool) -> None:
    seen = shown(counts, sensitive=sensitive)
    fewest = FEWEST_SENSITIVE if sensitive else FEWEST

    for cell in seen.cells:
        people = sum(counts[answer] for answer in cell.answers)
        assert people >= fewest
        assert cell.band == band_of(people) != Present.UNDER_FIVE
    assert bool(seen.people) == (sum(counts.values()) >= fewest)
    assert not seen.cells or sum(counts[a] for cell in seen.cells for a in cell.answers) == sum(counts.values())


@given(counts=COUNTS, sensitive=st.booleans())
def test_every_number_shown_is_a_band(counts: dict[str, int], *, sensitive: bool) -> None:
    seen = shown(counts, sensitive=sensitive)

    assert {seen.people, *(cell.band for cell in seen.cells)} <= {"", *Present} - {Present.UNDER_FIVE}


@given(areas=MAPS)
def test_no_number_on_a_map_stands_for_fewer_than_five_marks(areas: dict[str, dict[str, int]]) -> None:
    seen = mapped(areas)

    told = [area for each in seen for area in each.areas]
    assert len(told) == len(set(told))
    assert {area for area in areas if sum(areas[area].values())} <= set(told)
    for each in seen:
        marks = [sum(areas[area].get(kind, 0) for area in each.areas) for kind in {k for a in areas for k in areas[a]}]
        assert bool(each.shown.people) == (sum(marks) >= FEWEST)
        for cell in each.shown.cells:
            assert sum(areas[area].get(kind, 0) for area in each.areas for kind in cell.answers) >= FEWEST


def test_on_a_map_kinds_are_put_together_first_and_then_areas() -> None:
    seen = mapped(
        {
            "back": {"pain": 12, "stress": 3, "skin": 3},
            "head": {"pain": 2, "stress": 1},
            "hands": {"skin": 3},
            "feet": {"pain": 7},
        }
    )

    assert [(each.areas, each.shown.people, cells(each.shown)) for each in seen] == [
        (("back",), "15-24", [(("pain",), "10-14"), (("stress", "skin"), "5-9")]),
        (("feet",), "5-9", [(("pain",), "5-9")]),
        (("head", "hands"), "5-9", []),
    ]


def test_an_area_with_few_marks_alone_takes_the_next_smallest_with_it() -> None:
    seen = mapped({"back": {"pain": 12}, "head": {"pain": 2}, "feet": {"pain": 7}})

    assert [each.areas for each in seen] == [("back",), ("head", "feet")]


def rooms(answers: str, most: int) -> Iterator[dict[str, int]]:
    """Every way in which up to `most` people could give each of these answers."""
    for each in product(range(most + 1), repeat=len(answers)):
        yield dict(zip(answers, each, strict=True))


@pytest.mark.parametrize(
    ("answers", "most", "sensitive"),
    [("ab", 24, False), ("abc", 14, False), ("abcd", 7, False), ("ab", 32, True), ("abc", 16, True)],
)
def test_nobody_can_reckon_back_an_answer_of_few_people(answers: str, most: int, *, sensitive: bool) -> None:
    """Not even from the rule, what is shown, how many answered, and every number that is shown by itself, exactly.

    Of everything that can be known, two rooms at least look the same in which that answer has different numbers.
    """
    alike: dict[object, list[dict[str, int]]] = defaultdict(list)
    for counts in rooms(answers, most):
        seen = shown(counts, sensitive=sensitive)
        alone = tuple(counts[cell.answers[0]] for cell in seen.cells if len(cell.answers) == 1)
        alike[seen, sum(counts.values()), alone].append(counts)

    fewest = FEWEST_SENSITIVE if sensitive else FEWEST
    for could_be in alike.values():
        for answer in answers:
            possible = {counts[answer] for counts in could_be}
            certain = possible.pop() if len(possible) == 1 else None
            assert certain is None or not 0 < certain < fewest, could_be
