"""What may stand in for a suspect: roles for people, a letter for places and bodies, coarse words for days and counts.

At most six, likeliest first. What the same words have already comes before all else, so that it stays one throughout.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from survival_surgery.anonymise.answers import plain
from survival_surgery.anonymise.finders.suspect import SOMEBODY, SOMETHING, STAND_INS, Suspect
from survival_surgery.anonymise.finders.vocabulary import LEADERS, value_of
from survival_surgery.anonymise.passages import Passage
from survival_surgery.session.bands import FEWEST, Present, Share
from survival_surgery.session.dealing import BODY, DECIDER, SITE, UNIT, dealt, sort_of
from survival_surgery.session.items import Decider
from survival_surgery.session.state import Session
from survival_surgery.translation import N_, _

MOST = 6

_PEOPLE = (
    N_("a worker"),
    N_("a manager"),
    N_("a senior manager"),
    N_("a service user"),
    N_("a colleague"),
    SOMEBODY,
)
_ONE_OF_OURS = N_("one of our sites")
_DAYS = (N_("recently"), N_("earlier this year"), N_("last year"), N_("some time ago"))
_TEMPLATE_ROLES = 2
"""How many of the template's own roles are offered, so that there is room for those of every workplace."""

# fmt: off
_ONE_EACH = frozenset({
    "facilitator", "recorder", "host", "spokesperson", "treasurer", "secretary", "chair", "controller", "coordinator",
    "listener", "witness", "holder", "maker", "contact", "organiser", "officer", "signaller", "trustee",
})
"""Roles of which a group has one, so that they are a person by another name."""
# fmt: on


class Asked(Protocol):
    """What is asked about: a question of the readback, or anything like it."""

    @property
    def words(self) -> str: ...

    @property
    def suspect(self) -> Suspect: ...

    @property
    def places(self) -> Sequence[Passage]: ...


def offered(asked: Asked, session: Session) -> tuple[str, ...]:
    """At most six stand-ins that fit, in the language in use, likeliest first."""
    before = (*session.veiled.items(), *((name.words, name.stand_in) for name in session.names))
    mine = (stand_in for words, stand_in in before if plain(words) == plain(asked.words) and stand_in)
    all_of_them = dict.fromkeys((*mine, *_fitting(asked, session), _(asked.suspect.stand_in)))
    return tuple(one for one in all_of_them if one)[:MOST]


def _fitting(asked: Asked, session: Session) -> Iterator[str]:
    match asked.suspect.kind:
        case "name" | "third":
            yield from _people(asked, session)
        case "unique" | "together" | "sensitive":
            if asked.suspect.stand_in not in STAND_INS:
                yield _(asked.suspect.stand_in)
            yield from _people(asked, session)
        case "word" | "place" | "address":
            yield from _places(asked, session)
        case "date":
            if asked.suspect.stand_in not in STAND_INS:
                yield _(asked.suspect.stand_in)
            yield from map(_, _DAYS)
        case "count":
            yield from _counts(asked)
        case _:
            yield _(asked.suspect.stand_in)
            yield _(SOMETHING)


def _people(asked: Asked, session: Session) -> Iterator[str]:
    generic = [_(role) for role in _PEOPLE]
    if _decides(asked, session):
        # Whoever decides is told of throughout as one and the same.
        yield from (generic[2], generic[1], dealt(session, asked.words, DECIDER))
    own = [_with_article(role, session) for role in session.roles if not _rare(role)]
    yield from generic[:4]
    yield from [role for role in own if role not in generic][:_TEMPLATE_ROLES]
    yield from generic[4:]


def _places(asked: Asked, session: Session) -> Iterator[str]:
    fits = sort_of(asked.words) or sort_of(asked.suspect.stand_in) or UNIT
    yield dealt(session, asked.words, fits)
    yield _(_ONE_OF_OURS)
    yield from (dealt(session, asked.words, sort) for sort in (UNIT, SITE, BODY) if sort != fits)
    yield _(SOMETHING)


def _counts(asked: Asked) -> Iterator[str]:
    numbers = (value_of(word) for word in re.findall(r"[\w-]+", asked.words.casefold()))
    counted = next((number for number in numbers if number), 0)
    several = (_(Share.SOME.value), _(Share.SEVERAL.value))
    if 0 < counted < FEWEST:
        yield from several
    yield _(asked.suspect.stand_in)
    if counted:
        yield next(band.value for band in Present if band.at_most is None or counted <= band.at_most)
    yield from several


def _decides(asked: Asked, session: Session) -> bool:
    deciders = {written.number for written in session.on_list(Decider)}
    return any(place.what in deciders and place.part == "role" for place in asked.places)


def _rare(role: str) -> bool:
    """Whether a role may be one person's: it leads, a group has one of it, or it has a grade."""
    said = set(re.findall(r"\w+", role.casefold()))
    return any(map(str.isdigit, role)) or not said.isdisjoint(_ONE_EACH) or not said.isdisjoint(LEADERS)


def _with_article(role: str, session: Session) -> str:
    if session.language.partition("-")[0] not in ("", "en") or re.match(r"(?:an?|the|one) ", role):
        return role
    return f"{'an' if role[:1].casefold() in 'aeiou' else 'a'} {role}"
