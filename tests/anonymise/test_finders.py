"""What the finders find, in the words of people who type in a hurry, and what they leave alone."""

import pytest
from hypothesis import given, strategies as st

from survival_surgery.anonymise.finders import find
from survival_surgery.anonymise.finders.listed import find_listed
from survival_surgery.anonymise.finders.suspect import Known
from survival_surgery.session.state import ListedName


def named(words: str, sort: str = "name", stand_in: str = "") -> ListedName:
    return ListedName(number=1, words=words, sort=sort, stand_in=stand_in)


def found(text: str, *names: ListedName) -> list[str]:
    return [text[s.start : s.end] for s in find_listed(text, names)]


@pytest.mark.parametrize(
    ("listed", "text", "veiled"),
    [
        ("Priya", "PRIYA was off", "PRIYA"),
        ("Priya", "priya's list", "priya"),
        ("Priya", "Priya\u2019s list", "Priya"),
        ("Priya", "priyas list", "priyas"),
        ("Priya", "ask Pri-ya", "Pri-ya"),
        ("Priya", "ask Pri ya today", "Pri ya"),
        ("Priya", "P r i y a", "P r i y a"),
        ("Priya", "P.R.I.Y.A.", "P.R.I.Y.A"),
        ("Priya", "**Pri**ya", "Pri**ya"),
        ("Priya", "Pri\u200bya", "Pri\u200bya"),
        ("Priya", "Pri\ufffdya", "Pri\ufffdya"),
        ("Priya", "Ｐｒｉｙａ", "Ｐｒｉｙａ"),  # noqa: RUF001 - full width on purpose
        ("Priya", "Prіyа", "Prіyа"),  # noqa: RUF001 - Cyrillic on purpose
        ("Priya", "askPriya", "Priya"),
        ("Priya", "Priya34", "Priya"),
        ("Priya Nair", "told Nair twice", "Nair"),
        ("Priya Nair", "PriyaNair", "PriyaNair"),
        ("Priya Nair", "priya_nair", "priya_nair"),
        ("Nair, Priya", "ask priya", "priya"),
        ("Małgorzata", "malgorzata", "malgorzata"),
        ("Siobhan", "Siobhán said", "Siobhán"),
        ("Søren", "Soren", "Soren"),
        ("Müller-Weiß", "muller weiss", "muller weiss"),
        ("Anne-Marie", "Marie went", "Marie"),
        ("O'Brien", "obrien's", "obrien"),
        ("Ольга", "ольга сказала", "ольга"),
        ("Ηρα", "ηρα said", "ηρα"),  # noqa: RUF001 - Greek on purpose
        ("王芳", "我和王芳说", "王芳"),
        ("Jo", "JO said", "JO"),
        ("Dr Okafor", "okafor said", "okafor"),
    ],
)
def test_a_listed_name_is_found_however_it_is_written(listed: str, text: str, veiled: str) -> None:
    assert veiled in found(text, named(listed))


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("Ann", "annual leave for an nurse"),
        ("Asif", "as if nobody knew"),
        ("Dr Okafor", "the dr was late"),
        ("the lad in Ops", "the day in bed"),
        ("Sister Mary", "my sister came"),
        ("Mark", "marked remarks"),
        ("Priya", "by the Prior yard"),
        ("J", "a plain job"),
    ],
)
def test_other_words_are_left_alone(listed: str, text: str) -> None:
    assert found(text, named(listed)) == []


@pytest.mark.parametrize("text", ["ward 7b", "Ward-7B", "WARD 7 B", "ward7b's"])
def test_a_word_of_the_workplace_is_found_as_a_whole(text: str) -> None:
    assert len(found(text, named("Ward 7B", "word"))) == 1


def test_a_part_of_a_phrase_of_the_workplace_is_not_a_name() -> None:
    assert found("a centre for everyone", named("children's centre", "word")) == []


def test_nothing_inside_a_stand_in_of_the_program_is_anybodys_name() -> None:
    assert found("[somebody] and [words left out]", named("somebody"), named("left", "word")) == []


@pytest.mark.parametrize(
    "text",
    [
        "rep@branch.org",
        "rep @ branch.org",
        "jo.smith+x@nhs.uk",
        "REP\uff20branch.org",
        "rep(at)branch.org",
        "rep at branch dot org",
    ],
)
def test_an_e_mail_address_is_found_by_its_shape(text: str) -> None:
    (suspect,) = find(f"write to {text} today", Known())

    assert (suspect.kind, f"write to {text} today"[suspect.start : suspect.end]) == ("e-mail", text)


@pytest.mark.parametrize(
    "text",
    [
        "07700 900123",
        "07700900123",
        "07700.900.123",
        "+44 7700 900123",
        "+44 (0)7700 900 123",
        "(0161) 496 0000",
        "020-7946-0000",
    ],
)
def test_a_phone_number_is_found_by_its_shape(text: str) -> None:
    (suspect,) = find(f"ring {text} now", Known())

    assert (suspect.kind, f"ring {text} now"[suspect.start : suspect.end]) == ("phone", text)


@pytest.mark.parametrize(
    "text",
    [
        "us @ 3.30",
        "in 2019-2024",
        "on 12/02/2024",
        "10-14 people, 90 minutes",
        "34 people",
        "1, 2, 3, 4, 5, 6",
        "at work and dot to dot",
    ],
)
def test_other_shapes_are_left_alone(text: str) -> None:
    assert find(text, Known()) == ()


CARD = "No breaks on duty days"


@pytest.mark.parametrize(
    "text", [f"We have {CARD.lower()}, ever.", "no breaks, on DUTY days!", "No bréaks on duty\ufffd days"]
)
def test_a_whole_contribution_inside_a_text_is_a_question(text: str) -> None:
    (suspect,) = find(text, Known(unapproved=(CARD,)))

    assert (suspect.kind, suspect.strength) == ("verbatim", "ask")


@pytest.mark.parametrize("text", ["no breaks at night", "breaks for duty staff", "days off, and no duty", ""])
def test_a_few_words_of_a_contribution_are_nobodys_own(text: str) -> None:
    assert find(text, Known(unapproved=(CARD, "no breaks"))) == ()


@given(st.text(max_size=60), st.text(min_size=1, max_size=12), st.sampled_from(["name", "word"]))
def test_a_suspect_always_stands_inside_its_text(text: str, name: str, sort: str) -> None:
    for suspect in find(text + name, Known((named(name, sort),), (text,))):
        assert 0 <= suspect.start < suspect.end <= len(text + name)


@given(
    st.text("abcdefgh", min_size=3, max_size=12),
    st.sampled_from(["{}", "{}'s", "{}s", "({})", "x {} x", "{}, x", "*{}*"]),
)
def test_a_name_is_found_in_any_case_beside_any_mark(name: str, around: str) -> None:
    assert found(around.format(name.upper()), named(name.title()))
