"""The action plan, to be printed and kept among ourselves: what we do, by when, and what we have to find out."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Heading, Own, Paragraph, say
from survival_surgery.document.markdown import Page, page as markdown
from survival_surgery.exports.minutes import header
from survival_surgery.steps.minutes import PLAN, filled, notes
from survival_surgery.translation import N_

STAYS = N_("This plan stays in the group.")


def page(record: Record) -> Page:
    """The plan as Markdown, from the group's record."""
    return markdown(blocks(record))


def blocks(record: Record) -> Iterator[Block]:
    """The plan, block by block."""
    yield from header(record, N_("action plan"))
    yield Paragraph(say(STAYS))
    for heading, section in filled(PLAN, record):
        yield Heading(2, (Own(heading),))
        yield from section
    yield from notes(record)
