"""A listed name in its short forms, misspelt, written by ear, and as initials."""

import pytest
from hypothesis import assume, given, settings, strategies as st

from survival_surgery.anonymise.finders import likely
from survival_surgery.anonymise.finders.suspect import Known
from survival_surgery.session.state import ListedName


def suspects(text: str, *listed: str) -> list[tuple[str, str]]:
    names = tuple(ListedName(number=1, words=words, sort="name", stand_in="a worker") for words in listed)
    return [(text[s.start : s.end], s.strength) for s in likely.find(text, Known(names))]


@pytest.mark.parametrize(
    ("listed", "text", "words", "strength"),
    [
        ("Mohammed Hussain", "mo has put in a request", "mo", "ask"),
        ("Mohammed Hussain", "Moh's shift", "Moh", "veil"),
        ("Siobhan Kelly", "told shiv twice", "shiv", "ask"),
        ("Agnieszka", "ask Aga about it", "Aga", "veil"),
        ("Małgorzata", "gosia went home", "gosia", "veil"),
        ("Chinonso", "nonso was crying", "nonso", "veil"),
        ("Oluwaseun", "seun raised it", "seun", "veil"),
        ("Dafydd", "dai never came", "dai", "veil"),
        ("Harpreet", "harps said no", "harps", "ask"),
        ("Robert Smith", "asked bob again", "bob", "ask"),
        ("William", "ask will about it", "will", "ask"),
        ("Liz", "elizabeth covers", "elizabeth", "veil"),
        ("Priya", "pryia was off", "pryia", "veil"),
        ("Małgorzata", "Malgorztaa wrote", "Malgorztaa", "veil"),
        ("Shabnam", "Shabnum's letter", "Shabnum", "veil"),
        ("Dave Okafor", "DO and two more refused", "DO", "ask"),
        ("Dave Okafor", "D.O. was threatened", "D.O.", "veil"),
        ("Kirsty Doyle", "per K.D., no breaks", "K.D.", "veil"),
    ],
)
def test_a_listed_name_is_found_as_people_say_or_misspell_it(listed: str, text: str, words: str, strength: str) -> None:
    assert (words, strength) in suspects(text, listed)


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("William Jones", "we will go if you will"),
        ("Robert", "rob the bank, bob up and down"),
        ("Dave", "we have what they gave to save"),
        ("Patricia", "a pat on the back"),
        ("Ian Turner", "it is IT, and in the end"),
        ("Penny Moss", "PM, or 3 pm"),
        ("Karen", "they are barren"),
        ("Mark", "make a mask"),
        ("Sue", "use the sum"),
        ("Tony", "only a tone"),
    ],
)
def test_words_of_every_day_near_a_listed_name_are_left_alone(listed: str, text: str) -> None:
    assert suspects(text, listed) == []


@given(st.sampled_from(["Priya", "Krzysztof", "Oluwaseun", "Gwenllian"]), st.data())
@settings(deadline=None)
def test_two_letters_that_changed_places_hide_no_name(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(name) - 2))
    assume(name[at] != name[at + 1])
    wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]

    assert wrong.lower() in [words for words, _ in suspects(f"told {wrong.lower()} twice", name)]
