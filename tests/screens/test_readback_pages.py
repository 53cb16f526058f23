"""What every page of the readback has: help, a way on and back, no listed name where the room may look."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from survival_surgery.anonymise.finders import trained
from survival_surgery.anonymise.finders.suspect import Suspect
from survival_surgery.anonymise.names.once import Once
from survival_surgery.anonymise.passages import Passage, Question
from survival_surgery.anonymise.texts import NO_ENTRY
from survival_surgery.exports.left import PAGE
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.screens.readback.explained import Explained
from survival_surgery.screens.readback.insider import InsiderScreen
from survival_surgery.screens.readback.questions import QuestionsScreen
from survival_surgery.screens.readback.reading import ReadingScreen
from survival_surgery.screens.readback.stays import StaysScreen
from survival_surgery.session.moves import give_label
from tests.screens.at_the_readback import Program, everywhere, page_of, pressed, session_with
from tests.screens.reading import TINY, shown

PAGES: dict[str, Callable[[Reader], Screen[Any]]] = {
    "your pass": QuestionsScreen,
    "what stays in the group": StaysScreen,
    "reading it": lambda reader: ReadingScreen(reader, "facilitator"),
    "the question for each theme": InsiderScreen,
}


@pytest.mark.parametrize(("title", "page"), PAGES.items(), ids=PAGES)
async def test_f1_explains_the_page_and_goes_back_to_it(
    program: Program, title: str, page: Callable[[Reader], Screen[Any]]
) -> None:
    async with page_of(program, everywhere(), page, "f1", size=(100, 60)) as (app, pilot):
        assert isinstance(app.screen, Explained)
        assert f"Help · {title}" in shown(app)
        assert "F1 or Ctrl+E: help" in shown(app)
        await pressed(pilot, "f1")
        assert not isinstance(app.screen, Explained)


@pytest.mark.parametrize(("title", "page"), PAGES.items(), ids=PAGES)
async def test_the_key_of_the_help_is_shown_in_the_smallest_window(
    program: Program, title: str, page: Callable[[Reader], Screen[Any]]
) -> None:
    async with page_of(program, everywhere(), page, size=TINY) as (app, _pilot):
        assert "F1 help" in shown(app)


async def test_what_stays_is_listed_without_a_listed_name(program: Program) -> None:
    async with page_of(program, everywhere(), StaysScreen) as (app, _pilot):
        assert "[somebody] hires two porters" in shown(app).replace("[Somebody]", "[somebody]")
        assert "what [a worker] heard" in shown(app)
        assert "Dave" not in shown(app)


async def test_from_the_reading_one_goes_back_to_the_questions_and_takes_an_answer_back(program: Program) -> None:
    live = everywhere()

    def reading(reader: Reader) -> ReadingScreen:
        return ReadingScreen(reader, "facilitator")

    async with page_of(program, live, reading, "q", "enter", "escape") as (app, pilot):
        assert isinstance(app.screen, ReadingScreen)
        assert live.session.veiled == {"Dave": "somebody"}
        await pressed(pilot, "q", "p", "p", "k", "escape")

    assert live.session.cleared == {"Dave"}


async def test_the_room_has_no_key_to_the_questions(program: Program) -> None:
    async with page_of(program, everywhere(), lambda reader: ReadingScreen(reader, "room"), "q") as (app, _pilot):
        assert isinstance(app.screen, ReadingScreen)
        assert "questions again" not in shown(app)


async def test_the_label_of_the_group_can_be_softened_and_not_taken_out(program: Program) -> None:
    live = session_with(give_label("Dave and friends"))
    async with page_of(program, live, QuestionsScreen, "x") as (app, pilot):
        assert "That stands in the label or the template." in shown(app)
        assert "the name of your group" in shown(app)
        assert "X remove" not in shown(app)
        await pressed(pilot, "h")

    assert live.session.softened == {(NO_ENTRY, "label"): "[somebody] and friends"}


@dataclass(frozen=True, slots=True)
class OfAPage(Reader):
    """A reader whose finished page holds what no text showed."""

    def questions(self) -> tuple[Question, ...]:
        suspect = Suspect(0, 4, "name", "a name on your list", "veil", "somebody")
        places = (Passage(NO_ENTRY, PAGE, "minutes-outward.md: Demand: Will decides."),)
        answered = "Will" in self.session().cleared or "Will" in self.session().veiled
        return (Question("Will", suspect, places, answered=answered, cleared="Will" in self.session().cleared),)


async def test_what_only_a_finished_page_shows_says_on_which_and_is_veiled_or_kept(program: Program) -> None:
    live = session_with()

    def questions(reader: Reader) -> QuestionsScreen:
        return QuestionsScreen(OfAPage(reader.session, reader.make, reader.template))

    async with page_of(program, live, questions) as (app, pilot):
        screen = shown(app)
        assert "a line of the finished page minutes-outward.md" in screen
        assert "Demand: «Will»?(name) decides." in screen
        assert [verb for verb in ("H here", "S soften", "X remove") if verb in screen] == []
        await pressed(pilot, "h", "s")
        assert "That stands in several texts at once. Keep it, or choose a stand-in." in shown(app)
        await pressed(pilot, "k")
        assert "The one question is answered." in shown(app)

    assert live.session.cleared == {"Will"}
    assert live.session.softened == {}


async def test_where_names_are_looked_for_without_the_model_the_page_says_so(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_there = Once(tmp_path)
    monkeypatch.setattr(trained, "_model", nothing_there)
    async with page_of(program, everywhere(), QuestionsScreen) as (app, _pilot):
        assert nothing_there.missing()
        assert nothing_there.missing() in " ".join(shown(app).split())
