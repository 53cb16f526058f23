"""The log, folded into the session it tells. Undo is honoured here and nowhere else.

`apply` is total: an event that mypy knows and this module forgets fails the type check. An entry that points at one
which is gone (undone, redacted, or in a destroyed names table) changes nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import reduce
from itertools import groupby
from typing import assert_never

from survival_surgery.session import events as e
from survival_surgery.session.bands import FEWEST
from survival_surgery.session.folding import all_heard, made_one, parted
from survival_surgery.session.items import Item
from survival_surgery.session.keeping import keep_time
from survival_surgery.session.state import ListedName, Session, Theme, Written

NOT_UNDOABLE = (
    e.SessionStarted,
    e.SessionOpened,
    e.StepEntered,
    e.ClockStopped,
    e.PassMade,
    e.Undone,
    e.Redacted,
    e.NamesDestroyed,
)
"""Navigation, the clock and readings are history; undo passes over them to the last thing that the room did."""


def replay(entries: Iterable[e.Entry]) -> Session:
    """The session that a log tells, with what undo may strike out next."""
    log = list(entries)
    kept = standing(log)
    session = Session()
    for heard, run in groupby(kept, key=lambda entry: isinstance(entry.event, e.ContributionHeard)):
        # A room says hundreds of things one after the other: told one by one, each would copy all before it.
        session = (all_heard if heard else _told)(session, run)
    last = max((entry.number for entry in log), default=0)
    return replace(session, last=last, to_undo=_last_done(kept), to_redo=_last_undone(log, kept))


def _told(session: Session, entries: Iterable[e.Entry]) -> Session:
    return reduce(apply, entries, session)


def follow(session: Session, entry: e.Entry) -> Session | None:
    """The session after one more entry, as `replay` would tell it; None for an undo, which only `replay` can honour."""
    if isinstance(entry.event, e.Undone):
        return None
    after = replace(apply(session, entry), last=entry.number)
    if isinstance(entry.event, NOT_UNDOABLE):
        return after
    return replace(after, to_undo=entry.number, to_redo=None)


def standing(log: list[e.Entry]) -> list[e.Entry]:
    """The entries that no undo has struck out, in order: an undo that is itself struck out strikes out nothing."""
    struck: set[e.EntryNumber] = set()
    kept: list[e.Entry] = []
    for entry in reversed(log):
        if entry.number in struck:
            continue
        if isinstance(entry.event, e.Undone):
            struck.add(entry.event.what)
        kept.append(entry)
    return kept[::-1]


def _last_done(kept: list[e.Entry]) -> e.EntryNumber | None:
    done = (entry.number for entry in reversed(kept) if not isinstance(entry.event, NOT_UNDOABLE))
    return next(done, None)


def _last_undone(log: list[e.Entry], kept: list[e.Entry]) -> e.EntryNumber | None:
    undos = {entry.number for entry in log if isinstance(entry.event, e.Undone)}
    for entry in reversed(kept):
        if isinstance(entry.event, e.Undone) and entry.event.what not in undos:
            return entry.number
        if not isinstance(entry.event, NOT_UNDOABLE):
            return None
    return None


def apply(session: Session, entry: e.Entry) -> Session:  # noqa: C901, PLR0911, PLR0912 - one arm an event
    """`session` after one more standing entry."""
    number = entry.number
    match entry.event:
        case e.SessionStarted() as started:
            return replace(
                session,
                template=started.template,
                version=started.version,
                title=started.title,
                variant=started.variant,
                seed=started.seed,
                roles=started.roles,
                keeps=started.keeps,
                fewest=max(FEWEST, started.fewest),
                language=started.language,
            )
        case e.SessionOpened(on=on):
            return replace(session, opened=on, paused=session.clock is not None)
        case e.LabelGiven(label=label):
            return replace(session, label=label)
        case e.VariantChosen(variant=variant):
            return replace(session, variant=variant)
        case e.PresentCounted(present=present):
            return replace(session, present=present)
        case e.RoomDescribed(who=who):
            return replace(session, who=who)
        case e.ConfidentialityAgreed(mode=mode):
            return replace(session, confidentiality=mode)
        case e.DecidingAgreed(scale=scale):
            return replace(session, scale=scale)
        case e.StepEntered() | e.StepSkipped() | e.TimeGiven() | e.ClockStopped() | e.RestPlanned() as timed:
            return keep_time(session, timed)
        case e.ContributionHeard():
            return all_heard(session, (entry,))
        case e.ContributionSplit() as split:
            return parted(session, split, number)
        case e.ContributionsJoined(contributions=joined, words=words):
            return made_one(session, joined, words)
        case e.ThemeNamed(words=words, contributions=contributions):
            named = Theme(number=number, words=words, contributions=_there(session, contributions))
            return replace(session, themes=(*session.themes, named))
        case e.ContributionsPlaced(contributions=placed, theme=theme):
            more = _there(session, placed)
            return _with_theme(session, theme, lambda t: replace(t, contributions=_union(t.contributions, more)))
        case e.ContributionsTakenBack(contributions=taken, theme=theme):
            return _with_theme(
                session,
                theme,
                lambda t: replace(t, contributions=tuple(c for c in t.contributions if c not in taken)),
            )
        case e.Reworded(what=what, words=words):
            return _reworded(session, what, words)
        case e.Withdrawn(what=what):
            return _without(session, what)
        case e.SpreadCounted(theme=theme) as spread:
            return _with_theme(session, theme, lambda t: replace(t, spread=spread))
        case e.ThemeScored(theme=theme, criterion=criterion, score=score):
            return _with_theme(session, theme, lambda t: replace(t, scores={**t.scores, criterion: score}))
        case e.DotsCounted(theme=theme, dots=dots):
            return _with_theme(session, theme, lambda t: replace(t, dots=dots))
        case e.ThemeChosen(theme=theme):
            return _with_theme(session, theme, lambda t: replace(t, chosen=True))
        case e.ThemeReleased(theme=theme):
            return _with_theme(session, theme, lambda t: replace(t, chosen=False))
        case e.Noted(item=item):
            return replace(session, written=(*session.written, Written(number=number, item=item)))
        case e.Amended(what=what, item=item):
            return _with_item(session, what, lambda w: replace(w, item=item))
        case e.UsefulnessCounted(hands=hands):
            return replace(session, useful=hands)
        case e.Undone() | e.Redacted():
            return session
        case e.NameListed(words=words, sort=sort, stand_in=stand_in):
            listed = ListedName(number=number, words=words, sort=sort, stand_in=stand_in)
            return replace(session, names=(*session.names, listed))
        case e.NameVeiled(words=words, stand_in=stand_in, outward=outward):
            return _veiled(session, words, stand_in, outward=outward)
        case e.NameCleared(words=words):
            kept = {found: stand_in for found, stand_in in session.veiled.items() if found != words}
            return replace(session, veiled=kept, cleared=session.cleared | {words})
        case e.NameLinked(words=words, letter=letter):
            return replace(session, linked=_linked(session.linked, words, letter))
        case e.NamesDestroyed():
            return _without_names(session)
        case e.Softened(what=what, part=part, words=words):
            return replace(session, softened={**session.softened, (what, part): words})
        case e.LeftOut(what=what):
            return replace(session, left_out=session.left_out | {what})
        case e.WordingApproved(what=what):
            approved = tuple(replace(c, approved=True) if c.number == what else c for c in session.contributions)
            return replace(session, contributions=approved)
        case e.StayDecided(what=what, stays=stays):
            decided = _with_theme(session, what, lambda t: replace(t, stays=stays))
            return _with_item(decided, what, lambda w: replace(w, stays=stays))
        case e.RoomInsisted(insists=insists):
            return replace(session, insists=insists)
        case e.PassMade(reader=reader, reading=reading):
            return replace(session, passes={**session.passes, reader: reading})
        case e.DestructionPromised(by=by):
            return replace(session, destroyed_by=by)
        case other:
            assert_never(other)


def _veiled(session: Session, words: str, stand_in: str, *, outward: bool) -> Session:
    only = session.veiled_outward | {words} if outward else session.veiled_outward - {words}
    veiled = {**session.veiled, words: stand_in}
    return replace(session, veiled=veiled, veiled_outward=only, cleared=session.cleared - {words})


def _without_names(session: Session) -> Session:
    """Whatever was read, was read with the names known: it is read again before anything is written."""
    nothing = replace(session, names=(), veiled={}, veiled_outward=frozenset(), cleared=frozenset(), linked={})
    return replace(nothing, passes={}, names_destroyed=True)


def _linked(before: Mapping[str, str], words: str, letter: str) -> Mapping[str, str]:
    others = {linked: has for linked, has in before.items() if linked != words}
    return {**others, words: letter} if letter else others


def _reworded(session: Session, what: e.EntryNumber, words: str) -> Session:
    """New words are not yet approved words."""
    contributions = tuple(
        replace(c, words=words, approved=False) if c.number == what else c for c in session.contributions
    )
    said = session.said | {words} if session.contribution(what) else session.said
    return _with_theme(
        replace(session, contributions=contributions, said=said), what, lambda t: replace(t, words=words)
    )


def _without(session: Session, what: e.EntryNumber) -> Session:
    themes = tuple(
        replace(t, contributions=tuple(c for c in t.contributions if c != what))
        for t in session.themes
        if t.number != what
    )
    return replace(
        session,
        contributions=tuple(c for c in session.contributions if c.number != what),
        themes=themes,
        written=tuple(w for w in session.written if w.number != what),
        names=tuple(n for n in session.names if n.number != what),
    )


def _with_theme(session: Session, number: e.EntryNumber, change: Callable[[Theme], Theme]) -> Session:
    return replace(session, themes=tuple(change(t) if t.number == number else t for t in session.themes))


def _with_item(session: Session, number: e.EntryNumber, change: Callable[[Written[Item]], Written[Item]]) -> Session:
    return replace(session, written=tuple(change(w) if w.number == number else w for w in session.written))


def _there(session: Session, contributions: tuple[e.EntryNumber, ...]) -> tuple[e.EntryNumber, ...]:
    """Those that are there: a theme never counts one that is gone."""
    heard = {c.number for c in session.contributions}
    return tuple(number for number in dict.fromkeys(contributions) if number in heard)


def _union(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys((*first, *second)))
