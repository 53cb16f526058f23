"""The order of the questions: the surest first, and nothing jumps while somebody answers."""

from dataclasses import replace

from survival_surgery.anonymise.finders.suspect import Kind, Strength, Suspect
from survival_surgery.anonymise.passages import Passage, Question
from survival_surgery.meeting.readback.order import Order


def question(words: str, kind: Kind = "name", strength: Strength = "veil", places: int = 1) -> Question:
    suspect = Suspect(0, len(words), kind, "a reason", strength, "somebody")
    stands = tuple(Passage(number, "words", words) for number in range(1, places + 1))
    return Question(words, suspect, stands, answered=False, cleared=False)


def answered(asked: Question) -> Question:
    return replace(asked, answered=True)


def seen(order: Order, times: int) -> list[str]:
    """What is shown, going forward."""
    words = []
    for _ in range(times):
        words.append(order.question.words if order.question else "")
        order.forward()
    return words


VEIL, OFTEN, DATE, ASK, COUNT = (
    question("Ola"),
    question("Priya", places=3),
    question("3 May", "date"),
    question("Will", strength="ask"),
    question("three of us", "count", "ask", places=5),
)


def test_what_is_replaced_comes_before_what_is_asked_names_before_dates_and_many_places_before_one() -> None:
    order = Order()
    order.refresh([COUNT, ASK, DATE, VEIL, OFTEN])

    assert seen(order, 5) == ["Priya", "Ola", "3 May", "Will", "three of us"]


def test_an_answer_moves_no_other_question() -> None:
    order = Order()
    order.refresh([OFTEN, VEIL, ASK])
    # Ola stands in more places now, and Priya is answered: a fresh list would begin with Ola in another place.
    order.refresh([answered(OFTEN), replace(VEIL, places=OFTEN.places * 2), ASK])
    order.to_open()

    assert seen(order, 2) == ["Ola", "Will"]
    order.back()
    assert order.question == answered(OFTEN)


def test_a_question_that_was_gone_comes_back_to_its_place() -> None:
    order = Order()
    order.refresh([OFTEN, VEIL, ASK])
    order.refresh([OFTEN, ASK])
    order.refresh([OFTEN, VEIL, ASK])

    assert seen(order, 3) == ["Priya", "Ola", "Will"]


def test_new_questions_come_last() -> None:
    order = Order()
    order.refresh([VEIL, ASK])
    order.refresh([VEIL, ASK, OFTEN])

    assert seen(order, 3) == ["Ola", "Will", "Priya"]


def test_from_the_last_open_question_one_goes_round_to_the_first() -> None:
    order = Order()
    order.refresh([OFTEN, VEIL, ASK])

    assert seen(order, 4) == ["Priya", "Ola", "Will", "Priya"]


def test_next_passes_over_what_is_answered_and_previous_does_not() -> None:
    order = Order()
    order.refresh([OFTEN, VEIL, ASK])
    order.refresh([OFTEN, answered(VEIL), ASK])
    order.forward()
    assert order.question == ASK

    order.back()
    assert order.question == answered(VEIL)


def test_with_nothing_open_one_comes_to_the_end_and_can_go_back_from_it() -> None:
    order = Order()
    order.refresh([OFTEN, VEIL])
    order.refresh([answered(OFTEN), answered(VEIL)])
    order.to_open()

    assert order.question is None
    assert (order.left, order.all) == (0, 2)
    order.back()
    assert order.question == answered(VEIL)


def test_a_veiled_date_is_still_called_a_date_though_it_is_found_as_a_word_now() -> None:
    order = Order()
    order.refresh([DATE])
    order.refresh([replace(answered(DATE), suspect=replace(DATE.suspect, kind="word", reason="on your list"))])

    assert order.question is not None
    assert (order.question.suspect.kind, order.question.suspect.reason) == ("date", "a reason")
