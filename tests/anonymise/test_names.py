"""Listed names behind other letters, markup and signs, and the words of every day that they are not."""

import time

import pytest

from survival_surgery.anonymise.finders.listed import find_listed
from survival_surgery.session.state import ListedName
from survival_surgery.session.words import clean


def suspects(text: str, *listed: str, sort: str = "name") -> list[tuple[str, str]]:
    names = [ListedName(number=1, words=words, sort=sort, stand_in="a worker") for words in listed]
    return [(text[s.start : s.end], s.strength) for s in find_listed(text, names)]


@pytest.mark.parametrize(
    ("listed", "text", "veiled"),
    [
        ("Jo Lee", "Jo never covered", "Jo"),
        ("Al Brown", "told Al's team", "Al"),
        ("J.", "what J. said", "J."),
        ("C++", "the C++ man", "C++"),
        ("#5", "bed #5, again", "#5"),
        ("🐼", "that🐼again", "🐼"),
        ("\u2764\ufe0f", "so \u2764 said", "\u2764"),
        ("김민수", "김민수가 말했다", "김민수"),
        ("Müller", "Mueller said", "Mueller"),
        ("Mueller", "Müller said", "Müller"),
        ("Mueller", "Mu\u0308ller said", "Mu\u0308ller"),
        ("Søren", "soeren said", "soeren"),
        ("Åse", "aase said", "aase"),
        ("Weiß", "WEISS said", "WEISS"),
        ("Priya", "Pri\u3164ya, Pri\uffa0ya", "Pri\uffa0ya"),
        ("Priya", "Pri\u115fya", "Pri\u115fya"),
        ("Priya", "P\u20ddr\u20ddi\u20ddy\u20dda\u20dd", "P\u20ddr\u20ddi\u20ddy\u20dda\u20dd"),
        ("Priya", "ᴘʀɪʏᴀ", "ᴘʀɪʏᴀ"),
        ("Priya", "🅿🆁🅸🆈🅰", "🅿🆁🅸🆈🅰"),
        ("Priya", "🇵🇷🇮🇾🇦", "🇵🇷🇮🇾🇦"),
        ("Dave", "Ɖave", "Ɖave"),
        ("Priya", "Pгiya", "Pгiya"),  # noqa: RUF001 - Cyrillic on purpose
        ("Priya", "Pr1ya", "Pr1ya"),
        ("Alan", "A1@n", "A1@n"),
        ("Dave", "D4v3's", "D4v3"),
        ("Will", "Wi11", "Wi11"),
        ("Priya", "Pri<b>ya</b>", "Pri<b>ya"),
        ("Priya", "see<i>priya</i>now", "priya"),
        ("Priya", "Pri<!-- x -->ya", "Pri<!-- x -->ya"),
        ("Priya", '<a href="priya.org">here</a>', "priya"),
        ("Priya", "&#80;riya", "&#80;riya"),
        ("Priya", "&amp;#x50;riya", "&amp;#x50;riya"),
        ("Müller", "M&uuml;ller", "M&uuml;ller"),
        ("Priya", "Pri----iya Pri------ya", "Pri------ya"),
    ],
)  # fmt: skip
def test_a_listed_name_is_veiled_behind_any_disguise(listed: str, text: str, veiled: str) -> None:
    assert (veiled, "veil") in suspects(text, listed)


@pytest.mark.parametrize(
    ("listed", "text", "asked"),
    [
        ("Priya", "askpriya", "priya"),
        ("Elm Road", "ELMROADteam", "ELMROAD"),
        ("Priya", "priyalist", "priya"),
        ("Ed Smith", "sent to ED", "ED"),
        ("Do Minh", "Do we know", "Do"),
    ],
)
def test_what_may_be_another_word_is_asked_about(listed: str, text: str, asked: str) -> None:
    assert suspects(text, listed) == [(asked, "ask")]


def test_the_stand_in_of_a_name_is_no_answer_for_what_is_only_asked_about() -> None:
    [suspect] = find_listed("askpriya", [ListedName(number=1, words="Priya", sort="name", stand_in="a worker")])

    assert suspect.stand_in == "somebody"


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("Jo Lee", "the job of a banjo, and jo"),
        ("Al Brown", "also al dente, at all"),
        ("Ed Smith", "we needed it, edited"),
        ("Dave in IT", "It is so"),
        ("Asif", "as if nobody knew"),
        ("Mark", "remarks, marked"),
        ("J.", "a JJ. plain j"),
        ("이수", "이숙자"),
        ("Weis", "a wise wish"),
        ("Ali", "all of us, ail"),
        ("Tom", "70m away, at 0700"),
        ("Pam", "R&D, Q&A, a < b > c"),
        ("Priya", "Pri and ... ya"),
        ("Сергей", "секрет"),
    ],
)
def test_ordinary_words_stay(listed: str, text: str) -> None:
    assert suspects(text, listed) == []


@pytest.mark.parametrize("blank", ["\u3164", "\u1160", "\u115f", "\uffa0"])
def test_letters_that_nobody_can_see_are_shown_as_something_that_was_there(blank: str) -> None:
    assert clean(f"Pri{blank}ya") == "Pri\ufffdya"


@pytest.mark.parametrize("row", ["1" * 50_000, "2" * 50_000, "a" * 50_000, "@" * 50_000])
def test_a_long_row_of_digits_takes_no_longer_than_its_length_asks(row: str) -> None:
    begun = time.process_time()
    assert suspects(f"{row} and Pr1ya", "Priya") == [("Pr1ya", "veil")]
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("text", "found"), [("ask t1m", ["t1m"]), ("the t1 motor", []), ("t22m", []), ("3tim", ["tim"])]
)
def test_a_digit_is_a_letter_only_where_letters_stand_round_it(text: str, found: list[str]) -> None:
    assert [written for written, _ in suspects(text, "Tim")] == found


@pytest.mark.parametrize(
    ("listed", "text", "found"),
    [("Thi Hoa", "like this", []), ("Kev", "kevs rota", [("kevs", "veil")]), ("Day", "days", [])],
)
def test_an_everyday_word_is_no_plural_of_a_listed_name(listed: str, text: str, found: list[tuple[str, str]]) -> None:
    assert suspects(text, listed) == found
