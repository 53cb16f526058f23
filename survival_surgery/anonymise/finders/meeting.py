"""What might identify somebody in a text that a meeting wrote: the families that read such a text, in two sorts.

What points at somebody directly is looked for in all that is printed. Circumstances, from which a colleague could tell
who it was, are looked for in what others will read; the group's own copy keeps them. Only English is read like this.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from survival_surgery.anonymise.finders import FAMILIES, likely, trained
from survival_surgery.anonymise.finders.families import CIRCUMSTANCES, DIRECT
from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.forms import SMALL_WORDS
from survival_surgery.anonymise.finders.reading import outermost
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.weighing import weighed
from survival_surgery.anonymise.stand_ins import own_brackets
from survival_surgery.anonymise.together import suspects as together

_BAND = re.compile(r"(\d+)[-+]\d* ")

_SETTLED = ("name", "word", "e-mail", "phone")
"""Kinds of what somebody listed or veiled, or what is replaced as it stands."""

_WORD = re.compile(r"[^\W_]+")
_SIGNS = " \t\u00a0.,;:!?-_*/|()[]"
"""What stands between a listed name and the rest of it, and belongs to neither."""

_KEPT = 4096
"""Texts of which it is remembered what they hold: a screen of the readback reads all of them again at every key."""

# fmt: off
_COARSE = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "spring", "summer", "autumn", "winter", "in", "since", "from", "until", "till", "by", "before", "after",
    "the", "early", "mid", "late", "end", "middle", "beginning", "start", "of", "and", "to", "this", "last", "next",
    "year",
})
# fmt: on
"""Words that say no more than the month, which stands at the head of the minutes."""

_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


@lru_cache(maxsize=_KEPT)
def find(text: str, known: Known, chosen: frozenset[str] = frozenset()) -> tuple[Suspect, ...]:
    """Every suspect in `text`, from left to right. `chosen` are stand-ins that people chose: nobody is in them."""
    listed = [suspect for family in FAMILIES for suspect in family(text, known)]
    if not known.english or known.themes is None:
        return _in_order(listed)
    more = [*likely.find(text, known), *_direct(text, by_model=not known.at_once)]
    if known.leaves:
        more += (_of_many(suspect, known.fewest) for suspect in _circumstances(text))
        more += together(text, known.others, known.fewest) if known.fewest else ()
    own = own_brackets(text, chosen)
    found = (s for s in more if not _inside(text, s, own) and not _stands(text, s, known))
    beyond = (s for suspect in found for s in _beyond(text, suspect, listed))
    return _in_order([*listed, *outermost(_joined(beyond))])


def _in_order(suspects: Iterable[Suspect]) -> tuple[Suspect, ...]:
    return tuple(sorted(suspects, key=lambda s: (s.start, -s.end)))


@lru_cache(maxsize=_KEPT)
def _direct(text: str, *, by_model: bool) -> tuple[Suspect, ...]:
    found = [suspect for family in DIRECT for suspect in family(text, Known())]
    return tuple(weighed(text, [*found, *trained.find(text, Known(themes=()))] if by_model else found))


@lru_cache(maxsize=_KEPT)
def _circumstances(text: str) -> tuple[Suspect, ...]:
    return tuple(suspect for family in CIRCUMSTANCES for suspect in family(text, Known()))


def _of_many(suspect: Suspect, fewest: int) -> Suspect:
    """The suspect, where a band below the threshold would stand in for it, with "some" in its place."""
    band = _BAND.match(suspect.stand_in)
    few = suspect.kind == "count" and band and int(band[1]) < fewest
    return replace(suspect, stand_in=f"some {suspect.stand_in[band.end() :]}") if band and few else suspect


def _inside(text: str, suspect: Suspect, own: Sequence[tuple[int, int]]) -> bool:
    """Whether there is nothing in it but stand-ins, and signs around them."""
    held = [(start, end) for start, end in own if start < suspect.end and suspect.start < end]
    rest = "".join(text[start:end] for start, end in _between(suspect, held))
    return bool(held) and not _WORD.search(rest)


def _stands(text: str, suspect: Suspect, known: Known) -> bool:
    """Whether it is a word that the workplace approved, or what the room was asked for in so many words."""
    words = folded(text[suspect.start : suspect.end])
    match suspect.kind:
        case "date":
            times = _all_folded(tuple(known.times))
            # Nor does a time matter that says no more than the month at the head of the minutes.
            rest = (re.findall(r"\w+", words.replace(time, "")) for time in ("", *times))
            return any(words in time for time in times) or any(map(_COARSE.issuperset, rest))
        case "quoted":
            # The name of a theme is the room's own, also in quotation marks.
            themes = _all_folded(tuple(known.themes or ()))
            return any(_WORD.findall(words) == _WORD.findall(theme) for theme in themes)
        case "together":
            return any(words in given for given in _all_folded((*known.times, *known.roles)))
        case "unique":
            return any(words in role for role in _all_folded(tuple(known.roles)))
        case "name":
            of_the_calendar = words in _DAYS or (words in _COARSE and words in _all_folded(tuple(known.times)))
            return words in known.approved or of_the_calendar
        case _:
            return False


@lru_cache(maxsize=16)
def _all_folded(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded(words) for words in texts))


def _beyond(text: str, suspect: Suspect, listed: Sequence[Suspect]) -> Iterator[Suspect]:
    """What of a suspect is not found already as what somebody listed or veiled, which says better what it is.

    Of a name it is what stands beside the listed one, or all of it where that is inside one of its words. Things that
    point at somebody only together do so no longer once one of them is replaced; a quotation of nothing else is no
    matter of its own; anything else stays whole.
    """
    if suspect.kind == "quoted":
        quoted_besides = _between(suspect, [(s.start, s.end) for s in listed])
        if not any(_WORD.search(text[start:end]) for start, end in quoted_besides):
            return
    known = [s for s in listed if s.kind in _SETTLED and s.start < suspect.end and suspect.start < s.end]
    rest = list(_between(suspect, [(s.start, s.end) for s in known])) if known else [(suspect.start, suspect.end)]
    rest = [(start, end) for start, end in rest if not known or _says_something(text[start:end])]
    if not rest or (known and suspect.kind == "together"):
        return
    if suspect.kind != "name" or any(_cuts_a_word(text, suspect, place) for s in known for place in (s.start, s.end)):
        rest = [(suspect.start, suspect.end)]
    for start, end in rest:
        words = text[start:end]
        first = start + len(words) - len(words.lstrip(_SIGNS))
        yield replace(suspect, start=first, end=start + len(words.rstrip(_SIGNS)))


def _says_something(words: str) -> bool:
    """Whether more is left beside a listed name than a title or a possessive."""
    return any(word not in SMALL_WORDS and word != "s" for word in _WORD.findall(folded(words)))


def _between(suspect: Suspect, known: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What of a suspect stands in no other stretch."""
    place = suspect.start
    for start, end in sorted(known):
        if start > place:
            yield place, start
        place = max(place, end)
    if place < suspect.end:
        yield place, suspect.end


def _cuts_a_word(text: str, suspect: Suspect, place: int) -> bool:
    return suspect.start < place < suspect.end and text[place - 1].isalnum() and text[place].isalnum()


def _joined(suspects: Iterable[Suspect]) -> Iterator[Suspect]:
    """The suspects, where names that overlap are one: a first name found by one family, the surname by another."""
    last: Suspect | None = None
    for suspect in sorted(suspects, key=lambda s: (s.kind != "name", s.start, -s.end)):
        if last and last.kind == suspect.kind == "name" and suspect.start < last.end:
            veil = "veil" in (last.strength, suspect.strength)
            last = replace(last, end=max(last.end, suspect.end), strength="veil" if veil else "ask")
            continue
        if last:
            yield last
        last = suspect
    if last:
        yield last
