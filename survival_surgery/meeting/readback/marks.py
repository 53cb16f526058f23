"""A text with what might identify somebody between marks: known by their shape and a word, never by colour alone.

«…» stands around what is asked about now, with the word of its kind after it, single ones around what is asked about
later, and ? after what somebody has to decide about.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from survival_surgery.anonymise.finders.suspect import Suspect
from survival_surgery.translation import N_, _

Part = tuple[str, Literal["", "now", "later", "kind"]]
"""A part of a marked text, and what it is: mere words, a mark of now or of later, or the word of a kind."""

GAP = "…"
_BEFORE = 40
"""Characters before a mark that are enough to know the sentence by."""

KINDS: dict[str, str] = {
    "name": N_("name"),
    "word": N_("workplace word"),
    "e-mail": N_("e-mail"),
    "phone": N_("phone"),
    "verbatim": N_("said like this"),
    "nearly": N_("said nearly like this"),
    "theme": N_("theme that stays"),
    "number": N_("number"),
    "address": N_("address"),
    "date": N_("date"),
    "count": N_("count"),
    "place": N_("place"),
    "unique": N_("only one"),
    "third": N_("somebody else"),
    "sensitive": N_("private matter"),
    "quoted": N_("quotation"),
    "together": N_("together"),
}
"""The word of each kind."""


def kind_of(suspect: Suspect) -> str:
    """The word that says what a suspect is."""
    return _(KINDS.get(suspect.kind, suspect.kind))


def marked(words: str, asked: Sequence[Suspect], later: Sequence[Suspect], *, narrow: bool = False) -> Iterator[Part]:
    """`words` with marks. What is asked about now goes before what it overlaps with.

    In a narrow window a long text begins shortly before the first mark.
    """
    taken: list[tuple[Suspect, bool]] = []
    for suspect, now in [*((s, True) for s in asked), *((s, False) for s in later)]:
        if all(suspect.end <= t.start or t.end <= suspect.start for t, _now in taken):
            taken.append((suspect, now))
    done = _beginning(words, asked) if narrow else 0
    yield f"{GAP} " if done else "", ""
    for suspect, now in sorted((t for t in taken if t[0].start >= done), key=lambda t: t[0].start):
        yield words[done : suspect.start], ""
        yield from _mark(words[suspect.start : suspect.end], suspect, now=now)
        done = suspect.end
    yield words[done:], ""


def _beginning(words: str, asked: Sequence[Suspect]) -> int:
    """Where a text begins that is too long for the window."""
    first = min((suspect.start for suspect in asked), default=0)
    return words.find(" ", first - _BEFORE) + 1 if first > _BEFORE else 0


def _mark(words: str, suspect: Suspect, *, now: bool) -> Iterator[Part]:
    decide = "?" if suspect.strength == "ask" else ""
    if not now:
        yield f"\u2039{words}\u203a{decide}", "later"
        return
    yield f"«{words}»{decide}", "now"
    yield f"({kind_of(suspect)})", "kind"
