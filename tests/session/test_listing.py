"""A list from elsewhere becomes contributions, one a line, in no order."""

import pytest

from survival_surgery.session.listing import LONGEST_LIST, MOST, dealt, listed
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import Session


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- no cover", "no cover"),
        ("  * no cover", "no cover"),
        ("•no cover", "no cover"),
        ("\u2013 no cover", "no cover"),
        ("1. no cover", "no cover"),
        ("(12) no cover", "no cover"),
        ("7: no cover", "no cover"),
        ("3\tno cover", "no cover"),
        ("a) no cover", "no cover"),
        ("- [ ] no cover", "no cover"),
        ("- 2. no cover", "no cover"),
        ("12 hours without a break", "12 hours without a break"),
        ("3.5 posts are gone", "3.5 posts are gone"),
        ("I am tired", "I am tired"),
        ("half-day cover", "half-day cover"),
        ("red\x1b[2J\u202e text", "red\ufffd[2J\ufffd text"),
    ],
)
def test_what_only_made_a_list_of_it_is_taken_off(line: str, words: str) -> None:
    assert listed(f"{line}\n").lines == (words,)


def test_empty_lines_and_rules_are_no_contributions() -> None:
    assert listed("\ufeffone\r\n\r\n---\n   \n•\ntwo\rthree").lines == ("one", "two", "three")


def test_at_most_three_hundred_are_taken_at_once_and_the_rest_is_counted() -> None:
    found = listed("\n".join(f"card number {number}" for number in range(MOST + 12)))

    assert (len(found.lines), found.over) == (MOST, 12)


def test_of_a_megabyte_the_first_cards_are_taken() -> None:
    found = listed("no cover on nights\n" * 55_000)

    assert (len(found.lines), found.over) == (MOST, 55_000 - MOST)


def test_a_line_that_no_card_holds_is_named() -> None:
    with pytest.raises(Refused, match="Line 2 has 5000 characters"):
        listed("fine\n" + "x" * 5_000)


def test_what_is_far_too_long_is_refused_unread() -> None:
    with pytest.raises(Refused, match="far too long"):
        listed("x\n" * LONGEST_LIST)


def test_the_order_of_a_list_is_not_kept_and_is_the_same_for_the_same_session() -> None:
    lines = [f"card {number}" for number in range(40)]
    session = Session(seed=7)

    assert sorted(dealt(lines, session)) == sorted(lines)
    assert list(dealt(lines, session)) != lines
    assert dealt(lines, session) == dealt(lines, session)
    assert dealt(lines, session) != dealt(lines, Session(seed=8))
