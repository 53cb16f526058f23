"""What counts as an answer to a suspect, and what the finders may know of a session.

Somebody's own words stand only where the room approved their wording; looking at them is not enough.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import Enum

from survival_surgery.anonymise.approved import approved_words
from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.finders.meeting import find
from survival_surgery.anonymise.finders.staying import whole
from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.outward import staying_names
from survival_surgery.anonymise.record import Audience
from survival_surgery.session.linking import told_apart
from survival_surgery.session.state import Contribution, Session

_QUOTES = "\"'\u2018\u2019\u201c\u201d\u00ab\u00bb "
_ENGLISH = ("", "en")
"""The language of sessions that the families of English read; those of old files do not say theirs."""

_TIMES = ("by", "period")
"""Parts of an item that say by when, or in which month."""

_ROLES = ("role", "of")
"""Parts of an item that say who can decide, or of whom something is demanded: a role, never a name."""


@dataclass(frozen=True, slots=True)
class _Veiled:
    """A suspect that was veiled, as something to look for."""

    words: str
    stand_in: str
    sort: str


def known_of(session: Session, audience: Audience) -> Known:
    """What the finders may know: listed names, what was veiled, wording that nobody approved and, for others, themes.

    A wording that was put better or taken back is still somebody's own.
    """

    def told(words: str, stand_in: str) -> str:
        return told_apart(session, words, stand_in) if audience is Audience.GROUP else stand_in

    sorts = {plain(n.words): n.sort for n in session.names}
    # A listed name that was veiled stays a name: its parts are looked for as before.
    veiled = tuple(
        _Veiled(words, told(words, to), sorts.get(plain(words), "word"))
        for words, to in _veiled_for(session, audience).items()
    )
    chosen = {plain(v.words) for v in veiled}
    listed = tuple(
        replace(n, stand_in=told(n.words, n.stand_in)) for n in session.names if plain(n.words) not in chosen
    )
    approved = {plain(words) for words in _approved(session)}
    unapproved = tuple(sorted(words for words in session.said if plain(words) not in approved))
    return Known(
        (*veiled, *listed),
        unapproved,
        staying=() if audience is Audience.GROUP else staying_names(session),
        themes=tuple(theme.words for theme in session.themes),
        leaves=audience is not Audience.GROUP,
        times=(session.destroyed_by, *_given(session, _TIMES)),
        roles=tuple(_given(session, _ROLES)),
        others=tuple(_all_texts(session)) if audience is not Audience.GROUP else (),
        fewest=session.fewest,
        approved=approved_words(session) | frozenset(re.findall(r"\w+", folded(session.template))),
        english=in_english(session),
    )


def in_english(session: Session) -> bool:
    """Whether the families of English read what this session wrote."""
    return session.language.partition("-")[0] in _ENGLISH


def found(text: str, session: Session, known: Known) -> tuple[Suspect, ...]:
    """Every suspect in `text`, but for wording inside a longer one that the room approved as it stands there."""
    suspects = find(text, known, chosen(session))
    if not any(suspect.kind == "verbatim" for suspect in suspects):
        return suspects
    approved = tuple(whole(text, _approved(session)))
    return tuple(
        s
        for s in suspects
        if s.kind != "verbatim" or not any(start <= s.start and s.end <= end for start, end in approved)
    )


def chosen(session: Session) -> frozenset[str]:
    """The stand-ins that somebody chose, in which nobody is to be looked for."""
    given = {**{n.words: n.stand_in for n in session.names if n.stand_in}, **session.veiled}
    alone = (*session.veiled.values(), *(n.stand_in for n in session.names if n.stand_in))
    return frozenset((*alone, *(told_apart(session, words, given.get(words, "")) for words in session.linked)))


def is_cleared(session: Session, suspect: Suspect, words: str) -> bool:
    """Whether these words may stand. A listed name is cleared only in the very spelling in which it was looked at."""
    if suspect.kind == "verbatim":
        return False
    if suspect.kind in ("name", "word"):
        return words in session.cleared
    # What may stand may stand in quotation marks too.
    said = words.strip(_QUOTES) if suspect.kind == "quoted" else words
    return not {plain(words), plain(said)}.isdisjoint(plain(cleared) for cleared in session.cleared)


def may_be_quoted(session: Session, contribution: Contribution) -> bool:
    """Whether the room stands by the wording: what was softened later is no longer what it approved."""
    return contribution.approved and (contribution.number, "words") not in session.softened


def plain(words: str) -> str:
    """Words as they are compared: folded, on one line."""
    return " ".join(folded(words).split())


def _approved(session: Session) -> tuple[str, ...]:
    return tuple(c.words for c in session.contributions if may_be_quoted(session, c))


def _given(session: Session, parts: tuple[str, ...]) -> Iterator[str]:
    """What was asked for in so many words: a date that people set, or who can decide, is nobody's circumstance."""
    for held in session.written:
        for part in parts:
            asked_for = getattr(held.item, part, "")
            if isinstance(asked_for, str) and asked_for:
                yield session.softened.get((held.number, part), asked_for)


def _all_texts(session: Session) -> Iterator[str]:
    yield from (contribution.words for contribution in session.contributions)
    yield from (theme.words for theme in session.themes)
    for held in session.written:
        values = (getattr(held.item, field.name) for field in fields(held.item))
        yield from (value for value in values if isinstance(value, str) and not isinstance(value, Enum) and value)


def _veiled_for(session: Session, audience: Audience) -> Mapping[str, str]:
    """What was veiled for an audience: the group may read the names of its own themes."""
    if audience is not Audience.GROUP:
        return session.veiled
    everywhere = {words: to for words, to in session.veiled.items() if words not in session.veiled_outward}
    listed = {_bare(name.words) for name in session.names}
    own = {_bare(name) for name in staying_names(session)} - listed
    return {words: stand_in for words, stand_in in everywhere.items() if _bare(words) not in own}


def _bare(words: str) -> tuple[str, ...]:
    """Words as a theme is found by them: folded, without what stands between them."""
    return tuple(re.findall(r"\w+", folded(words)))
