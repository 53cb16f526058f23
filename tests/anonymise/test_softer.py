"""Softer words are a suggestion: nobody is in them, they read well aloud, and the room's "we" stands for one "I"."""

import pytest

from survival_surgery.anonymise.finders.meeting import find
from survival_surgery.anonymise.finders.suspect import Known
from survival_surgery.anonymise.softer import suggestion
from survival_surgery.session.state import ListedName

KNOWN = Known(
    (
        ListedName(number=1, words="Dave", sort="name", stand_in=""),
        ListedName(number=2, words="Priya", sort="name", stand_in=""),
        ListedName(number=3, words="Okafor", sort="name", stand_in="a senior manager"),
        ListedName(number=4, words="Elm Road", sort="word", stand_in=""),
    ),
    themes=(),
    leaves=True,
)

READ_ALOUD = {
    "Dave told us that the ward is closing": "A colleague told us that the ward is closing",
    "we heard from Priya that nobody gets leave": "we heard from a colleague that nobody gets leave",
    "Priya's shifts are never covered": "A colleague's shifts are never covered",
    "Dave and Priya are leaving": "Colleagues are leaving",
    "our manager Dave says it is our time management": "our manager says it is our time management",
    "nurse Priya cried": "a nurse cried",
    "The manager, Dave, shouted": "The manager shouted",
    "Okafor sent us home": "A senior manager sent us home",
    "the drop-in on Elm Road was moved": "the drop-in at our workplace was moved",
    "ring 07700 900123 or mail eve@example.org": "ring a phone number or mail an e-mail address",
    "Ward 7 has no cover": "One of our wards has no cover",
    "we were alone in room 12": "we were alone in one of our rooms",
    "it was decided on 14 March": "it was decided in early spring",
    "we ask for an answer by 3 June": "we ask for an answer by early summer",
    "the letter of 3 May said no": "the letter of late spring said no",
    "Since Easter nobody has had a break": "For some time nobody has had a break",
    "Three of us were sent home": "Some of us were sent home",
    "She is pregnant and was moved": "She is dealing with something private and was moved",
    'He told us "you are all lazy" in front of everybody': (
        "He told us something that we do not repeat in front of everybody"
    ),
    "I think that my rota is unfair": "We think that our rota is unfair",
    "i was told off for it": "we were told off for it",
    "They moved me without asking": "They moved us without asking",
    "what [a worker] heard about it": "what a worker heard about it",
    "people lose their worker again and again": "people lose their worker again and again",
    "the rota, i.e. the list on the door": "the rota, i.e. the list on the door",
}


@pytest.mark.parametrize(("said", "softer"), READ_ALOUD.items(), ids=READ_ALOUD)
def test_it_reads_well_aloud(said: str, softer: str) -> None:
    assert suggestion(said, find(said, KNOWN)) == softer


@pytest.mark.parametrize("said", [said for said in READ_ALOUD if find(said, KNOWN)])
def test_whoever_was_found_is_found_no_more(said: str) -> None:
    softer = suggestion(said, find(said, KNOWN))

    assert [softer[s.start : s.end] for s in find(softer, KNOWN)] == []


def test_brackets_with_a_letter_stay_because_without_them_they_would_be_a_place() -> None:
    assert suggestion("it started on [ward A]", ()) == "it started on [ward A]"


def test_somebodys_own_words_from_end_to_end_leave_an_empty_line() -> None:
    said = "nobody ever asks us anything before they change the rota"
    known = Known(unapproved=(said,), themes=())

    assert suggestion(said, find(said, known)) == ""


def test_somebodys_own_words_in_a_longer_text_leave_a_gap_to_fill_in() -> None:
    said = "nobody ever asks us anything before they change the rota"
    text = f"We wrote: {said}, and sent it."
    known = Known(unapproved=(said,), themes=())

    assert suggestion(text, find(text, known)) == "We wrote: …, and sent it."


def test_of_another_language_nothing_is_suggested() -> None:
    said = "Dave dijo que no hay turnos"

    assert suggestion(said, find(said, KNOWN), english=False) == said
