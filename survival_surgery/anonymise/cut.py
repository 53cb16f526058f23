"""A session whose texts may be printed, cut to its audience, in an order that says nothing of who spoke when."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from survival_surgery.anonymise.record import About, Audience, DecisionOnRecord, Held, Record, ThemeOnRecord
from survival_surgery.anonymise.wording import LEAVING, PRIVACY, TITLES, month_of
from survival_surgery.session.bands import Share, band_of
from survival_surgery.session.collective import lamps
from survival_surgery.session.events import EntryNumber, SpreadCounted
from survival_surgery.session.items import (
    Action,
    Ally,
    CareLine,
    Cause,
    Check,
    Decider,
    Decision,
    Demand,
    Item,
    NextSession,
    Parked,
    Reviewed,
    Segment,
    Statement,
    Tactic,
)
from survival_surgery.session.state import Session, Theme, Written, stays_in_group

_SHARES = (Share.ALL, Share.MOST, Share.HALF, Share.SEVERAL, None, Share.SOME)
"""The order of themes: the more it touches the earlier, and what nobody counted before what touches a few."""


_ARTICLES = ("the ", "a ", "an ")


def cut(session: Session, audience: Audience, about: About, *, agreed: bool) -> Record:
    """The record of a session whose texts are veiled already."""
    outward = audience is Audience.OUTWARD
    themes = [t for t in sorted(session.themes, key=_theme_order) if not (outward and stays_in_group(t))]
    places = {theme.number: place for place, theme in enumerate(themes, 1)}
    written = [w for w in session.written if not outward or _may_leave(session, w)]
    decided = [w.item for w in written if isinstance(w.item, Decision)]
    record = Record(
        about=about,
        copy=TITLES[audience],
        leaving=LEAVING[audience, session.confidentiality],
        agreed=agreed,
        label=session.label,
        month=month_of(session.held or session.opened),
        present=session.present,
        confidentiality=session.confidentiality,
        scale=about.scales.get(session.scale, session.scale) or about.scale,
        themes=tuple(_theme(session, theme, outward=outward) for theme in themes),
        held=tuple(sorted((_held(session, w, places, outward=outward) for w in written), key=_order(about))),
        decisions=tuple(_decision(d, outward=outward) for d in sorted(decided, key=lambda d: _alike(d.proposal))),
        privacy=PRIVACY[audience],
        destroyed_by=session.destroyed_by,
    )
    return record if outward else _for_the_group(session, record)


def _for_the_group(session: Session, record: Record) -> Record:
    grouped = {number for theme in session.themes for number in theme.contributions}
    return replace(
        record,
        deciding=bool(session.scale),
        quotes=_sorted(_quotes(session, lambda number: number not in grouped)),
        useful=tuple((score, band_of(count)) for score, count in enumerate(session.useful) if count),
        set_aside=_sorted(theme.words for theme in session.set_aside),
    )


def _may_leave(session: Session, written: Written[Item]) -> bool:
    """Whether others may read an item: what the room let go, and what it always tells unless it decides to keep it."""
    match written.item:
        case Action() | Parked() | Demand():
            return not stays_in_group(written)
        case Statement(theme=number) | Decider(theme=number):
            theme = session.theme(number)
            return written.stays is not True and (theme is None or (theme.chosen and theme.stays is not True))
        case Decision() | NextSession() | CareLine():
            return written.stays is not True
        case _:
            return False


def _held(session: Session, written: Written[Item], places: dict[int, int], *, outward: bool) -> Held:
    item: Any = written.item
    if getattr(item, "theme", None) is not None:
        item = replace(item, theme=places.get(item.theme))
    return Held(item=_outward(item) if outward else item, known=_may_leave(session, written))


def _outward(item: Item) -> Item:
    """An item without the parts that stay in the group."""
    match item:
        case Action(words=words, by=by):
            return Action(words=words, by=by)
        case Demand():
            return replace(item, ideal="", floor="")
        case NextSession(when=when):
            return NextSession(when=when)
        case _:
            return item


def _theme(session: Session, theme: Theme, *, outward: bool) -> ThemeOnRecord:
    on_record = ThemeOnRecord(
        words=theme.words,
        focus=theme.chosen and not outward,
        known=not stays_in_group(theme),
        spread=_spread(theme.spread, outward=outward) if theme.spread else None,
    )
    if outward:
        return on_record
    return replace(
        on_record,
        scores=tuple(theme.scores.items()),
        quotes=_sorted(_quotes(session, lambda number: number in theme.contributions)),
        lamps=tuple((lamp.words, lit) for lamp, lit in lamps(session, theme)) if theme.chosen else (),
    )


def _quotes(session: Session, wanted: Callable[[EntryNumber], bool]) -> Iterator[str]:
    """Approved contributions that no statement says already: what stands there need not be quoted again."""
    stated = " ".join(_alike(statement.words) for statement in session.items(Statement))

    def said(words: str) -> bool:
        return re.search(rf"(?<!\w){re.escape(_alike(words))}(?!\w)", stated) is not None

    return (c.words for c in session.contributions if wanted(c.number) and not said(c.words))


def _spread(spread: SpreadCounted, *, outward: bool) -> SpreadCounted:
    """Bands are for everybody; jobs, shifts and who is spared can point at people, and stay in the group."""
    if not outward:
        return replace(spread, theme=0)
    return SpreadCounted(
        theme=0,
        share=spread.share,
        employers=spread.employers,
        since=spread.since,
        service_users=spread.service_users,
    )


def _decision(decision: Decision, *, outward: bool) -> DecisionOnRecord:
    on_record = DecisionOnRecord(
        proposal=decision.proposal,
        passed=decision.passed,
        changed=bool(decision.before),
        reserved=bool(decision.reservations),
    )
    if outward:
        return on_record
    return replace(
        on_record,
        before=decision.before,
        hands=tuple((sign, band_of(count)) for sign, count in decision.hands if count),
        reservations=_sorted(decision.reservations),
        revisit=decision.revisit,
    )


def _theme_order(theme: Theme) -> tuple[bool, int, str]:
    share = theme.spread.share if theme.spread else None
    return (not theme.chosen, _SHARES.index(share), _alike(theme.words))


def _order(about: About) -> Callable[[Held], tuple[str, int, int, str, str]]:
    """Causes in their depth, which is the order of writing; the rest by what they are, and by their words."""

    def key(held: Held) -> tuple[str, int, int, str, str]:
        item = held.item
        sort, theme = type(item).__name__, getattr(item, "theme", None) or 0
        match item:
            case Cause():
                return (sort, theme, 0, "", "")
            case Ally(segment=segment):
                rank = list(Segment).index(segment)
            case Tactic(rung=rung):
                rank = rung
            case Reviewed(outcome=outcome):
                rank = list(type(outcome)).index(outcome)
            case Check(question=question):
                rank = about.questions.index(question) if question in about.questions else len(about.questions)
            case _:
                rank = 0
        return (sort, theme, rank, _alike(_first(item)), repr(item))

    return key


def _first(item: Item) -> str:
    return str(getattr(item, fields(item)[0].name))


def _sorted(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=_alike))


def _alike(words: str) -> str:
    """Words as an index sorts them: capitals and a leading article do not count."""
    lower = words.casefold()
    return next((lower.removeprefix(article) for article in _ARTICLES if lower.startswith(article)), lower)
