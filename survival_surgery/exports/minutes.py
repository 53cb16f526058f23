"""The minutes, for whichever audience the record was cut to. Never asks who is reading."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Facts, Heading, Own, Text, say
from survival_surgery.document.markdown import Page, page as markdown
from survival_surgery.steps.minutes import MINUTES, filled, leaving, letters, notes
from survival_surgery.translation import N_, _


def page(record: Record) -> Page:
    """The minutes as Markdown."""
    return markdown(blocks(record))


def blocks(record: Record) -> Iterator[Block]:
    """The minutes, block by block: the header, the sections that have something to say, what becomes of the notes."""
    yield from header(record, record.copy)
    yield from leaving(record)
    for number, (heading, section) in enumerate(filled(MINUTES, record), 1):
        yield Heading(2, (Own(f"{number}. {heading}"),))
        yield from section
    yield from letters(record)
    yield from notes(record)


def header(record: Record, copy: str) -> Iterator[Block]:
    """The title with how far the document has come, and the facts that say nothing of anybody."""
    yield Heading(1, say("{} - {} ({})", record.about.title, Own(_(copy)), Own(_(record.status))))
    facts = _facts(record)
    if facts:
        yield Facts(facts)


def _facts(record: Record) -> tuple[tuple[Own, Text], ...]:
    about = record.about
    given: tuple[tuple[str, Text], ...] = (
        (N_("Group"), (record.label,) if record.label else ()),
        (N_("Month"), (Own(_(record.month)),) if record.month else ()),
        (N_("Present"), (Own(_(record.present.value)),) if record.present else ()),
        (N_("Length"), say("{} minutes", Own(about.minutes)) if about.minutes else ()),
        (N_("Template"), say("{} ({})", about.template, Own(_(about.variant))) if about.template else ()),
    )
    return tuple((Own(_(name)), words) for name, words in given if words)
