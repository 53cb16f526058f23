"""How the minutes and the plan read: whole sentences, no label that says nothing, no wording twice."""

from collections.abc import Iterable

import pytest

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.record import Audience
from survival_surgery.exports import minutes, plan
from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.items import Action, Decider, Decision, Parked, Statement
from survival_surgery.session.moves import Move
from tests.anonymise.example import ABOUT, played, started

HEARD = "Nobody covers when somebody is off"


def group(made: Iterable[Move], log: list[e.Entry] | None = None) -> str:
    return minutes.page(anonymise(played(made, log or started()), Audience.GROUP, ABOUT)).text


def lines(made: Iterable[Move]) -> list[str]:
    return group(made).splitlines()


def test_what_is_parked_is_written_in_sentences() -> None:
    told = lines([moves.note(Parked(words="the drop-in venue")), moves.note(Parked(words="cover at night."))])

    assert told[told.index("## 1. Parked for another day") :][2:4] == [
        "- Cover at night (stays in the group).",
        "- The drop-in venue (stays in the group).",
    ]


def test_hands_are_read_as_so_many_on_each_level() -> None:
    told = group([moves.note(Decision(proposal="start here", hands=(("5", 3), ("4", 7), ("1", 0)), passed=True))])

    assert "Hands, as bands: 1-4 on 5, 5-9 on 4." in told


def test_who_decides_is_said_as_a_level() -> None:
    told = group([moves.note(Decider(role="the service director", words="vacancies are frozen"))])

    assert "Vacancies are frozen. Decided at service-director level." in told


@pytest.mark.parametrize("words", ["if it rains, then we meet inside", "If it rains, then we meet inside."])
def test_what_happens_if_is_a_sentence_of_its_own_in_the_plan(words: str) -> None:
    session = played([moves.note(Action(words="meet in the yard", owner="[A]", if_then=words))], started())
    told = plan.page(anonymise(session, Audience.GROUP, ABOUT)).text.splitlines()

    assert "- If it rains, then we meet inside." in told


@pytest.mark.parametrize(
    ("statement", "quoted"),
    [
        ("We are tired: nobody covers when somebody is off.", False),
        ("Nobody covers.", True),
    ],
)
def test_approved_words_are_quoted_unless_the_statement_says_them(statement: str, *, quoted: bool) -> None:
    log = started()
    heard = played([moves.hear(HEARD)], log)
    told = group([protect.approve(heard.contributions[0].number), moves.settle(Statement(words=statement))], log)

    assert (f"“{HEARD}”" in told) == quoted


@pytest.mark.parametrize(("heard", "statement"), [("rest", "We do not ask for arrest."), ("Off sick", "Cutoff sick.")])
def test_a_statement_says_approved_words_only_as_whole_words(heard: str, statement: str) -> None:
    log = started()
    card = played([moves.hear(heard)], log).contributions[0].number
    told = group([protect.approve(card), moves.settle(Statement(words=statement))], log)

    assert f"“{heard}”" in told


def month(*days: str) -> str:
    """The month in the minutes of a session that was opened on some days; `enter` enters a step."""
    log = started(days[0])
    for day in days[1:]:
        number = len(log) + 1
        log.append(e.Entry(number, e.StepEntered(step="s1", at=0) if day == "enter" else e.SessionOpened(on=day)))
    return next(line for line in group([], log).splitlines() if line.startswith("Month: ")).split()[1]


def test_the_month_is_that_of_the_day_on_which_the_session_was_held() -> None:
    assert month("2025-03-31", "enter") == "March"
    assert month("2025-02-27", "2025-03-31", "enter") == "March", "set up at home in the month before"


def test_a_resume_in_a_later_month_does_not_change_the_month() -> None:
    assert month("2025-03-31", "enter", "2025-04-02") == "March"
    assert month("2025-03-31", "enter", "2025-04-02", "enter", "2025-05-01") == "March"
