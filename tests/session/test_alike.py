"""Which cards look alike: by the words they share, the rare ones first, and only ever as something to look at."""

from itertools import combinations

from survival_surgery.session import moves
from survival_surgery.session.alike import LIKE, MOST, Likeness, stems
from survival_surgery.session.state import Contribution, Session
from tests.session.given import after

SAID = (
    "nobody answers the telephone at night",  # 2
    "agency staff get no supervision",  # 3
    "we wait for hours in the corridor",  # 4
    "the phone is never answered",  # 5
    "supervision is cancelled every month",  # 6
    "waiting in a cold corridor",  # 7
    "the tea is bad",  # 8
)
HEARD = tuple(moves.hear(words) for words in SAID)


def test_the_cards_that_share_rare_words_look_alike() -> None:
    likeness = Likeness(after(*HEARD))

    assert likeness.of(4).cards == (4, 7)
    assert likeness.of(6).cards == (6, 3)
    assert likeness.of(2).cards == (2, 5)
    assert likeness.of(8).cards == (8,)


def test_words_are_one_whatever_their_ending() -> None:
    assert stems("waiting") == stems("waits") == stems("waited")
    assert stems("no cover for the nights") == stems("cover at night")


def test_a_card_that_looks_like_what_is_under_a_theme_is_shown_with_that_theme() -> None:
    session = after(*HEARD, moves.name_theme("Corridor", [4]), moves.name_theme("Pay"))

    assert Likeness(session).of(7).theme == session.themes[0].number
    assert Likeness(session).of(8).theme is None


def test_the_name_of_a_theme_counts_as_its_cards_do() -> None:
    session = after(*HEARD, moves.name_theme("Tea and biscuits"))

    assert Likeness(session).of(8).theme == session.themes[0].number


def test_a_theme_that_has_the_card_already_is_not_shown_for_it() -> None:
    session = after(*HEARD, moves.name_theme("Corridor", [4, 7]))

    assert Likeness(session).of(7).theme is None


def test_asked_again_the_next_group_is_another_one() -> None:
    likeness = Likeness(after(*HEARD))
    passed: set[int] = set()
    groups = []
    while group := likeness.next_group(passed):
        groups.append(set(group.cards))
        passed |= set(group.cards)

    assert groups == [{2, 5}, {3, 6}, {4, 7}]


def test_where_nothing_looks_alike_nothing_is_shown() -> None:
    assert Likeness(after(moves.hear("no cover"), moves.hear("cold tea"))).next_group() is None
    assert Likeness(Session()).next_group() is None


def test_a_room_is_never_shown_more_cards_than_it_can_look_at() -> None:
    session = after(*(moves.hear(f"waiting in the corridor {letter * 4}") for letter in "abcdefghijklmnop"))

    assert len(Likeness(session).of(2).cards) == MOST
    assert 0 < LIKE < 1


def test_of_a_thousand_cards_those_that_look_alike_most_are_shown() -> None:
    words = [
        "cover",
        "ward",
        "night",
        "nurse",
        "waiting",
        "corridor",
        "phone",
        "answer",
        "rota",
        "notes",
        "home",
        "tea",
    ]
    sets = list(combinations(words, 5))
    cards = tuple(Contribution(number=n, words=" ".join(sets[n % len(sets)])) for n in range(1, 1001))
    alike = Likeness(Session(contributions=cards)).of(5)

    assert len(alike.cards) == MOST
