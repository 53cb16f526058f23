"""The last gate reads what would lie on the disk, and one suspect on one page stops every page."""

import pytest

from survival_surgery.anonymise.gate import Finished, GateRefused, check
from survival_surgery.anonymise.record import Audience
from survival_surgery.document.blocks import Bullets, Heading, Own, Paragraph, say
from survival_surgery.document.markdown import page
from survival_surgery.document.wording import sentence
from survival_surgery.session import moves, protect
from survival_surgery.session.state import Session
from tests.anonymise.example import played, started

NAMES = ("Will", "May", "Jane_Doe", "Ops*")


def session() -> Session:
    return played([*(protect.list_name(name) for name in NAMES), moves.hear("Nobody ever answers the bell")], started())


@pytest.mark.parametrize(
    "line",
    [
        "ask WILL",
        "Jane\\_Doe said",
        "jane doe said",
        "Ops\\* said",
        "rep\\@branch.org",
        "07700 900123",
        "nobody ever answers the bell",
        "W-i-l-l",
        "\\\\Will",
    ],
)
def test_a_finished_page_with_a_suspect_is_refused_by_file_and_line(line: str) -> None:
    with pytest.raises(GateRefused) as refused:
        check([Finished("a.md", "fine\n"), Finished("b.md", f"# fine\n\n{line}\n")], session())

    assert "b.md, line 3: " in str(refused.value)
    assert "a.md" not in str(refused.value)
    assert line not in str(refused.value)


def test_the_programs_own_words_are_nobodys_name() -> None:
    made = page([Paragraph(say("Notes will be destroyed in {}.", Own("May")))])

    check([Finished("a.md", made.text, made.own)], session())


def test_the_same_words_of_the_room_are_stopped() -> None:
    made = page([Paragraph(say("Notes will be destroyed in {}.", "May"))])

    with pytest.raises(GateRefused):
        check([Finished("a.md", made.text, made.own)], session())


def test_a_name_that_begins_in_the_programs_words_and_ends_in_the_rooms_is_stopped() -> None:
    made = page([Paragraph(say("Jane {}", "Doe"))])

    with pytest.raises(GateRefused):
        check([Finished("a.md", made.text, made.own)], session())


def test_what_somebody_cleared_may_stand() -> None:
    cleared = played([protect.list_name("Will"), protect.clear("will")], started())

    check([Finished("a.md", "we will not\n")], cleared)
    with pytest.raises(GateRefused):
        check([Finished("a.md", "we and Will\n")], cleared)


def test_what_somebody_cleared_may_open_a_sentence() -> None:
    cleared = played([protect.list_name("Will"), protect.clear("will")], started())
    ours, theirs = (page([Paragraph(sentence(words))]) for words in ("will you stay?", "Will you stay?"))

    assert ours.text == theirs.text
    check([Finished("a.md", ours.text, ours.own)], cleared)
    with pytest.raises(GateRefused):
        check([Finished("a.md", theirs.text, theirs.own)], cleared)


def test_the_capital_of_a_sentence_lets_nobodys_initial_out() -> None:
    made = page([Paragraph(sentence("j agrees"))])

    with pytest.raises(GateRefused):
        check([Finished("a.md", made.text, made.own)], played([protect.list_name("J")], started()))


def test_what_the_room_approved_may_stand() -> None:
    log = started()
    heard = played([moves.hear("Nobody ever answers the bell")], log)
    approved = played([protect.approve(heard.contributions[0].number)], log)

    check([Finished("a.md", "Nobody ever answers the bell\n")], approved)


def test_words_that_meet_by_chance_are_nobodys_own() -> None:
    log = started()
    heard = played([moves.hear("we start with nights")], log)
    chance = page([Paragraph(say("We start with {}.", "nights"))])
    said = page([Paragraph(say("So: {}", sentence("we start with nights")))])

    check([Finished("a.md", chance.text, chance.own)], heard)
    with pytest.raises(GateRefused):
        check([Finished("a.md", said.text, said.own)], heard)


@pytest.mark.parametrize(("sort", "cleared"), [("name", ("Jane", "Doe")), ("word", ("Jane Doe",))])
def test_what_was_cleared_may_also_stand_across_two_texts(sort: str, cleared: tuple[str, ...]) -> None:
    log = started()
    listed = played([protect.list_name("Jane Doe", sort)], log)
    made = page([Paragraph(say("{}: {}.", "ask Jane", "Doe and all"))])
    with pytest.raises(GateRefused):
        check([Finished("a.md", made.text, made.own)], listed)

    check([Finished("a.md", made.text, made.own)], played([protect.clear(words) for words in cleared], log))


def test_a_refusal_says_where_and_what_to_do() -> None:
    made = page(
        [
            Heading(2, say("7. What we have")),
            Bullets((say("{}: {}", "a shed on Elm", "Road works"),)),
            Paragraph(say("x")),
        ]
    )
    with pytest.raises(GateRefused) as refused:
        check(
            [Finished("minutes-group.md", made.text, made.own)],
            played([protect.list_name("Elm Road", "word")], started()),
        )

    _, where, what_to_do = str(refused.value).splitlines()
    assert where == "minutes-group.md, line 3, under “7. What we have”: words that you listed as never to leave."
    assert what_to_do == (
        "Veil it, clear it or soften the words that hold it in the readback, or take the name off your list; "
        "then write again."
    )


def test_the_name_of_a_theme_that_stays_is_stopped_on_the_page_for_others_alone() -> None:
    session = played([moves.name_theme("Nights")], started())

    check([Finished("a.md", "how nights are\n")], session)
    with pytest.raises(GateRefused, match="the name of a theme that stays in the group"):
        check([Finished("a.md", "how nights are\n", (), Audience.OUTWARD)], session)
