"""Every text of a session that could be printed, each with its place, and a session with those texts changed.

One walk serves both the questions that the facilitator answers and the record that is printed, so that neither can see
a text that the other does not. Fields are found by introspection: a field added tomorrow is walked tomorrow.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from enum import Enum
from typing import Any, TypeVar

from survival_surgery.anonymise.answers import may_be_quoted
from survival_surgery.anonymise.record import About, Asked
from survival_surgery.session.events import EntryNumber, SpreadCounted
from survival_surgery.session.items import Check, Item, Tally
from survival_surgery.session.items.handles import HANDLES
from survival_surgery.session.state import Session, Theme, Written

Change = Callable[[EntryNumber, str, str], str]
"""From the entry that created a text, the name of the text in it and its words, to the words to print."""

HoldsT = TypeVar("HoldsT", bound=Item | SpreadCounted)

NO_ENTRY = 0
"""The entry of texts that belong to the whole session: its label, how it decides, when its notes are destroyed."""

_LETTER = re.compile(r"\[[A-Z]\]")
"""An owner's letter, dealt by the program."""

_FIXED = re.compile(rf"{'|'.join(HANDLES)}|template|checklist|tally|hands\.\d+\.1")
"""Texts that are a handle, a sign or a name for the program: replaced where they must be, never put in other words."""


def fixed(part: str) -> bool:
    """Whether a text of that name cannot be put in other words, so that nobody is asked about it."""
    return _FIXED.fullmatch(part) is not None


def told(session: Session, about: About, change: Change) -> About:
    """`about` cut to what a document prints, with every text of it changed: a template is somebody's words too."""
    scale = about.scales.get(session.scale, "" if session.scale else about.scale)
    return replace(
        about,
        template=_text(change, NO_ENTRY, "template", about.template),
        title=_text(change, NO_ENTRY, "title", about.title),
        scale=_text(change, NO_ENTRY, "scale", scale),
        scales={},
        questions=(),
        checklists={
            _text(change, NO_ENTRY, "checklist", checklist): _text(change, NO_ENTRY, f"title of {checklist}", title)
            for checklist, title in about.checklists.items()
            if any(check.checklist == checklist for check in session.items(Check))
        },
        asked=tuple(_answered(session, about, change)),
    )


def changed(session: Session, about: About, change: Change) -> Session:
    """`session` cut to what may be printed for the group, with every text of it changed."""
    kept = printable(session, about)
    return replace(
        kept,
        label=_text(change, NO_ENTRY, "label", kept.label),
        scale=kept.scale if kept.scale in about.scales else _text(change, NO_ENTRY, "scale", kept.scale),
        destroyed_by=_text(change, NO_ENTRY, "destroyed_by", kept.destroyed_by),
        contributions=tuple(replace(c, words=_text(change, c.number, "words", c.words)) for c in kept.contributions),
        themes=tuple(_theme(theme, change) for theme in kept.themes),
        written=tuple(replace(w, item=_each(w.item, w.number, change)) for w in kept.written),
    )


def printable(session: Session, about: About) -> Session:
    """`session` without what no document may print: what was left out, unapproved contributions, private checklists.

    Nor is a count that the template does not ask for, which nothing says how to read.
    """
    gone = session.left_out
    counted = {written.number for written, _ in _tallied(session, about)}
    return replace(
        session,
        contributions=tuple(c for c in session.contributions if may_be_quoted(session, c) and c.number not in gone),
        themes=tuple(t for t in session.themes if t.number not in gone),
        written=tuple(
            w
            for w in session.written
            if w.number not in gone
            and getattr(w.item, "theme", None) not in gone
            and not (isinstance(w.item, Check) and w.item.checklist not in about.checklists)
            and not (isinstance(w.item, Tally) and w.number not in counted)
        ),
    )


def _tallied(session: Session, about: About) -> Iterator[tuple[Written[Tally], Asked]]:
    """What was counted, each with what the template asked: the last count of a question is the one that holds."""
    counted = {(w.item.tally, w.item.question): w for w in session.on_list(Tally)}
    for asked in about.asked:
        written = counted.get((asked.tally, asked.asks))
        if written:
            yield written, asked


def _answered(session: Session, about: About, change: Change) -> Iterator[Asked]:
    """What was asked and answered, known by the entry of the answer: the words of a question may be veiled."""
    for written, asked in _tallied(session, about):
        if written.number not in session.left_out:
            definition = _text(change, written.number, "definition", asked.definition)
            yield replace(asked, asks="", definition=definition, entry=written.number)


def _theme(theme: Theme, change: Change) -> Theme:
    spread = _each(theme.spread, theme.number, change) if theme.spread else None
    return replace(theme, words=_text(change, theme.number, "words", theme.words), spread=spread)


def _each(holder: HoldsT, number: EntryNumber, change: Change) -> HoldsT:
    """A dataclass with each of its texts changed; the texts of a tuple are called `name.1`, `name.2` and so on."""
    values = {field.name: _value(getattr(holder, field.name), number, field.name, change) for field in fields(holder)}
    return type(holder)(**values)


def _value(value: Any, number: EntryNumber, part: str, change: Change) -> Any:
    if isinstance(value, tuple):
        return tuple(_value(each, number, f"{part}.{place}", change) for place, each in enumerate(value, 1))
    if isinstance(value, str) and not isinstance(value, Enum) and not _LETTER.fullmatch(value):
        return _text(change, number, part, value)
    return value


def _text(change: Change, number: EntryNumber, part: str, words: str) -> str:
    return change(number, part, words) if words else words
