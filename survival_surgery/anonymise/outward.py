"""What of a session others may read: what the room let go, and what it always tells unless it decides to keep it.

Decided here and nowhere else, for the outward minutes and for a letter. A theme that nobody looked at stays, and takes
with it what speaks about it. Where few are there, no theme goes, and nobody's share of the room is told.
"""

from dataclasses import replace

from survival_surgery.anonymise.record import Audience
from survival_surgery.session.bands import Share
from survival_surgery.session.events import SpreadCounted
from survival_surgery.session.few import few, hidden
from survival_surgery.session.items import (
    Action,
    CareLine,
    Decider,
    Decision,
    Demand,
    Effect,
    Fact,
    Item,
    NextSession,
    Parked,
    Standard,
    Statement,
)
from survival_surgery.session.state import Session, Theme, Written, stays_in_group, stays_unless_let_out

LETTER_ONLY: tuple[type[Item], ...] = (Fact, Effect, Standard)
"""What a letter may hold once the room has let it go, one by one, and the outward minutes never."""


OF_FEW: tuple[type[Item], ...] = (Statement, Demand, Decision)
"""All that others ever read of a room of few, and only where the room insists on it."""


def outward_part(session: Session, audience: Audience = Audience.OUTWARD) -> Session:
    """`session` with nothing in it that stays in the group."""
    if audience is Audience.LETTER:
        return _letter_part(session)
    if few(session):
        return replace(session, label="", contributions=(), themes=(), written=_of_few(session))
    alike = hidden(session)
    return replace(
        session,
        contributions=(),
        themes=tuple(_theme(theme, alike=alike) for theme in session.themes if not stays_in_group(theme)),
        written=tuple(replace(w, item=_item(w.item)) for w in session.written if may_leave(session, w)),
    )


def _letter_part(session: Session) -> Session:
    """The matters that the letter raises and what the room let go for it; nothing of the meeting itself."""
    told, alike = not few(session), hidden(session)
    raised = (theme for theme in session.themes if told and _theme_may(session, theme.number))
    going = (written for written in session.written if may_leave(session, written, Audience.LETTER))
    return replace(
        session,
        label="",
        opened="",
        held="",
        present=None,
        confidentiality=None,
        scale="",
        destroyed_by="",
        contributions=(),
        themes=tuple(_theme(theme, often=True, alike=alike) for theme in raised),
        written=tuple(replace(w, item=_in_the_letter(w.item)) for w in going) if told else _of_few(session),
    )


def may_leave(session: Session, written: Written[Item], audience: Audience = Audience.OUTWARD) -> bool:
    """Whether others may read an item: in the outward minutes, or those to whom a letter goes."""
    if few(session) and not isinstance(written.item, OF_FEW):
        return False
    return _may_stand_in_the_letter(session, written) if audience is Audience.LETTER else _may_go(session, written)


def _may_go(session: Session, written: Written[Item]) -> bool:
    match written.item:
        case Action() | Parked():
            return not stays_in_group(written)
        case Demand(theme=number):
            return not stays_in_group(written) and _theme_may(session, number)
        case Statement(theme=number) | Decider(theme=number):
            return written.stays is not True and _theme_may(session, number)
        case Decision() | NextSession() | CareLine() as item:
            return not stays_in_group(written) if stays_unless_let_out(session, item) else written.stays is not True
        case _:
            return False


def _may_stand_in_the_letter(session: Session, written: Written[Item]) -> bool:
    match written.item:
        case Statement() | Decider() | Demand():
            return _may_go(session, written)
        case Fact():
            return not stays_in_group(written)
        case Effect(theme=number) | Standard(theme=number):
            return not stays_in_group(written) and _theme_may(session, number)
        case _:
            return False


def staying_names(session: Session) -> tuple[str, ...]:
    """The names of the themes that others may not know of, as the room gave them and as the group reads them."""
    staying = (t for t in session.themes if stays_in_group(t) or t.number in session.left_out)
    return tuple(name for t in staying for name in (t.words, session.softened.get((t.number, "words"), t.words)))


def _theme_may(session: Session, number: int | None) -> bool:
    if number is None:
        return True
    theme = session.theme(number)
    return theme is not None and theme.chosen and not stays_in_group(theme)


def _of_few(session: Session) -> tuple[Written[Item], ...]:
    """What leaves a room of few, each thing by itself: its theme is not told."""
    going = (written for written in session.written if may_leave(session, written))
    return tuple(replace(written, item=_untied(_item(written.item))) for written in going)


def _untied(item: Item) -> Item:
    return replace(item, theme=None) if isinstance(item, Statement | Demand) else item


def _theme(theme: Theme, *, often: bool = False, alike: bool = False) -> Theme:
    """Bands are for everybody; jobs, shifts and who is spared can point at people, and stay in the group.

    With `alike` every share of the room is told as the smallest, which counts nobody.
    """
    spread = theme.spread
    if spread:
        share = Share.SOME if alike and spread.share else spread.share
        spread = SpreadCounted(
            theme=spread.theme,
            share=share,
            often=spread.often if often else None,
            employers=spread.employers,
            since=spread.since,
            service_users=spread.service_users,
        )
    return replace(theme, contributions=(), spread=spread, scores={}, dots=0)


def _in_the_letter(item: Item) -> Item:
    """An item without its strategy: where proof is kept, what was decided so far, what we would settle for."""
    match item:
        case Fact():
            return replace(item, kept="")
        case Decider():
            return replace(item, words="")
        case _:
            return _item(item)


def _item(item: Item) -> Item:
    """An item without the parts that stay in the group."""
    match item:
        case Action(words=words, by=by):
            return Action(words=words, by=by)
        case Demand():
            return replace(item, ideal="", floor="")
        case NextSession(when=when):
            return NextSession(when=when)
        case Decision():
            return replace(item, hands=(), reservations=(), before="", revisit="")
        case _:
            return item
