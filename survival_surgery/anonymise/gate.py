"""The last gate: every finished page is read once more before anything is written; one suspect stops them all.

Reads what will lie on the disk, escapes removed, line by line. What the program itself wrote ("will be destroyed", a
month) is nobody's name; what somebody cleared may stand. Never repeats in an error what it found.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from survival_surgery.anonymise.answers import found, is_cleared, known_of
from survival_surgery.anonymise.finders.suspect import Suspect
from survival_surgery.anonymise.record import Audience
from survival_surgery.errors import SurgeryError
from survival_surgery.session.state import Session
from survival_surgery.translation import _

_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


class GateRefused(SurgeryError):
    """A finished page holds what must not leave. Nothing was written."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A page under the name of its file. `own` holds the stretches that the program wrote."""

    name: str
    text: str
    own: Sequence[tuple[int, int]] = ()
    audience: Audience = Audience.GROUP


@dataclass(frozen=True, slots=True)
class Hit:
    """Something in a finished page that nobody cleared: where it stands, and the words of it that people wrote."""

    page: str
    number: int
    section: str
    line: str
    suspect: Suspect
    words: tuple[str, ...]

    @property
    def place(self) -> str:
        """Where it stands and why it was found, without what was found."""
        said = _("{file}, line {line}, under “{section}”: {reason}.")
        if not self.section:
            said = _("{file}, line {line}: {reason}.")
        return said.format(file=self.page, line=self.number, section=self.section, reason=_(self.suspect.reason))


def check(pages: Iterable[Finished], session: Session) -> None:
    """Raise `GateRefused`, naming every place, if a page holds what nobody cleared."""
    places = list(dict.fromkeys(hit.place for page in pages for hit in hits(page, session)))
    if places:
        listed = "\n".join(places)
        said = _(
            "Nothing was written, because something that must not leave is still there:\n{places}\n"
            "Veil it, clear it or soften the words that hold it in the readback, or take the name off your list; "
            "then write again."
        )
        raise GateRefused(said.format(places=listed))


def hits(page: Finished, session: Session) -> Iterator[Hit]:
    """What in a finished page nobody cleared, line by line."""
    # A page puts side by side what people said apart: only within one text do parts point at one person together.
    known = replace(known_of(session, page.audience), others=(), fewest=0)
    owned = _owned(page)
    offset, section = 0, ""
    for number, line in enumerate(page.text.split("\n"), 1):
        if line.startswith("## ") and all(owned[offset : offset + len(line)]):
            section = line.removeprefix("## ")
        plain_line, index = _unescaped(line)
        own = [bool(owned[offset + place]) for place in index]
        for suspect in found(plain_line, session, known):
            if not _stands(session, suspect, plain_line, own):
                written = tuple(_written(plain_line, suspect, own))
                yield Hit(page.name, number, section, plain_line, suspect, written)
        offset += len(line) + 1


def _written(line: str, suspect: Suspect, own: Sequence[bool]) -> Iterator[str]:
    """The words of a suspect that people wrote, in stretches without the program's own between them."""
    letters = list(zip(line, own, strict=True))[suspect.start : suspect.end]
    if len(letters) > 1 and letters[0][1] and not letters[1][1]:
        # The program gave the words their capital.
        letters[0] = (letters[0][0].lower(), False)
    for is_own, run in groupby(letters, key=itemgetter(1)):
        words = "".join(letter for letter, _ in run).strip()
        if not is_own and words:
            yield words


def _stands(session: Session, suspect: Suspect, line: str, owned: Sequence[bool]) -> bool:
    """Whether a hit is no reason to refuse: the program's own words, words that were cleared, or a chance meeting."""
    words = line[suspect.start : suspect.end]
    own = list(owned[suspect.start : suspect.end])
    if all(own) or (any(own[1:]) and suspect.kind in ("verbatim", "nearly", "theme")):
        # Nobody said in a row what the program's own words stand in the midst of.
        return True
    if is_cleared(session, suspect, words) or _cleared_in_parts(session, words, own):
        return True
    if own[0] and not own[1]:
        # The program gave the words their capital.
        words, own = words[:1].lower() + words[1:], [False, *own[1:]]
        return is_cleared(session, suspect, words) or _cleared_in_parts(session, words, own)
    return False


def _cleared_in_parts(session: Session, words: str, own: Sequence[bool]) -> bool:
    """Whether words with the program's own in their midst were cleared as a whole, or each part for itself."""
    cleared = {_bare(each) for each in session.cleared}
    runs = groupby(zip(words, own, strict=True), key=itemgetter(1))
    said = [_bare("".join(letter for letter, _ in letters)) for is_own, letters in runs if not is_own]
    return any(own) and (_bare(words) in cleared or all(part in cleared for part in said if part))


def _bare(words: str) -> str:
    """Words in their very spelling, without what stands between them."""
    return " ".join(re.findall(r"\w+", words))


def _unescaped(line: str) -> tuple[str, list[int]]:
    """A line as it is read, and where each of its characters stands in the line as written."""
    escapes = {match.start() for match in _ESCAPE.finditer(_masked(line))}
    index = [place for place in range(len(line)) if place not in escapes]
    return "".join(line[place] for place in index), index


def _masked(line: str) -> str:
    """The line with the second backslash of each escaped backslash hidden, so that it escapes nothing."""
    return re.sub(r"\\\\", lambda pair: "\\/", line)


def _owned(page: Finished) -> bytearray:
    """For each character of a page, whether the program wrote it."""
    owned = bytearray(len(page.text))
    for first, last in page.own:
        owned[first:last] = b"\x01" * (last - first)
    return owned
