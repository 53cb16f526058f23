"""What the facilitator's pass asks, what counts as an answer, and what is printed until there is one."""

import pytest

from survival_surgery.anonymise.anonymiser import anonymise, ready
from survival_surgery.anonymise.passages import questions, unsettled
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.exports import minutes
from survival_surgery.session import moves, protect
from survival_surgery.session.items import Action, Answer, Check, Decision, Parked
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
    veiled = played([protect.veil(words, question.suspect.stand_in)], list(log))
    assert asked(veiled) == []
    assert f"So: {printed}, then" in group(veiled)

    cleared = played([protect.clear(words)], list(log))
    if question.suspect.kind == "verbatim":
        assert asked(cleared) == [words], "only the room may let somebody's own words stand"
        assert f"So: {printed}, then" in group(cleared)
    else:
        assert asked(cleared) == []
        # An address stands between the marks of code, so that no site makes a link of it.
        assert f"So: {words}, then" in group(cleared).replace("`", "")


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


@pytest.mark.parametrize("gone", ["reworded", "withdrawn"])
def test_wording_that_was_put_better_or_taken_back_is_still_somebodys_own(gone: str) -> None:
    log = started()
    card = played([moves.hear("I cry in the car")], log).contributions[0].number
    session = played(
        [
            moves.reword(card, "It is hard on us all") if gone == "reworded" else moves.withdraw(card),
            moves.note(Parked(words="why I cry in the car")),
        ],
        log,
    )

    assert asked(session) == ["I cry in the car"]
    assert "Why [words left out]" in group(session)


def test_approved_words_may_hold_an_earlier_wording_of_theirs_and_nothing_else_may() -> None:
    log = started()
    card = played([moves.hear("I cry in the car")], log).contributions[0].number
    session = played([moves.reword(card, "at times I cry in the car"), protect.approve(card)], log)
    assert asked(session) == []
    assert "“at times I cry in the car”" in group(session)

    assert asked(played([moves.note(Parked(words="I cry in the car"))], log)) == ["I cry in the car"]


def test_words_that_were_softened_are_no_longer_quoted_as_approved() -> None:
    log = started()
    card = played([moves.hear("I cry in the car")], log).contributions[0].number
    session = played([protect.approve(card), protect.soften(card, "words", "It is hard")], log)
    assert "It is hard" not in group(session)
    assert "car" not in group(session)

    assert asked(played([moves.note(Parked(words="I cry in the car"))], log)) == ["I cry in the car"]


def test_a_name_in_the_words_of_a_template_is_asked_about_like_any_other() -> None:
    about = About(
        template="priya",
        title="The Priya method",
        scale="Priya's fist",
        scales={"fist": "Priya's fist"},
        questions=("Has Priya asked?", "Has anybody asked Tom?"),
        checklists={"check": "What we know"},
    )
    log = started()
    session = played(
        [
            protect.list_name("Priya"),
            moves.agree_deciding("fist"),
            moves.note(Check(checklist="check", question="Has Priya asked?", answer=Answer.NO)),
        ],
        log,
    )
    printed = minutes.page(anonymise(session, Audience.GROUP, about)).text
    assert "priya" not in printed.casefold()
    assert "# The [somebody] method" in printed
    places = {place.part for question in unsettled(session, about) for place in question.places}
    assert places == {"title", "scale", "question"}

    answers = [protect.clear(question.words) for question in unsettled(session, about)]
    cleared = minutes.page(anonymise(played(answers, log), Audience.GROUP, about)).text
    assert "# The Priya method" in cleared
    assert "- Has Priya asked? No." in cleared
    assert "We decide by Priya's fist." in cleared


def test_handles_and_signs_are_replaced_and_never_put_in_other_words() -> None:
    log = started()
    session = played(
        [
            protect.list_name("Priya"),
            moves.note(Action(words="ring the branch", owner="Priya and a porter", buddy="a nurse and priya")),
            moves.note(Decision(proposal="start", hands=(("Priya agrees", 3),))),
        ],
        log,
    )
    action, decision = (written.number for written in session.written)
    softened = played(
        [
            protect.soften(action, "owner", "the tall one"),
            protect.soften(action, "buddy", "the tall one"),
            protect.soften(decision, "hands.1.1", "the tall one"),
        ],
        log,
    )

    assert asked(session) == []
    assert "priya" not in group(session).casefold()
    assert "Who: [somebody] and a porter, second a nurse and [somebody]." in group(session)
    assert group(softened) == group(session)


def test_one_word_is_somebodys_own_where_it_is_a_whole_text_and_no_theme_or_role() -> None:
    session = played(
        [
            moves.hear("porters"),
            moves.hear("money"),
            moves.hear("nights"),
            moves.name_theme("Nights"),
            moves.note(Parked(words="money")),
            moves.note(Parked(words="money for porters at nights")),
            moves.note(Action(words="ring the branch", owner="porters")),
        ],
        started(),
    )

    assert asked(session) == ["money"]
    assert "Who: porters." in group(session)
