"""What the minutes say of what was agreed, asked for and promised before, and of gains that nobody had planned."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets, Own, Text, say
from survival_surgery.document.wording import clause, sentence, sentences
from survival_surgery.session.items import Answered, Gain, Outcome, Result, Reviewed, Sought
from survival_surgery.translation import N_, _


def earlier(record: Record) -> Iterator[Block]:
    """What became of each earlier action."""
    reviewed = record.of(Reviewed)
    if reviewed:
        yield Bullets(tuple(_told(action) for action in reviewed))


def answered(record: Record) -> Iterator[Block]:
    """How each earlier demand stands, and then each promise."""
    demands = [item for item in record.of(Answered) if item.sort == Sought.DEMAND]
    promises = [item for item in record.of(Answered) if item.sort == Sought.PROMISE]
    if demands or promises:
        yield Bullets(tuple(_stands(item) for item in (*demands, *promises)))


def gains(record: Record) -> Iterator[Block]:
    """What was gained and had not been planned."""
    gained = record.of(Gain)
    if gained:
        yield Bullets(tuple(sentence(gain.words) for gain in gained))


def still_open(record: Record) -> Iterator[Block]:
    """Earlier actions that were moved, and demands and promises that are looked at again."""
    moved = tuple(action for action in record.of(Reviewed) if action.outcome == Outcome.MOVED)
    again = tuple(item for item in record.of(Answered) if item.still_open)
    if moved or again:
        yield Bullets(
            (
                *(sentences(sentence(action.words), sentence(action.reason)) for action in moved),
                *(_stands(item) for item in again),
            )
        )


def _told(action: Reviewed) -> Text:
    outcome = Own(_(action.outcome).capitalize())
    learned = say("We learned: {}.", clause(action.learned)) if action.learned else ()
    return sentences(say("{}: {}.", outcome, clause(action.words)), sentence(action.reason), learned)


def _stands(item: Answered) -> Text:
    promise = item.sort == Sought.PROMISE
    result = N_("taken back") if promise and item.result == Result.RENEGED else item.result.value
    look = say("We look again: {}.", clause(item.check)) if item.check else ()
    return sentences(
        say("{}: {}.", Own(_("Promised") if promise else _("Asked for")), clause(item.words)),
        (Own(f"{_(result).capitalize()}."),),
        sentence(item.reason),
        look,
    )
