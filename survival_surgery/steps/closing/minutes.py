"""What the minutes say of the closing: the next session, care, how useful it was, what becomes of the notes."""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.record import Kept, Record
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
    yield Paragraph(sentences(*privacy, _destroyed(by, record.about.kept)))


def _destroyed(by: str, kept: Kept) -> Text:
    """What becomes of the notes. Only a session file is encrypted."""
    if kept == "nowhere":
        return say("No working notes were kept.")
    if kept == "paper":
        where = "The notes on paper and the notes file"
        end = say("{} will be destroyed by {}.", Own(where), by)
        return end if by else say("{} are kept until they are destroyed.", Own(where))
    where = "Working notes are kept encrypted"
    return say("{} and will be destroyed by {}.", Own(where), by) if by else say(f"{where} until they are destroyed.")
