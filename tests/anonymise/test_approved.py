"""What somebody let stand is a word of the workplace from then on, unless it is protected besides."""

from survival_surgery.anonymise.approved import approved_words
from survival_surgery.anonymise.finders.unknown import find_unknown
from survival_surgery.anonymise.passages import unsettled
from survival_surgery.session.events import Entry, Event, NameCleared, NameListed, NameVeiled
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Parked
from survival_surgery.session.moves import note
from survival_surgery.session.protect import clear
from tests.anonymise.example import ABOUT, played, started


def approved(*events: Event) -> frozenset[str]:
    return approved_words(replay(Entry(number, event) for number, event in enumerate(events, 1)))


def test_a_word_that_may_stand_is_known_in_every_spelling_of_it() -> None:
    words = approved(NameCleared(words="Brontíx"))

    assert list(find_unknown("Brontix, BRONTIX and the brontix's own"))
    assert not list(find_unknown("Brontix, BRONTIX and the brontix's own", words))


def test_a_listed_name_that_was_let_stand_once_is_no_word_of_the_workplace() -> None:
    assert approved(NameCleared(words="brontix"), NameListed(words="Brontix")) == frozenset()


def test_what_was_veiled_after_it_was_let_stand_is_not_approved() -> None:
    assert approved(NameCleared(words="Brontix"), NameVeiled(words="brontix", stand_in="a project")) == frozenset()


def test_what_was_let_stand_while_typing_is_not_asked_at_the_readback_in_any_spelling() -> None:
    parked = [note(Parked(words=f"what {word} does to us")) for word in ("brontix", "Brontix", "BRONTIX")]

    asked = unsettled(played(parked, started()), ABOUT)
    left = unsettled(played([*parked, clear("brontix")], started()), ABOUT)

    assert {question.words.casefold() for question in asked} == {"brontix"}
    assert left == ()
