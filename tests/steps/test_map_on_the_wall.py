"""A map on the wall tells no more than the group's minutes do, so that nobody is reckoned back from the two."""

from hypothesis import given, settings, strategies as st

from survival_surgery.anonymise.small import mapped
from survival_surgery.session.items import Tally
from survival_surgery.steps.tally.line import CountLine
from survival_surgery.steps.tally.step import TallyStep, seen
from tests.steps.filled import after

KINDS = ("pain", "stress")
AREAS = ("head", "back", "hands")
MAP = TallyStep.model_validate(
    {
        "id": "map",
        "title": "T",
        "purpose": "P.",
        "minutes": {"full": 5},
        "prompts": ["Where?"],
        "areas": AREAS,
        "kinds": KINDS,
    }
)


def wall(marks: dict[str, dict[str, int]]) -> dict[str, str]:
    """What stands beside each area that was counted."""
    lines = (CountLine(question=area, counts=kinds) for area, kinds in marks.items())
    return {row.words: row.note for row in MAP.board(after(MAP, *lines)) if row.what}


def test_an_area_with_few_marks_stands_together_with_the_next_smallest() -> None:
    """Seven marks by themselves, and how many there were in all, would tell the two."""
    told = wall({"head": {"stress": 2}, "back": {"pain": 7}, "hands": {"pain": 12}})

    assert told["head"] == told["back"]
    assert told["head"].startswith("head + back: ")
    assert told["hands"] == "pain: 10-14"


def test_another_area_is_counted_in_one_short_line_while_one_is_open() -> None:
    """Refused, the numbers would stay in the line for everybody to see."""
    told = after(MAP, CountLine(question="head", counts={"3 1": 8, "2": 6}))

    assert [(tally.question, tally.counts) for tally in told.items(Tally)] == [("hands", (("pain", 8), ("stress", 6)))]


@settings(max_examples=50, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(AREAS),
        st.dictionaries(st.sampled_from(KINDS), st.integers(1, 30), min_size=1),
        min_size=1,
    )
)
def test_the_wall_shows_what_the_minutes_show(marks: dict[str, dict[str, int]]) -> None:
    in_order = {area: dict.fromkeys(KINDS, 0) | marks[area] for area in AREAS if area in marks}

    for known in mapped(in_order):
        for area in known.areas:
            assert wall(marks)[area].endswith(seen(known.shown))
            assert all(other in wall(marks)[area] for other in known.areas if len(known.areas) > 1)
