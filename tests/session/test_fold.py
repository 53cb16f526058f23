"""What a log tells: themes, focus, approval, time, and entries that point at nothing."""

import pytest

from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.events import Entry, Event
from survival_surgery.session.fold import follow, replay
from survival_surgery.session.items import Cause, Parked, Resource
from survival_surgery.session.state import open_matters, stays_in_group
from tests.session.given import STARTED, after, made, told

ONE, TWO, COVER, WAITS = range(2, 6)
GROUPED = (
    moves.hear("Nobody covers nights"),
    moves.hear("People wait for hours"),
    moves.name_theme("No cover", [ONE]),
    moves.name_theme("Long waits", [ONE]),
)


def test_a_contribution_may_sit_under_two_themes() -> None:
    session = after(*GROUPED)

    assert [t.contributions for t in session.themes] == [(ONE,), (ONE,)]
    assert [c.number for c in session.ungrouped] == [TWO]


def test_a_contribution_taken_from_one_theme_stays_under_the_other() -> None:
    session = after(*GROUPED, moves.take_back([ONE], COVER))

    assert [t.contributions for t in session.themes] == [(), (ONE,)]
    assert [c.number for c in session.ungrouped] == [TWO]


def test_contributions_put_under_a_theme_join_those_that_are_there_once() -> None:
    session = after(*GROUPED, moves.place([TWO, ONE, TWO], COVER))

    assert session.themes[0].contributions == (ONE, TWO)
    assert session.ungrouped == ()


def test_withdrawing_a_theme_leaves_its_contributions_ungrouped() -> None:
    session = after(*GROUPED, moves.withdraw(COVER), moves.withdraw(WAITS))

    assert session.themes == ()
    assert [c.number for c in session.ungrouped] == [ONE, TWO]


def test_withdrawing_a_contribution_takes_it_from_every_theme() -> None:
    session = after(*GROUPED, moves.withdraw(ONE))

    assert [t.contributions for t in session.themes] == [(), ()]


def test_choosing_a_focus_sets_the_other_themes_aside_until_it_is_released() -> None:
    chosen = after(*GROUPED, moves.note(Parked(words="The canteen")), moves.choose(COVER))
    released = after(*GROUPED, moves.choose(COVER), moves.release(COVER))

    assert [t.words for t in chosen.focus] == ["No cover"]
    assert [t.words for t in chosen.set_aside] == ["Long waits"]
    assert list(open_matters(chosen)) == ["The canteen", "Long waits"]
    assert released.focus == released.set_aside == ()
    assert len(released.themes) == 2


def test_two_themes_may_be_the_focus() -> None:
    session = after(*GROUPED, moves.choose(COVER), moves.choose(WAITS))

    assert len(session.focus) == 2
    assert session.set_aside == ()


def test_reworded_words_are_not_approved_words() -> None:
    approved = after(*GROUPED, protect.approve(ONE))
    reworded = after(*GROUPED, protect.approve(ONE), moves.reword(ONE, "Nights have no cover"))

    assert approved.contributions[0].approved
    assert reworded.contributions[0].words == "Nights have no cover"
    assert not reworded.contributions[0].approved


def test_withdrawn_words_are_not_approved_words_even_after_they_come_back() -> None:
    session = after(*GROUPED, moves.withdraw(ONE), moves.undo)

    assert not session.contributions[0].approved


def test_approving_one_contribution_approves_no_other() -> None:
    assert [c.approved for c in after(*GROUPED, protect.approve(ONE)).contributions] == [True, False]


def test_a_new_score_replaces_the_old_one_and_no_other() -> None:
    session = after(
        *GROUPED, moves.score(COVER, "widely", 1), moves.score(COVER, "visible", 2), moves.score(COVER, "widely", 3)
    )

    assert session.themes[0].scores == {"widely": 3, "visible": 2}
    assert session.themes[1].scores == {}


def test_an_item_that_was_put_right_keeps_its_place_and_its_decision() -> None:
    session = after(
        moves.note(Resource(words="Three reps")),
        moves.note(Resource(words="A room")),
        protect.decide_stay(2, stays=False),
        moves.amend(2, Resource(words="Four reps")),
    )

    assert [(w.number, w.item.words, w.stays) for w in session.on_list(Resource)] == [
        (2, "Four reps", False),
        (3, "A room", None),
    ]


def test_what_nobody_looked_at_stays_in_the_group() -> None:
    session = after(*GROUPED, protect.decide_stay(WAITS, stays=False))

    assert [stays_in_group(theme) for theme in session.themes] == [True, False]


def test_a_suspect_that_is_cleared_is_veiled_no_longer_and_the_other_way_round() -> None:
    cleared = after(protect.veil("May", "a manager"), protect.clear("May"))
    veiled = after(protect.clear("May"), protect.veil("May", "a manager"))

    assert not cleared.veiled
    assert cleared.cleared == {"May"}
    assert veiled.veiled == {"May": "a manager"}
    assert not veiled.cleared


def test_what_is_heard_after_an_undo_leaves_nothing_to_do_again() -> None:
    log = made(moves.hear("one"), moves.undo)
    heard = Entry(4, e.ContributionHeard(words="two"))

    assert replay(log).to_redo == 3
    assert follow(replay(log), heard) == replay([*log, heard])


def test_a_new_entry_never_takes_the_number_of_one_that_was_undone() -> None:
    session = after(moves.hear("one"), moves.undo, moves.hear("two"))

    assert [c.number for c in session.contributions] == [4]


def test_a_step_that_was_left_out_may_be_entered_all_the_same() -> None:
    session = after(moves.skip("s1"), moves.enter("s1", 0))

    assert session.skipped == ()
    assert session.entered == ("s1",)


def test_a_step_may_be_entered_twice_and_its_times_add_up() -> None:
    session = after(moves.enter("s1", 100), moves.enter("s2", 160), moves.enter("s1", 200), moves.enter("s3", 230))

    assert session.entered == ("s1", "s2", "s3")
    assert session.spent == {"s1": 90, "s2": 40}
    assert session.begun == 100


def test_time_while_the_file_was_closed_belongs_to_no_step() -> None:
    session = told(
        STARTED,
        e.SessionOpened(on="2026-05-03"),
        e.StepEntered(step="s1", at=100),
        e.StepEntered(step="s2", at=160),
        e.SessionOpened(on="2026-05-04"),
        e.StepEntered(step="s2", at=90_000),
        e.StepEntered(step="s3", at=90_030),
    )

    assert session.spent == {"s1": 60, "s2": 30}
    assert session.begun is not None
    assert 90_030 - session.begun == 60 + 30
    assert not session.paused


def test_a_clock_that_goes_backwards_takes_no_time_away() -> None:
    session = after(moves.enter("s1", 100), moves.enter("s2", 50), moves.enter("s3", 80))

    assert session.spent == {"s1": 0, "s2": 30}


def test_time_given_adds_up_step_by_step() -> None:
    session = after(moves.give_time("s1", 5), moves.give_time("s2", 1), moves.give_time("s1", -2))

    assert session.extra == {"s1": 3, "s2": 1}


NOTHING = 77
AT_NOTHING: tuple[Event, ...] = (
    e.ContributionsPlaced(contributions=(ONE,), theme=NOTHING),
    e.ContributionsPlaced(contributions=(NOTHING,), theme=COVER),
    e.ContributionsTakenBack(contributions=(NOTHING,), theme=COVER),
    e.ContributionsTakenBack(contributions=(ONE,), theme=NOTHING),
    e.ContributionSplit(what=NOTHING, words="x", other="y"),
    e.ContributionsJoined(contributions=(NOTHING,), words="x"),
    e.Reworded(what=NOTHING, words="x"),
    e.Withdrawn(what=NOTHING),
    e.SpreadCounted(theme=NOTHING),
    e.ThemeScored(theme=NOTHING, criterion="widely", score=1),
    e.DotsCounted(theme=NOTHING, dots=1),
    e.ThemeChosen(theme=NOTHING),
    e.ThemeReleased(theme=NOTHING),
    e.Amended(what=NOTHING, item=Cause(words="x")),
    e.WordingApproved(what=NOTHING),
    e.StayDecided(what=NOTHING, stays=True),
    e.Redacted(type="ContributionHeard"),
)


@pytest.mark.parametrize("event", AT_NOTHING, ids=lambda event: type(event).__name__)
def test_an_entry_that_points_at_nothing_changes_nothing(event: Event) -> None:
    log = made(*GROUPED)
    before, now = replay(log), replay([*log, Entry(6, event)])

    for part in ("contributions", "themes", "written", "names", "left_out", "softened"):
        assert getattr(now, part) == getattr(before, part)


def test_an_undo_of_nothing_changes_nothing() -> None:
    log = made(*GROUPED)

    assert replay([*log, Entry(6, e.Undone(what=NOTHING))]).themes == replay(log).themes


def test_a_theme_never_counts_a_contribution_whose_words_were_taken_out_of_the_file() -> None:
    log = made(*GROUPED)
    log[1] = Entry(2, e.Redacted(type="ContributionHeard"))

    assert [t.contributions for t in replay(log).themes] == [(), ()]
