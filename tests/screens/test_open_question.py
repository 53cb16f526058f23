"""The open question stays in sight, however much was answered before it."""

import pytest

from survival_surgery.screens.session import SessionScreen
from tests.screens.at_a_step import Program, at
from tests.screens.reading import settled, shown

ANSWERS = (
    "one person on every shift who takes over when the bell rings",
    "it used to work, and it costs nothing when it is quiet",
    "there are no hours left in the budget, and nobody else has asked for this so far",
    "the person is on the floor already; it only has to be said who it is",
    "a floater on every shift",
)


@pytest.mark.parametrize("size", [(80, 24), (60, 16), (40, 10)], ids=["80x24", "60x16", "40x10"])
async def test_the_question_is_in_sight_below_long_answers(program: Program, size: tuple[int, int]) -> None:
    app = program(live=at("lunch-break-pipo", "t1.plan"))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, SessionScreen)
        for words in ANSWERS:
            app.screen.entry.answer(words)
        await settled(pilot)
        screen = " ".join(shown(app).split())

    assert "shift What is the least that we would accept?" in screen
    assert "one person on every shift who takes over" not in screen
