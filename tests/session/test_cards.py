"""Letters are dealt and cards are shuffled by the session's seed, and say nothing about anybody."""

from collections import Counter
from string import ascii_uppercase

from survival_surgery.session.items import Action
from survival_surgery.session.state import Contribution, Session, Written


def heard(seed: int, *words: str) -> Session:
    """A session that heard these words in this order."""
    return Session(seed=seed, contributions=tuple(Contribution(number=n, words=w) for n, w in enumerate(words, 2)))


def test_the_letters_of_a_session_are_all_letters_once_each() -> None:
    assert all(sorted(Session(seed=seed).letters) == list(ascii_uppercase) for seed in range(20))


def test_the_letters_are_dealt_in_the_same_order_each_time_one_session_is_opened() -> None:
    assert Session(seed=5).letters == Session(seed=5).letters


def test_any_letter_may_be_dealt_first() -> None:
    first = Counter(Session(seed=seed).letters[0] for seed in range(1_000))

    assert set(first) == set(ascii_uppercase)
    assert max(first.values()) < 80


def test_the_letters_that_owners_and_buddies_hold_are_dealt() -> None:
    actions = (Action(words="a", owner="[K]", buddy="[B]"), Action(words="b", owner="nurse and porter"))
    session = Session(written=tuple(Written(number=n, item=a) for n, a in enumerate(actions, 1)))

    assert session.dealt == {"K", "B"}


def test_a_card_keeps_its_place_among_the_others_when_more_are_heard() -> None:
    few = heard(3, *"abcdefgh")
    more = heard(3, *"abcdefghijklmnop")

    assert [c for c in more.shuffled if c in few.contributions] == list(few.shuffled)


def test_two_sessions_shuffle_the_same_words_differently() -> None:
    orders = {tuple(c.words for c in heard(seed, *"abcdef").shuffled) for seed in range(50)}

    assert len(orders) > 40


def test_the_place_of_a_card_says_nothing_about_when_it_was_heard() -> None:
    """Over many sessions, the one heard first lies anywhere with about the same chance; so does the one heard last."""
    places: Counter[tuple[str, int]] = Counter()
    for seed in range(1_200):
        words = [c.words for c in heard(seed, *"abcdef").shuffled]
        places.update({("first", words.index("a")): 1, ("last", words.index("f")): 1})

    # 200 are expected at each of the six places; 50 away is more than three and a half standard deviations.
    assert all(150 < places[which, place] < 250 for which in ("first", "last") for place in range(6))


def test_the_order_of_the_cards_depends_on_nothing_but_their_numbers() -> None:
    cards = tuple(Contribution(number=number, words=str(number)) for number in range(2, 12))

    assert Session(seed=1, contributions=cards).shuffled == Session(seed=1, contributions=cards[::-1]).shuffled
