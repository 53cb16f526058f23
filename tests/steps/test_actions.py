"""Actions: an owner is a letter dealt for this session or roles, never a name. A weak plan is asked about."""

from datetime import date

import pytest

from survival_surgery.session import events as e
from survival_surgery.session.events import Entry
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Action, Answer, Check, Gap, Item
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from survival_surgery.steps.actions.dates import day_meant
from survival_surgery.steps.actions.gaps import as_action, gaps
from survival_surgery.steps.actions.step import ActionLine, Actions
from survival_surgery.steps.actions.warnings import warnings
from survival_surgery.steps.handle import handle
from survival_surgery.steps.lines import Place
from tests.steps.filled import ROLES, example, told

TODAY = "2026-05-03"


def planned(*items: Item, opened: str = TODAY) -> Session:
    """A session opened on a day, with these things written down."""
    start = e.SessionStarted(template="t", version="1", title="A meeting", variant="standard", seed=7, roles=ROLES)
    events: list[e.Event] = [start, e.SessionOpened(on=opened), *(e.Noted(item=item) for item in items)]
    return replay([Entry(number, event) for number, event in enumerate(events, 1)])


def good(**other: object) -> Action:
    """An action that nothing need be asked about."""
    return Action(**{"words": "Count the gaps", "owner": "[A]", "by": "5 May", "together": True, **other})  # type: ignore[arg-type]  # a test names the fields that Action has


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("A", "[A]"),
        ("k", "[K]"),
        ("[b]", "[B]"),
        ("", ""),
        ("nurse and porter", "nurse and porter"),
        ("Nurse & union rep", "Nurse & union rep"),
        ("porter / nurse", "porter / nurse"),
        ("Everyone", "all of us"),
        ("all", "all of us"),
        ("All of us", "all of us"),
    ],
)
def test_an_owner_is_a_letter_or_roles(words: str, kept: str) -> None:
    assert handle(planned(), words) == kept


@pytest.mark.parametrize(
    "words",
    [
        "Priya",
        "Dave in Ops",
        "bob",
        "J.",
        "AB",
        "[AB]",
        "nurse",
        "nurse and Priya",
        "Priya and porter",
        "é",
        "@dave",
        "1",
    ],
)
def test_a_name_a_nickname_or_initials_are_refused_as_an_owner(words: str) -> None:
    with pytest.raises(Refused, match="no names"):
        handle(planned(), words)


@pytest.mark.parametrize("field", ["owner", "buddy"])
def test_a_name_as_owner_or_as_second_is_not_written_down(field: str) -> None:
    (move,) = ActionLine.model_validate({"words": "Ask", field: "Priya"}).moves(Place(example(Actions)))

    with pytest.raises(Refused):
        move(planned())


def test_a_plus_deals_the_first_letter_that_nobody_holds() -> None:
    session = planned()
    first, second, third = session.letters[:3]

    assert handle(session, "+") == f"[{first}]"
    assert handle(planned(good(owner=f"[{first}]", buddy=f"[{second}]")), "+") == f"[{third}]"


def test_owner_and_second_are_dealt_two_letters() -> None:
    item = ActionLine(words="Ask", owner="+", buddy="+").as_item(planned(), Place(example(Actions)))

    assert isinstance(item, Action)
    assert item.owner != item.buddy
    assert {item.owner, item.buddy} == {f"[{c}]" for c in planned().letters[:2]}


def test_when_all_letters_are_dealt_roles_are_asked_for() -> None:
    session = planned(*(good(owner=f"[{c}]") for c in planned().letters))

    with pytest.raises(Refused, match="All the letters are dealt"):
        handle(session, "+")


ASKED: list[tuple[tuple[Action, ...], str]] = [
    ((good(owner=""),), "Nobody has taken this on yet: Count the gaps"),
    ((good(owner="all of us"),), "What everybody owns, nobody starts. Whose letter goes first? Count the gaps"),
    ((good(by=""),), "By when? Count the gaps"),
    ((good(by="2 May"),), "That day is over (2 May). By when? Count the gaps"),
    ((good(by="2025-12-31"),), "That day is over (2025-12-31). By when? Count the gaps"),
    ((good(),) * 3, "[A] has 3 actions: can somebody share them?"),
    (
        (good(together=False),),
        "Nothing here is done together. What is the smallest thing that several of you could do?",
    ),
    (
        (good(by="18 May"), good(owner="[B]", by="June 1st")),
        "The first step is more than two weeks away. What could be done within three days, in under an hour?",
    ),
]


@pytest.mark.parametrize(("actions", "question"), ASKED)
def test_a_weak_plan_is_asked_about_and_written_all_the_same(actions: tuple[Action, ...], question: str) -> None:
    session = planned(*actions)

    assert list(warnings(session)) == [question]
    assert question in told(example(Actions).board(session))


@pytest.mark.parametrize(
    "actions",
    [
        (),
        (good(),),
        (good(by="3 May"),),
        (good(by="17 May"),),
        (good(by="18 May"), good(owner="[B]", by="the next board meeting")),
        (good(), good(), good(owner="[B]", by="1 December")),
        (good(owner="nurse and porter"), good(together=False)),
    ],
)
def test_of_a_plan_that_holds_nothing_is_asked(actions: tuple[Action, ...]) -> None:
    assert list(warnings(planned(*actions))) == []


def test_of_days_nothing_is_asked_where_today_is_not_known() -> None:
    for opened in ("", "0001-03-01", "yesterday"):
        assert list(warnings(planned(good(by="2 May"), opened=opened))) == []


MAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("4 April", date(2026, 4, 4)),
        ("by Friday 8 May", date(2026, 5, 8)),
        ("the 4th of June", date(2026, 6, 4)),
        ("June 4, 2027", date(2027, 6, 4)),
        ("2 Sept", date(2026, 9, 2)),
        ("2026-05-04", date(2026, 5, 4)),
        ("4/5", date(2026, 5, 4)),
        ("04.05.2026", date(2026, 5, 4)),
        ("2 January", date(2027, 1, 2)),
        ("31 December", date(2026, 12, 31)),
        ("5 March", date(2026, 3, 5)),
        ("4 de abril", date(2026, 4, 4)),
        ("antes del 12 de agosto", date(2026, 8, 12)),
        ("para el viernes 8 de mayo de 2027", date(2027, 5, 8)),
        ("el 2 de enero", date(2027, 1, 2)),
        ("31 June", None),
        ("29 February", None),
        ("the next board meeting", None),
        ("Friday", None),
        ("el viernes", None),
        ("la próxima reunión del consejo", None),
        ("end of May", None),
        ("4 people", None),
        ("9999-99-99", None),
        ("", None),
    ],
)
def test_a_day_is_understood_where_the_words_name_one(words: str, day: date | None) -> None:
    assert day_meant(words, MAY) == day


def test_a_day_in_the_new_year_lies_ahead_in_december() -> None:
    assert day_meant("4 January", date(2026, 12, 20)) == date(2027, 1, 4)


UNKNOWN = Check(checklist="c", question="Is it written down anywhere?", answer=Answer.UNKNOWN)
KNOWN = Check(checklist="c", question="Has it been like this before?", answer=Answer.YES)


def test_every_dont_know_and_every_gap_is_listed_with_the_actions_until_one_names_it() -> None:
    session = planned(UNKNOWN, KNOWN, Gap(words="Who signs the rota?"))
    board = told(example(Actions).board(session))

    assert gaps(session) == ("Is it written down anywhere?", "Who signs the rota?")
    assert "?1 Is it written down anywhere?" in board
    assert "?2 Who signs the rota?" in board
    assert as_action(session, 2) == "Find out: Who signs the rota?"
    taken_on = planned(UNKNOWN, Gap(words="Who signs the rota?"), Action(words=as_action(session, 1)))
    assert gaps(taken_on) == ("Who signs the rota?",)


def test_a_gap_that_is_not_there_cannot_become_an_action() -> None:
    with pytest.raises(Refused, match=r"There is no \?2\. They go from \?1 to \?1\."):
        as_action(planned(UNKNOWN), 2)
    with pytest.raises(Refused, match="nothing left here to find out"):
        as_action(planned(KNOWN), 1)


def test_the_screen_says_that_the_letters_stay_on_paper() -> None:
    assert "stays on paper" in told(example(Actions).board(planned(good())))
    assert "stays on paper" not in told(example(Actions).board(planned(good(owner="nurse and porter"))))
