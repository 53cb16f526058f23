"""What the group's minutes say of the harvest: only wording that the room approved, word for word."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets, Paragraph, say


def approved(record: Record) -> Iterator[Block]:
    """The words that the room agreed to print as they were said, by theme."""
    said = [say("{}: “{}”", theme.words, quote) for theme in record.themes for quote in theme.quotes]
    said += [say("“{}”", quote) for quote in record.quotes]
    if said:
        yield Paragraph(say("Printed as it was said, because the room agreed to it:"))
        yield Bullets(tuple(said))
