"""What the group's minutes say of tactics: what we could do, from the smallest to the largest, and who may do it."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Numbered, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, sentence
from survival_surgery.session.items import MayDo, Tactic
from survival_surgery.translation import _


def what_we_could_do(record: Record) -> Iterator[Block]:
    """The options in rising order."""
    tactics = record.of(Tactic)
    if tactics:
        yield Paragraph(say("From the smallest to the largest:"))
        yield Numbered(tuple(_tactic(tactic) for tactic in tactics))


def _tactic(tactic: Tactic) -> Text:
    """The option, and who may do it unless its own words say so."""
    if tactic.may_do == MayDo.ANYONE or tactic.may_do.value in tactic.words.casefold():
        return sentence(tactic.words)
    ask = tactic.may_do == MayDo.ASK_FIRST
    who = say("take advice first") if ask else say("for {} to do", Own(_(tactic.may_do)))
    return sentence(say("{} ({})", clause(tactic.words), who))
