"""How the minutes and the plan read: whole sentences, no label that says nothing, no wording twice."""

from collections.abc import Iterable

import pytest

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.record import Audience
from survival_surgery.exports import minutes, plan
from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.items import (
    Action,
    Ask,
    Decider,
    Decision,
    Demand,
    Item,
    MayDo,
    Obstacle,
    Parked,
    Standard,
    Statement,
    Tactic,
    Treatment,
)
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

    assert "Hands, in bands of people: 1-4 showed 5; 5-9 showed 4." in told


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


def test_usefulness_is_read_as_so_many_on_each_score() -> None:
    assert "From 0 to 5, in bands of people: 5-9 showed 5; 1-4 showed 2." in group(
        [moves.count_usefulness((0, 0, 1, 0, 0, 6))]
    )


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (Decision(proposal="start", passed=True), "Passed, without reservations."),
        (Decision(proposal="start", passed=True, reserved=True), "Passed, with reservations."),
        (Decision(proposal="start", passed=True, reservations=("too soon",)), "Passed, with reservations."),
        (Decision(proposal="start", passed=False, before="stop"), "Not passed after one change, without reservations."),
        (Decision(proposal="start"), "No outcome was noted."),
    ],
)
@pytest.mark.parametrize("audience", [Audience.GROUP, Audience.OUTWARD])
def test_how_a_decision_came_out_is_told_as_it_was_noted(decision: Decision, told: str, audience: Audience) -> None:
    session = played([moves.note(decision)], started())
    page = minutes.page(anonymise(session, audience, ABOUT)).text

    assert f"Start. By fist to five. {told}" in page
    assert ("assed" in page) == ("assed" in told)


def test_what_we_would_settle_for_is_in_the_groups_minutes_and_never_in_the_plan() -> None:
    session = played([moves.note(Demand(words="rest", ideal="an hour", floor="ten minutes"))], started())
    record = anonymise(session, Audience.GROUP, ABOUT)

    assert "What would be best: an hour. The least that we would accept: ten minutes." in minutes.page(record).text
    assert plan.page(record).text.count("Rest.") == 1
    assert not any(words in plan.page(record).text for words in ("an hour", "ten minutes"))


def days_in_the_plan(*days: str, opened: str = "2025-03-17") -> list[str]:
    session = played([moves.note(Action(words=f"do {n}", by=day)) for n, day in enumerate(days)], started(opened))
    told = plan.page(anonymise(session, Audience.GROUP, ABOUT)).text
    return [line.removeprefix("- By when: ") for line in told.splitlines() if line.startswith("- By when: ")]


def test_the_plan_is_in_the_order_of_its_days_then_of_its_words() -> None:
    assert days_in_the_plan("after the count", "11 April", "by 28 March", "4 April") == [
        "28 March",
        "4 April",
        "11 April",
        "after the count",
    ]


def test_the_new_year_comes_after_the_old_one_whether_or_not_it_is_said() -> None:
    assert days_in_the_plan("10 January", "15 December", opened="2025-12-01") == ["15 December", "10 January"]
    assert days_in_the_plan("10 January 2026", "15 December", opened="2025-12-01") == ["15 December", "10 January 2026"]
    assert days_in_the_plan("4 April", "28 March 2025") == ["28 March 2025", "4 April"]


def test_who_may_do_it_is_not_said_twice() -> None:
    told = group(
        [
            moves.note(Tactic(words="people who use the service speak up", rung=1, may_do=MayDo.SERVICE_USERS)),
            moves.note(Tactic(words="count breaks", rung=0, may_do=MayDo.STAFF)),
        ]
    )

    assert "1. Count breaks (for staff to do).\n2. People who use the service speak up.\n" in told


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (Ask(words="advice", of="the union branch"), "- Advice (asked of the union branch)."),
        (Obstacle(words="fear", treatment=Treatment.MITIGATE), "- Fear. We mean to lessen it."),
        (Obstacle(words="fear", treatment=Treatment.ACCEPT), "- Fear. We mean to live with it."),
        (Standard(words="the rules on rest"), "What should hold, and does not:\n\n- The rules on rest."),
    ],
)
def test_lists_read_as_people_would_say_them(item: Item, told: str) -> None:
    assert told in group([moves.note(item)])


def test_the_minutes_say_what_lamps_are_before_they_say_which_are_lit() -> None:
    log = started()
    theme = played([moves.name_theme("Rotas")], log).themes[0].number
    told = group([moves.choose(theme)], log)

    assert told.index("The seven lamps are signs") < told.index("No lamp is lit yet.")
