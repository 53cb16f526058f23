"""Every kind on the screen: it mounts, shows what was written letter for letter, and obeys nothing that was typed."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any
from unicodedata import category

import pytest
from textual.app import App, ComposeResult

from survival_surgery.session import events as e
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Answer, Check
from survival_surgery.session.moves import Refused, reword
from survival_surgery.session.state import Session
from survival_surgery.steps import AnyStep
from survival_surgery.steps.actions.step import Actions
from survival_surgery.steps.focus.step import Focus
from survival_surgery.steps.form import read
from survival_surgery.steps.harvest.step import Harvest
from survival_surgery.steps.themes.step import Themes
from survival_surgery.steps.widget import StepWidget
from survival_surgery.steps.widgets import WIDGETS, widget_for
from tests.steps.filled import STEPS, after, answers, example, log, make, named, place

SHOWN = {
    "[red]x[/]": "[red]x[/]",
    "[@click=app.quit]hi[/]": "[@click=app.quit]hi[/]",
    "oops[/]": "oops[/]",
    "\x1b]52;c;aGk=\x07": "\ufffd]52;c;aGk=\ufffd",
    "\x1b[2J": "\ufffd[2J",
    "\x9b2J": "\ufffd2J",
    "\u202egnp.exe": "\ufffdgnp.exe",
    "[/bold]": "[/bold]",
    "$text": "$text",
}
HOSTILE = " ".join(SHOWN)


class Bare(App[None]):
    """Nothing but one step's widget."""

    def __init__(self, widget: StepWidget) -> None:
        super().__init__()
        self.widget = widget

    def compose(self) -> ComposeResult:
        yield self.widget

    def shown(self) -> str:
        """What stands on the screen, row by row."""
        rows = self.screen._compositor.render_strips(self.size)
        return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)

    def obeyed(self) -> bool:
        """Whether anything on the screen would act when it is clicked."""
        rows = self.screen._compositor.render_strips(self.size)
        return any("click" in key for row in rows for s in row if s.style for key in (s.style.meta or {}))


def dirty(part: Any) -> Any:
    """The same part of a session with hostile words in the place of its own, as a damaged file might hold them."""
    if isinstance(part, Enum):
        return part
    if isinstance(part, str):
        return part.replace("Kettle", HOSTILE)
    if isinstance(part, tuple):
        return tuple(dirty(one) for one in part)
    if isinstance(part, Mapping):
        return {key: dirty(one) for key, one in part.items()}
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{f.name: dirty(getattr(part, f.name)) for f in fields(part)})
    return part


def hostile(step: AnyStep) -> Session:
    """A room in which every text that this step can hold is hostile."""
    entries = log()
    for number in (2, 3, 4, 5):
        make(entries, reword(number, f"Kettle {number}"))
    for line in step.lines():
        written = read(line, {name: "B" if name == "theme" else said for name, said in answers(line, "Kettle").items()})
        for move in written.moves(place(step, replay(entries))):
            make(entries, move)
    session: Session = dirty(replay(entries))
    # What is listed stands on no board; here the words are to be seen.
    return replace(session, names=())


@pytest.mark.parametrize("step", STEPS, ids=named)
async def test_a_step_shows_an_empty_room_and_then_hostile_words_letter_for_letter(step: AnyStep) -> None:
    session = hostile(step)
    app = Bare(widget_for((step,)))
    async with app.run_test(size=(240, 90)) as pilot:
        before = app.shown()
        app.widget.session = session
        await pilot.pause()
        shown = app.shown()
        obeyed = app.obeyed()

    rows = list(step.board(Session()))
    assert (rows[0].words if rows else app.widget.empty) in before
    on_board = any(HOSTILE in f"{row.words} {row.note}" for row in step.board(session))
    assert not on_board or all(words in shown for words in SHOWN.values())
    assert not [c for c in shown if c != "\n" and category(c) in ("Cc", "Cf", "Cs")]
    assert not obeyed


def test_every_kind_has_a_widget() -> None:
    assert set(WIDGETS) == {step.kind for step in STEPS}


async def test_a_step_shows_the_boards_of_the_steps_folded_into_it() -> None:
    focus, actions = example(Focus), example(Actions)
    app = Bare(widget_for((focus, actions)))
    async with app.run_test(size=(100, 30)) as pilot:
        app.widget.session = after(actions, read(actions.lines()[0], {"words": "Count the gaps"}))
        await pilot.pause()
        shown = app.shown()

    assert "No cover" in shown
    assert "Count the gaps" in shown


def typed(step: AnyStep, *words: str) -> Session:
    """The room after these short ways of typing."""
    entries = log()
    widget = widget_for((step,))
    for said in words:
        widget.set_reactive(StepWidget.session, replay(entries))
        short = widget.typed(said, place(step, replay(entries)))
        assert short is not None
        assert not isinstance(short, str | Mapping)
        for move in short:
            make(entries, move)
    return replay(entries)


ROOM = replay(log())
FIRST_CARD, SECOND_CARD = (card.number for card in ROOM.shuffled)


@pytest.mark.parametrize(
    ("words", "themes"),
    [
        (("1 Pay",), {"No cover": {2}, "Long waits": set(), "Pay": {FIRST_CARD}}),
        (("1 2 Pay and rest",), {"No cover": {2}, "Long waits": set(), "Pay and rest": {2, 3}}),
        (("1,2: Pay",), {"No cover": {2}, "Long waits": set(), "Pay": {2, 3}}),
        (("1 2 b",), {"No cover": {2}, "Long waits": {2, 3}}),
        (("2 > long WAITS",), {"No cover": {2}, "Long waits": {SECOND_CARD}}),
        (("B = Waits of hours",), {"No cover": {2}, "Waits of hours": set()}),
        (("1 2 A", "-1 2 A"), {"No cover": set(), "Long waits": set()}),
        (("1 2 A", f"- {1 if FIRST_CARD == 3 else 2} a"), {"No cover": {2}, "Long waits": set()}),
    ],
)
def test_cards_are_put_under_themes_by_typing(words: tuple[str, ...], themes: dict[str, set[int]]) -> None:
    session = typed(example(Themes), *words)

    assert {theme.words: set(theme.contributions) for theme in session.themes} == themes


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("9 Pay", "There is no card 9. The cards go from 1 to 2."),
        ("0 Pay", "There is no card 0. The cards go from 1 to 2."),
        ("1 C", "There is no theme C. The letters go from A to B."),
        ("C = Pay", "There is no theme 'C'. The themes are: A No cover, B Long waits."),
        ("-1 C", "There is no theme 'C'. The themes are: A No cover, B Long waits."),
        ("A = long waits", "There is a theme of that name already."),
    ],
)
def test_a_slip_in_placing_cards_is_refused_in_a_sentence(words: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        typed(example(Themes), words)

    assert str(refused.value).startswith(sentence)


async def test_ticked_cards_go_under_the_theme_that_is_typed() -> None:
    widget, here = widget_for((example(Themes),)), place(example(Themes), ROOM)
    async with Bare(widget).run_test(size=(80, 20)) as pilot:
        widget.session = ROOM
        await pilot.pause()
        without_ticks = [widget.typed("Pay", here), widget.typed("1 2", here)]
        widget.board.highlighted = next(n for n, row in enumerate(widget.rows()) if row.what == 3)
        widget.board.tick()
        moves = widget.typed("Pay", here)
        left = widget.board.ticked

    assert without_ticks == [None, None]
    assert moves is not None
    assert not isinstance(moves, str | Mapping)
    assert [move(ROOM) for move in moves] == [e.ThemeNamed(words="Pay", contributions=(3,))]
    assert not left


def test_words_that_are_no_short_way_are_an_answer() -> None:
    widget = widget_for((example(Focus),))

    assert widget.typed("No cover", place(example(Focus), ROOM)) is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("A",), [("No cover", True, 0, {}), ("Long waits", False, 0, {})]),
        (("a", "B"), [("No cover", True, 0, {}), ("Long waits", True, 0, {})]),
        (("A", "-a"), [("No cover", False, 0, {}), ("Long waits", False, 0, {})]),
        (("B 5",), [("No cover", False, 0, {}), ("Long waits", False, 5, {})]),
        (
            ("A 3 2 1 0, 2",),
            [
                ("No cover", False, 0, {"widely": 3, "deeply": 2, "winnable": 1, "visible": 0, "builds_us": 2}),
                ("Long waits", False, 0, {}),
            ],
        ),
    ],
)
def test_themes_are_judged_and_chosen_by_typing(
    words: tuple[str, ...], told: list[tuple[str, bool, int, dict[str, int]]]
) -> None:
    session = typed(example(Focus), *words)

    assert [(t.words, t.chosen, t.dots, dict(t.scores)) for t in session.themes] == told


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("C", "There is no theme 'C'. The themes are: A No cover, B Long waits."),
        ("-C", "There is no theme 'C'. The themes are: A No cover, B Long waits."),
        ("-A", "That theme is not a focus."),
        ("A 1 2", "Type one number for dots, or 5 scores: widely felt, deeply felt, winnable, visible, builds us."),
        ("A 4 4 4 4 4", "Score from 0, not at all, to 3, very much."),
    ],
)
def test_a_slip_in_judging_is_refused_in_a_sentence(words: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        typed(example(Focus), words)

    assert str(refused.value) == sentence


async def test_a_gap_is_put_into_the_line_as_an_action() -> None:
    widget = widget_for((example(Actions),))
    unknown = Check(checklist="c", question="Is it written down anywhere?", answer=Answer.UNKNOWN)
    entries = log()
    session = make(entries, lambda _: e.Noted(item=unknown))
    async with Bare(widget).run_test(size=(100, 20)) as pilot:
        widget.session = session
        await pilot.pause()
        here = place(example(Actions), session)
        into_the_line = widget.typed("?1", here)
        answer = widget.typed("Count the gaps", here)
        with pytest.raises(Refused, match=r"no \?2"):
            widget.typed("?2", here)

    assert into_the_line == "Find out: Is it written down anywhere?"
    assert answer is None


async def test_a_listed_name_that_was_written_all_the_same_stands_on_no_board() -> None:
    heard: list[e.Event] = [
        e.ContributionHeard(words="PRIYA's list is too long"),
        e.NameListed(words="Priya", stand_in="a worker"),
    ]
    app = Bare(widget_for((example(Harvest),)))
    async with app.run_test(size=(100, 30)) as pilot:
        app.widget.session = replay(e.Entry(number, event) for number, event in enumerate(heard, 1))
        await pilot.pause()
        shown = app.shown()

    assert "[a worker]'s list is too long" in shown
    assert "priya" not in shown.casefold()
