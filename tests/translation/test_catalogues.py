"""Every catalogue holds what the program says, all of it and nothing else, and is compiled from what is written."""

import ast
import re
from string import Formatter

import pytest
from babel.messages.catalog import Message

from tests.translation import catalogue

LANGUAGES = catalogue.languages()


def said(message: Message) -> tuple[str, ...]:
    """A message's own words: one text, or one for each number."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def translated(message: Message) -> tuple[str, ...]:
    """Its words in the language of the catalogue."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def gaps(text: str) -> set[str]:
    """The names of what is filled into a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def messages(language: str) -> list[Message]:
    return [message for message in catalogue.read(language) if message.id]


def test_there_is_a_second_language() -> None:
    assert "es" in LANGUAGES


def in_english(call: ast.Call) -> bool:
    """Whether words are put together in the call itself, where no catalogue can hold them."""
    pieces = (
        part.value
        for argument in call.args
        for text in ast.walk(argument)
        if isinstance(text, ast.JoinedStr)
        for part in text.values
        if isinstance(part, ast.Constant)
    )
    return any(re.search(r"[A-Za-z]{2}", str(piece)) for piece in pieces)


def test_a_text_with_gaps_is_translated_before_they_are_filled() -> None:
    assert [f"{place}:{call.lineno}" for place, call in catalogue.calls() if in_english(call)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_holds_every_text_of_the_program_and_no_other(language: str) -> None:
    """Run `python -m tests.translation.catalogue` and translate what is new."""
    assert {message.id for message in messages(language)} == {m.id for m in catalogue.texts() if m.id}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_untranslated_or_uncertain(language: str) -> None:
    left = [message.id for message in messages(language) if message.fuzzy or not all(translated(message))]

    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_things_are_filled_into_both_languages(language: str) -> None:
    wrong = [
        message.id
        for message in messages(language)
        if any(gaps(text) not in [gaps(own) for own in said(message)] for text in translated(message))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_words_for_each_number_that_the_language_tells_apart(language: str) -> None:
    numbers = catalogue.read(language).num_plurals
    plurals = [message for message in messages(language) if message.pluralizable]

    assert plurals
    assert all(len(translated(message)) == numbers for message in plurals)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_loaded_is_what_is_written(language: str) -> None:
    """Run `python -m tests.translation.catalogue`, which compiles as well."""
    loaded = catalogue.catalogue_of(language).with_suffix(".mo").read_bytes()

    assert loaded == catalogue.compiled(catalogue.read(language))


def test_the_spanish_words_say_that_a_native_reader_has_still_to_check_them() -> None:
    head = catalogue.catalogue_of("es").read_text("utf-8").partition("msgid")[0]

    assert "STILL TO BE CHECKED BY A NATIVE READER" in head
