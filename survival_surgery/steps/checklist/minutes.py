"""What the group's minutes say of a checklist: what we know, and what we do not know yet. Never of access needs."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets, Own, say
from survival_surgery.document.wording import sentence, sentences
from survival_surgery.session.items import Answer, Check


def known(record: Record) -> Iterator[Block]:
    """The questions that we could answer."""
    answered = [check for check in record.of(Check) if check.answer != Answer.UNKNOWN]
    if answered:
        yield Bullets(
            tuple(
                sentences(
                    sentence(check.question), say("{}.", Own(check.answer.value.capitalize())), sentence(check.note)
                )
                for check in answered
            )
        )


def unknown(record: Record) -> Iterator[Block]:
    """The questions that we could not answer."""
    gaps = [check for check in record.of(Check) if check.answer == Answer.UNKNOWN]
    if gaps:
        yield Bullets(tuple(sentences(sentence(check.question), sentence(check.note)) for check in gaps))
