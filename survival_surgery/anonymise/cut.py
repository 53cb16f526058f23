"""A session whose texts may be printed, cut to its audience, in an order that says nothing of who spoke when."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from survival_surgery.anonymise.outward import may_leave, outward_part
from survival_surgery.anonymise.record import About, Audience, DecisionOnRecord, Held, Record, ThemeOnRecord
from survival_surgery.anonymise.spreads import Spreads, told_apart
from survival_surgery.anonymise.tallies import tallied
from survival_surgery.anonymise.wording import AGREED, DRAFT, LEAVING, PRIVACY, TITLES, month_of
from survival_surgery.session.bands import Share, band_of
from survival_surgery.session.collective import lamps
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.few import at_least, few, hidden, withheld
from survival_surgery.session.items import Cause, Check, Decision, Item, Statement, Tally, Waypoint
from survival_surgery.session.items.ranks import rank
from survival_surgery.session.state import Session, Theme, Written, stays_in_group

_SHARES = (Share.ALL, Share.MOST, Share.HALF, Share.SEVERAL, None, Share.SOME)
"""The order of themes: the more it touches the earlier, and what nobody counted before what touches a few."""


_ARTICLES = ("the ", "a ", "an ")


def cut(session: Session, audience: Audience, about: About, *, agreed: bool) -> Record:
    """The record of a session whose texts are veiled already, as are those of `about`."""
    outward = audience is not Audience.GROUP
    decided = [w.item for w in session.on_list(Decision) if not outward or may_leave(session, w, audience)]
    session = outward_part(session, audience) if outward else session
    themes = sorted(session.themes, key=_theme_order)
    places = {theme.number: place for place, theme in enumerate(themes, 1)}
    written = [w for w in session.written if not isinstance(w.item, Decision | Tally)]
    record = Record(
        about=replace(about, questions=(), asked=(), checklists={} if outward else about.checklists),
        copy=TITLES[audience],
        leaving=LEAVING.get((audience, None if withheld(session) else session.confidentiality), ""),
        status=AGREED[audience] if agreed else DRAFT,
        label=session.label,
        month=month_of(session.held or session.opened),
        present=Share.SOME if outward and hidden(session) else session.present,
        confidentiality=session.confidentiality,
        scale=about.scale or session.scale,
        themes=tuple(_theme(session, theme, outward=outward) for theme in themes),
        held=tuple(sorted((_held(session, w, places) for w in written), key=_order(about))),
        decisions=tuple(_decision(d, outward=outward) for d in sorted(decided, key=lambda d: _alike(d.proposal))),
        privacy=PRIVACY[audience],
        destroyed_by=session.destroyed_by,
    )
    return record if outward else replace(_for_the_group(session, record), tallies=tallied(session, about))


def _for_the_group(session: Session, record: Record) -> Record:
    grouped = {number for theme in session.themes for number in theme.contributions}
    spreads = told_apart(Spreads(tuple(theme.spread for theme in record.themes)), at_least(session), session.fewest)
    return replace(
        record,
        themes=tuple(replace(theme, spread=s) for theme, s in zip(record.themes, spreads.of_themes, strict=True)),
        jobs=_sorted(spreads.jobs),
        shifts=_sorted(spreads.shifts),
        fewest=session.fewest,
        deciding=bool(session.scale),
        quotes=_sorted(_quotes(session, lambda number: number not in grouped)),
        useful=tuple((score, band_of(count)) for score, count in enumerate(session.useful) if count),
        set_aside=_sorted(theme.words for theme in session.set_aside),
    )


def _held(session: Session, written: Written[Item], places: dict[int, int]) -> Held:
    item: Any = written.item
    if getattr(item, "theme", None) is not None:
        item = replace(item, theme=places.get(item.theme))
    return Held(item=item, known=may_leave(session, written))


def _theme(session: Session, theme: Theme, *, outward: bool) -> ThemeOnRecord:
    on_record = ThemeOnRecord(
        words=theme.words,
        focus=theme.chosen and not outward,
        known=not stays_in_group(theme) and not few(session),
        spread=replace(theme.spread, theme=0) if theme.spread else None,
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


def _decision(decision: Decision, *, outward: bool) -> DecisionOnRecord:
    on_record = DecisionOnRecord(
        proposal=decision.proposal,
        passed=decision.passed,
        changed=bool(decision.before),
        reserved=decision.reserved or bool(decision.reservations),
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
    """Causes and paths in the order in which the room laid them; the rest by what they are, and by their words."""

    def key(held: Held) -> tuple[str, int, int, str, str]:
        item = held.item
        sort, theme = type(item).__name__, getattr(item, "theme", None) or 0
        match item:
            case Cause() | Waypoint():
                return (sort, theme, 0, "", "")
            case Check(question=question):
                place = about.questions.index(question) if question in about.questions else len(about.questions)
            case _:
                place = rank(item)
        return (sort, theme, place, _alike(_first(item)), repr(item))

    return key


def _first(item: Item) -> str:
    return str(getattr(item, fields(item)[0].name))


def _sorted(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=_alike))


def _alike(words: str) -> str:
    """Words as an index sorts them: capitals and a leading article do not count."""
    lower = words.casefold()
    return next((lower.removeprefix(article) for article in _ARTICLES if lower.startswith(article)), lower)
