"""What the minutes say of themes: the room's own names with how far each reaches, and what is kept for another day."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record, ThemeOnRecord
from survival_surgery.document.blocks import Block, Bullets, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, joined, sentence
from survival_surgery.session.bands import HowMany
from survival_surgery.session.events import SpreadCounted
from survival_surgery.session.items import Parked
from survival_surgery.translation import N_, _

_STAYS = N_(" (stays in the group)")

_EMPLOYERS = {
    HowMany.ONE: N_("one employer"),
    HowMany.TWO: N_("two employers"),
    HowMany.SEVERAL: N_("several employers"),
}


def heard(record: Record) -> Iterator[Block]:
    """Each theme with its spread in bands."""
    if record.themes:
        yield Bullets(tuple(_theme(theme) for theme in record.themes))


def parked(record: Record) -> Iterator[Block]:
    """What is kept for another day: parked matters, and the themes that we did not start with."""
    known = [sentence(item.words) for item in record.known(Parked)]
    staying = [sentence((clause(item.words), *say(_STAYS))) for item in record.known(Parked, outside=False)]
    if known or staying:
        yield Bullets((*known, *staying))
    if record.set_aside:
        yield Paragraph(say("Themes that we have not started on: {}.", joined(record.set_aside, "; ")))


def _theme(theme: ThemeOnRecord) -> Text:
    reach = bands(theme.spread) if theme.spread else ()
    said = say("{} - {}", clause(theme.words), reach) if reach else (clause(theme.words),)
    return said if theme.known else (*said, *say(_STAYS))


def bands(spread: SpreadCounted) -> Text:
    """How many it touches, and since when: what of a spread others may know."""
    parts: list[str | Text] = []
    if spread.share:
        parts.append(Own(_(spread.share)))
    if spread.employers:
        parts.append(Own(_(_EMPLOYERS[spread.employers])))
    if spread.service_users:
        too = N_("people who use the service too") if spread.share else N_("people who use the service and staff")
        parts.append(Own(_(too)))
    if spread.since:
        parts.append(say("since {}", clause(spread.since).removeprefix("since ")))
    return joined(parts)
