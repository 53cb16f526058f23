"""The room's lists: every one is on the board and in the group's minutes, in its own order, and stays in the group."""

from itertools import permutations
from typing import get_args

import pytest

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.exports import minutes, plan
from survival_surgery.session import moves
from survival_surgery.session.fold import replay
from survival_surgery.session.items import (
    Action,
    Fact,
    Goal,
    Grade,
    Hazard,
    Horizon,
    Hypothesis,
    Item,
    Load,
    Mandate,
    Milestone,
    MilestoneSort,
    Need,
    Offer,
    Point,
    Rank,
    Size,
    Target,
    Term,
    Waypoint,
)
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session
from survival_surgery.steps.form import questions, read
from survival_surgery.steps.gather.lists import LISTS
from survival_surgery.steps.gather.step import Gather
from survival_surgery.steps.gather.strength import CareTakenLine, LoadLine
from survival_surgery.steps.handle import handle
from survival_surgery.steps.lines import ItemLine
from tests.steps.filled import after, answers, example, log, make, told

ABOUT = About(template="t", title="A meeting")

every_list = pytest.mark.parametrize("name", LISTS)
carried = pytest.mark.parametrize("line", [LoadLine, CareTakenLine])


def gather(name: str) -> Gather:
    """A step that fills one list."""
    return example(Gather).model_copy(update={"list": name})  # type: ignore[return-value]  # the example of this kind


def room(*items: Item) -> Session:
    """A room that has written these things down, in this order."""
    entries = log()
    for item in items:
        make(entries, moves.note(item))
    return replay(entries)


def group(session: Session) -> str:
    return minutes.page(anonymise(session, Audience.GROUP, ABOUT)).text


def outward(session: Session) -> str:
    return minutes.page(anonymise(session, Audience.OUTWARD, ABOUT)).text


def the_plan(session: Session) -> str:
    return plan.page(anonymise(session, Audience.GROUP, ABOUT)).text


def in_order(text: str, *words: str) -> bool:
    places = [text.index(each) for each in words]
    return places == sorted(places)


def test_a_template_may_name_every_list_that_there_is() -> None:
    assert set(get_args(Gather.model_fields["list"].annotation)) == set(LISTS)


@every_list
def test_a_line_asks_for_one_thing_and_the_rest_may_be_passed_over(name: str) -> None:
    for line in LISTS[name]:
        assert [question.needed for question in questions(line)] == [True] + [False] * (len(questions(line)) - 1)


@every_list
def test_what_is_gathered_stands_in_the_groups_minutes_and_in_no_others(name: str) -> None:
    words = {line: f"kettle {line.key.replace('_', ' ')}" for line in LISTS[name]}
    session = after(gather(name), *(read(line, answers(line, words[line])) for line in LISTS[name]))

    for line in LISTS[name]:
        assert words[line] in group(session).casefold()
    assert "kettle" not in outward(session).casefold()


@every_list
def test_every_answer_stands_on_the_board_after_what_it_is(name: str) -> None:
    for line in LISTS[name]:
        said = {question.name: f"kettle {question.name}" for question in questions(line) if question.sort == "words"}
        said |= {name: "A" for name in line.model_fields if line.model_fields[name].examples}
        (row,) = (row for row in gather(name).board(after(gather(name), read(line, said))) if not row.heading)
        first, *others = (words for words in said.values() if words != "A")
        assert first in row.words
        assert all(words in row.words + row.note for words in others)
        parts = row.note.split(" · ")
        assert len(parts) == 1 or not any(part.startswith("kettle") for part in parts)


def test_needs_and_offers_stand_apart_each_under_its_heading() -> None:
    session = room(Offer(words="a room", whose="the library"), Need(words="a phone", whose="the choir"))

    assert told(gather("needs_and_offers").board(session)).split("\n") == [
        " What we need ",
        " a phone who needs it: the choir",
        " What we can give each other ",
        " a room from: the library",
    ]


@pytest.mark.parametrize("condition", ["we count for a week", "If we count for a week."])
@pytest.mark.parametrize("outcome", ["they have to look", "then they have to look"])
def test_a_guess_reads_as_one_sentence_however_it_was_typed(condition: str, outcome: str) -> None:
    session = room(Hypothesis(words=condition, then=outcome, by="by June"))

    assert "- If we count for a week, then they have to look. By when: June." in group(session)
    assert "if we count for a week, then they have to look" in told(gather("hypotheses").board(session)).casefold()


def test_a_guess_without_an_outcome_is_told_all_the_same() -> None:
    assert "- If we count for a week.\n" in group(room(Hypothesis(words="we count for a week")))


ORDERS: list[tuple[Item, ...]] = [
    (
        Hazard(words="beta", size=Size.GREAT),
        Hazard(words="alpha", size=Size.SMALL),
        Hazard(words="aaah"),
    ),
    (
        Goal(words="beta", horizon=Horizon.LONG),
        Goal(words="gamma", horizon=Horizon.VICTORY),
        Goal(words="alpha", horizon=Horizon.SHORT),
    ),
    (
        Milestone(words="beta", sort=MilestoneSort.RUMOUR),
        Milestone(words="gamma", sort=MilestoneSort.CONSULTATION),
        Milestone(words="alpha", sort=MilestoneSort.DECISION),
    ),
    (Target(role="beta", rank=Rank.PRIMARY), Target(role="alpha", rank=Rank.SECONDARY)),
    (Fact(words="beta", grade=Grade.FIRST_HAND), Fact(words="alpha", grade=Grade.HEARSAY)),
    (Term(words="beta"), Term(words="alpha", refused=True)),
]


@pytest.mark.parametrize("items", ORDERS, ids=lambda items: type(items[0]).__name__)
def test_an_order_that_means_something_is_kept_whoever_spoke_first(items: tuple[Item, ...]) -> None:
    words = [getattr(item, "words", getattr(item, "role", "")) for item in items]

    for spoken in permutations(items):
        assert in_order(group(room(*spoken)).casefold(), *words)


def test_a_path_is_told_in_the_order_in_which_the_room_laid_it() -> None:
    session = room(Waypoint(words="We all say the same", by="by May"), Waypoint(words="The board has to answer"))

    for document in (group(session), the_plan(session)):
        assert "1. We all say the same. By when: May.\n2. The board has to answer." in document


def test_what_is_not_sorted_yet_comes_last_and_says_so() -> None:
    session = room(Goal(words="a say"), Goal(words="the centre stays", horizon=Horizon.VICTORY))

    assert told(gather("goals").board(session)).split("\n") == [
        " What we count as winning ",
        " the centre stays ",
        " Not sorted yet ",
        " a say ",
    ]


def test_words_of_ours_are_not_mixed_with_those_that_we_refuse() -> None:
    session = room(
        Term(words="redesign", meaning="closing places", refused=True, instead="cuts"),
        Term(words="respite", meaning="a night away"),
    )

    assert (
        "- “respite”. It means: a night away.\n\n"
        "Words that we refuse:\n\n"
        "- “redesign”. It means: closing places. We say: cuts." in group(session)
    )


@pytest.mark.parametrize(
    ("rank", "sentence"),
    [(Rank.PRIMARY, "The director can grant it."), (Rank.SECONDARY, "The director can move them.")],
)
def test_who_can_grant_it_and_who_can_move_them_are_told_in_a_sentence(rank: Rank, sentence: str) -> None:
    assert f"- {sentence}\n" in group(room(Target(role="the director", rank=rank)))


def test_how_far_we_would_go_is_in_the_groups_minutes_and_never_on_a_wall() -> None:
    session = room(
        Point(words="four per cent", ideal="six", floor="three", give="a longer term"),
        Mandate(words="They may agree dates.", report_back="within two days"),
    )

    for secret in ("six", "three", "a longer term", "They may agree dates"):
        assert secret in group(session)
        assert secret not in the_plan(session)
    assert "Within two days." in the_plan(session)


def test_there_is_one_mandate_and_a_new_one_takes_its_place() -> None:
    step = gather("negotiation")
    mandate = LISTS["negotiation"][1]
    session = after(step, read(mandate, {"words": "Dates."}), read(mandate, {"words": "Dates and rooms."}))

    assert session.items(Mandate) == (Mandate(words="Dates and rooms."),)


def test_the_plan_says_what_would_lighten_a_load_and_not_what_hangs_on_one_of_us() -> None:
    session = room(
        Load(words="the keys", carried_by="[K]", if_they_left="nobody gets in", relief="a second key"),
        Load(words="the tea", carried_by="all of us"),
    )

    assert "- The keys. Carried by [K]. What would lighten it: a second key." in the_plan(session)
    assert "nobody gets in" not in the_plan(session)
    assert "The tea" not in the_plan(session)
    assert "What would stop without them: nobody gets in." in group(session)


@carried
@pytest.mark.parametrize("words", ["Priya", "nurse", "nurse and Priya", "J."])
def test_a_name_is_not_written_down_as_whoever_carries_something(line: type[ItemLine], words: str) -> None:
    with pytest.raises(Refused, match="no names"):
        after(gather("load"), read(line, {"words": "The keys", "carried_by": words}))


@carried
@pytest.mark.parametrize(("typed", "kept"), [("k", "[K]"), ("nurse and porter", "nurse and porter"), ("", "")])
def test_a_letter_or_roles_carry_something(line: type[ItemLine], typed: str, kept: str) -> None:
    session = after(gather("load"), read(line, {"words": "The keys", "carried_by": typed}))

    assert getattr(session.written[0].item, "carried_by", None) == kept


@carried
def test_a_letter_that_carries_something_is_dealt_to_nobody_else(line: type[ItemLine]) -> None:
    session = after(gather("load"), read(line, {"words": "The keys", "carried_by": "+"}))

    assert session.dealt == {session.letters[0]}
    assert handle(session, "+") == f"[{session.letters[1]}]"


@carried
def test_the_minutes_say_that_whoever_carries_something_stays_on_paper(line: type[ItemLine]) -> None:
    session = after(gather("load"), read(line, {"words": "The keys", "carried_by": "K"}))

    assert "Who [K] is stays on paper, with us." in group(session)


def test_letters_that_do_something_and_letters_that_carry_something_stay_on_one_paper() -> None:
    session = room(Action(words="Ask", owner="[B]"), Load(words="the keys", carried_by="[K]"))

    assert "Who [B] and [K] are stays on paper, with us." in group(session)
