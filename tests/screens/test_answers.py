"""Every answer to a question of the facilitator's pass: what it does, where it holds, and how it is taken back."""

import pytest
from textual.events import Key

from survival_surgery.anonymise.record import Audience
from survival_surgery.screens.readback.questions import QuestionsScreen
from survival_surgery.session.items import Statement
from survival_surgery.session.moves import note
from survival_surgery.store.live import LiveSession
from tests.screens.at_the_readback import (
    DEMAND,
    PARKED,
    SAID,
    STATEMENT,
    Program,
    everywhere,
    page_of,
    pressed,
    session_with,
    somebodys_words,
)
from tests.screens.reading import reader, settled, shown

WIDE = (160, 50)


def part(live: LiveSession, words: str) -> int:
    """The entry that wrote something down."""
    return next(w.number for w in live.session.written if words in repr(w.item))


async def test_a_suspect_is_marked_by_shape_and_word_with_its_kind_its_reason_and_where_it_stands(
    program: Program,
) -> None:
    async with page_of(program, everywhere(), QuestionsScreen, size=WIDE) as (app, _pilot):
        screen = shown(app)

    assert "We cover for «Dave»(name) on the ward. «Dave»(name) says" in screen
    assert "name · a name on your list" in screen
    assert "Replaced unless you keep it · Enter writes [somebody] in 3 texts" in screen
    assert "statement · outward minutes" in screen
    assert "demand · group's copy only" in screen
    assert "on \u203907700 900123\u203a" in screen


async def test_what_leaves_after_the_answer_stands_below_each_text(program: Program) -> None:
    async with page_of(program, everywhere(), QuestionsScreen, size=WIDE) as (app, _pilot):
        screen = shown(app)

    assert "will read: We cover for [somebody] on the ward. [Somebody] says that it is our time management." in screen
    assert "will read: what [a worker] heard from [somebody] on [a phone number]" in screen


async def test_what_somebody_has_to_decide_about_has_another_mark_and_says_so(program: Program) -> None:
    live = session_with(note(Statement(words="The only porter on nights left us in tears")))
    async with page_of(program, live, QuestionsScreen, size=WIDE) as (app, _pilot):
        screen = shown(app)

    assert "»?(" in screen
    assert "You decide; until then it is left out" in screen


async def test_enter_replaces_everywhere_and_goes_on_to_what_is_left(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "enter") as (app, _pilot):
        assert "your pass · 1 left" in shown(app)
        assert "«07700 900123»(phone)" in shown(app)

    assert live.session.veiled == {"Dave": "somebody"}


async def test_only_here_replaces_in_the_text_at_the_top_and_asks_on_about_the_others(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "h", size=WIDE) as (app, _pilot):
        assert "Enter writes [somebody] in 2 texts" in shown(app)

    assert live.session.veiled == {}
    assert live.session.softened == {
        (part(live, STATEMENT), "words"): STATEMENT.replace("Dave says", "[somebody] says").replace(
            "Dave", "[somebody]"
        )
    }


async def test_another_text_of_the_same_question_is_brought_to_the_top(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "t", "h", size=WIDE) as (_app, _pilot):
        pass

    assert live.session.softened == {(part(live, DEMAND), "words"): "[somebody] hires two porters"}


async def test_a_role_is_chosen_by_its_number(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "e") as (app, pilot):
        assert "1 a worker   2 a manager" in shown(app)
        await pressed(pilot, "2")

    assert live.session.veiled == {"Dave": "a manager"}


async def test_a_stand_in_of_ones_own_is_typed(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "e", *"our", "space", *"boss", "enter"):
        pass

    assert live.session.veiled == {"Dave": "our boss"}


async def test_a_stand_in_that_gives_the_name_away_comes_back_into_the_line_with_the_reason(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "e", *"Dave", "enter") as (app, pilot):
        assert "What stands in for a name cannot contain the name." in shown(app)
        await pressed(pilot, "ctrl+u", *"him", "enter")
        assert "cannot contain" not in shown(app)

    assert live.session.veiled == {"Dave": "him"}


async def test_softer_words_are_suggested_and_nothing_is_softened_before_enter(program: Program) -> None:
    live = everywhere()
    softer = "We cover for a colleague on the ward. A colleague says that it is our time management."
    async with page_of(program, live, QuestionsScreen, "s", size=WIDE) as (app, pilot):
        assert softer in shown(app)
        assert live.session.softened == {}
        await pressed(pilot, *"Now", "enter")

    assert live.session.softened == {(part(live, STATEMENT), "words"): f"{softer}Now"}


async def test_escape_leaves_the_words_as_they_are_and_the_page_open(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "s", *"xk", "escape") as (app, _pilot):
        assert isinstance(app.screen, QuestionsScreen)
        assert "2 left" in shown(app)

    assert (live.session.softened, live.session.cleared, live.session.left_out) == ({}, frozenset(), frozenset())


async def test_keep_lets_it_stand_everywhere(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "k"):
        pass

    assert live.session.cleared == {"Dave"}
    assert "Dave says that it is our time management." in reader(live).text(Audience.OUTWARD)


async def test_remove_takes_out_the_text_at_the_top_and_no_other(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "x") as (app, _pilot):
        assert "That text is in no document now." in shown(app)

    assert live.session.left_out == {part(live, STATEMENT)}


async def test_what_was_answered_here_is_undone_and_done_again_at_its_question(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "enter", "k") as (app, pilot):
        assert "0 left" in shown(app)
        await pressed(pilot, "u")
        assert "«07700 900123»(phone)" in shown(app)
        await pressed(pilot, "u")
        assert "«Dave»(name)" in shown(app)
        assert "2 left" in shown(app)
        await pressed(pilot, "r")
        assert live.session.veiled == {"Dave": "somebody"}
        await pressed(pilot, "r")
        assert live.session.cleared == {"07700 900123"}
        await pressed(pilot, "u", "u", "u")
        assert "Nothing to undo on this screen." in shown(app)

    assert [w.item for w in live.session.written] == [w.item for w in everywhere().session.written]


async def test_a_text_that_was_removed_comes_back_with_undo(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "x", "u", size=WIDE) as (app, _pilot):
        assert "Enter writes [somebody] in 3 texts" in shown(app)

    assert live.session.left_out == frozenset()


async def test_previous_goes_back_to_what_was_answered_and_the_answer_can_be_changed(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "enter", "p") as (app, pilot):
        assert "«Dave»(name)" in shown(app)
        assert "Answered · Enter writes [somebody]" in shown(app)
        await pressed(pilot, "k")
        assert "Answered: it stands as it is" in shown(app)
        await pressed(pilot, "n")
        assert "«07700 900123»(phone)" in shown(app)

    assert live.session.cleared == {"Dave"}
    assert live.session.veiled == {}


async def test_once_all_is_answered_the_page_waits_so_that_the_last_answer_can_be_taken_back(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "enter", "enter", "enter") as (app, pilot):
        assert "questions are answered." in shown(app)
        assert "Nothing is written yet" in shown(app)
        await pressed(pilot, "f")
        assert not isinstance(app.screen, QuestionsScreen)


async def test_with_a_question_open_going_on_says_how_many_are_left(program: Program) -> None:
    async with page_of(program, everywhere(), QuestionsScreen, "f") as (app, _pilot):
        assert isinstance(app.screen, QuestionsScreen)
        assert "2 questions are still open." in shown(app)


async def test_somebodys_own_words_stand_only_where_the_room_said_so(program: Program) -> None:
    live = somebodys_words()
    async with page_of(program, live, QuestionsScreen, "k") as (app, pilot):
        assert "Has the room agreed to print somebody's own words?" in shown(app)
        await pressed(pilot, "2")
        assert not any(c.approved for c in live.session.contributions)
        await pressed(pilot, "k", "1")

    assert [c.approved for c in live.session.contributions if c.words == SAID] == [True]


async def test_keys_pressed_without_waiting_are_neither_lost_nor_taken_for_verbs(program: Program) -> None:
    live = everywhere()
    keys = ["s", "ctrl+u", *"six", "enter", "e", *"him", "enter", "k"]
    async with page_of(program, live, QuestionsScreen) as (app, pilot):
        for key in keys:
            app.post_message(Key(key, key if len(key) == 1 else None))
        for _ in keys:
            await settled(pilot)

    assert live.session.softened == {(part(live, STATEMENT), "words"): "six"}
    assert live.session.veiled == {"Dave": "him"}
    assert live.session.cleared == {"07700 900123"}
    assert live.session.left_out == frozenset()


@pytest.mark.parametrize("size", [(40, 10), (80, 24)])
async def test_every_key_that_does_something_is_shown_in_every_window(program: Program, size: tuple[int, int]) -> None:
    verbs = "Enter as shown", "E other", "H here", "S soften", "K keep", "X remove", "N next", "P previous", "T text"
    async with page_of(program, everywhere(), QuestionsScreen, size=size) as (app, pilot):
        screen = shown(app)
        assert [verb for verb in (*verbs, "F1 help", "Esc back") if verb not in screen] == []
        assert "projector away" in screen
        assert "«Dave»" in screen
        assert "2 left of" in screen
        await pressed(pilot, "k")
        assert "U undo" in shown(app)
        assert "R redo" not in shown(app)
        await pressed(pilot, "u")
        assert "R redo" in shown(app)


async def test_a_parked_text_is_told_as_the_groups_alone(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "enter", size=WIDE) as (app, _pilot):
        assert "parked · group's copy only" in shown(app)
        assert PARKED.replace("07700 900123", "«07700 900123»(phone)") in shown(app)


async def test_a_date_is_made_coarse_for_others_and_stands_in_the_groups_own_copy(program: Program) -> None:
    live = session_with(note(Statement(words="It was decided on 14 March over our heads")))
    async with page_of(program, live, QuestionsScreen) as (app, pilot):
        assert "«14 March»(date)" in shown(app)
        await pressed(pilot, "enter")

    assert live.session.veiled_outward == {"14 March"}
    assert "14 March" in reader(live).text(Audience.GROUP)
    assert "14 March" not in reader(live).text(Audience.OUTWARD)


async def test_a_click_beside_the_line_takes_no_key_from_it(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen) as (_app, pilot):
        await pilot.click("#passage")
        await settled(pilot)
        await pressed(pilot, "s", *"kk", "enter")

    assert live.session.softened[part(live, STATEMENT), "words"].endswith("management.kk")
    assert live.session.cleared == frozenset()


async def test_the_empty_screen_is_one_key_away_and_gives_the_question_back(program: Program) -> None:
    live = everywhere()
    async with page_of(program, live, QuestionsScreen, "n", "ctrl+b") as (app, pilot):
        assert "Dave" not in shown(app)
        await pressed(pilot, "ctrl+b", "k")

    assert live.session.cleared == {"07700 900123"}
