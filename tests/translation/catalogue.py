"""The catalogues, made from the program: run `python -m tests.translation.catalogue` after a text has changed.

Texts in the code are found by their marks, those of classes (questions, hints, boards, keys) in the classes themselves.
Every catalogue gets what is new, empty, and loses what is gone; then it is compiled. Nothing is guessed.
"""

import ast
from collections.abc import Iterable, Iterator
from enum import StrEnum
from importlib import import_module
from inspect import isclass
from io import BytesIO
from pathlib import Path
from pkgutil import walk_packages
from typing import get_args

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from textual.binding import Binding

import survival_surgery
from survival_surgery.library.shelves import shelves
from survival_surgery.session.events import Variant
from survival_surgery.steps.form import questions
from survival_surgery.steps.lines import Line
from survival_surgery.translation import ENGLISH, use

PACKAGE = Path(survival_surgery.__file__).parent
NAME = "survival_surgery"

MARKS = {"_": 1, "N_": 1, "ngettext": 2, "Refused": 1, "say": 1, "Section": 3}
"""Calls whose first words are read by somebody, and how many of their words are."""

NOT_ON_SCREEN = ("commands", "cli", "writeup", "guard")
"""The command line speaks English."""

DECLARING = ("app", "meeting", "screens", "session", "steps", "widgets")
"""Where classes declare words that a screen shows."""

SHOWN = ("asks", "behind", "board_title", "captures", "empty", "sign", "ways", "where", "word")
"""Attributes of classes that a screen translates when it shows them."""

ENUMERATIONS = ("session.bands", "session.choices", "session.collective")
"""Modules whose enumerations have values that people read."""

Message = tuple[str, tuple[str, ...]]
"""The module that holds a text, and the text, or its singular and its plural."""


def texts() -> Catalog:
    """Every text of the program, untranslated."""
    use(ENGLISH)
    found = Catalog(project="Survival Surgery", charset="utf-8")
    for module, words in sorted({*_marked(), *_declared()}):
        if any(_lettered(words)):
            found.add(words if len(words) > 1 else words[0], locations=[(module, 0)])
    return found


def catalogue_of(language: str) -> Path:
    """The file in which a language is written."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / f"{NAME}.po"


def languages() -> list[str]:
    """The languages that there is a catalogue for."""
    return sorted(path.parents[1].name for path in (PACKAGE / "locale").glob("*/LC_MESSAGES/*.po"))


def read(language: str) -> Catalog:
    """A catalogue as it is written."""
    with catalogue_of(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def compiled(catalogue: Catalog) -> bytes:
    """A catalogue as the program loads it."""
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def brought_up_to_date(language: str) -> Catalog:
    """A catalogue with every text of the program and no other."""
    catalogue, now = read(language), texts()
    # A date would change with every run, and tell nobody anything that the history does not.
    now.creation_date = catalogue.creation_date
    catalogue.update(now, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def write(language: str) -> None:
    """Write a catalogue anew, and compile it."""
    catalogue, path = brought_up_to_date(language), catalogue_of(language)
    with path.open("wb") as file:
        write_po(file, catalogue, width=120, include_lineno=False, sort_by_file=True)
    path.with_suffix(".mo").write_bytes(compiled(catalogue))


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every marked call in what a screen may show, with its file."""
    for path in PACKAGE.rglob("*.py"):
        place = path.relative_to(PACKAGE)
        if place.parts[0].removesuffix(".py") in NOT_ON_SCREEN:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and call_name(node) in MARKS:
                yield place.as_posix(), node


def call_name(call: ast.Call) -> str:
    """What is called, where it has a plain name."""
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _marked() -> Iterator[Message]:
    for place, call in calls():
        words = call.args[: MARKS[call_name(call)]]
        said = tuple(word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str))
        if call_name(call) == "ngettext":
            yield place, said
        else:
            yield from ((place, (text,)) for text in said)


def _declared() -> Iterator[Message]:
    yield from (("session/events.py", (variant,)) for variant in get_args(Variant))
    yield from (
        ("library/checklists.yaml", (str(question),))
        for question in shelves().taken("checklists", "before-sending") or ()
    )
    for cls in _classes():
        place = cls.__module__.partition(".")[2].replace(".", "/") + ".py"
        for words in (*_attributes(cls), *_keys(cls), *_asked(cls), *_values(cls)):
            yield place, (words,)


def _classes() -> Iterator[type]:
    for module in walk_packages([str(PACKAGE)], f"{NAME}."):
        if module.name.split(".")[1] in DECLARING:
            for value in vars(import_module(module.name)).values():
                if isclass(value) and value.__module__ == module.name:
                    yield value


def _attributes(cls: type) -> Iterator[str]:
    for name in SHOWN:
        value = vars(cls).get(name, "")
        yield from (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()


def _keys(cls: type) -> Iterator[str]:
    for binding in Binding.make_bindings(vars(cls).get("BINDINGS", ())):
        yield from (binding.description, binding.tooltip)


def _asked(cls: type) -> Iterator[str]:
    for question in questions(cls) if issubclass(cls, Line) else ():
        yield from (question.asks, question.hint, *_lettered(question.labels))


def _values(cls: type) -> Iterator[str]:
    if issubclass(cls, StrEnum) and cls.__module__.removeprefix(f"{NAME}.").startswith(ENUMERATIONS):
        yield from _lettered(member.value for member in cls)


def _lettered(words: Iterable[str]) -> Iterator[str]:
    """Those with a letter in them: `5-9` is the same in every language."""
    return (word for word in words if any(letter.isalpha() for letter in word))


if __name__ == "__main__":
    for each in languages():
        write(each)
