"""Few are in the room: when that is so, and what the room may insist on."""

import pytest

from survival_surgery.session import events as e, moves
from survival_surgery.session.bands import Present
from survival_surgery.session.events import Entry
from survival_surgery.session.few import at_least, few, hidden, insist, withheld
from survival_surgery.session.fold import replay
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session


def room(present: Present | None, fewest: int = 5, *made: e.Event) -> Session:
    started = e.SessionStarted(template="t", version="1", title="T", variant="full", seed=1, fewest=fewest)
    counted = (e.PresentCounted(present=present),) if present else ()
    return replay(Entry(number, event) for number, event in enumerate((started, *counted, *made), 1))


@pytest.mark.parametrize(
    ("present", "fewest", "so"),
    [
        (Present.UNDER_FIVE, 5, (True, True)),
        (Present.FIVE, 5, (False, False)),
        (Present.FIVE, 8, (False, True)),
        (Present.FIVE, 10, (True, True)),
        (Present.TEN, 10, (False, False)),
        (Present.FIFTEEN, 25, (True, True)),
        (Present.TWENTY_FIVE, 25, (False, False)),
        (None, 25, (False, False)),
    ],
)
def test_few_are_there_where_the_whole_band_lies_below_what_a_template_asks_for(
    present: Present | None, fewest: int, so: tuple[bool, bool]
) -> None:
    session = room(present, fewest)

    assert (few(session), hidden(session)) == so
    assert withheld(session) is few(session)


def test_what_the_room_insists_on_can_be_taken_back_and_undone() -> None:
    insisted = room(Present.UNDER_FIVE, 5, e.RoomInsisted(insists=True))
    assert not withheld(insisted)

    assert withheld(room(Present.UNDER_FIVE, 5, e.RoomInsisted(insists=True), e.RoomInsisted(insists=False)))
    assert withheld(room(Present.UNDER_FIVE, 5, e.RoomInsisted(insists=True), moves.undo(insisted)))


def test_a_room_that_is_large_enough_need_not_insist() -> None:
    with pytest.raises(Refused, match="nobody needs to insist"):
        insist(insists=True)(room(Present.FIVE))

    assert insist(insists=True)(room(Present.UNDER_FIVE)) == e.RoomInsisted(insists=True)
    assert insist(insists=False)(room(Present.FIVE)) == e.RoomInsisted(insists=False)


def test_no_file_lowers_what_is_shown_below_five_people() -> None:
    assert room(Present.TEN, 1).fewest == 5
    assert room(Present.TEN, 12).fewest == 12


def test_where_nobody_counted_one_is_there_for_sure() -> None:
    assert [at_least(room(present)) for present in (None, *Present)] == [1, 1, 5, 10, 15, 25]
