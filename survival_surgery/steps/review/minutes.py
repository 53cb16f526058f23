"""What the minutes say of earlier actions: done, moved or dropped, and what was learned."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets, Own, Text, say
from survival_surgery.document.wording import clause, sentence, sentences
from survival_surgery.session.items import Outcome, Reviewed


def earlier(record: Record) -> Iterator[Block]:
    """What became of each earlier action."""
    reviewed = record.of(Reviewed)
    if reviewed:
        yield Bullets(tuple(_told(action) for action in reviewed))


def still_open(record: Record) -> Iterator[Block]:
    """Earlier actions that were moved and are still to be done."""
    moved = tuple(action for action in record.of(Reviewed) if action.outcome == Outcome.MOVED)
    if moved:
        yield Bullets(tuple(sentences(sentence(action.words), sentence(action.reason)) for action in moved))


def _told(action: Reviewed) -> Text:
    outcome = Own(action.outcome.value.capitalize())
    learned = say("We learned: {}.", clause(action.learned)) if action.learned else ()
    return sentences(say("{}: {}.", outcome, clause(action.words)), sentence(action.reason), learned)
