"""Everybody can hear where a contribution has gone, and nobody can hear whose it is or when it was said."""

import pytest

from survival_surgery.meeting.went import found
from survival_surgery.session import moves
from survival_surgery.session.items import Parked
from survival_surgery.session.moves import Move
from survival_surgery.session.protect import list_name
from survival_surgery.session.state import Session
from tests.screens.at_a_step import Program, at, seen
from tests.screens.reading import SMALL, TINY
from tests.session.given import after

HEARD = ("no cover at night", "the till is never covered", "long waits", "the lift")
HELD: tuple[Move, ...] = (
    *(moves.hear(words) for words in HEARD),
    moves.name_theme("No cover", [2, 3]),
    moves.name_theme("Waiting", [4]),
    moves.note(Parked(words="the car park")),
)


def places(session: Session, typed: str) -> dict[str, tuple[str, ...]]:
    return {one.words: one.places for one in found(session, typed)}


def test_a_card_is_under_its_theme_or_not_yet_under_one() -> None:
    session = after(*HELD)

    assert places(session, "night") == {"no cover at night": ("theme A, No cover",)}
    assert places(session, "LIFT") == {"the lift": ("not under a theme yet",)}


def test_once_a_focus_is_chosen_the_other_themes_are_set_aside() -> None:
    session = after(*HELD, moves.choose(6))

    assert places(session, "night till") == {}
    assert places(session, "night") == {"no cover at night": ("theme A, No cover: we work on it today",)}
    assert places(session, "waits") == {"long waits": ("theme B, Waiting: set aside for another day",)}


def test_a_card_under_two_themes_is_under_both() -> None:
    session = after(*HELD, moves.place([4], 6))

    assert places(session, "waits") == {"long waits": ("theme A, No cover", "theme B, Waiting")}


def test_what_is_parked_is_found_by_its_words() -> None:
    assert places(after(*HELD), "car park") == {"the car park": ("parked for another day",)}


def test_a_number_finds_the_card_that_the_board_shows_with_it() -> None:
    session = after(*HELD)

    assert [one.words for n in range(1, 5) for one in found(session, str(n))] == [c.words for c in session.shuffled]
    assert found(session, "5") == ()


def test_cards_come_by_their_numbers_and_not_as_they_were_said() -> None:
    assert [one.card for one in found(after(*HELD), "")] == [1, 2, 3, 4]


@pytest.mark.parametrize("size", [TINY, SMALL])
async def test_one_key_asks_for_words_and_tells_where_they_are(program: Program, size: tuple[int, int]) -> None:
    live = at("survival-surgery", "s1.choose", moves.hear("kasia has no cover"), moves.hear("the lift"))
    live.write_down(moves.name_theme("No cover", [live.session.contributions[0].number])(live.session))
    live.write_down(list_name("Kasia")(live.session))

    screen = await seen(program, live, size, ["alt+c", "cov"])
    assert "→ theme A, No cover" in screen
    assert "kasia" not in screen.casefold()
    assert "the lift" not in screen
