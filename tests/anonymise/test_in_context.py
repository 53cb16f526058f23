"""Words that are names too, told apart by what stands beside them; and what is offered for what was found."""

from dataclasses import dataclass

import pytest

from survival_surgery.anonymise.finders.ambiguous import find
from survival_surgery.anonymise.finders.meeting import find as find_all
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.titled import find as find_titled
from survival_surgery.anonymise.outward import outward_part
from survival_surgery.anonymise.passages import Passage
from survival_surgery.anonymise.record import About
from survival_surgery.anonymise.roles import offered
from survival_surgery.anonymise.softer import suggestion
from survival_surgery.anonymise.texts import changed, told
from survival_surgery.session.events import SpreadCounted
from survival_surgery.session.state import ListedName, Session, Theme


@dataclass(frozen=True)
class Asked:
    words: str
    suspect: Suspect
    places: tuple[Passage, ...] = ()


NOBODY = Known((), themes=(), leaves=True)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("We asked Kay. Martin is late", ["Martin"]),
        ("kay, martin came", ["martin"]),
        ("Anna/Will pay", ["Anna", "Will"]),
        ("with may and dave", ["may"]),
    ],
)
def test_two_names_with_a_sign_between_them_are_two_people_and_a_month_needs_a_word_of_time(
    said: str, found: list[str]
) -> None:
    assert [said[suspect.start : suspect.end] for suspect in find(said, NOBODY)] == found


@pytest.mark.parametrize("kind", ["unique", "together", "sensitive"])
def test_what_points_at_one_person_is_offered_its_own_stand_in_first_and_then_people(kind: str) -> None:
    suspect = Suspect(0, 4, kind, "why", "ask", "dealing with something private")  # type: ignore[arg-type] # each of the kinds named above
    question = Asked("Dave", suspect)

    assert offered(question, Session())[:2] == ("dealing with something private", "a worker")


def test_one_of_several_stands_where_the_room_said_a() -> None:
    depot = ListedName(number=1, words="Zetaville", sort="word", stand_in="some depots")
    known = Known((depot,), themes=(), leaves=True)
    said = "we stood in a Zetaville all day"

    assert suggestion(said, find_all(said, known)) == "we stood in a depot all day"


def test_initials_that_stand_alone_are_a_question_and_never_veiled_unasked() -> None:
    said = "the form was signed J.K."

    assert [(said[one.start : one.end], one.strength) for one in find_titled(said, NOBODY)] == [("J.K.", "ask")]


def test_no_points_and_no_dots_leave_the_room_with_a_theme() -> None:
    theme = Theme(number=1, words="Rest", contributions=(2,), scores={"widely": 2}, dots=3, chosen=True, stays=False)

    [rest] = outward_part(Session(themes=(theme,))).themes

    assert (rest.words, dict(rest.scores), rest.dots, rest.contributions) == ("Rest", {}, 0, ())


def test_every_text_of_a_theme_is_known_by_the_entry_of_the_theme() -> None:
    spread = SpreadCounted(theme=4, since="last spring", jobs=("porters",), shifts=("nights",), not_to="the office")
    asked: list[tuple[int, str, str]] = []

    def noted(number: int, part: str, words: str) -> str:
        asked.append((number, part, words))
        return words

    changed(Session(themes=(Theme(number=4, words="Rest", spread=spread),)), About(template="t", title="T"), noted)

    assert set(asked) >= {
        (4, "words", "Rest"),
        (4, "since", "last spring"),
        (4, "jobs.1", "porters"),
        (4, "shifts.1", "nights"),
        (4, "not_to", "the office"),
    }


def test_what_a_document_prints_of_a_template_has_no_questions_of_it() -> None:
    assert (
        told(
            Session(), About(template="t", title="T", questions=("Who?",)), lambda _number, _part, words: words
        ).questions
        == ()
    )
