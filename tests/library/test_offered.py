"""What a step took from the library is offered while the room works: numbered for the facilitator, typed as ?1."""

from typing import Any

import pytest
from pydantic import TypeAdapter
from textual.app import App

from survival_surgery.guard import BadFile, read_text, validated
from survival_surgery.library.shelves import shelves
from survival_surgery.screens.hints import HintsScreen
from survival_surgery.session.items import MayDo, Obstacle, Tactic
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from survival_surgery.steps import AnyStep
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.gather.step import Gather
from survival_surgery.steps.lines import ItemLine
from survival_surgery.steps.tactics.step import Tactics
from survival_surgery.steps.widgets import widget_for
from survival_surgery.template.agenda import Stop
from survival_surgery.template.load import find, load
from survival_surgery.template.model import SessionTemplate
from tests.steps.filled import example, place


def made(kind: type, **more: Any) -> AnyStep:
    """The example step of a kind with other fields."""
    step = example(kind)
    data = step.model_dump(exclude_none=True, exclude={"minutes"}) | {"minutes": step.minutes.model_dump()} | more
    return TypeAdapter[AnyStep](AnyStep).validate_python(data)


def taken(shelf: str, *ids: str) -> list[Any]:
    return [entry for called in ids for entry in shelves().taken(shelf, called) or []]


TACTICS = made(Tactics, suggestions=["Sing at the gate.", *taken("tactics", "press-briefing", "withdraw-goodwill")])
OBSTACLES = made(Gather, list="obstacles", suggestions=taken("obstacles", "monitored", "carrot"))
HINTED = made(Tactics, hints=taken("hints", "silence", "too-big"))


def written(step: AnyStep, words: str) -> object:
    """The item that the room writes where it types `words` and presses Enter until the line is complete."""
    short = widget_for((step,)).typed(words, place(step, Session()))
    assert isinstance(short, dict)
    asking = Asking(step.lines()).offering(short)
    while not asking.complete:
        asking = asking.answered(asking.before)
    line = asking.finished()
    assert isinstance(line, ItemLine)
    return line.as_item(Session(), place(step, Session()))


def test_an_offered_tactic_comes_with_its_rung_and_with_who_may_do_it() -> None:
    assert written(TACTICS, "?2") == Tactic(
        words="Tell the local paper and radio what is happening, with somebody who wants to speak.",
        rung=5,
        may_do=MayDo.SERVICE_USERS,
    )
    assert getattr(written(TACTICS, "? 3"), "may_do", None) == MayDo.ASK_FIRST


def test_an_offered_obstacle_comes_with_its_first_answer() -> None:
    assert written(OBSTACLES, "?1") == Obstacle(
        words="Our messages are watched, or our website is blocked at work.",
        counter="Use your own phones and your own time.",
    )


def test_an_option_in_words_leaves_the_other_questions_to_the_room() -> None:
    short = widget_for((TACTICS,)).typed("?1", place(TACTICS, Session()))

    assert short == {"words": "Sing at the gate."}


def test_an_offered_line_can_be_written_as_it_is_or_answered_otherwise() -> None:
    asking = Asking(TACTICS.lines()).offering({"words": "Sing.", "rung": "1", "may_do": "staff"})

    assert not asking.begun
    assert getattr(asking.answered("Sing.").finished(), "rung", None) == 1
    assert getattr(asking.answered("Sing.").answered("4").finished(), "rung", None) == 4


def test_a_number_that_is_not_offered_is_refused_in_a_sentence() -> None:
    with pytest.raises(Refused, match=r"There is no \?4\. They go from \?1 to \?3\."):
        widget_for((TACTICS,)).typed("?4", place(TACTICS, Session()))


def test_where_nothing_is_offered_a_question_mark_is_an_answer_like_any_other() -> None:
    step = made(Gather, list="obstacles")

    assert widget_for((step,)).typed("?1", place(step, Session())) is None
    assert widget_for((step,)).short_ways() == ()


def test_the_help_tells_the_short_way_where_there_is_one() -> None:
    assert any("?3" in way for way in widget_for((TACTICS,)).short_ways())
    assert any("?3" in way for way in widget_for((OBSTACLES,)).short_ways())


async def shown(widget_of: AnyStep) -> str:
    app: App[None] = App()
    async with app.run_test(size=(120, 20)) as pilot:
        await app.mount(widget_for((widget_of,)))
        await pilot.pause()
        rows = app.screen._compositor.render_strips(app.size)
        return "\n".join("".join(segment.text for segment in row) for row in rows)


async def test_an_empty_board_tells_of_what_is_offered() -> None:
    assert "?1 takes the first option under F2." in await shown(TACTICS)
    assert "?1" not in await shown(made(Gather, list="obstacles"))


async def hints(step: AnyStep, template: SessionTemplate | None = None) -> str:
    """Everything that F2 says in a step."""
    app: App[None] = App()
    async with app.run_test(size=(100, 60)) as pilot:
        app.push_screen(HintsScreen(Stop(step, "act", 5), template))
        await pilot.pause()
        rows = app.screen._compositor.render_strips(app.size)
        return " ".join("".join(segment.text for segment in row).replace("│", " ").strip() for row in rows)


async def test_the_facilitator_reads_what_is_offered_with_its_number_and_what_to_know_first() -> None:
    told = await hints(TACTICS)

    assert "1 · Sing at the gate." in told
    assert "2 · Tell the local paper and radio what is happening" in told
    assert "people who use the service, allies." in told
    assert "Effort 2 of 5, risk 3 of 5." in told


async def test_the_facilitator_reads_obstacles_with_all_their_answers() -> None:
    told = await hints(OBSTACLES)

    assert "2 · They offer a small gain" in told
    assert "Decide together, and give nobody an answer alone." in told


async def test_hint_cards_stand_below_what_is_offered() -> None:
    told = await hints(HINTED)

    assert "If the room is silent: Count to ten in your head." in told
    assert "If the matter is too big:" in told
    assert told.index("Options to read out") < told.index("If the room is silent")


async def test_what_cannot_be_kept_in_the_room_is_there_to_be_read_aloud_where_the_room_agrees() -> None:
    template = load(find("survival-surgery"))
    told = {step.kind: await hints(step, template) for step in template.steps if step.kind in ("agreement", "harvest")}

    assert "A court or the law can ask for what is written down." in told["agreement"]
    assert template.confidentiality.options[0].words[:40] in told["agreement"]
    assert "A court or the law" not in told["harvest"]


async def test_what_each_sign_means_is_there_to_be_read_aloud_where_the_room_decides() -> None:
    template = load(find("survival-surgery"))
    told = {step.kind: await hints(step, template) for step in template.steps if step.kind in ("decision", "harvest")}

    for level in template.decision_scale.levels:
        assert f"{level.sign} · {level.words[:30]}" in told["decision"]
    assert template.decision_scale.title not in told["harvest"]


def test_a_mistake_in_a_tactic_that_a_template_wrote_itself_is_told_once() -> None:
    text = "kind: tactics\nsuggestions:\n  - Sing.\n  - {id: sing, words: Sing., may_do: [anyone], rung: 0}\n"
    source = read_text(text, "t.yaml")

    with pytest.raises(BadFile) as caught:
        validated(Tactics, source)

    told = [m.sentence for m in caught.value.mistakes if m.line == 4]
    assert [sentence.split(" is missing")[0] for sentence in told] == ["'effort'", "'needs'", "'risk'", "'watch'"]
