"""The minutes, for whichever audience the record was cut to. Never asks who is reading."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Facts, Heading, Own, Text, say
from survival_surgery.document.markdown import Page, page as markdown
from survival_surgery.steps.minutes import MINUTES, filled, leaving, letters, notes


def page(record: Record) -> Page:
    """The minutes as Markdown."""
    return markdown(blocks(record))


def blocks(record: Record) -> Iterator[Block]:
    """The minutes, block by block: the header, the sections that have something to say, what becomes of the notes."""
    yield from header(record, record.copy)
    yield from leaving(record)
    for number, (heading, section) in enumerate(filled(MINUTES, record), 1):
        yield Heading(2, say(f"{number}. {heading}"))
        yield from section
    yield from letters(record)
    yield from notes(record)


def header(record: Record, copy: str) -> Iterator[Block]:
    """The title with how far the document has come, and the facts that say nothing of anybody."""
    yield Heading(1, say(f"{{}} - {copy} ({record.status})", record.about.title))
    facts = _facts(record)
    if facts:
        yield Facts(facts)


def _facts(record: Record) -> tuple[tuple[Own, Text], ...]:
    about = record.about
    given: tuple[tuple[str, Text], ...] = (
        ("Group", (record.label,) if record.label else ()),
        ("Month", (Own(record.month),) if record.month else ()),
        ("Present", (Own(record.present.value),) if record.present else ()),
        ("Length", (Own(f"{about.minutes} minutes"),) if about.minutes else ()),
        ("Template", say("{} ({})", about.template, Own(about.variant)) if about.template else ()),
    )
    return tuple((Own(name), words) for name, words in given if words)
