"""What of a session others may read: what the room let go, and what it always tells unless it decides to keep it.

Decided here and nowhere else. A theme that nobody looked at stays, and takes with it what speaks about it.
"""

from dataclasses import replace

from survival_surgery.session.events import SpreadCounted
from survival_surgery.session.items import (
    Action,
    CareLine,
    Decider,
    Decision,
    Demand,
    Item,
    NextSession,
    Parked,
    Statement,
)
from survival_surgery.session.state import Session, Theme, Written, stays_in_group


def outward_part(session: Session) -> Session:
    """`session` with nothing in it that stays in the group."""
    return replace(
        session,
        contributions=(),
        themes=tuple(_theme(theme) for theme in session.themes if not stays_in_group(theme)),
        written=tuple(replace(w, item=_item(w.item)) for w in session.written if may_leave(session, w)),
    )


def may_leave(session: Session, written: Written[Item]) -> bool:
    """Whether others may read an item."""
    match written.item:
        case Action() | Parked():
            return not stays_in_group(written)
        case Demand(theme=number):
            return not stays_in_group(written) and _theme_may(session, number)
        case Statement(theme=number) | Decider(theme=number):
            return written.stays is not True and _theme_may(session, number)
        case Decision() | NextSession() | CareLine():
            return written.stays is not True
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


def _theme(theme: Theme) -> Theme:
    """Bands are for everybody; jobs, shifts and who is spared can point at people, and stay in the group."""
    spread = theme.spread
    if spread:
        spread = SpreadCounted(
            theme=spread.theme,
            share=spread.share,
            employers=spread.employers,
            since=spread.since,
            service_users=spread.service_users,
        )
    return replace(theme, contributions=(), spread=spread, scores={}, dots=0)


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
