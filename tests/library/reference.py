"""The part of docs/library.md that is made from the shelves: run this file to write it anew."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import survival_surgery.library
from survival_surgery.library.entries import LibraryFile
from survival_surgery.library.shelves import check_library

PAGE = Path(__file__).resolve().parents[2] / "docs" / "library.md"
BEGINS = "<!-- What follows is made from the shelves by tests/library/reference.py. -->"
FILES = sorted(Path(survival_surgery.library.__file__).parent.glob("*.yaml"))
"""Our own files, one a shelf."""

TITLES = {
    "tactics": "Tactics: what a group could do",
    "obstacles": "Obstacles: what could stop a group, and answers to it",
    "hints": "Hint cards: for the facilitator, when something happens",
    "scales": "Decision scales",
    "checklists": "Checklists",
    "pooled": "Pooled questions: answers that several groups can lay side by side",
    "pooled_sets": "Sets of pooled questions",
    "vocabulary": "Words of a workplace",
}


def ours(shelf: str) -> tuple[Any, ...]:
    """The entries of one shelf of ours."""
    held = (getattr(check_library(file), shelf) for file in FILES)
    return tuple(entry for entries in held for entry in entries)


def reference() -> str:
    """The generated part, from its mark to the end of the page."""
    rows = [BEGINS, ""]
    for shelf in LibraryFile.model_fields:
        rows += [f"## {TITLES[shelf]}", "", *globals()[f"_{shelf}"](ours(shelf)), ""]
    return "\n".join(rows)


def _table(headings: Iterable[str], rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    headings = tuple(headings)
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    yield from (f"| {' | '.join(str(cell) for cell in row)} |" for row in rows)


def _tactics(entries: Iterable[Any]) -> Iterator[str]:
    rows = (
        (
            f"`{t.id}`",
            f"{t.words}{' *Only where a template names it.*' if t.by_name_only else ''}",
            ", ".join(t.may_do),
            t.rung,
            t.effort,
            t.risk,
            f"Needs: {t.needs} Watch: {t.watch}",
        )
        for t in entries
    )
    yield from _table(("id", "what", "who may lawfully do it", "rung", "effort", "risk", "to know first"), rows)


def _obstacles(entries: Iterable[Any]) -> Iterator[str]:
    yield from _table(("id", "obstacle", "answers"), ((f"`{o.id}`", o.words, " ".join(o.counters)) for o in entries))


def _hints(entries: Iterable[Any]) -> Iterator[str]:
    yield from _table(("id", "card"), ((f"`{h.id}`", f"If {h.situation}: {h.words}") for h in entries))


def _scales(entries: Iterable[Any]) -> Iterator[str]:
    rows = ((f"`{s.id}`", s.title, "; ".join(f"*{v.sign}* {v.words}" for v in s.levels), _passing(s)) for s in entries)
    yield from _table(("id", "as printed", "levels", "a proposal passes"), rows)


def _passing(scale: Any) -> str:
    if not scale.decides:
        return "never: it shows the mood"
    if scale.more_than:
        return f"if more than {scale.more_than} per cent of those who do not abstain reach *{scale.passes_at}*"
    aside = f"; up to {scale.stand_aside_at_most} per cent may stand aside" if scale.stand_aside_at_most else ""
    return f"if everybody reaches *{scale.passes_at}*{aside}"


def _checklists(entries: Iterable[Any]) -> Iterator[str]:
    yield from _table(("id", "title", "questions"), ((f"`{c.id}`", c.title, " ".join(c.questions)) for c in entries))


def _pooled(entries: Iterable[Any]) -> Iterator[str]:
    rows = (
        (f"`{q.id}`", q.asks, q.definition, ", ".join(q.options), "sensitive" if q.sensitive else "") for q in entries
    )
    yield from _table(("id", "question", "what is meant", "answers", ""), rows)


def _pooled_sets(entries: Iterable[Any]) -> Iterator[str]:
    rows = ((f"`{s.id}`", s.title, ", ".join(f"`{question}`" for question in s.questions)) for s in entries)
    yield from _table(("id", "title", "questions"), rows)


def _vocabulary(entries: Iterable[Any]) -> Iterator[str]:
    yield from _table(
        ("id", "roles", "places"), ((f"`{w.id}`", ", ".join(w.roles), ", ".join(w.places)) for w in entries)
    )


if __name__ == "__main__":
    before, _, _ = PAGE.read_text("utf-8").partition(BEGINS)
    PAGE.write_text(before + reference(), encoding="utf-8")
