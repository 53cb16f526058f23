"""A stand-in that begins a sentence has a capital, and is known again with it."""

import pytest

from survival_surgery.anonymise.anonymiser import printed
from survival_surgery.anonymise.finders.suspect import Known, own_stand_ins
from survival_surgery.anonymise.stand_ins import own_brackets
from survival_surgery.anonymise.text import veiled
from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.document.blocks import Own
from survival_surgery.document.wording import sentence
from survival_surgery.session.state import ListedName, Session

PRIYA = ListedName(number=1, words="Priya", sort="name", stand_in="a worker")
KNOWN = Known(names=(PRIYA,))

PLACES = [
    ("Priya was told.", "[A worker] was told."),
    ("We asked. Priya was told.", "We asked. [A worker] was told."),
    ("We asked! “Priya knew.”", "We asked! “[A worker] knew.”"),
    ("We asked Priya.", "We asked [a worker]."),
    ("So, e.g. Priya went.", "So, e.g. [a worker] went."),
    ("We met at St. Priya has keys.", "We met at St. [a worker] has keys."),
    ("It is late. priya left.", "It is late. [a worker] left."),
]


@pytest.mark.parametrize(("text", "told"), PLACES)
def test_a_stand_in_begins_a_sentence_with_a_capital_in_minutes_as_in_any_text(text: str, told: str) -> None:
    assert printed(text, Session(), KNOWN) == veil_listed(text, (PRIYA,)) == told
    assert veiled(text, (PRIYA,)).text == told


def test_words_that_are_set_into_a_sentence_get_no_capital_before_it_is_known_where_they_stand() -> None:
    assert printed("Priya and the reps", Session(), KNOWN) == "[a worker] and the reps"
    assert "".join(sentence("[a worker] and the reps")) == "[A worker] and the reps."


def test_the_capital_of_a_stand_in_is_the_programs_own() -> None:
    assert [run for run in sentence("[a worker] left") if isinstance(run, Own)] == ["A", "."]


@pytest.mark.parametrize("kept", ["[A] rings the branch", "[a] rings the branch"])
def test_the_letter_of_an_owner_stays_as_it_was_dealt(kept: str) -> None:
    assert "".join(sentence(kept)) == f"{kept}."


def test_a_list_of_names_has_a_capital_each_and_a_broken_line_none() -> None:
    assert veiled("- Priya left\n- Priya stayed", (PRIYA,)).text == "- [A worker] left\n- [A worker] stayed"
    assert veiled("we told\nPriya of it", (PRIYA,)).text == "we told\n[a worker] of it"
    assert veiled("We met.\n\nPriya left", (PRIYA,)).text == "We met.\n\n[A worker] left"


@pytest.mark.parametrize(
    "text",
    [
        "[A worker] left.",
        "We met. [Somebody] left.",
        "what we said\n\n[Ward A] is cold",
        "- [Ward A] is cold",
        "| [Unit B] |",
        "[Recently] it rose",
    ],
)
def test_a_stand_in_with_a_capital_is_known_again(text: str) -> None:
    assert own_brackets(text) == ((text.index("["), text.index("]") + 1),)


def test_a_stand_in_that_somebody_chose_is_known_again_with_its_capital() -> None:
    assert own_brackets("[Harry's mate] left", ("harry's mate",)) == ((0, 14),)


@pytest.mark.parametrize(
    "text", ["[Park] left.", "we asked [Lane Street] twice", "[Mark] it", "[A] left", "[Kev] left"]
)
def test_a_capital_in_brackets_is_not_taken_for_a_stand_in(text: str) -> None:
    assert own_brackets(text) == ()


def test_the_programs_own_words_with_a_capital_are_nobodys_name() -> None:
    assert own_stand_ins("[Somebody] rang") == ((0, 10),)


@pytest.mark.parametrize(("text", "told"), PLACES)
def test_reading_again_what_was_veiled_changes_nothing(text: str, told: str) -> None:
    assert veiled(told, (PRIYA,)).text == told
    assert printed(told, Session(), KNOWN) == told
