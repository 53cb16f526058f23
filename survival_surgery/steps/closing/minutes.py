"""What the minutes say of the closing: the next session, care, how useful it was, what becomes of the notes."""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, joined, sentence, sentences
from survival_surgery.session.items import CareLine, NextSession


def next_session(record: Record) -> Iterator[Block]:
    """When we meet again, in general terms, and who invites."""
    for following in record.of(NextSession):
        invites = say("Who invites: {}.", clause(following.invites)) if following.invites else ()
        yield Paragraph(sentences(sentence(following.when), invites))


def care(record: Record) -> Iterator[Block]:
    """Where to turn."""
    for line in record.of(CareLine):
        yield Paragraph(sentence(line.words))


def useful(record: Record) -> Iterator[Block]:
    """How useful the session was, in bands."""
    if record.useful:
        scores = joined([Own(f"{band} showed {score}") for score, band in reversed(record.useful)], "; ")
        yield Paragraph(say("From 0 to 5, in bands of people: {}.", scores))


def notes(record: Record) -> Iterator[Block]:
    """What was not kept, and by when the working notes will be destroyed."""
    privacy = [(Own(said),) for said in record.privacy]
    by = re.sub(r"^by\s+", "", clause(record.destroyed_by), flags=re.IGNORECASE)
    yield Paragraph(sentences(*privacy, _destroyed(by, paper=record.about.paper)))


def _destroyed(by: str, *, paper: bool) -> Text:
    """What becomes of the notes. Only a session file is encrypted."""
    if paper:
        kept = "The notes on paper and the notes file"
        return (
            say(f"{kept} will be destroyed by {{}}.", by) if by else say(f"{kept} are kept until they are destroyed.")
        )
    kept = "Working notes are kept encrypted"
    return say(f"{kept} and will be destroyed by {{}}.", by) if by else say(f"{kept} until they are destroyed.")
