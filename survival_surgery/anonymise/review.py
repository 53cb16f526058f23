"""What was found in a text, for a program and for a person: the found words are shown to whoever asked for them."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import asdict

from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.suspect import Suspect, in_brackets
from survival_surgery.anonymise.text import Veiled
from survival_surgery.session.words import one_line

_LINE_END = re.compile(r"\r\n|\r|\n")

_LONGEST = 60
"""Characters of found words that are shown."""


def as_json(done: Veiled) -> str:
    """One object: the veiled text, and what was found in the given one; a question is replaced at level `ask` alone."""
    spans = [asdict(span) for span in sorted((*done.spans, *done.questions), key=lambda s: s.start)]
    return json.dumps({"text": done.text, "spans": spans}) + "\n"


def as_list(text: str, done: Veiled) -> str:
    """What was veiled and what is in question, each once, with where it stands first and how often it does."""
    return "".join(
        (
            *_part("Veiled", text, done.spans),
            *_part("In question, left as written", text, done.questions),
            "" if done.spans or done.questions else "Nothing was found. Read it once more yourself.\n",
        )
    )


def _part(title: str, text: str, suspects: tuple[Suspect, ...]) -> Iterator[str]:
    alike: dict[tuple[str, str, str], list[Suspect]] = {}
    for suspect in suspects:
        words = " ".join(folded(text[suspect.start : suspect.end]).split())
        alike.setdefault((words, suspect.reason, suspect.stand_in), []).append(suspect)
    if alike:
        yield f"{title}: {len(alike)}\n"
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]
    for each in alike.values():
        first = each[0]
        line = bisect_right(lines, first.start)
        words = one_line(text[first.start : first.end])
        shown = words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
        times = "once" if len(each) == 1 else f"{len(each)} times"
        where = f"{line}:{first.start - lines[line - 1] + 1}"
        put = one_line(in_brackets(first.stand_in))
        yield f"  {where}  {shown}  → {put}  ({first.strength}; {first.reason}; {times})\n"
    if alike:
        yield "\n"
