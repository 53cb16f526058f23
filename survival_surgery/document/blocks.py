"""The shapes of a document: heading, facts, paragraph, bullets. They hold words and know nothing of Markdown.

A text is a tuple of runs. A run of class `Own` is the program's own wording; a plain string holds words of the record.
So the gate can tell "the end of May" that the room said from the month that the program printed.
"""

from dataclasses import dataclass
from enum import Enum

from survival_surgery.translation import _

Text = tuple[str, ...]
"""Runs of words that follow one another without a space between them."""


class Own(str):
    """Words that the program brought: a heading, a full stop, the name of a month."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the document."""

    level: int
    text: Text


@dataclass(frozen=True, slots=True)
class Facts:
    """Short facts side by side, each after its name."""

    facts: tuple[tuple[Own, Text], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more sentences."""

    text: Text


@dataclass(frozen=True, slots=True)
class Bullets:
    """Like things, one a line, in no order that means anything."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """Things whose order means something."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a row of heads."""

    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


Block = Heading | Facts | Paragraph | Bullets | Numbered | Table


def say(wording: str, *values: str | Text) -> Text:
    """The program's `wording` with a value in each `{}`, in the language in use. Values stay words of the record.

    Unless they are `Own`; and a member of an enumeration is a word that the program chose.
    """
    runs: list[str] = []
    literals = _(wording).split("{}")
    for position, literal in enumerate(literals):
        runs.append(Own(literal))
        if position < len(literals) - 1:
            value = values[position]
            runs.extend(value if isinstance(value, tuple) else (_run(value),))
    return tuple(run for run in runs if run)


def _run(value: str) -> str:
    return Own(_(value.value)) if isinstance(value, Enum) else value
