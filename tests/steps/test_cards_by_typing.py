"""Cards cut anew, moved and suggested with numbers and letters alone, and with a click where somebody likes one."""

from collections.abc import Mapping, Sequence

import pytest

from survival_surgery.session.fold import replay
from survival_surgery.session.moves import Move, Refused, hear, name_theme
from survival_surgery.session.state import Session
from survival_surgery.steps import AnyStep
from survival_surgery.steps.harvest.step import Harvest
from survival_surgery.steps.lines import Place
from survival_surgery.steps.themes.step import Themes
from survival_surgery.steps.themes.widget import ThemesWidget
from survival_surgery.steps.widget import StepWidget
from survival_surgery.steps.widgets import widget_for
from survival_surgery.widgets.board import Board
from tests.session.given import made
from tests.steps.filled import example
from tests.steps.test_widgets import Bare

SAID = ("no cover. no breaks", "short of staff", "we wait in the corridor", "hours in the corridor")
HEARD = tuple(hear(words) for words in SAID)
LOG = made(*HEARD, name_theme("Cover", [3]), name_theme("Pay"))
ROOM = replay(LOG)


def place(step: AnyStep, session: Session) -> Place:
    return Place(step, tuple(card.number for card in session.shuffled))


def number(words: str, session: Session = ROOM) -> int:
    """The number that people say for the card with these words."""
    return next(n for n, card in enumerate(session.shuffled, 1) if card.words == words)


def after_typing(step: AnyStep, words: str) -> Session:
    widget = widget_for((step,))
    widget.set_reactive(StepWidget.session, ROOM)
    moves = widget.typed(words, place(step, ROOM))
    assert isinstance(moves, Sequence)
    assert not isinstance(moves, str | Mapping)
    steps: list[Move] = list(moves)
    log = list(LOG)
    for move in steps:
        log = made(move, start=[entry.event for entry in log])
    return replay(log)


def themes(session: Session) -> dict[str, list[str]]:
    words = {card.number: card.words for card in session.contributions}
    return {theme.words: [words[held] for held in theme.contributions] for theme in session.themes}


BOTH = pytest.mark.parametrize("step", [example(Harvest), example(Themes)], ids=["harvest", "themes"])


@BOTH
def test_a_card_is_split_by_its_number(step: AnyStep) -> None:
    session = after_typing(step, f"{number(SAID[0])} = no cover | no breaks")

    assert {card.words for card in session.contributions} == {"no cover", "no breaks", *SAID[1:]}


@BOTH
def test_a_card_gets_better_words_by_its_number(step: AnyStep) -> None:
    session = after_typing(step, f"{number(SAID[1])} = too few of us")

    assert {card.words for card in session.contributions} == {"too few of us", SAID[0], *SAID[2:]}


@BOTH
def test_two_cards_become_one_by_their_numbers(step: AnyStep) -> None:
    session = after_typing(step, f"{number(SAID[2])} + {number(SAID[3])} = hours of waiting in the corridor")

    assert {card.words for card in session.contributions} == {"hours of waiting in the corridor", *SAID[:2]}


@BOTH
def test_a_card_that_is_not_there_is_refused_in_a_sentence(step: AnyStep) -> None:
    with pytest.raises(Refused, match="There is no card 9"):
        after_typing(step, "9 + 1")


def test_before_anything_is_said_these_words_are_a_contribution_like_any_other() -> None:
    widget = widget_for((example(Harvest),))

    assert widget.typed("2 + 2 = 5, said the manager", Place(example(Harvest))) is None


def test_a_card_is_moved_from_one_theme_to_another() -> None:
    assert themes(after_typing(example(Themes), f"{number(SAID[1])} A > B")) == {"Cover": [], "Pay": [SAID[1]]}


async def test_a_question_mark_shows_cards_that_look_alike_and_applies_nothing() -> None:
    widget, here = widget_for((example(Themes),)), place(example(Themes), ROOM)
    async with Bare(widget).run_test(size=(80, 20)) as pilot:
        widget.session = ROOM
        await pilot.pause()
        likeliest = widget.typed("?", here)
        asked = widget.typed(f"?{number(SAID[2])}", here)

    assert asked == f"{number(SAID[2])} {number(SAID[3])} "
    assert isinstance(likeliest, str)
    assert sorted(likeliest.split()) == sorted(asked.split())


async def test_where_no_cards_look_alike_that_is_said() -> None:
    room = replay(made(hear("no cover"), hear("cold tea")))
    widget = widget_for((example(Themes),))
    async with Bare(widget).run_test(size=(80, 20)) as pilot:
        widget.session = room
        await pilot.pause()
        with pytest.raises(Refused, match="No cards look alike here"):
            widget.typed("?", place(example(Themes), room))


async def test_a_click_ticks_a_card_and_a_click_on_a_theme_asks_to_put_it_there() -> None:
    widget = widget_for((example(Themes),))
    assert isinstance(widget, ThemesWidget)
    app = Bare(widget)
    async with app.run_test(size=(80, 20)) as pilot:
        widget.session = ROOM
        await pilot.pause()
        lines = app.shown().splitlines()

        async def click(words: str) -> None:
            top = widget.board.region.y
            await pilot.click(Board, offset=(6, next(n for n, line in enumerate(lines) if words in line) - top))
            await pilot.pause()

        await click(SAID[0])
        ticked = widget.board.ticked
        await click("Pay")
        left = widget.board.ticked

    assert ticked == {2}
    assert left == frozenset()
