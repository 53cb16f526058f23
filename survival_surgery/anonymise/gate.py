"""The last gate: every finished page is read once more before anything is written; one suspect stops them all.

Reads what will lie on the disk, escapes removed, line by line. What the program itself wrote ("will be destroyed", a
month) is nobody's name; what somebody cleared may stand. Never repeats in an error what it found.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from survival_surgery.anonymise.finders import find
from survival_surgery.anonymise.passages import is_cleared, known_of
from survival_surgery.errors import SurgeryError
from survival_surgery.session.state import Session

_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


class GateRefused(SurgeryError):
    """A finished page holds what must not leave. Nothing was written."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A page under the name of its file. `own` holds the stretches that the program wrote."""

    name: str
    text: str
    own: Sequence[tuple[int, int]] = ()


def check(pages: Iterable[Finished], session: Session) -> None:
    """Raise `GateRefused`, naming every place, if a page holds what nobody cleared."""
    places = [place for page in pages for place in _places(page, session)]
    if places:
        listed = "\n".join(places)
        raise GateRefused(
            f"Nothing was written, because something that must not leave is still there:\n{listed}\n"
            "Go back to the readback, replace or clear it, or put the words right in their step; then write again."
        )


def _places(page: Finished, session: Session) -> Iterable[str]:
    known = known_of(session)
    offset = 0
    for number, line in enumerate(page.text.split("\n"), 1):
        plain, index = _unescaped(line)
        reasons = {
            suspect.reason
            for suspect in find(plain, known)
            if not _own(page, offset + index[suspect.start], offset + index[suspect.end - 1] + 1)
            and not any(
                is_cleared(session, suspect, words)
                for words in _spellings(page, plain[suspect.start : suspect.end], offset + index[suspect.start])
            )
        }
        yield from (f"{page.name}, line {number}: {reason}." for reason in sorted(reasons))
        offset += len(line) + 1


def _unescaped(line: str) -> tuple[str, list[int]]:
    """A line as it is read, and where each of its characters stands in the line as written."""
    escapes = {match.start() for match in _ESCAPE.finditer(_masked(line))}
    index = [place for place in range(len(line)) if place not in escapes]
    return "".join(line[place] for place in index), index


def _masked(line: str) -> str:
    """The line with the second backslash of each escaped backslash hidden, so that it escapes nothing."""
    return re.sub(r"\\\\", lambda pair: "\\/", line)


def _spellings(page: Finished, words: str, start: int) -> tuple[str, ...]:
    """The words as they stand and, where the program gave them their capital, as the room wrote them."""
    return (words, words[:1].lower() + words[1:]) if _own(page, start, start + 1) else (words,)


def _own(page: Finished, start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in page.own)
