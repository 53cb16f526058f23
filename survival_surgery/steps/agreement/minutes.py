"""What the minutes say of the agreement: what may leave the room, and how we decide."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Own, Paragraph, say
from survival_surgery.document.wording import clause, sentences


def leaving(record: Record) -> Iterator[Block]:
    """What may leave the room, and that nobody wrote down who said what."""
    yield Paragraph(sentences((Own(record.leaving),) if record.leaving else (), _NOBODY))


def deciding(record: Record) -> Iterator[Block]:
    """How we decide."""
    if record.deciding and record.scale:
        how = "We decide by {}." if record.decides else "We show the mood by {}, which decides nothing."
        yield Paragraph(say(how, clause(record.scale)))


_NOBODY = say("Who said what was not recorded.")
