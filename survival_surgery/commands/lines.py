"""One text a line in, its spans a line out, for programs that measure or mark: each answer is sent before the next.

A line that cannot be followed is told on the error stream and answered with no spans, so that the order is kept.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import click

from survival_surgery.anonymise.protect import Listed
from survival_surgery.anonymise.text import Level, spans_of

LABELS = {
    "name": "PERSON",
    "word": "MISC",
    "e-mail": "EMAIL",
    "phone": "PHONE",
    "number": "ID",
    "address": "URL",
    "date": "DATETIME",
    "count": "QUANTITY",
    "place": "LOC",
    "body": "ORG",
    "unique": "ROLE",
    "third": "ROLE",
    "sensitive": "DEM",
}
"""What other programs call each kind; a kind without a name among them is `MISC`."""


def answer(lines: Iterable[bytes], protected: Sequence[Listed], level: Level) -> int:
    """Answer every line, and give back the exit code: 1 where one could not be followed."""
    code = 0
    for number, line in enumerate(lines, 1):
        called: Any = None
        spans: list[tuple[int, int, str]] = []
        try:
            asked = json.loads(line.decode("utf-8-sig"))
            called = asked.get("id")
            found = spans_of(_text(asked), (*protected, *_listed(asked)), level)
            spans = [(s.start, s.end, LABELS.get(s.kind, "MISC")) for s in found]
        except (ValueError, TypeError, AttributeError, RecursionError):
            code = 1
            click.echo(
                f'Line {number} cannot be followed: it takes {{"id", "text", "meta"}} in JSON, a line.', err=True
            )
        click.echo(json.dumps({"id": called, "spans": spans}))
    return code


def _text(asked: dict[str, Any]) -> str:
    text = asked.get("text")
    if not isinstance(text, str):
        raise TypeError
    return text


def _listed(asked: dict[str, Any]) -> Iterable[Listed]:
    meta = asked.get("meta") or {}
    for sort, called in (("name", "roster"), ("word", "terms")):
        given = meta.get(called) or []
        if not isinstance(given, list) or not all(isinstance(words, str) for words in given):
            raise TypeError
        yield from (Listed(words, sort) for words in given)
