"""What the group's minutes say of spread beyond its bands: how often, which jobs and shifts, and who is spared."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record, ThemeOnRecord
from survival_surgery.document.blocks import Block, Bullets, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, joined, listed
from survival_surgery.translation import _


def who_else(record: Record) -> Iterator[Block]:
    """More on who else each theme touches, where the room said more."""
    told = tuple(told for theme in record.themes if (told := _told(theme)))
    if told:
        yield Paragraph(say("How often, and among whom:"))
        yield Bullets(told)


def _told(theme: ThemeOnRecord) -> Text:
    spread = theme.spread
    if spread is None:
        return ()
    parts: list[str | Text] = [Own(_(spread.often))] if spread.often else []
    if spread.jobs:
        parts.append(say("among {}", listed(spread.jobs)))
    if spread.shifts:
        parts.append(say("on these shifts: {}", listed(spread.shifts)))
    if spread.not_to:
        parts.append(say("not to {}", clause(spread.not_to)))
    return say("{}: {}.", clause(theme.words), joined(parts, "; ")) if parts else ()
