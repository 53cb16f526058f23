"""The readback as a conversation: the questions and answers of the screen, and nothing leaves before its end."""

from pathlib import Path

import pytest

from survival_surgery.opening import template_of_session
from survival_surgery.session.bands import Present
from survival_surgery.session.items import Parked, Statement
from survival_surgery.session.moves import count_present, note
from survival_surgery.session.protect import clear
from survival_surgery.store.live import LiveSession
from tests.plain.talking import said
from tests.screens.at_the_readback import SAID, STATEMENT, everywhere, session_with, somebodys_words


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SURVIVAL_SURGERY_HOME", str(tmp_path / "home"))
    return tmp_path


def asked(live: LiveSession, *lines: str) -> str:
    """What is said from the beginning of the readback on."""
    return said(live, template_of_session(live), "/finish", *lines).partition("For your eyes only")[2]


def part(live: LiveSession, words: str) -> int:
    return next(w.number for w in live.session.written if words in repr(w.item))


def test_a_question_says_its_texts_with_marks_the_reason_and_how_each_will_read() -> None:
    told = asked(everywhere())

    assert "your pass, 2 left of 3" in told
    assert "«Dave», name, a name on your list." in told
    assert "statement, outward minutes: We cover for «Dave»(name) on the ward." in told
    assert "Will read: We cover for [somebody] on the ward. [Somebody] says that it is our time management." in told
    assert "Replaced unless you keep it, Enter writes [somebody] in 3 texts." in told


def test_enter_replaces_everywhere_and_goes_on_to_what_is_left() -> None:
    live = everywhere()
    told = asked(live, "")

    assert live.session.veiled == {"Dave": "somebody"}
    assert "«07700 900123», phone" in told


def test_another_stand_in_is_typed_or_chosen_by_its_number() -> None:
    live = everywhere()
    asked(live, "other", "a senior manager")
    assert live.session.veiled == {"Dave": "a senior manager"}

    live = everywhere()
    told = asked(live, "other", "1")
    assert live.session.veiled["Dave"] in told


def test_soften_offers_words_and_changes_the_first_text_alone() -> None:
    live = everywhere()
    asked(live, "soften", "We cover for somebody.")

    assert live.session.softened == {(part(live, STATEMENT), "words"): "We cover for somebody."}


def test_only_here_keep_remove_and_letter_do_what_they_say() -> None:
    live = everywhere()
    asked(live, "here")
    assert list(live.session.softened) == [(part(live, STATEMENT), "words")]

    live = everywhere()
    asked(live, "keep")
    assert live.session.cleared == {"Dave"}

    live = everywhere()
    asked(live, "remove")
    assert live.session.left_out == {part(live, STATEMENT)}

    live = everywhere()
    asked(live, "", "previous", "letter")
    assert list(live.session.linked) == ["Dave"]


def test_an_answer_is_taken_back_and_given_again_but_nothing_else_is() -> None:
    live = everywhere()
    asked(live, "", "undo")
    assert live.session.veiled == {}

    live = everywhere()
    asked(live, "", "undo", "redo")
    assert live.session.veiled == {"Dave": "somebody"}

    live = everywhere()
    told = asked(live, "undo")
    assert "Nothing to undo on this screen." in told
    assert live.session.names


def test_somebodys_own_words_are_approved_by_the_room_or_by_nobody() -> None:
    live = somebodys_words()
    asked(live, "keep", "no")
    assert not live.session.contributions[0].approved
    assert live.session.cleared == frozenset()

    asked(live := somebodys_words(), "keep", "yes")
    assert live.session.contributions[0].approved


def test_words_that_mean_nothing_are_asked_for_again() -> None:
    live = everywhere()
    told = asked(live, "perhaps", "")

    assert "There is no answer 'perhaps'. Type one of: as shown, other, here," in told
    assert live.session.veiled == {"Dave": "somebody"}


def parked() -> LiveSession:
    """One theme that may be known, and something that is parked."""
    return session_with(note(Statement(words="We ask for cover.")), note(Parked(words="the canteen")))


def read(live: LiveSession, *lines: str) -> str:
    return said(live, template_of_session(live), "/finish", *lines)


def test_what_stays_is_changed_by_the_numbers_of_rows() -> None:
    live = parked()
    told = read(live, "9", "1, 3", "go on")

    assert "Type the numbers of rows, from 1 to 3, or: go on." in told
    assert live.session.themes[0].stays is True
    assert live.session.on_list(Parked)[0].stays is False
    assert "the canteen" in told.partition("read it to the end")[2].casefold()


def test_both_copies_are_read_and_then_the_room_is_asked_theme_by_theme_and_agrees(here: Path) -> None:
    live = parked()
    told = read(live, "go on", "", "read", "fine", "", "agreed", "2", "7")

    assert set(live.session.passes) == {"facilitator", "room", "insider"}
    assert told.count("Type one of: read, change, questions, back") == 1, "Enter alone reads nothing"
    assert "Could somebody who works here tell who this is?" in told
    assert told.count("Type one of: agreed, change, later, back") == 1, "Enter alone agrees to nothing"
    assert {path.name for path in (here / "minutes").iterdir()} == {
        "action-plan.md",
        "minutes-group.md",
        "minutes-outward.md",
    }


def test_a_theme_is_softened_kept_in_or_removed_when_a_colleague_could_tell() -> None:
    live = parked()
    told = read(live, "go on", "read", "soften", "Too much for everybody", "undo", "keep", "back")

    assert "It reads like this now: ask again." in told
    assert "Undone." in told
    assert live.session.softened == {}
    assert live.session.themes[0].stays is True


def test_without_the_room_drafts_alone_are_written(here: Path) -> None:
    live = parked()
    read(live, "go on", "read", "fine", "later", "2", "7")

    assert {path.name for path in (here / "minutes").iterdir()} == {"action-plan.md", "minutes-group.md"}


def test_a_room_of_few_is_asked_whether_it_insists() -> None:
    live = session_with(count_present(Present.UNDER_FIVE), note(Statement(words="We ask for cover.")))
    told = read(live, "insist", "go on", "read", "back")

    assert "Does the room insist on outward minutes?" in told
    assert live.session.insists


def test_going_back_leaves_the_session_as_it_was() -> None:
    live = session_with(note(Parked(words=SAID)), clear("nothing"))
    told = read(live, "back", "/time", "/leave")

    assert live.session.passes == {}
    assert told.count("Step 0.1: Arrive.") == 2


def test_at_the_end_documents_are_kept_or_replaced_and_what_cannot_be_taken_back_takes_a_word(here: Path) -> None:
    live = parked()
    to_the_end = ("go on", "read", "fine", "agreed")
    end = ("3", "ours", "1", "1", "k", "1", "r", "4", "June 2026", "6", "no", "8", "/leave")
    told = read(live, *to_the_end, *end)

    assert "already in" in told
    assert told.count("Written into") == 2
    assert live.session.destroyed_by == "June 2026"
    assert live.session.names
    assert "It is kept." in told

    assert "is gone" in read(parked(), *to_the_end, "5", "destroy")
