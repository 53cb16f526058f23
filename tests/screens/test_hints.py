"""Hint cards are found while a room waits, and a line that leads out of the circle is one key away."""

from pathlib import Path

import pytest

from survival_surgery.meeting.hints import OUT_OF_THE_CIRCLE
from survival_surgery.meeting.shelf import AFTER, BEFORE, cards, checks
from tests.library.reference import ours
from tests.screens.at_a_step import Program, at, seen
from tests.screens.reading import SMALL, TINY

HIGH = (100, 150)


async def test_every_card_of_the_library_is_there_whatever_the_step_is(program: Program) -> None:
    screen = " ".join((await seen(program, at("survival-surgery", "s2.know"), HIGH, ["f2"])).split())

    missing = [card.id for card in ours("hints") if f"If {card.situation}"[:30] not in screen]
    assert missing == []
    assert screen.count("If the room is silent") == 1


async def test_a_line_that_leads_out_of_the_circle_is_there_where_the_template_has_none(program: Program) -> None:
    live = at(Path(__file__).parents[1] / "template" / "small.yaml", "one.harvest")
    own = await seen(program, at("survival-surgery", "s1.harvest"), HIGH, ["f2"])
    none = await seen(program, live, HIGH, ["f2"])

    assert "We have three like that; what do they share?" in own
    assert OUT_OF_THE_CIRCLE[0] not in own
    assert OUT_OF_THE_CIRCLE[0] in none


@pytest.mark.parametrize("size", [TINY, SMALL])
async def test_typing_looks_for_words(program: Program, size: tuple[int, int]) -> None:
    live = at("survival-surgery", "s2.why")
    screen = await seen(program, live, size, ["f2", "weeps"])
    assert "If somebody weeps" in screen
    assert "the room is silent" not in screen

    screen = await seen(program, live, size, ["f2", "weeps zebra"])
    assert "Nothing here has these words." in screen


async def test_what_is_looked_for_goes_into_no_line_and_the_same_key_goes_back(program: Program) -> None:
    live = at("survival-surgery", "s1.harvest")
    await seen(program, live, SMALL, ["f2", "tears", "f2", "no cover", "enter"])

    assert [card.words for card in live.session.contributions] == ["no cover"]


def test_a_card_of_ones_own_is_among_them(home: Path) -> None:
    (home / "library").mkdir(parents=True)
    own = "hints:\n  - id: tea\n    situation: the tea runs out\n    words: Make some.\n"
    (home / "library" / "mine.yaml").write_text(own, encoding="utf-8")

    assert "the tea runs out" in [card.situation for card in cards()]
    assert len(cards()) == len(ours("hints")) + 1


def test_before_and_after_a_meeting_there_is_something_to_go_through() -> None:
    assert [title for title, _ in checks(BEFORE)] == [
        "Can everybody take part?",
        "Is it safe to speak here?",
        "What may be said, and what may leave?",
        "The machine and the place",
    ]
    assert len(checks(AFTER)) == 1
