"""Words that must not leave, as somebody lists them in a file of their own: one a line, with a stand-in or without."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from survival_surgery.anonymise.finders.listed import find_listed
from survival_surgery.anonymise.finders.suspect import in_brackets
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
            found.append(Listed(words, _sort(words), _fitting(stand_in.strip("[] "))))
    # A stand-in that holds what must not leave would let it out.
    apart = [one if not find_listed(in_brackets(one.stand_in), found) else Listed(one.words, one.sort) for one in found]
    return tuple(dict.fromkeys(apart))


def _sort(words: str) -> str:
    said = re.findall(r"\w+", words.lower())
    no_person = any(character.isdigit() for character in words) or not _NO_PERSON.isdisjoint(said)
    return "word" if no_person and len(said) > 1 else "name"


def _fitting(stand_in: str) -> str:
    """The stand-in, unless a sign in it would end its brackets early or be markup."""
    return "" if re.search(r"[\[\]|<>`*\\]", stand_in) else stand_in
