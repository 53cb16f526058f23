"""One meeting, typed on the screen in two windows and held as a conversation, ends in the same documents each time."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from tests.meeting.described import Described, described, written_into
from tests.meeting.drawn import Drawn
from tests.meeting.meeting import Meeting
from tests.plain.spoken import Spoken
from tests.template.golden import MEETINGS

AT_ONCE = "praxis-review"
"""The shortest meeting, and of its lists the beginning. The others are whole, and take minutes."""

TEMPLATES = [
    AT_ONCE,
    *(
        pytest.param(template, marks=pytest.mark.slow)
        for template in ("lunch-break-pipo", "collective-grievance-builder", "campaign-strategy", "platform-assembly")
    ),
]
"""Between them they have every kind of step."""

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix"),
    # A meeting takes about a minute here; a busy machine may need several.
    pytest.mark.timeout(900),
]


@pytest.fixture
def told(template: str) -> Described:
    return described(MEETINGS[template], datetime.now().astimezone().date(), short=template == AT_ONCE)


SIZES = [pytest.param(*size, marks=pytest.mark.slow, id="{}x{}".format(*size)) for size in ((80, 24), (160, 50))]
"""A whole meeting in the smaller window is held at once elsewhere."""


@pytest.mark.parametrize(("columns", "rows"), SIZES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_meeting_typed_key_by_key_ends_in_the_documents_of_its_notes(
    template: str, told: Described, columns: int, rows: int, tmp_path: Path
) -> None:
    meeting = Meeting(tmp_path / "home", template, columns=columns, rows=rows)
    try:
        Drawn(meeting, told).hold("ours")
        assert meeting.ends() == 0
    finally:
        meeting.close()

    assert written_into(tmp_path / "ours") == told.documents(tmp_path / "notes")


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_meeting_held_as_a_conversation_ends_in_the_documents_of_its_notes(
    template: str, told: Described, tmp_path: Path
) -> None:
    said = Spoken(tmp_path / "home", template, told).hold("ours")

    assert "\x1b" not in said
    assert written_into(tmp_path / "ours") == told.documents(tmp_path / "notes")
