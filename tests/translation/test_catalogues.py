"""Every catalogue holds what the program says, all of it and nothing else, and is compiled from what is written."""

import ast
import re
from collections.abc import Iterator
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


DRAWN = {"plain": 0, "Say": 0, "say": 0, "Static": 0, "Row": 0, "asked": 0, "told": 0, "notify": 0, "Choice": 1}
"""Calls that put words on the screen, and which of their words."""

OURS = ("Survival Surgery", "survival-surgery")
"""The name of the program, which is the same in every language."""


def drawn() -> Iterator[tuple[str, ast.expr]]:
    """What is put on the screen, and where in the code."""
    for part in ("screens", "widgets", "steps"):
        for path in (catalogue.PACKAGE / part).rglob("*.py"):
            if path.name == "minutes.py":
                continue  # written for a document
            for call in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(call, ast.Call):
                    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
                    if name in DRAWN and len(call.args) > DRAWN[name]:
                        yield f"{path.name}:{call.lineno}", call.args[DRAWN[name]]


def letters(words: ast.expr) -> bool:
    """Whether words stand there as they are, outside any call that would translate them."""
    match words:
        case ast.Constant(value=str(text)):
            for name in OURS:
                text = text.replace(name, "")
            return re.search(r"[A-Za-z]{2}", text) is not None
        case ast.JoinedStr(values=parts):
            return any(letters(part) for part in parts)
        case ast.IfExp(body=body, orelse=orelse):
            return letters(body) or letters(orelse)
        case ast.BinOp(left=left, right=right):
            return letters(left) or letters(right)
        case _:
            return False


def test_what_is_put_on_the_screen_goes_through_the_catalogue() -> None:
    assert [place for place, words in drawn() if letters(words)] == []


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
