"""Stand-ins of places, bodies and deciders: one throughout the session, with a letter that says nothing.

The letter is dealt from the session's seed, so that it tells neither the alphabet nor who was spoken of first, and is
kept with the name, so that every document has the same. People are never dealt one here.
"""

import re
from random import Random
from string import ascii_uppercase

from survival_surgery.session import events as e
from survival_surgery.session.moves import Move
from survival_surgery.session.protect import list_name
from survival_surgery.session.state import Session
from survival_surgery.translation import N_, _

UNIT, SITE, BODY, DECIDER = N_("unit"), N_("site"), N_("body"), N_("decider")

# fmt: off
_WORDS = {
    UNIT: frozenset({
        "ward", "unit", "team", "clinic", "room", "floor", "bay", "wing", "corridor", "office", "department", "dept",
        "section", "shift", "line", "desk", "theatre", "lab", "kitchen", "service", "ward's", "suite", "surgery",
    }),
    SITE: frozenset({
        "site", "road", "street", "lane", "avenue", "close", "hospital", "school", "college", "university", "academy",
        "centre", "center", "house", "home", "building", "depot", "warehouse", "store", "shop", "station", "branch",
        "park", "campus", "factory", "mill", "yard", "hub", "court", "lodge", "hall", "garage", "st", "rd",
    }),
    BODY: frozenset({
        "trust", "council", "board", "committee", "union", "company", "agency", "ltd", "limited", "plc", "group",
        "charity", "foundation", "association", "authority", "employer", "organisation", "partnership", "nhs", "firm",
        "contractor", "regulator", "inspectorate",
    }),
}
# fmt: on


def sort_of(words: str) -> str:
    """Which sort of place or body words are of, by one of them, the last that says so; empty where none does."""
    for word in reversed(re.findall(r"[\w']+", words.casefold())):
        for sort, known in _WORDS.items():
            if word in known or word.removesuffix("s") in known:
                return sort
    return ""


def dealt(session: Session, words: str, sort: str) -> str:
    """What stands in for `words` throughout: what they have already, or `sort` with the next letter of the deal."""
    chosen = _chosen(session)
    mine = _plain(words)
    before = next((stand_in for known, stand_in in chosen.items() if _plain(known) == mine and stand_in), "")
    if before:
        return before
    taken = {stand_in.casefold() for stand_in in chosen.values()}
    letters = Random(f"{session.seed}/{sort}").sample(ascii_uppercase, k=len(ascii_uppercase))  # noqa: S311 - a deal of letters, no secret
    offered = (f"{_(sort)} {letter}" for letter in (*letters, *(a + b for a in letters for b in letters)))
    return next(one for one in offered if one.casefold() not in taken)


def is_dealt(stand_in: str) -> bool:
    """Whether nobody chose a stand-in, but it was dealt."""
    sort, _space, letter = stand_in.rpartition(" ")
    return sort in map(_, (UNIT, SITE, BODY, DECIDER)) and re.fullmatch("[A-Z]{1,2}", letter) is not None


def list_place(words: str, stand_in: str = "") -> Move:
    """Keep a word of the workplace from leaving. Where nobody chose what stands in for it, a letter is dealt."""

    def move(session: Session) -> e.Event:
        return list_name(words, "word", stand_in.strip() or dealt(session, words, sort_of(words) or UNIT))(session)

    return move


def _chosen(session: Session) -> dict[str, str]:
    return {name.words: name.stand_in for name in session.names} | dict(session.veiled)


def _plain(words: str) -> str:
    said = re.findall(r"\w+", words.casefold())
    return " ".join(said[1:] if said[:1] in (["the"], ["our"]) else said)
