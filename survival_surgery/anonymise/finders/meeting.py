"""What might identify somebody in a text that a meeting wrote: the families that read such a text, in two sorts.

What points at somebody directly is looked for in all that is printed. Circumstances, from which a colleague could tell
who it was, are looked for in what others will read; the group's own copy keeps them. Only English is read like this.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from survival_surgery.anonymise.finders import (
    FAMILIES,
    Family,
    addresses,
    ambiguous,
    counts,
    dates,
    likely,
    numbers,
    places,
    quoted,
    sensitive,
    third,
    times,
    titled,
    trained,
    unique,
    unknown,
)
from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.reading import outermost
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.finders.weighing import weighed
from survival_surgery.anonymise.stand_ins import own_brackets
from survival_surgery.anonymise.together import suspects as together

DIRECT: tuple[Family, ...] = (titled.find, numbers.find, addresses.find, ambiguous.find, unknown.find)
"""What points at somebody by itself; besides, there is the name model, which takes longer."""

CIRCUMSTANCES: tuple[Family, ...] = (
    dates.find,
    times.find,
    counts.find,
    places.find,
    unique.find,
    third.find,
    sensitive.find,
    quoted.find,
)
"""What points at somebody for those who know the workplace."""

_BAND = re.compile(r"(\d+)[-+]\d* ")

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


def find(text: str, known: Known, chosen: Iterable[str] = ()) -> tuple[Suspect, ...]:
    """Every suspect in `text`, from left to right. `chosen` are stand-ins that people chose: nobody is in them."""
    listed = [suspect for family in FAMILIES for suspect in family(text, known)]
    if not known.english or known.themes is None:
        return _in_order(listed)
    more = [*likely.find(text, known), *_direct(text, by_model=not known.at_once)]
    if known.leaves:
        more += (_of_many(suspect, known.fewest) for suspect in _circumstances(text))
        more += together(text, known.others, known.fewest) if known.fewest else ()
    own = own_brackets(text, chosen)
    found = (s for s in more if not _inside(s, own) and not _stands(text, s, known) and not _covered(s, listed))
    return _in_order([*listed, *outermost(_joined(found))])


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


def _inside(suspect: Suspect, own: Sequence[tuple[int, int]]) -> bool:
    return any(start <= suspect.start and suspect.end <= end for start, end in own)


def _stands(text: str, suspect: Suspect, known: Known) -> bool:
    """Whether it is a word that the workplace approved, or what the room was asked for in so many words."""
    words = folded(text[suspect.start : suspect.end])
    match suspect.kind:
        case "date":
            times = _all_folded(tuple(known.times))
            # Nor does a time matter that says no more than the month at the head of the minutes.
            rest = (re.findall(r"\w+", words.replace(time, "")) for time in ("", *times))
            return any(words in time for time in times) or any(map(_COARSE.issuperset, rest))
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


def _covered(suspect: Suspect, listed: Sequence[Suspect]) -> bool:
    """Whether some of it is found already as what somebody listed or veiled, which says better what it is."""
    return any(
        s.kind in ("name", "word", "e-mail", "phone") and s.start < suspect.end and suspect.start < s.end
        for s in listed
    )


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
