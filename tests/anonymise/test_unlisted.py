"""What nobody listed, in every text field of a session: a question, and until it is answered in no document.

Names, numbers and addresses are left out of every document, circumstances of what others read. Who carries something,
and what the program goes by, is no text that people write: there the gate stops what a document must not hold.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import count

import pytest

from survival_surgery.anonymise.anonymiser import printed
from survival_surgery.anonymise.answers import known_of
from survival_surgery.anonymise.gate import hits
from survival_surgery.anonymise.passages import passages, questions
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.exports.pages import GROUP, LETTER, OUTWARD, PLAN, finished, pages
from survival_surgery.session import protect
from survival_surgery.session.state import Session
from tests.anonymise.canaries import all_filled, read_back, squashed
from tests.anonymise.example import played, started

NAMES = (
    "Agnieszka Wójcik",
    "oluwaseun",
    "Siobhán",
    "NGUYEN",
    "Priyanka's",
    "mohammed",
    "Chinonso Eze",
    "gwenllian",
    "Marysia",
    "shanice",
    "Xiaoling",
    "FATIMA",
    "Kwame",
    "Maricel",
    "deepak",
    "Zofia\u2019s",
)
DIRECT = (
    "07700 900123",
    "+44 7700 900 456",
    "double-oh seven seven oh nine two three four five",
    "jan@leeds-care.org",
    "jan at leeds-care dot org",
    "LS9 7TF",
    "ls97tf",
    "staff number 448812",
    "Datix 20391",
    "incident no. 4471/22",
    "QQ 12 34 56 C",
    "943 476 5919",
    "www.leeds-care.org/rota",
)
CIRCUMSTANCES = (
    "the only night porter",
    "on the 3rd of March 2019",
    "two of us on nights",
    "on Bluebell Ward",
    "my daughter's school",
    "her miscarriage",
    "in room 14b",
    "at 12 Acacia Avenue",
)

FOR_OTHERS = (OUTWARD, LETTER)


def each(said: Sequence[str], begin: int) -> Callable[[str], str]:
    """Texts that hold one after another of `said`, from the one at `begin`."""
    numbers = count(begin)

    def text(field: str) -> str:
        if said is CIRCUMSTANCES and field in ("role", "of", "by", "period"):
            # What is asked for in so many words, a role or a time, is nobody's circumstance, and stands everywhere.
            return "a manager" if field in ("role", "of") else "the spring"
        return f"so {said[next(numbers) % len(said)]} came up"

    return text


def session_with(said: Sequence[str], begin: int = 0) -> tuple[Session, About]:
    made, about = all_filled(each(said, begin))
    return read_back(made, about), about


def passing(session: Session, about: About) -> Iterator[tuple[str, str]]:
    """The lines of each document, but for those that the gate stops."""
    for name, page in pages(session, about).items():
        stopped = {hit.number for hit in hits(finished(name, page), session)}
        yield from ((name, line) for number, line in enumerate(page.text.split("\n"), 1) if number not in stopped)


@pytest.mark.parametrize("begin", range(0, len(NAMES), 4))
def test_a_name_that_nobody_listed_is_a_question_and_in_no_document(begin: int) -> None:
    session, about = session_with(NAMES, begin)
    asked = {(place.what, place.part) for question in questions(session, about) for place in question.places}
    lines = list(passing(session, about))

    assert [p for p in passages(session, about) if (p.what, p.part) not in asked] == []
    assert [(page, line) for page, line in lines for name in NAMES if squashed(name) in squashed(line)] == []
    assert sum(line.count("came up") for _, line in lines) > 100


@pytest.mark.parametrize("begin", range(0, len(DIRECT), 5))
def test_a_number_or_an_address_is_a_question_and_in_no_document(begin: int) -> None:
    session, about = session_with(DIRECT, begin)
    asked = {(place.what, place.part) for question in questions(session, about) for place in question.places}
    lines = list(passing(session, about))

    assert [p for p in passages(session, about) if (p.what, p.part) not in asked] == []
    assert [(page, line) for page, line in lines for said in DIRECT if squashed(said) in squashed(line)] == []
    assert sum(line.count("came up") for _, line in lines) > 100


@pytest.mark.parametrize("begin", range(0, len(CIRCUMSTANCES), 2))
def test_a_circumstance_is_in_nothing_that_others_read(begin: int) -> None:
    session, about = session_with(CIRCUMSTANCES, begin)
    lines = list(passing(session, about))
    told = {said for page, line in lines for said in CIRCUMSTANCES if said in line and page not in FOR_OTHERS}

    assert [(page, line) for page, line in lines if page in FOR_OTHERS for c in CIRCUMSTANCES if c in line] == []
    assert sum(line.count("came up") for page, line in lines if page in FOR_OTHERS) > 12
    assert {page for page, _ in lines} == {GROUP, OUTWARD, LETTER, PLAN}
    # The group may read what it went through, but for what could be a name or a number besides.
    assert {"the only night porter", "two of us on nights", "her miscarriage"} <= told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Priya Kowalska said so", "[a worker] [somebody] said so"),
        ("we asked priya kowalska twice", "we asked [a worker] [somebody] twice"),
        ("Dr Priya Adeyemi was off", "Dr [a worker] [somebody] was off"),
        ("priyanka's desk", "[a worker]'s desk"),
        ("Priya's desk", "[a worker]'s desk"),
    ],
)
def test_the_rest_of_a_name_of_which_a_part_is_listed_is_in_no_document(said: str, told: str) -> None:
    session = played([protect.list_name("Priya", "name", "a worker")], started())

    assert printed(said, session, known_of(session, Audience.GROUP)) == told


def test_a_circumstance_with_a_listed_name_in_it_is_still_a_circumstance() -> None:
    session = played([protect.list_name("Priya", "name", "a worker")], started())
    said = "they shouted \u201cPriya goes home again\u201d at us"

    assert "goes home" not in printed(said, session, known_of(session, Audience.OUTWARD))
