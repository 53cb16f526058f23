"""What the group's minutes say of allies: roles and bodies, from those who act with us to those who act against us."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets, Own, Text, say
from survival_surgery.document.wording import clause, joined
from survival_surgery.session.items import Ally, Segment
from survival_surgery.translation import N_, _

_SEGMENTS = {
    Segment.ACTIVE_ALLY: N_("Active allies"),
    Segment.PASSIVE_ALLY: N_("Passive allies"),
    Segment.NEUTRAL: N_("Neutral"),
    Segment.PASSIVE_OPPONENT: N_("Passive opponents"),
    Segment.ACTIVE_OPPONENT: N_("Active opponents"),
}


def who_stands_where(record: Record) -> Iterator[Block]:
    """One line for each segment that has somebody in it."""
    allies = record.of(Ally)
    lines = [
        say("{}: {}.", Own(_(title)), joined([_ally(ally) for ally in allies if ally.segment == segment], "; "))
        for segment, title in _SEGMENTS.items()
        if any(ally.segment == segment for ally in allies)
    ]
    if lines:
        yield Bullets(tuple(lines))


def _ally(ally: Ally) -> Text:
    who = clause(ally.who)
    return say("{} (reached by {})", who, clause(ally.reached_by)) if ally.reached_by else (who,)
