"""Contributions cut anew: one into two, several into one, and every wording known as somebody's words all the same."""

import pytest

from survival_surgery.session import moves
from survival_surgery.session.moves import Refused
from survival_surgery.session.protect import approve
from survival_surgery.session.recut import cut_mark, join, split
from survival_surgery.session.state import Session
from tests.session.given import after

ONE, TWO, THREE, COVER = 2, 3, 4, 5
HEARD = (moves.hear("no cover. no breaks"), moves.hear("short of staff"), moves.hear("notes at home"))
GROUPED = (*HEARD, moves.name_theme("Cover", [ONE, THREE]))


def words(session: Session) -> dict[int, str]:
    return {held.number: held.words for held in session.contributions}


def test_a_contribution_is_split_into_two_that_stay_under_its_theme() -> None:
    session = after(*GROUPED, split(ONE, "no cover | no breaks"))

    assert words(session) == {ONE: "no cover", TWO: "short of staff", THREE: "notes at home", 6: "no breaks"}
    assert session.themes[0].contributions == (ONE, 6, THREE)


def test_contributions_become_one_under_the_themes_of_all() -> None:
    session = after(*GROUPED, moves.name_theme("Hours", [TWO]), join([TWO, THREE]))

    assert words(session) == {ONE: "no cover. no breaks", TWO: "short of staff / notes at home"}
    assert [theme.contributions for theme in session.themes] == [(ONE, TWO), (TWO,)]


def test_what_is_joined_may_get_words_of_its_own() -> None:
    assert words(after(*HEARD, join([TWO, ONE], "too few of us")))[TWO] == "too few of us"


def test_every_wording_that_anybody_typed_stays_known() -> None:
    session = after(*GROUPED, split(ONE, "no cover | no breaks"), join([TWO, THREE], "too few"))

    typed = {"no cover. no breaks", "short of staff", "notes at home"}
    assert session.said == typed | {"no cover", "no breaks", "too few"}


@pytest.mark.parametrize("recut", [split(ONE, "no cover | no breaks"), join([ONE, TWO])])
def test_cutting_anew_is_undone_in_one_step(recut: moves.Move) -> None:
    before, now = after(*GROUPED), after(*GROUPED, recut, moves.undo)

    assert (now.contributions, now.themes) == (before.contributions, before.themes)


def test_new_words_are_not_yet_approved_words() -> None:
    session = after(*GROUPED, approve(ONE), split(ONE, "no cover | no breaks"))

    assert not any(held.approved for held in session.contributions)


@pytest.mark.parametrize(
    ("recut", "said"),
    [
        (split(ONE, "no cover"), "Put one | between the two, with words on both sides of it."),
        (split(ONE, "no | cover | at all"), "Put one | between the two, with words on both sides of it."),
        (split(ONE, "no cover | "), "Put one | between the two, with words on both sides of it."),
        (split(77, "a | b"), "One of those contributions is no longer there."),
        (join([ONE]), "Name two cards or more, such as 3 + 5."),
        (join([ONE, ONE]), "Name two cards or more, such as 3 + 5."),
        (join([ONE, 77]), "One of those contributions is no longer there."),
    ],
)
def test_what_cannot_be_cut_is_refused_in_words(recut: moves.Move, said: str) -> None:
    with pytest.raises(Refused, match=said.replace("|", r"\|").replace("+", r"\+")):
        after(*GROUPED, recut)


@pytest.mark.parametrize(
    ("whole", "marked"),
    [
        ("No cover. No breaks", "No cover. | No breaks"),
        ("no cover; no breaks", "no cover | no breaks"),
        ("no cover, no breaks", "no cover | no breaks"),
        ("no cover / no breaks", "no cover | no breaks"),
        ("no cover", "no cover | "),
    ],
)
def test_the_mark_stands_where_two_sentences_meet(whole: str, marked: str) -> None:
    assert cut_mark(whole) == marked
