"""What the group's minutes say of a checklist: what we know, and what we do not know yet. Never of access needs."""

from collections.abc import Callable, Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets, Heading, Own, Text, say
from survival_surgery.document.wording import clause, sentence, sentences
from survival_surgery.session.items import Answer, Check
from survival_surgery.translation import _


def known(record: Record) -> Iterator[Block]:
    """The questions that we could answer, under the title of their checklist where there are several."""
    answered = [check for check in record.of(Check) if check.answer != Answer.UNKNOWN]
    yield from _listed(record, answered, _known)


def unknown(record: Record) -> Iterator[Block]:
    """The questions that we could not answer, of whichever checklist."""
    gaps = [check for check in record.of(Check) if check.answer == Answer.UNKNOWN]
    if gaps:
        yield Bullets(tuple(sentences(sentence(check.question), sentence(check.note)) for check in gaps))


def _listed(record: Record, checks: list[Check], told: Callable[[Check], Text]) -> Iterator[Block]:
    titles = record.about.checklists
    used = sorted({check.checklist for check in checks}, key=list(titles).index)
    for checklist in used:
        if len(used) > 1:
            yield Heading(3, (clause(titles[checklist]),))
        yield Bullets(tuple(told(check) for check in checks if check.checklist == checklist))


def _known(check: Check) -> Text:
    return sentences(sentence(check.question), say("{}.", Own(_(check.answer).capitalize())), sentence(check.note))
