"""A letter for a person, where the room asks for it: in the group's own copy and nowhere else."""

import re

from survival_surgery.anonymise.record import Audience
from survival_surgery.screens.readback.questions import QuestionsScreen
from survival_surgery.session.items import Statement
from survival_surgery.session.moves import note
from tests.screens.at_the_readback import Program, page_of, pressed, session_with
from tests.screens.reading import reader, shown


async def test_people_are_told_apart_in_the_groups_copy_alone_and_only_where_the_room_asks(program: Program) -> None:
    live = session_with(note(Statement(words="Okonkwo covers for two")))
    async with page_of(program, live, QuestionsScreen, "e", "1", "p") as (app, pilot):
        assert "L tell apart" in shown(app)
        await pressed(pilot, "l")
        read_by = reader(live)

        assert re.search(r"\[A worker [A-Z]\] covers for two", read_by.text(Audience.GROUP))
        assert "[A worker]" in read_by.text(Audience.OUTWARD)
        assert "have a letter now" in shown(app)

        await pressed(pilot, "l")

    assert "[A worker]" in reader(live).text(Audience.GROUP)
