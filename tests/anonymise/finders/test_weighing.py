"""How sure a name is, once every family has spoken."""

import pytest

from survival_surgery.anonymise.finders import ambiguous, listed, trained, unknown
from survival_surgery.anonymise.finders.suspect import SOMEBODY, Known, Strength, Suspect
from survival_surgery.anonymise.finders.weighing import LISTED, weighed
from survival_surgery.anonymise.protect import Listed


def name(text: str, words: str, reason: str, strength: Strength = "ask", *, last: bool = False) -> Suspect:
    start = text.rindex(words) if last else text.index(words)
    return Suspect(start, start + len(words), "name", reason, strength, SOMEBODY)


def strengths(text: str, *suspects: Suspect) -> list[Strength]:
    return [each.strength for each in weighed(text, suspects)]


def of_a_listed(listing: str, text: str) -> list[tuple[str, Strength]]:
    found = [*listed.find(text, Known((Listed(listing),))), *ambiguous.find(text, Known())]
    return [(text[s.start : s.end], s.strength) for s in weighed(text, found) if s.reason == LISTED]


def test_what_the_words_beside_it_and_the_model_both_take_for_a_name_is_sure() -> None:
    text = "then frank said no"
    both = name(text, "frank", ambiguous.REASON), name(text, "frank", trained.READS_LIKE)
    assert strengths(text, *both) == ["veil", "veil"]


def test_one_of_the_two_alone_only_asks() -> None:
    text = "then frank said no, and so did hope"
    apart = name(text, "frank", ambiguous.REASON), name(text, "hope", trained.READS_LIKE)
    assert strengths(text, *apart) == ["ask", "ask"]


def test_a_name_that_is_sure_once_is_sure_wherever_it_is_asked_about() -> None:
    text = "Tunde left. we miss tunde"
    twice = name(text, "Tunde", unknown.UNKNOWN, "veil"), name(text, "tunde", unknown.UNKNOWN, last=True)
    assert strengths(text, *twice) == ["veil", "veil"]


def test_an_abbreviation_that_is_sure_once_is_asked_about_elsewhere() -> None:
    text = "ELG left. the ELG paper"
    twice = name(text, "ELG", trained.READS_LIKE, "veil"), name(text, "ELG", unknown.UNKNOWN, last=True)
    assert strengths(text, *twice) == ["veil", "ask"]


@pytest.mark.parametrize(
    ("listing", "text", "words", "strength"),
    [
        ("Hope Marsh", "I hope it gets better", "hope", "ask"),
        ("Will Tranter", "they will not say", "will", "ask"),
        ("Will Tranter", "ask will about the rota", "will", "veil"),
        ("Hope Marsh", "We met Hope there", "Hope", "veil"),
        ("Hope Marsh", "hope marsh was there", "hope marsh", "veil"),
        ("Priya Nair", "we saw priya there", "priya", "veil"),
    ],
)
def test_a_listed_name_that_is_a_word_of_every_day_is_veiled_where_somebody_is_spoken_of(
    listing: str, text: str, words: str, strength: str
) -> None:
    assert (words, strength) in of_a_listed(listing, text)


@pytest.mark.parametrize(("text", "words"), [("Unison backs it", "Unison"), ("Monday was long", "Monday")])
def test_the_model_alone_asks_about_no_word_that_the_world_or_work_is_called_by(text: str, words: str) -> None:
    assert strengths(text, name(text, words, trained.READS_LIKE)) == []
    assert strengths(text, name(text, words, trained.READS_LIKE, "veil")) == ["veil"]
