"""Words of the room become sentences and lists, and what the program adds to them can be told apart."""

import pytest

from survival_surgery.document.blocks import Own, Text
from survival_surgery.document.wording import clause, joined, listed, sentence, sentences
from survival_surgery.translation import use


def told(text: Text) -> list[tuple[str, str]]:
    """The runs of a text, each with whose it is."""
    return [("ours" if isinstance(run, Own) else "the room's", str(run)) for run in text]


def test_what_a_sentence_adds_is_the_programs_own_and_the_rest_stays_the_rooms() -> None:
    assert told(sentence("will they pay")) == [("ours", "W"), ("the room's", "ill they pay"), ("ours", ".")]


def test_space_before_the_first_word_is_no_part_of_a_sentence() -> None:
    assert told(sentence("  rest days")) == [("ours", "R"), ("the room's", "est days"), ("ours", ".")]


@pytest.mark.parametrize("words", ["We rest", "10 people rest", "“Rest” it said", "Éva's list"])
def test_a_sentence_that_begins_as_it_should_gets_no_capital_of_ours(words: str) -> None:
    assert told(sentence(words)) == [("the room's", words), ("ours", ".")]


@pytest.mark.parametrize(("words", "printed"), [("x is away", "X is away"), ("x", "X"), ("a. is away", "A. is away")])
def test_a_single_letter_stays_the_rooms_because_it_may_be_an_initial(words: str, printed: str) -> None:
    assert told(sentence(words)) == [("the room's", printed), ("ours", ".")]


def test_our_own_words_get_their_capital_and_stay_ours() -> None:
    assert told(sentence(Own(" no time was named"))) == [("ours", "No time was named"), ("ours", ".")]


def test_a_stand_in_gets_its_capital_inside_the_brackets() -> None:
    runs = sentence(" [somebody] asked, and [a manager] said no")

    assert told(runs) == [
        ("the room's", "["),
        ("ours", "S"),
        ("the room's", "omebody] asked, and [a manager] said no"),
        ("ours", "."),
    ]


@pytest.mark.parametrize("words", ["[a manager] said no", "[an agency] said no"])
def test_the_article_of_a_stand_in_gets_the_capital(words: str) -> None:
    assert told(sentence(words))[:2] == [("the room's", "["), ("ours", "A")]


@pytest.mark.parametrize("words", ["[B] said no", "[1] said no"])
def test_a_letter_that_was_dealt_to_somebody_is_left_as_it_is(words: str) -> None:
    assert told(sentence(words)) == [("the room's", words), ("ours", ".")]


def test_brackets_in_our_own_words_are_no_stand_in() -> None:
    assert told(sentence(Own("[no date]"))) == [("ours", "[no date]"), ("ours", ".")]


@pytest.mark.parametrize(
    "end", [".", "!", "?", "…", ".”", "!”", "?”", '."', '!"', '?"', ".\u2019", ".'", ". ", "?\n"]
)  # fmt: skip
def test_a_sentence_that_has_an_end_gets_no_other(end: str) -> None:
    assert told(sentence(f"We rest{end}")) == [("the room's", f"We rest{end}")]


@pytest.mark.parametrize("end", [",", ":", "”", "'", ")", "x"])
def test_what_ends_no_sentence_is_followed_by_a_full_stop(end: str) -> None:
    assert told(sentence(f"We rest{end}")) == [("the room's", f"We rest{end}"), ("ours", ".")]


@pytest.mark.parametrize("nothing", ["", "  ", (), ("", "\n")])
def test_nothing_is_no_sentence(nothing: str | Text) -> None:
    assert sentence(nothing) == ()


def test_a_sentence_of_several_runs_has_one_capital_and_one_end() -> None:
    assert told(sentence((" ", "rest", Own(" and "), "pay", "", ". "))) == [
        ("ours", "R"),
        ("the room's", "est"),
        ("ours", " and "),
        ("the room's", "pay"),
        ("the room's", ". "),
    ]


def test_sentences_stand_one_space_apart_and_an_empty_one_leaves_no_gap() -> None:
    assert told(sentences(("We rest.",), (), (Own("They pay."),))) == [
        ("the room's", "We rest."),
        ("ours", " "),
        ("ours", "They pay."),
    ]


@pytest.mark.parametrize("words", ["pay rises.", " pay rises. ", "pay rises .", "pay rises"])
def test_a_clause_has_no_full_stop_and_no_space_at_its_ends(words: str) -> None:
    assert clause(words) == "pay rises"


def test_a_clause_loses_one_full_stop_at_its_end_and_no_other_sign() -> None:
    assert clause(".5 posts, e.g. nights?") == ".5 posts, e.g. nights?"
    assert clause("and so on..") == "and so on."


def test_texts_are_joined_by_a_comma_unless_by_something_else() -> None:
    assert told(joined(["rest", ("pay", Own("!"))])) == [
        ("the room's", "rest"),
        ("ours", ", "),
        ("the room's", "pay"),
        ("ours", "!"),
    ]
    assert told(joined(["rest", "pay"], "; ")) == [("the room's", "rest"), ("ours", "; "), ("the room's", "pay")]
    assert joined([]) == ()


@pytest.mark.parametrize(
    ("texts", "printed"),
    [
        ([], ""),
        (["rest"], "rest"),
        (["rest", "pay"], "rest and pay"),
        (["rest", "pay", "safety"], "rest, pay and safety"),
        ([("rest", Own("!")), ("pay", Own("?"))], "rest! and pay?"),
    ],
)
def test_a_list_reads_as_people_say_it(texts: list[str | Text], printed: str) -> None:
    runs = listed(texts)

    assert "".join(runs) == printed
    assert all(isinstance(run, Own) for run in runs if run in (", ", " and "))


def test_a_list_has_the_and_of_the_language_in_use() -> None:
    use("es")

    assert "".join(listed(["pan", "paz"])) == "pan y paz"


def test_a_word_of_two_letters_gets_a_capital_of_ours() -> None:
    assert told(sentence("so be it"))[:2] == [("ours", "S"), ("the room's", "o be it")]


def test_an_end_that_reaches_over_two_runs_is_one() -> None:
    assert told(sentence(("We rest.", Own("”")))) == [("the room's", "We rest."), ("ours", "”")]


def test_the_last_of_a_list_stays_one_run() -> None:
    assert told(listed(["rest", "pay"])) == [("the room's", "rest"), ("ours", " and "), ("the room's", "pay")]
