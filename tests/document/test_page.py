"""Each shape as it is written, letter by letter, and which of the letters are the program's own."""

from enum import StrEnum

import pytest

from survival_surgery.document.blocks import Block, Bullets, Facts, Heading, Numbered, Own, Paragraph, Table, Text, say
from survival_surgery.document.markdown import page


class Weather(StrEnum):
    FAIR = "fair"


SHAPES: dict[str, tuple[Block, str]] = {
    "the title": (Heading(1, ("Our rest",)), "# Our rest\n"),
    "a heading further down": (Heading(3, ("Our rest",)), "### Our rest\n"),
    "a paragraph": (Paragraph(("We rest.",)), "We rest.\n"),
    "bullets": (Bullets((("rest",), ("pay",))), "- rest\n- pay\n"),
    "things in their order": (Numbered((("rest",), ("pay",))), "1. rest\n2. pay\n"),
    "a table": (
        Table((("What",), ("Who",)), ((("rest",), ("all",)), (("pay",), ("some",)))),
        "| What | Who |\n| --- | --- |\n| rest | all |\n| pay | some |\n",
    ),
    "facts": (Facts(((Own("Month"), ("May",)), (Own("Present"), ("5-9",)))), "Month: May    Present: 5-9\n"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_is_written_as_people_write_it(shape: str) -> None:
    block, written = SHAPES[shape]

    assert page([block]).text == written


def test_an_empty_line_stands_between_two_shapes_and_none_before_the_first() -> None:
    assert page([Heading(1, ("a",)), Paragraph(("b",)), Paragraph(("c",))]).text == "# a\n\nb\n\nc\n"
    assert page([]).text == ""


@pytest.mark.parametrize("words", ["- buy", "+ more", "> said", "= so", ": so", "[x", "# rest", "1. pay", "2) pay"])
def test_a_sign_that_only_starts_a_line_is_left_alone_within_one(words: str) -> None:
    inside = words.replace("#", r"\#")

    assert page([Facts(((Own("Asked"), (words,)),))]).text == f"Asked: {inside}\n"
    assert page([Table((("Asked",),), (((words,),),))]).text == f"| Asked |\n| --- |\n| {inside} |\n"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("- buy", r"\- buy"),
        ("# rest", r"\# rest"),
        ("rest # pay", "rest # pay"),
        ("1. pay", r"1\. pay"),
        ("2) pay", r"2\) pay"),
        ("1.5 posts", "1.5 posts"),
        ("1234567890. pay", "1234567890. pay"),
        ("123456789. pay", r"123456789\. pay"),
        ("10.", r"10\."),
    ],
)
def test_a_sign_that_starts_a_line_is_escaped_there_and_only_there(words: str, written: str) -> None:
    assert page([Paragraph((words,))]).text == f"{written}\n"
    assert page([Bullets(((words,),))]).text == f"- {written}\n"


def test_every_hash_of_a_heading_is_escaped_because_the_last_ones_would_vanish() -> None:
    assert page([Heading(2, ("rest # pay #",))]).text == "## rest \\# pay \\#\n"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a*b_c`d~e<f|g\\h", r"a\*b\_c\`d\~e\<f\|g\\h"),
        ("[x](y) [x][y] [x]: y", r"\[x]\(y) [x]\[y] [x]\: y"),
        ("&amp; &#35; & so", r"\&amp; \&#35; & so"),
        ("example.org, 3.5 e.g. ok", r"example\.org, 3.5 e.g. ok"),
        ("http://x", r"http\:/\/x"),
        ("$5 $ 5", r"\$5 $ 5"),
    ],
)
def test_a_sign_is_escaped_only_where_it_would_mean_something(words: str, written: str) -> None:
    assert page([Paragraph((words,))]).text == f"{written}\n"


@pytest.mark.parametrize(
    "text", [(" a \t\n b ",), ("a", " ", Own(" "), "b"), ("a ", " b", " "), ("", "a b", "", " \n")]
)
def test_white_space_of_any_sort_is_one_space_and_none_at_the_ends(text: Text) -> None:
    assert page([Paragraph(text)]).text == "a b\n"


@pytest.mark.parametrize("text", [(), (" ",), ("", Own(" "))])
def test_a_paragraph_of_nothing_is_an_empty_line(text: Text) -> None:
    assert page([Paragraph(text)]).text == "\n"


def test_a_mark_that_reaches_over_two_runs_is_escaped() -> None:
    assert page([Paragraph(("see [x]", Own("("), "y)"))]).text == "see [x]\\(y)\n"
    assert page([Paragraph((Own("-"), " buy"))]).text == "\\- buy\n"


def test_each_letter_of_the_program_is_known_as_its_own_and_none_of_the_room() -> None:
    made = page([Heading(1, (Own("Rest"),)), Bullets((("pay*",), (Own("so "), "be it")))])

    assert [made.text[start:end] for start, end in made.own] == ["# Rest\n\n- ", "\n- so ", "\n"]
    assert made.own == ((0, 10), (15, 21), (26, 27))


def test_what_the_program_says_is_its_own_and_the_values_stay_the_rooms() -> None:
    assert [(type(run), run) for run in say("We ask {} for {}.", "the board", ("rest", Own("!")))] == [
        (Own, "We ask "),
        (str, "the board"),
        (Own, " for "),
        (str, "rest"),
        (Own, "!"),
        (Own, "."),
    ]


def test_a_value_that_the_program_chose_is_its_own_word() -> None:
    assert [(type(run), run) for run in say("{} and {}", Own("rest"), Weather.FAIR)] == [
        (Own, "rest"),
        (Own, " and "),
        (Own, "fair"),
    ]


def test_nothing_said_leaves_no_empty_run() -> None:
    assert say("{}{}", "", ()) == ()
    assert say("") == ()


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a*b or rep@branch.org, a*b", r"a\*b or `rep@branch.org`, a\*b"),
        ("rep_a@branch.org", "`rep_a@branch.org`"),
        ("rep_a@branch", r"rep\_a\@branch"),
    ],
)
def test_an_address_stands_between_the_marks_of_code_and_what_is_round_it_is_escaped(words: str, written: str) -> None:
    assert page([Paragraph((words,))]).text == f"{written}\n"
