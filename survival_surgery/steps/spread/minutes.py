"""What the group's minutes say of spread beyond its bands: how often, which jobs and shifts, and who is spared.

Jobs and shifts of themes that touch few are told for those themes together.
"""

from collections.abc import Iterator, Sequence

from survival_surgery.anonymise.record import Record, ThemeOnRecord
from survival_surgery.document.blocks import Block, Bullets, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, joined, listed
from survival_surgery.translation import _


def who_else(record: Record) -> Iterator[Block]:
    """More on who else each theme touches, where the room said more."""
    told = [told for theme in record.themes if (told := _told(theme))]
    among = _among(record.jobs, record.shifts)
    if among:
        told.append(say("Themes that touch few of us, all together: {}.", joined(among, "; ")))
    if told:
        yield Paragraph(say("How often, and among whom:"))
        yield Bullets(tuple(told))


def _told(theme: ThemeOnRecord) -> Text:
    spread = theme.spread
    if spread is None:
        return ()
    parts: list[str | Text] = [Own(_(spread.often))] if spread.often else []
    parts += _among(spread.jobs, spread.shifts)
    if spread.not_to:
        parts.append(say("not to {}", clause(spread.not_to)))
    return say("{}: {}.", clause(theme.words), joined(parts, "; ")) if parts else ()


def _among(jobs: Sequence[str], shifts: Sequence[str]) -> list[Text]:
    among = [say("among {}", listed(jobs))] if jobs else []
    return [*among, say("on these shifts: {}", listed(shifts))] if shifts else among
