"""Phrases that fit one person, people who are not in the room, and what is private about any of them."""

import pytest

from survival_surgery.anonymise.finders import quoted, sensitive, third, unique
from survival_surgery.anonymise.finders.suspect import Known


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the only night porter said", "the only night porter"),
        ("she's the only nurse on nights", "the only nurse on nights"),
        ("the only male OT in the team said no", "the only male OT in the team"),
        ("the only one who complained", "the only one who complained"),
        ("our sole receptionist", "our sole receptionist"),
        ("our one physio is off", "our one physio"),
        ("head of estates and facilities", "head of estates and facilities"),
        ("our band 6 ot", "band 6 ot"),
        ("a band 8a got it", "band 8a"),
        ("our manager karen said", "our manager karen"),
        ("my supervisor priya", "my supervisor priya"),
        ("the supervisor dave told us", "the supervisor dave"),
        ("Sister Bernadette runs it", "Sister Bernadette"),
        ("our ward manager told us", "our ward manager"),
        ("the new peer support worker was asked", "the new peer support worker"),
        ("the clinical lead at hillview", "the clinical lead at hillview"),
        ("the consultant on Thursdays shouts", "the consultant on Thursdays"),
        ("the deputy with the bad knee was moved", "the deputy with the bad knee"),
        ("the lad with the tattoo", "the lad with the tattoo"),
        ("the lad who was on the news after the fire is back", "the lad who was on the news after the fire"),
        ("the one with the guide dog", "the one with the guide dog"),
        ("the one whose husband is a councillor got it", "the one whose husband is a councillor"),
        ("the girl on reception", "the girl on reception"),
    ],
)
def test_a_phrase_that_fits_one_person_is_asked_about(text: str, words: str) -> None:
    found = [text[s.start : s.end] for s in unique.find(text, Known())]

    assert any(words in each or (each in words and len(each) > len(words) // 2) for each in found), found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the head of housekeeping can tell", "the head of housekeeping"),
        ("the head of housekeeping and catering said so", "the head of housekeeping and catering"),
        ("the head of the body that decides", "the head of the body"),
    ],
)
def test_what_fits_one_person_ends_with_what_they_are_the_head_of(text: str, words: str) -> None:
    assert [text[s.start : s.end] for s in unique.find(text, Known())] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "there were only carers there",
        "only nurses on nights",
        "the manager", "our manager", "our manager says no", "our manager never listens", "our managers", "HR lead",
        "the chief exec", "the director", "the nurses", "our steward", "our line manager",
        "everyone knows who did it", "the only thing", "the only way", "the only reason", "the one we want",
        "the people who did it", "those who left", "anyone with a badge", "head of the queue", "all band 2s",
        "band 2 staff", "up to band 3", "level 3", "Serco guard", "[senior manager]", "manager training",
        "the nurse station", "a worker", "the new rota", "the old way", "the cleaners at night", "management",
        "care workers", "we are not the only ones", "get my head around it",
    ],
)  # fmt: skip
def test_a_role_by_itself_is_left_alone(text: str) -> None:
    assert [text[s.start : s.end] for s in unique.find(text, Known())] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at my daughter's school", "my daughter's school"),
        ("my mums area", "my mums area"),
        ("her husband works here", "her husband"),
        ("their son was ill", "their son"),
        ("a friend of mine", "a friend of mine"),
        ("my mate's house", "my mate's house"),
        ("dave's wife", "dave's wife"),
        ("my two year old daughter", "my two year old daughter"),
        ("his parents", "his parents"),
    ],
)
def test_somebodys_family_is_asked_about(text: str, words: str) -> None:
    assert [text[s.start : s.end] for s in third.find(text, Known())] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "our children",
        "our kids",
        "their families",
        "sister",
        "Sister Act",
        "our partners in the union",
        "mum",
        "the son",
    ],
)
def test_families_in_general_are_left_alone(text: str) -> None:
    assert list(third.find(text, Known())) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("she is pregnant", "pregnant"),
        ("he's off with stress", "stress"),
        ("she was signed off", "signed off"),
        ("her mental health", "mental health"),
        ("sickle cell", "sickle cell"),
        ("just back from maternity", "maternity"),
        ("her visa runs out", "visa"),
        ("an asylum seeker", "asylum seeker"),
        ("dave was suspended", "suspended"),
        ("he got a final warning", "final warning"),
        ("the polish cleaners", "polish cleaners"),
        ("a filipino nurse", "filipino nurse"),
        ("a muslim porter", "muslim porter"),
        ("she's muslim", "muslim"),
        ("i'm in unison", "i'm in unison"),
        ("he joined the gmb", "he joined the gmb"),
        ("dave isn't in the union", "dave isn't in the union"),
        ("he's gay", "gay"),
        ("she was crying", "crying"),
    ],
)
def test_something_private_is_asked_about(text: str, words: str) -> None:
    assert [text[s.start : s.end] for s in sensitive.find(text, Known())] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "it came from the union rep",
        "there is no room in the union for this",
        "work stress", "the stress of it", "the sick pay scheme", "maternity pay", "the disciplinary procedure",
        "polish the floor", "british values", "we are in unison", "we're in the union", "everyone is in the union",
        "the union is here", "union members", "Unite and fight", "Unison", "a mental health team",
        "the condition of the roof", "the operation of the rota", "suicide prevention", "white paper", "black ice",
        "Care",
    ],
)  # fmt: skip
def test_a_subject_without_a_person_is_left_alone(text: str) -> None:
    assert [text[s.start : s.end] for s in sensitive.find(text, Known())] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('he said "get over it now"', '"get over it now"'),
        ("he said \u201cget over it\u201d again", "\u201cget over it\u201d"),
        ("he said 'get over it now'", "'get over it now'"),
        ("I quote: get over it", "I quote: get over it"),
        ("i was pregnant when they moved me", "i was pregnant when they moved me"),
        ("her exact words were you people", "her exact words were you people"),
    ],
)
def test_somebodys_own_words_are_asked_about(text: str, words: str) -> None:
    assert [text[s.start : s.end] for s in quoted.find(text, Known())] == [words]


@pytest.mark.parametrize(
    "text",
    ['the so-called "plan"', "don't say it's theirs, it's ours", "i think we should", "the nurses' room", '5" and 6"'],
)
def test_what_is_no_quotation_is_left_alone(text: str) -> None:
    assert list(quoted.find(text, Known())) == []
