"""Parts that point at one person only together: coarse where few texts say the same, left alone where many do."""

from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from survival_surgery.anonymise.finders.suspect import in_brackets
from survival_surgery.anonymise.stand_ins import is_own
from survival_surgery.anonymise.together import suspects
from tests.anonymise.example import CARDS, STATEMENT


def coarse(text: str, *others: str, fewest: int = 5) -> str:
    """`text` with every part replaced."""
    for suspect in reversed(list(suspects(text, (text, *others), fewest))):
        assert (suspect.kind, suspect.strength) == ("together", "veil")
        text = f"{text[: suspect.start]}{in_brackets(suspect.stand_in)}{text[suspect.end :]}"
    return text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (
            "The physio on nights on Rose ward was told on 3 March to go home.",
            "[a worker] on [a shift] on [a ward] was told on [early spring] to go home.",
        ),
        ("our porter fell on Tuesday", "[a worker] fell [recently]"),
        ("A pregnant nurse was sent home.", "A [a personal detail] [a worker] was sent home."),
        ("the part-time cleaner works lates", "the [a personal detail] [a worker] works [a shift]"),
        ("the manager on nights shouts", "[a manager] on [a shift] shouts"),
        ("the band 7 in ICU is on a visa", "the [a worker] in [a unit] is [a personal detail]"),
        ("the night shift on Saturday has gaps", "[a shift] [recently] has gaps"),
        ("The physio gets no help. She works on nights.", "[a worker] gets no help. She works on [a shift]."),
    ],
)
def test_what_points_at_somebody_together_is_made_coarse(text: str, printed: str) -> None:
    assert coarse(text).casefold() == printed.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "The physio is tired.",
        "We ask the manager for rest.",
        "The service director said in March that there is no money.",
        "Nurses on nights have no breaks.",
        "No breaks on Rose ward.",
        "On Tuesday nobody came.",
        "Ask the night shift, by 23 May.",
        "[a worker] on nights is alone",
        "The physio is tired. We said so. Nobody came on Tuesday.",
        STATEMENT,
    ],
)
def test_a_role_alone_a_group_and_what_a_role_decided_are_left_alone(text: str) -> None:
    assert coarse(text) == text


def test_the_reason_names_the_combination() -> None:
    (*_, last) = suspects("the physio on nights fell on Tuesday", (), 8)

    assert last.reason == (
        "a job, a shift or a time and a day or a date together may be one person: fewer than 8 texts here say so"
    )


def test_what_five_texts_say_alike_is_nobodys_own() -> None:
    alike = [f"{what} the physios have no help: one physio on nights" for what in ("so", "and", "but", "well")]

    assert "[a shift]" in coarse("A physio on nights is alone.", *alike[:3])
    assert "[" not in coarse("A physio on nights is alone.", *alike)
    assert "[a shift]" in coarse("A physio on nights is alone.", *alike, fewest=6)
    assert "[a shift]" in coarse(
        "A physio on nights is alone.", *alike[:3], "the physio", "nights are long", "a porter"
    )


def test_of_the_cards_of_the_worked_example_one_is_asked_about() -> None:
    assert [card for card in CARDS if coarse(card, *CARDS) != card] == [CARDS[7]]


WORDS = (
    "the our a physio nurse manager on nights lates night shift rose ward icu tuesday 3 march band 7 visa pregnant . [a"
)


@settings(max_examples=60)
@given(said=st.lists(st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join), min_size=1, max_size=3))
def test_what_stands_in_is_known_again_and_asked_about_no_more(said: list[str]) -> None:
    text, *others = said
    found = list(suspects(text, others, 5))

    assert all(is_own(suspect.stand_in) for suspect in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    told = coarse(text, *others)
    assert coarse(told) == told
