"""Whatever a facilitator does, in whatever order: nothing is lost, and undo and redo keep their word."""

from dataclasses import replace
from typing import get_args

from hypothesis import given, settings, strategies as st

from survival_surgery.session import events as e, moves
from survival_surgery.session.events import Entry, Event
from survival_surgery.session.fold import NOT_UNDOABLE, follow, replay
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from tests.session.given import STARTED, after, made
from tests.session.scripts import SCRIPTS, STROKES, Stroke, played, try_stroke

quick = settings(max_examples=25, deadline=None)


def room(session: Session) -> Session:
    """The session as the room sees it, without the places where undo and redo stand."""
    return replace(session, last=0, to_undo=None, to_redo=None)


def does(session: Session, move: moves.Move) -> Entry | None:
    try:
        return Entry(session.last + 1, move(session))
    except Refused:
        return None


@quick
@given(SCRIPTS)
def test_undo_and_then_redo_changes_nothing(script: list[Stroke]) -> None:
    log = played(script)
    before = replay(log)

    undone = does(before, moves.undo)
    if undone is None:
        return
    redone = does(replay([*log, undone]), moves.redo)

    assert redone is not None
    after_both = replay([*log, undone, redone])
    assert room(after_both) == room(before)
    assert after_both.to_undo == before.to_undo


@quick
@given(SCRIPTS, st.integers(1, 6))
def test_several_undos_and_as_many_redos_change_nothing(script: list[Stroke], times: int) -> None:
    log = played(script)
    before, count = replay(log), 0
    for _ in range(times):
        if undone := does(replay(log), moves.undo):
            log.append(undone)
            count += 1
    for _ in range(count):
        redone = does(replay(log), moves.redo)
        assert redone is not None
        log.append(redone)

    assert room(replay(log)) == room(before)


@quick
@given(SCRIPTS)
def test_undoing_everything_leaves_what_cannot_be_undone(script: list[Stroke]) -> None:
    log = played(script)
    history = [
        entry for entry in log if isinstance(entry.event, NOT_UNDOABLE) and not isinstance(entry.event, e.Undone)
    ]
    for _ in range(len(log)):
        if undone := does(replay(log), moves.undo):
            log.append(undone)

    assert does(replay(log), moves.undo) is None
    assert room(replay(log)) == room(replay(history))


@quick
@given(SCRIPTS)
def test_no_word_that_was_heard_is_lost_unless_it_is_withdrawn_or_undone(script: list[Stroke]) -> None:
    log = [Entry(1, STARTED)]
    for stroke in script:
        before = {c.number: c.words for c in replay(log).contributions}
        event = try_stroke(log, stroke)
        now = {c.number: c.words for c in replay(log).contributions}
        if not isinstance(event, e.Withdrawn | e.Undone):
            assert before.keys() <= now.keys()
        if not isinstance(event, e.Withdrawn | e.Undone | e.Reworded):
            assert before.items() <= now.items()


@quick
@given(SCRIPTS)
def test_every_contribution_is_in_sight_under_a_theme_or_under_none(script: list[Stroke]) -> None:
    session = replay(played(script))

    themed = {number for theme in session.themes for number in theme.contributions}
    loose = {c.number for c in session.ungrouped}
    assert themed | loose == {c.number for c in session.contributions}
    assert not themed & loose
    assert {c.number for c in session.shuffled} == {c.number for c in session.contributions}


@quick
@given(SCRIPTS)
def test_no_theme_is_lost_when_a_focus_is_chosen(script: list[Stroke]) -> None:
    session = replay(played(script))

    if session.focus:
        assert {t.number for t in session.focus + session.set_aside} == {t.number for t in session.themes}
    else:
        assert session.set_aside == ()


@quick
@given(SCRIPTS)
def test_following_one_entry_tells_what_replaying_all_of_them_tells(script: list[Stroke]) -> None:
    log = [Entry(1, STARTED)]
    for stroke in script:
        before = replay(log)
        if try_stroke(log, stroke) is not None:
            followed = follow(before, log[-1])
            assert followed is None if isinstance(log[-1].event, e.Undone) else followed == replay(log)


NUMBERS = st.integers(-3, 12)
ANY_EVENT: st.SearchStrategy[Event] = st.one_of(*(st.from_type(kind) for kind in get_args(Event)))
UNDOES: st.SearchStrategy[Event] = st.builds(e.Undone, what=NUMBERS)
ANY_LOG = st.lists(st.builds(Entry, number=NUMBERS, event=ANY_EVENT | UNDOES))


@settings(max_examples=50, deadline=None)
@given(ANY_LOG)
def test_any_log_can_be_replayed(log: list[Entry]) -> None:
    """A damaged or hostile file may hold anything: the fold tells some session and never fails."""
    session = replay(log)

    assert session.last == max((entry.number for entry in log), default=0)
    assert {c.number for c in session.shuffled} == {c.number for c in session.contributions}


@quick
@given(SCRIPTS)
def test_the_notes_can_be_replayed_after_the_names_were_destroyed(script: list[Stroke]) -> None:
    log = played(script)
    whole, without = replay(log), replay([entry for entry in log if e.kept_with(entry.event) == "notes"])

    assert (without.names, without.veiled, without.cleared) == ((), {}, frozenset())
    for part in ("contributions", "themes", "written", "softened", "passes", "spent"):
        assert getattr(without, part) == getattr(whole, part)


@quick
@given(SCRIPTS, st.sets(st.integers(1, 31)))
def test_entries_whose_words_were_taken_out_still_replay(script: list[Stroke], emptied: set[int]) -> None:
    log = [
        Entry(entry.number, e.Redacted(type=type(entry.event).__name__)) if entry.number in emptied else entry
        for entry in played(script)
    ]
    session = replay(log)

    assert not {c.number for c in session.contributions} & emptied
    assert not {number for theme in session.themes for number in theme.contributions} & emptied


@quick
@given(SCRIPTS, st.lists(STROKES, min_size=1, max_size=3))
def test_navigation_cannot_be_undone(script: list[Stroke], strokes: list[Stroke]) -> None:
    log = played(script)
    before = replay(log).to_undo
    for number in range(len(strokes)):
        log.append(Entry(log[-1].number + 1, e.StepEntered(step=f"n{number}", at=number)))

    assert replay(log).to_undo == before
    assert replay(log).clock is not None


def test_undo_passes_over_navigation_to_the_last_thing_that_was_done() -> None:
    log = made(moves.hear("We wait"), moves.enter("s2", 60))

    log.append(Entry(4, moves.undo(replay(log))))

    session = replay(log)
    assert session.contributions == ()
    assert session.clock is not None
    assert session.clock.step == "s2"


def test_what_is_done_after_an_undo_cannot_be_overtaken_by_redo() -> None:
    assert after(moves.hear("one"), moves.undo, moves.hear("two")).to_redo is None
    assert [c.words for c in after(moves.hear("one"), moves.undo, moves.hear("two")).contributions] == ["two"]


def test_redo_is_open_after_turning_to_another_step() -> None:
    session = after(moves.hear("one"), moves.undo, moves.enter("s2", 0), moves.redo)

    assert [c.words for c in session.contributions] == ["one"]
