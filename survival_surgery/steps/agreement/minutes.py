"""What the minutes say of the agreement: what may leave the room, and how we decide."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Own, Paragraph, say
from survival_surgery.document.wording import clause, sentences
from survival_surgery.translation import N_, _


def leaving(record: Record) -> Iterator[Block]:
    """What may leave the room, and that nobody wrote down who said what."""
    yield Paragraph(sentences((Own(_(record.leaving)),) if record.leaving else (), say(_NOBODY)))


def deciding(record: Record) -> Iterator[Block]:
    """How we decide."""
    if record.deciding and record.scale:
        how = N_("We decide by {}.") if record.decides else N_("We show the mood by {}, which decides nothing.")
        yield Paragraph(say(how, clause(record.scale)))


_NOBODY = N_("Who said what was not recorded.")
