"""Contributions in other clothes: nearly somebody's own words are a question, and a likeness is not."""

import pytest

from survival_surgery.anonymise.finders import find
from survival_surgery.anonymise.finders.suspect import Known

LONG = "My manager told me on Tuesday that I'd lose my shifts if I kept on asking about the rota"


def asked(text: str, *said: str, themes: tuple[str, ...] | None = ()) -> list[str]:
    return [text[s.start : s.end] for s in find(text, Known(unapproved=said, themes=themes))]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("I don't sleep before nights", "i dont sleep before nights"),
        ("I dont sleep before nights", "I DON\u2019T SLEEP, before nights!"),
        ("I cry in the car", "I_cry_in_the_car"),
        ("I cry in the car", "why I <b>cry</b> in the&nbsp;car"),
        ("I cry in the car", "I... cry? In the car!"),
        ("我在车里哭", "她说我在车里哭了"),
    ],
)
def test_a_whole_contribution_is_found_in_any_dress(said: str, text: str) -> None:
    assert len(set(asked(text, said))) == 1


@pytest.mark.parametrize(
    ("text", "suspected"),
    [
        ("so I'd lose my shifts if I asked", "I'd lose my shifts if I"),
        ("we hear: lose my shifts if I kept on asking, always", "lose my shifts if I kept on asking"),
        (
            "My manager told us on Tuesday that we'd lose my shifts if I kept asking about the rota, again",
            "My manager told us on Tuesday that we'd lose my shifts if I kept asking about the rota",
        ),
    ],
)
def test_many_words_in_a_row_or_nearly_all_in_their_order_are_a_question(text: str, suspected: str) -> None:
    assert suspected in asked(text, LONG)


def test_four_of_five_words_in_order_count_within_one_sentence_only() -> None:
    assert asked("Nobody, it seems, ever answers that bell.", "nobody ever answers the bell") == [
        "Nobody, it seems, ever answers that bell"
    ]
    assert asked("Nobody came. Ever the same. She answers. A bell rang.", "nobody ever answers the bell") == []


def test_the_stretch_begins_where_the_words_begin() -> None:
    assert asked("no, no, and no breaks on any duty day", "no breaks on duty days") == ["no breaks on any duty"]


@pytest.mark.parametrize(
    "text",
    [
        "We ask for a caseload ceiling, cover for absence and protected breaks, in writing.",
        "My manager and I went through the rota on Tuesday.",
        "The bell is answered by nobody, ever.",
        "...",
    ],
)
def test_a_sentence_that_shares_some_words_is_left_alone(text: str) -> None:
    said = ("nobody ever answers the bell", "I cry in the car", "no breaks on duty days", "no " * 9)

    assert asked(text, LONG, *said) == []


def test_one_or_two_words_count_only_as_the_whole_of_a_text_that_names_no_theme() -> None:
    assert asked("No breaks!", "no breaks") == ["No breaks"]
    assert asked("There are no breaks.", "no breaks") == []
    assert asked("No breaks", "no breaks", themes=("NO BREAKS",)) == []
    assert asked("No breaks", "no breaks", themes=None) == []
