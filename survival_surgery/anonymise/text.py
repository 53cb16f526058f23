"""Any text in, the same text with its people and places veiled out: minutes, letters and leaflets written elsewhere.

It knows no session. A second pass over what comes out changes nothing, if it is given the same words to protect.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from survival_surgery.anonymise.edits import Edited
from survival_surgery.anonymise.finders.any_text import find_all
from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.suspect import Known, Protected, Strength, Suspect
from survival_surgery.anonymise.finders.weighing import LISTED
from survival_surgery.anonymise.placing import edits
from survival_surgery.anonymise.stand_ins import LETTERED, Letters, fitting, own_brackets
from survival_surgery.anonymise.structure import Structure, signs

Level = Literal["veil", "ask"]
"""`veil`: questions are left as they stand and told. `ask`: every question is veiled too."""

Find = Callable[[str, Known], Sequence[Suspect]]

_PASSES = 5
"""What is replaced changes what stands beside it, and may show something new; that soon comes to an end."""

_LINES = 1_000
"""Lines that are read at once."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"[^\W_]|[^\x00-\x7f]")
_BETWEEN = re.compile(r"[ \t\u00a0]{1,2}")


@dataclass(frozen=True, slots=True)
class Veiled:
    """The veiled text; what was replaced in the given one, and the questions that were left, from left to right."""

    text: str
    spans: tuple[Suspect, ...]
    questions: tuple[Suspect, ...]


def veiled(text: str, protected: Sequence[Protected] = (), *, level: Level = "veil", find: Find = find_all) -> Veiled:
    """`text` veiled. Its offsets, and those of what was found, count its characters as they are given."""
    reader = _Reader(protected, find)
    readable = _SURROGATE.sub("\ufffd", text)
    found = reader.suspects(readable)
    spans = _settled(text, reader, found, "veil")
    if level == "ask":
        # Beside a stand-in words may read otherwise: what veiling alone hides must be hidden here too.
        spans = _settled(text, reader, (*found, *spans), "ask")
    named = _lettered(readable, spans, Letters(readable))
    return Veiled(Edited(text, edits(readable, named, Structure(readable))).text, named, _left(readable, found, named))


def _settled(text: str, reader: "_Reader", found: Sequence[Suspect], level: Level) -> tuple[Suspect, ...]:
    """What is replaced in `text`, which is read again as it would then be, until nothing new shows."""
    readable = _SURROGATE.sub("\ufffd", text)
    structure, letters = Structure(readable), Letters(readable)
    spans = _merged(readable, _active(found, level))
    for _ in range(_PASSES):
        edited = Edited(text, edits(readable, _lettered(readable, spans, letters), structure))
        again = reader.suspects(_SURROGATE.sub("\ufffd", edited.text))
        more = (_moved(s, *edited.before(s.start, s.end)) for s in _active(again, level))
        before, spans = spans, _merged(readable, (*spans, *more))
        if _reach(before) == _reach(spans):
            break
    return spans


def spans_of(text: str, protected: Sequence[Protected], level: Level, find: Find = find_all) -> tuple[Suspect, ...]:
    """What would be replaced in `text`, found in one reading."""
    readable = _SURROGATE.sub("\ufffd", text)
    return _merged(readable, _active(_Reader(protected, find).suspects(readable), level))


class _Reader:
    """Finds what is suspect, the program's own stand-ins aside."""

    def __init__(self, protected: Sequence[Protected], find: Find) -> None:
        self._known = Known(tuple(protected))
        self._chosen = frozenset(p.stand_in for p in protected if p.stand_in)
        self._find = find

    def suspects(self, text: str) -> tuple[Suspect, ...]:
        own = sorted((*own_brackets(text, self._chosen), *signs(text)))
        read = (s for start, part in _parts(text) for s in self._in_part(start, part))
        found = (s for suspect in read for s in self._beyond(text, suspect, own))
        return tuple(_throughout(text, tuple(found)))

    def _in_part(self, start: int, part: str) -> Iterator[Suspect]:
        return (_moved(s, start + s.start, start + s.end) for s in self._find(part, self._known))

    def _beyond(self, text: str, suspect: Suspect, own: Sequence[tuple[int, int]]) -> Iterator[Suspect]:
        """The suspect, reaching to the end of any stand-in that it cuts; nothing where it is one alone, or markup."""
        first = max(0, bisect_right(own, (suspect.start, len(text))) - 1)
        touched = []
        for start, end in own[first:]:
            if start >= suspect.end:
                break
            if end > suspect.start:
                touched.append((start, end))
        rest, place = [], suspect.start
        for start, end in touched:
            rest.append(text[place : max(place, start)])
            place = end
        rest.append(text[place : suspect.end])
        if any(map(_WORD.search, rest)):
            reach = (min([suspect.start, *(s for s, _ in touched)]), max([suspect.end, *(e for _, e in touched)]))
            yield _moved(replace(suspect, stand_in=fitting(suspect, self._chosen)), *reach)


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """A long text in parts that fit into memory, cut where lines end: what is replaced never changes their number."""
    start = 0
    for number, end in enumerate(_LINE_END.finditer(text), 1):
        if number % _LINES == 0:
            yield start, text[start : end.end()]
            start = end.end()
    yield start, text[start:]


def _throughout(text: str, suspects: Sequence[Suspect]) -> Iterator[Suspect]:
    """The suspects; a place or a body that is veiled in one spelling is so wherever it is asked about."""
    sure = {folded(text[s.start : s.end]) for s in suspects if s.kind in LETTERED and s.strength == "veil"}
    for suspect in suspects:
        known = suspect.kind in LETTERED and folded(text[suspect.start : suspect.end]) in sure
        yield replace(suspect, strength="veil") if known else suspect


def _moved(suspect: Suspect, start: int, end: int) -> Suspect:
    return replace(suspect, start=start, end=end)


def _active(suspects: Iterable[Suspect], level: Level) -> tuple[Suspect, ...]:
    return tuple(s for s in suspects if level == "ask" or s.strength == "veil")


def _reach(suspects: Iterable[Suspect]) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in suspects]


def _merged(text: str, suspects: Iterable[Suspect]) -> tuple[Suspect, ...]:
    """Those that overlap, and names side by side, as one: a veil beats a question, and the longest says what it is.

    What somebody listed says so even where something longer was found round it: its stand-in was chosen.
    """
    merged: list[Suspect] = []
    longest = (False, 0)
    for suspect in sorted(suspects, key=lambda s: (s.start, -s.end)):
        last = merged[-1] if merged else None
        if last and (suspect.start < last.end or _one_name(text, last, suspect)):
            weight = _weight(suspect)
            says = suspect if weight > longest else last
            longest = max(weight, longest)
            sure: Strength = "veil" if "veil" in (last.strength, suspect.strength) else "ask"
            end = max(last.end, suspect.end)
            merged[-1] = replace(says, start=last.start, end=end, strength=sure)
        else:
            merged.append(suspect)
            longest = _weight(suspect)
    return tuple(merged)


def _weight(suspect: Suspect) -> tuple[bool, int]:
    return suspect.reason == LISTED, suspect.end - suspect.start


def _one_name(text: str, first: Suspect, second: Suspect) -> bool:
    alike = (first.kind, first.strength, first.stand_in) == (second.kind, second.strength, second.stand_in)
    return alike and first.kind == "name" and _BETWEEN.fullmatch(text, first.end, second.start) is not None


def _lettered(text: str, suspects: Iterable[Suspect], letters: Letters) -> tuple[Suspect, ...]:
    return tuple(
        replace(s, stand_in=letters.of(s.stand_in, text[s.start : s.end])) if s.kind in LETTERED else s
        for s in suspects
    )


def _left(text: str, found: Iterable[Suspect], spans: Sequence[Suspect]) -> tuple[Suspect, ...]:
    """What is in question and was not replaced: the parts of it that hold a word."""
    left: list[Suspect] = []
    for question in _merged(text, (s for s in found if s.strength == "ask")):
        place = question.start
        for span in (*(s for s in spans if s.start < question.end and question.start < s.end), None):
            stop = min(span.start, question.end) if span else question.end
            if stop > place and _WORD.search(text, place, stop):
                left.append(_moved(question, place, stop))
            place = max(place, span.end) if span else place
    return tuple(left)
