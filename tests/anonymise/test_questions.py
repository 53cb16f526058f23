"""What the facilitator's pass asks, what counts as an answer, and what is printed until there is one."""

import pytest

from survival_surgery.anonymise.anonymiser import anonymise, ready
from survival_surgery.anonymise.passages import questions, unsettled
from survival_surgery.anonymise.record import Audience
from survival_surgery.exports import minutes
from survival_surgery.session import moves, protect
from survival_surgery.session.items import Parked
from survival_surgery.session.moves import Move
from survival_surgery.session.state import Session
from tests.anonymise.example import ABOUT, number, played, started


def group(session: Session) -> str:
    return minutes.page(anonymise(session, Audience.GROUP, ABOUT)).text.replace("\\", "")


def asked(session: Session) -> list[str]:
    return [question.words for question in unsettled(session, ABOUT)]


def test_a_name_listed_with_a_stand_in_that_somebody_chose_is_answered() -> None:
    session = played(
        [
            protect.list_name("Priya", "name", "a worker"),
            protect.list_name("Elm Road", "word", "one of our sites"),
            moves.note(Parked(words="what PRIYA saw at elm road")),
        ],
        started(),
    )

    assert asked(session) == []
    assert "What [a worker] saw at [one of our sites]" in group(session)


@pytest.mark.parametrize(
    ("listing", "words", "printed"),
    [
        ([protect.list_name("Priya")], "Priya", "[somebody]"),
        ([protect.list_name("Elm Road", "word")], "Elm Road", "[something left out]"),
        ([], "rep@branch.org", "[an e-mail address]"),
        ([], "07700 900123", "[a phone number]"),
        ([moves.hear("nobody covers the phones")], "nobody covers the phones", "[words left out]"),
    ],
)
def test_everything_else_is_veiled_and_asked_about(listing: list[Move], words: str, printed: str) -> None:
    log = started()
    session = played(
        [*listing, moves.note(Parked(words=f"so: {words}, then")), protect.make_pass("facilitator", "read")], log
    )

    assert asked(session) == [words]
    assert f"So: {printed}, then" in group(session)
    assert "One question of the readback is not answered yet, so nothing can be written yet." in ready(session, ABOUT)

    [question] = questions(session, ABOUT)
    for answer, then in (
        (protect.veil(words, question.suspect.stand_in), printed),
        (protect.clear(words), words),
    ):
        answered = played([answer], list(log))
        assert asked(answered) == []
        assert f"So: {then}, then" in group(answered)


def test_a_part_of_a_longer_suspect_is_asked_about_only_when_that_may_stand() -> None:
    log = started()
    session = played([protect.list_name("Priya Nair"), moves.note(Parked(words="what Priya Nair saw"))], log)
    assert asked(session) == ["Priya Nair"]

    cleared = played([protect.clear("Priya Nair")], log)
    assert asked(cleared) == ["Nair", "Priya"]
    assert "What [somebody] [somebody] saw" in group(cleared)


def test_a_listed_name_that_was_veiled_is_still_looked_for_in_its_parts() -> None:
    log = started()
    session = played(
        [
            protect.list_name("Priya Nair"),
            moves.note(Parked(words="what Priya Nair saw")),
            moves.note(Parked(words="ask Nair again")),
        ],
        log,
    )
    assert asked(session) == ["Nair", "Priya Nair"]

    one_by_one = played([protect.veil("Priya Nair", "somebody")], list(log))
    assert asked(one_by_one) == ["Nair"]
    assert "Ask [somebody] again" in group(one_by_one)

    at_once = played([protect.veil("Priya Nair", "a worker")], list(log))
    assert asked(at_once) == []
    assert "Ask [a worker] again" in group(at_once)


def test_a_cleared_spelling_stands_and_no_other_does() -> None:
    session = played(
        [protect.list_name("Will"), moves.note(Parked(words="will Will stay")), protect.clear("will")], started()
    )

    # The capital is that of a sentence, which the program gave.
    assert "- Will [somebody] stay" in group(session)


def test_a_question_is_asked_once_for_all_its_places() -> None:
    session = played(
        [
            moves.hear("no lifts at night"),
            moves.note(Parked(words="no lifts at night")),
            moves.name_theme("No lifts at night!"),
        ],
        started(),
    )

    assert [len(question.places) for question in questions(session, ABOUT)] == [1, 1]


def test_words_in_question_are_left_out_until_somebody_answers() -> None:
    log = started()
    session = played([moves.hear("I cry in the car"), moves.note(Parked(words="why I cry in the car"))], log)
    assert "Why [words left out]" in group(session)
    assert [question.words for question in unsettled(session, ABOUT)] == ["I cry in the car"]

    veiled = played([protect.veil("I cry in the car", "how it feels")], list(log))
    assert "Why [how it feels]" in group(veiled)
    softened = played([protect.soften(number(session, "why I cry in the car"), "words", "tears")], list(log))
    assert "- Tears (stays in the group)." in group(softened)
    left_out = played([protect.leave_out(number(session, "why I cry in the car"))], list(log))
    assert "Parked" not in group(left_out)
    approved = played([protect.approve(number(session, "I cry in the car"))], list(log))
    assert "“I cry in the car”" in group(approved)
    assert "in the car" not in minutes.page(anonymise(approved, Audience.OUTWARD, ABOUT)).text
    for settled in (veiled, softened, left_out, approved):
        assert unsettled(settled, ABOUT) == ()
