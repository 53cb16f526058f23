"""What the minutes say of decisions: the method, whether it passed, and, for the group, reservations in words."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import DecisionOnRecord, Record
from survival_surgery.document.blocks import Block, Bullets, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, joined, sentence, sentences
from survival_surgery.translation import N_

_OUTCOMES = {
    (True, False, True): N_("Passed, with reservations."),
    (True, False, False): N_("Passed, without reservations."),
    (True, True, True): N_("Passed after one change, with reservations."),
    (True, True, False): N_("Passed after one change, without reservations."),
    (False, False, True): N_("Not passed, with reservations."),
    (False, False, False): N_("Not passed, without reservations."),
    (False, True, True): N_("Not passed after one change, with reservations."),
    (False, True, False): N_("Not passed after one change, without reservations."),
}
"""By whether it passed, was changed, and has reservations."""


def decisions(record: Record) -> Iterator[Block]:
    """Each decision: what was proposed, by which method, and how it came out."""
    by = N_("By {}.") if record.decides else N_("Tested by {}, which decides nothing.")
    method = say(by, clause(record.scale)) if record.scale else ()
    for decision in record.decisions:
        yield Paragraph(sentences(sentence(decision.proposal), method, _outcome(record, decision), *_detail(decision)))
        if decision.reservations:
            yield Paragraph(say("Reservations, without names:"))
            yield Bullets(tuple(sentence(reservation) for reservation in decision.reservations))


def _outcome(record: Record, decision: DecisionOnRecord) -> Text:
    if decision.passed is None:
        return say("No outcome was noted.") if record.decides else ()
    return say(_OUTCOMES[decision.passed, decision.changed, decision.reserved])


def _detail(decision: DecisionOnRecord) -> Iterator[Text]:
    if decision.before:
        yield say("Before the change it read: {}.", clause(decision.before))
    if decision.hands:
        yield say("Hands, in bands of people: {}.", _hands(decision))
    if decision.revisit:
        yield say("We look at it again: {}.", clause(decision.revisit))


def _hands(decision: DecisionOnRecord) -> Text:
    return joined([say("{} showed {}", Own(band), sign) for sign, band in decision.hands], "; ")
