"""What no single field of a library file can see: ids that are there twice, questions and levels that are not there."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from survival_surgery.guard import Where, near_miss, quoted
from survival_surgery.guard.loosely import listed, mapping, text
from survival_surgery.library.entries import LibraryFile

Found = Iterator[tuple[Where, str]]


def mistakes(data: Any, pooled: Collection[str] = ()) -> Found:
    """Mistakes of a library file: where, and the sentence. `pooled` are the ids of questions that stand elsewhere."""
    held = mapping(data)
    for shelf, called in LibraryFile.called.items():
        yield from _repeated(shelf, called, held.get(shelf))
    known = {*pooled, *(text(entry.get("id")) for _, entry in _entries(held.get("pooled")))}
    for position, entry in _entries(held.get("pooled_sets")):
        for number, question in enumerate(listed(entry.get("questions"))):
            if text(question) not in known:
                where = ("pooled_sets", position, "questions", number)
                yield where, f"there is no pooled question {quoted(question)}.{near_miss(text(question), known)}"
    for position, entry in _entries(held.get("scales")):
        yield from (((*("scales", position), *where), told) for where, told in scale_mistakes(entry))
    for position, entry in _entries(held.get("vocabulary")):
        yield from (((*("vocabulary", position), *where), told) for where, told in role_mistakes(entry))


def scale_mistakes(scale: Mapping[str, Any]) -> Found:
    """What the levels of a scale have wrong together. `scale` is data as written, of any shape."""
    signs = [text(level.get("sign")) for _, level in _entries(scale.get("levels"))]
    for position in _twice(signs):
        yield ("levels", position, "sign"), f"the sign {quoted(signs[position])} is here twice."
    passes = text(scale.get("passes_at"))
    if passes and signs and passes not in signs:
        yield ("passes_at",), f"{quoted(passes)} is not one of the levels: {', '.join(signs)[:200]}."


def role_mistakes(words: Mapping[str, Any]) -> Found:
    """What is wrong with words for roles. `words` is data as written, of any shape."""
    roles = [text(role).casefold() for role in listed(words.get("roles"))]
    for position in _twice(roles):
        yield ("roles", position), f"the role {quoted(roles[position])} is here twice."
    for position, role in enumerate(roles):
        # An owner is written as two roles with "and" or a sign between them; a role may not look like two.
        if " and " in role or any(sign in role for sign in "+&,/"):
            yield ("roles", position), "write one role, without 'and' or a sign that joins two."


def _repeated(shelf: str, called: str, entries: Any) -> Found:
    ids = {position: text(entry.get("id")) for position, entry in _entries(entries)}
    before: set[str] = set()
    for position, known in ids.items():
        if known and known in before:
            yield (shelf, position, "id"), f"another {called} is called {quoted(known)} too. Give it its own id."
        before.add(known)


def _twice(words: list[str]) -> Iterator[int]:
    before: set[str] = set()
    for position, said in enumerate(words):
        if said and said in before:
            yield position
        before.add(said)


def _entries(shelf: Any) -> Iterator[tuple[int, Mapping[str, Any]]]:
    return ((position, entry) for position, entry in enumerate(listed(shelf)) if isinstance(entry, dict))
