"""What the room decided about leaving: what a decision points at, and which decisions cannot both hold."""

import pytest

from survival_surgery.guard import BadFile
from survival_surgery.writeup.play import Play
from tests.writeup.test_notes import played

NOTES = """\
template: survival-surgery
label: Jonathan's team
names:
  - {words: Dave, stand_in: a manager}
steps:
  open.agree: {deciding: the Elm Road way}
  s1.harvest:
    heard:
      - nobody covers for Jonathan
      - Miriam is always away
  s1.cluster:
    themes:
      - {words: Cover, contributions: [1]}
      - {words: Rotas that come too late}
    parked:
      - the car park
      - the car park
  s1.choose: {focus: [Cover]}
  s2.who:
    deciders:
      - {role: the director, words: Posts are frozen.}
  s3.statement: {statement: [We have no cover and want it.]}
  s3.demand: {demand: [Cover by the summer]}
  s3.agree: {decisions: [start here]}
  s3.actions:
    actions:
      - {words: Cover, owner: "[A]", help: ask Jonathan for the sheet}
      - {words: Ask Dave about the rota}
  close.checkout:
    next: {when: after the count}
    care: {words: talk to the union}
    destroyed_by: once the Elm Road talks end
readback:
"""
FIRST = NOTES.count("\n") + 1


def decided(*decisions: str) -> Play:
    return played(NOTES + "".join(f"  - {decision}\n" for decision in decisions))


def refused(*decisions: str) -> list[str]:
    """What is told of these decisions: the place of each among them, from 1, and the sentence."""
    with pytest.raises(BadFile) as caught:
        decided(*decisions)
    return [f"{m.line - FIRST + 1}: {m.sentence}" for m in caught.value.mistakes]


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        ("{veil: Jonathon, stand_in: a worker}", "No text reads 'Jonathon'. Did you mean 'Jonathan'?"),
        ("clear: Elm Rode", "No text reads 'Elm Rode'. Did you mean 'Elm Road'?"),
        ("{veil: Miriam, stand_in: a worker}", "No text reads 'Miriam'. Nothing that is printed holds these words"),
        ("{soften: the Elm Road wey, to: x}", "No text reads 'the Elm Road wey'. Did you mean 'the Elm Road way'?"),
        ("leave_out: the car perk", "No text reads 'the car perk'. Did you mean 'the car park'?"),
        (
            "approve: nobody covers for Jonathon",
            "No contribution reads 'nobody covers for Jonathon'. Did you mean 'nobody covers for Jonathan'?",
        ),
        ("may_leave: {theme: Covers}", "No theme reads 'Covers'. Did you mean 'Cover'?"),
        ("stays_in_the_group: {parked: Cover}", "No parked matter reads 'Cover'."),
        ("may_leave: {fact: Cover}", "It stays in the group: only a letter could hold it, and this template drafts"),
        ("clear: nobody covers for Jonathan", "Only the room can let somebody's own words stand: write approve."),
        ("clear: Nobody  covers for JONATHAN", "Only the room can let somebody's own words stand: write approve."),
    ],
)
def test_a_decision_about_words_that_stand_nowhere_is_a_mistake_with_its_near_miss(decision: str, told: str) -> None:
    [only] = refused(decision)

    assert only.startswith(f"1: {told}"), only


def test_words_in_an_approved_contribution_can_be_veiled_wherever_the_approval_stands() -> None:
    session = decided("{veil: Miriam, stand_in: a worker}", "approve: Miriam is always away").session

    assert session.veiled == {"Miriam": "a worker"}


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("may_leave: Cover by the summer", "stays_in_the_group: Cover by the summer", "may leave further up"),
        ("stays_in_the_group: start here", "may_leave: {decision: start here}", "stays in the group further up"),
        ("{veil: Jonathan, stand_in: us}", "clear: Jonathan", "'Jonathan' is veiled further up, and cleared here."),
        ("clear: Jonathan", "{veil: Jonathan, stand_in: us}", "'Jonathan' is cleared further up, and veiled here."),
        (
            "{veil: Jonathan, stand_in: a worker}",
            "{veil: jonathan, stand_in: a nurse}",
            "'jonathan' is 'a worker' further up, and 'a nurse' here.",
        ),
        ("clear: Elm Road", "{veil: Dave, stand_in: a nurse}", "'Dave' is 'a manager' further up, and 'a nurse' here."),
        ("{soften: Cover by the summer, to: x}", "{soften: Cover by the summer, to: y}", "softened further up"),
        ("may_leave: Ask Dave about the rota", "leave_out: Ask Dave about the rota", "is left out here"),
        ("leave_out: Ask Dave about the rota", "may_leave: Ask Dave about the rota", "left out further up"),
    ],
)
def test_two_decisions_that_cannot_both_hold_are_a_mistake_at_the_second(first: str, second: str, told: str) -> None:
    [only] = refused(first, second)

    assert only.startswith("2: ")
    assert told in only
    assert only.endswith("Keep one of the two.")


def test_two_stand_ins_for_one_listed_name_are_a_mistake_at_the_second() -> None:
    with pytest.raises(BadFile) as caught:
        played("template: survival-surgery\nnames:\n  - {words: Jo, stand_in: x}\n  - {words: JO, stand_in: y}\n")

    assert [(m.line, m.sentence) for m in caught.value.mistakes] == [
        (4, "'JO' is 'x' further up, and 'y' here. Keep one of the two.")
    ]


def test_the_same_decision_twice_is_no_contradiction() -> None:
    same = ("may_leave: Cover by the summer", "{veil: Jonathan, stand_in: us}", "leave_out: talk to the union")

    assert decided(*same, *same).session.left_out


def test_what_may_leave_is_asked_where_the_words_fit_several_things() -> None:
    [asked] = refused("may_leave: cover")
    [same] = refused("may_leave: the car park")

    assert asked.startswith("1: More than one thing reads 'Cover', so none of them may leave. ")
    assert asked.endswith(" Say which: {action: …} or {theme: …}.")
    assert same.endswith(" Each is a parked matter: put one in other words.")


def test_what_may_leave_can_say_which_thing_it_means() -> None:
    session = decided("may_leave: {theme: Cover}").session

    assert [theme.stays for theme in session.themes] == [False, None]
    assert {w.stays for w in session.written} == {None}


def test_whatever_reads_so_stays_in_the_group() -> None:
    session = decided("stays_in_the_group: cover").session

    assert [theme.stays for theme in session.themes] == [True, None]
    assert [type(w.item).__name__ for w in session.written if w.stays] == ["Action"]


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("start here", "Decision"),
        ("We have no cover and want it.", "Statement"),
        ("Cover by the summer", "Demand"),
        ("the director", "Decider"),
        ("Posts are frozen.", "Decider"),
        ("after the count", "NextSession"),
        ("talk to the union", "CareLine"),
    ],
)
@pytest.mark.parametrize(("decision", "stays"), [("stays_in_the_group", True), ("may_leave", False)])
def test_each_thing_that_others_may_read_can_be_kept_or_let_out(
    words: str, thing: str, decision: str, *, stays: bool
) -> None:
    session = decided(f"{decision}: {words}").session

    assert [type(w.item).__name__ for w in session.written if w.stays is stays] == [thing]


def test_what_belongs_to_the_whole_session_can_be_left_out() -> None:
    session = decided(
        "leave_out: Jonathan's team", "leave_out: the Elm Road way", "leave_out: once the Elm Road talks end"
    ).session

    assert (session.label, session.scale, session.destroyed_by) == ("", "", "")
    assert session.left_out == frozenset()


@pytest.mark.parametrize("words", ["[A]", "open.agree", "fist_to_five"])
def test_only_what_is_printed_and_somebody_wrote_can_be_softened(words: str) -> None:
    [only] = refused(f'{{soften: "{words}", to: x}}')

    assert only.startswith("1: No text reads")
