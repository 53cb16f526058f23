"""Words that must not leave, as somebody lists them in a file of their own: one a line, with a stand-in or without."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from survival_surgery.session.words import one_line

# fmt: off
_NO_PERSON = frozenset({
    "ward", "unit", "team", "clinic", "hospital", "trust", "school", "site", "centre", "department", "college", "floor",
    "university", "council", "nhs", "ltd", "plc", "office", "union", "branch", "surgery", "academy", "street", "road",
    "project", "care", "home", "shift", "building", "company", "service", "services", "room",
})
"""Words that make of a line a place or a body, so that its parts are no names."""
# fmt: on


@dataclass(frozen=True, slots=True)
class Listed:
    """Words that must not leave, and what stands in for them; of a name, each part counts too."""

    words: str
    sort: str = "name"
    stand_in: str = ""


def listed(lines: Iterable[str]) -> tuple[Listed, ...]:
    """What a file lists: `words`, or `words = stand-in`. Empty lines, and lines that begin with #, say nothing."""
    found = []
    for line in lines:
        words, _, stand_in = (one_line(part) for part in line.removeprefix("\ufeff").partition("="))
        if words and not words.startswith("#"):
            found.append(Listed(words, _sort(words), _apart(words, stand_in.strip("[] "))))
    return tuple(dict.fromkeys(found))


def _sort(words: str) -> str:
    said = re.findall(r"\w+", words.lower())
    no_person = any(character.isdigit() for character in words) or not _NO_PERSON.isdisjoint(said)
    return "word" if no_person and len(said) > 1 else "name"


def _apart(words: str, stand_in: str) -> str:
    """The stand-in, unless brackets within it would end it early or it says what it stands for."""
    said = set(re.findall(r"\w{4,}", words.casefold()))
    clashes = re.search(r"[\[\]|<>`*\\]", stand_in) or not said.isdisjoint(re.findall(r"\w+", stand_in.casefold()))
    return "" if clashes else stand_in
