"""What the minutes say of the closing: the next session, care, how useful it was, what becomes of the notes."""

import re
from collections.abc import Iterator

from survival_surgery.anonymise.record import Kept, Record
from survival_surgery.document.blocks import Block, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, joined, sentence, sentences
from survival_surgery.session.items import CareLine, NextSession
from survival_surgery.translation import _


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
        scores = joined([say("{} showed {}", Own(band), Own(score)) for score, band in reversed(record.useful)], "; ")
        yield Paragraph(say("From 0 to 5, in bands of people: {}.", scores))


def notes(record: Record) -> Iterator[Block]:
    """What was not kept, and by when the working notes will be destroyed."""
    privacy = [(Own(_(said)),) for said in record.privacy]
    by = re.sub(r"^by\s+", "", clause(record.destroyed_by), flags=re.IGNORECASE)
    yield Paragraph(sentences(*privacy, _destroyed(by, record.about.kept)))


def _destroyed(by: str, kept: Kept) -> Text:
    """What becomes of the notes. Only a session file is encrypted."""
    if kept == "nowhere":
        return say("No working notes were kept.")
    if kept == "paper":
        end = say("The notes on paper and the notes file will be destroyed by {}.", by)
        return end if by else say("The notes on paper and the notes file are kept until they are destroyed.")
    end = say("Working notes are kept encrypted and will be destroyed by {}.", by)
    return end if by else say("Working notes are kept encrypted until they are destroyed.")
