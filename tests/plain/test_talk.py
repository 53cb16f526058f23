"""A session as a conversation: questions, refusals, undo, names, commands, and what is never lost."""

import pytest

from survival_surgery.plain.commands import COMMANDS
from survival_surgery.session.items import Action, Check, Parked, Tactic
from survival_surgery.steps import KINDS
from survival_surgery.template.load import available, load
from survival_surgery.template.model import SessionTemplate
from tests.plain.talking import at_step, begun, said
from tests.steps.filled import LINES, answers, example, named

HARVEST, ACTIONS, PARKING = "s1.harvest", "s3.actions", "s1.cluster"


def words(session: object) -> list[str]:
    return [c.words for c in session.contributions]  # type: ignore[attr-defined]  # a session


def test_a_line_is_written_down_as_soon_as_its_last_question_is_answered() -> None:
    told, session = at_step(HARVEST, "nobody covers nights", "we wait for hours")

    assert words(session) == ["nobody covers nights", "we wait for hours"]
    assert told.count("Written down.") == 2
    assert told.rstrip().endswith("Nothing of this session was kept.")


def test_the_end_of_the_input_leaves_and_half_a_line_is_not_written() -> None:
    told, session = at_step(ACTIONS, "a count of missed breaks", "[A]")

    assert session.items(Action) == ()
    assert "Nothing of this session was kept." in told


def test_enter_passes_what_need_not_be_answered_and_asks_again_for_what_must_be() -> None:
    told, session = at_step(ACTIONS, "", "a count", "", "4 April", *[""] * 6)

    assert "What will be done? Type the answer, then Enter." in told
    assert session.items(Action) == (Action(words="a count", by="4 April"),)


def test_a_refused_line_is_said_again_with_the_reason_and_can_be_put_right() -> None:
    told, session = at_step(ACTIONS, "a count", "Dave Miller", "/write [A]")

    assert "Owners have no names here." in told
    assert "You typed: Dave Miller" in told
    assert session.items(Action) == (Action(words="a count", owner="[A]"),)


def test_an_answer_that_cannot_be_read_is_asked_for_again() -> None:
    told, session = at_step("open.arrive", "perhaps", "1", "a ramp is there", "/back", "1", "2", "")

    assert "Type a number: 1 yes, 2 no, 3 don't know." in told
    assert "You typed: perhaps" in told
    assert [(check.answer, check.note) for check in session.items(Check)] == [("no", "")]
    assert "Can everybody get in and out without stairs?" in told


def test_undo_and_redo_are_a_word_each() -> None:
    told, session = at_step(HARVEST, "one", "two", "/undo", "/undo", "/redo", "/nothing-like-this")

    assert words(session) == ["one"]
    assert told.index("Undone: a contribution.") < told.index("Done again: a contribution.")
    assert "There is no command like that." in told


def test_a_listed_name_is_offered_its_stand_in_before_anything_is_written() -> None:
    agree = ("/3", "Priya", "a worker", "/go 1.3")
    told, session = at_step(
        "open.agree", *agree, "Priya is late", "", "Priya again", "/mine", "Priya once more", "no cover"
    )

    assert words(session) == ["[a worker] is late", "Priya again", "[a worker] once more", "no cover"]
    assert "Enter takes it like this: [a worker] is late" in told
    assert "Priya" not in told


def test_words_that_begin_with_a_slash_are_typed_with_two() -> None:
    assert words(at_step(HARVEST, "//next shift is short")[1]) == ["/next shift is short"]


def test_what_was_noticed_can_be_listed_or_let_stand() -> None:
    told, session = at_step(HARVEST, "Kasia Nowak never gets a break", "/list", "/board")

    assert "may be somebody's name" in told
    assert [name.words for name in session.names] != []
    assert "Kasia Nowak" not in told.partition("It is on the list now")[2]


def test_what_is_chosen_from_a_list_is_not_taken_for_a_name() -> None:
    told, _session = at_step("open.agree", "3")

    assert "Written down." in told
    assert "may be somebody's name" not in told


def test_a_step_that_is_not_on_the_road_has_no_time_that_could_be_over() -> None:
    told, _session = at_step("s1.harvest", "/go 0.3", "/time")

    assert "this step" not in told.partition("Step 0.3")[2].partition("we end at")[0]


def test_that_the_time_is_up_is_said_once_and_with_the_next_answer() -> None:
    told, _session = at_step(HARVEST, "/less 3", "one", "two", "/less", "three")

    assert told.count("One minute left of this step.") == 1
    assert told.count("The time of this step is up.") == 1
    assert told.index("Written down.\nWhat did") < told.index("The time of this step is up.")


def test_where_nothing_is_written_enter_tells_the_time() -> None:
    told, _session = at_step(HARVEST, "/go 1.7", "words", "")

    assert told.count("5 minutes left of this step") == 2
    assert "Nothing to write down in this step. /next goes on; Enter tells the time." in told


def test_every_command_is_listed() -> None:
    told, _session = at_step(HARVEST, "/help")

    assert [name for name in COMMANDS if f"/{name}" not in told] == []


def test_steps_are_gone_to_by_number_left_out_and_gone_back_to() -> None:
    told, session = at_step(HARVEST, "/skip 2.3", "/go 2.1", "/steps", "/next", "/go 9.9")

    assert "That step is left out." in told
    assert "2.3 Who decides?, 4 minutes, left out" in told
    assert session.clock
    assert session.clock.step == "s2.know"
    assert "There is no step '9.9'." in told


def test_a_step_that_matters_is_left_out_after_a_second_thought() -> None:
    kept, before = at_step("s3.actions", "/skip", "no")
    left, after = at_step("s3.actions", "/skip", "yes")

    assert "Leave this out?" in kept
    assert "s3.actions" not in before.skipped
    assert "s3.actions" in after.skipped, left


def test_the_time_is_told_when_it_is_asked_for_and_can_be_given() -> None:
    told, session = at_step(HARVEST, "/more 3", "/less", "/time")

    assert session.extra == {HARVEST: 2}
    assert "6 minutes left of this step" in told.rpartition("6 minutes left")[0] + told.rpartition("6 minutes left")[1]


def test_a_row_is_put_right_and_taken_back_by_what_stands_before_it() -> None:
    told, session = at_step(PARKING, "/2", "the canteen", "/reword r1", "the canteen at night", "/takeback r1", "t")

    assert session.items(Parked) == ()
    assert "Now: the canteen. Enter keeps it." in told
    _told, session = at_step(HARVEST, "no cover", "/reword 1", "no cover at night")
    assert words(session) == ["no cover at night"]


def test_a_line_that_is_too_long_is_not_cut_in_silence() -> None:
    told, session = at_step(HARVEST, "a" * 20_000, "short")

    assert "is longer than 4000 characters" in told
    assert words(session) == ["short"]


HOSTILE = (
    b"\x1b[31mred\x1b[0m \x1b]0;title\x07 and \x9b31m",
    "[red]markup[/red] \u202egnp\u2066 \u200b {words} %s".encode(),
    b"\xff\xfe not utf-8 \x00",
    b"tab\there\r",
)


def test_nobodys_control_codes_reach_the_output() -> None:
    told, session = at_step(HARVEST, *HOSTILE, b"/go \x1b[2J", b"/\x1b[2J", "/board", "/reword 1", b"\x1b[1mbold")

    assert "[red]markup[/red]" in told
    assert len(session.contributions) == 4
    assert [c for c in told if ord(c) < 32 and c != "\n"] == []
    assert not {"\x7f", "\x9b", "\u202e", "\u2066", "\x1b"} & set(told)


@pytest.mark.parametrize(("step", "line"), LINES, ids=named)
def test_every_sort_of_line_can_be_typed_by_its_questions(step: object, line: type) -> None:
    template = _with(step)
    live = begun(template, at="x.cards")
    sorts = [sort for sort in step.lines() if not sort.on_paper]  # type: ignore[attr-defined]  # a step
    if line not in sorts:
        return
    before = ("first card", "second card", "/go x.themes", "No cover", "1", "Long waits", "2", "/go x.step")
    turned = (f"/{sorts.index(line) + 1}",) if len(sorts) > 1 else ()
    typed = list(answers(line).values())

    told = said(live, template, *before, *turned, "/back", *typed)

    assert told.count("Written down.") == 5, told


def _with(step: object) -> SessionTemplate:
    """The Survival Surgery with one step more, and two in which cards and themes are made."""
    template = load(available()["survival-surgery"])
    kinds = {kind.model_fields["kind"].default: kind for kind in KINDS}
    minutes = template.steps[0].minutes
    cards, themes = (
        example(kinds[kind]).model_copy(update={"id": name, "minutes": minutes, "when": None})
        for kind, name in (("harvest", "x.cards"), ("themes", "x.themes"))
    )
    one = step.model_copy(update={"id": "x.step", "minutes": minutes, "when": None})  # type: ignore[attr-defined]  # a step
    assert template.opening
    opening = template.opening.model_copy(update={"steps": (*template.opening.steps, cards, themes, one)})
    return template.model_copy(update={"opening": opening})


def test_the_short_ways_of_typing_are_those_of_the_screen() -> None:
    cards = ("first card", "second card", "third card", "/go s1.cluster")
    told, session = at_step(HARVEST, *cards, "1 2 No cover", "3 A", "-1 A", "A = Nobody covers", "/help")

    assert [(theme.words, len(theme.contributions)) for theme in session.themes] == [("Nobody covers", 2)]
    assert "-2 A: takes card 2 from under theme A." in told
    _told, session = at_step(HARVEST, *cards, "1 No cover", "/go s1.choose", "A 5", "A", "-A")
    assert [(theme.dots, theme.chosen) for theme in session.themes] == [(5, False)]


def test_an_option_is_put_into_the_questions_to_be_kept_or_changed() -> None:
    told, session = at_step("s3.options", "/tips", "?1", "in our own words", "0", "")

    assert "Enter keeps it." in told
    assert [entry.item.words for entry in session.written if isinstance(entry.item, Tactic)] == ["in our own words"]
