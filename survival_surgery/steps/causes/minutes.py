"""What the minutes say of causes: what it does, why it happens, what should happen, and who can change it, as roles."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets, Heading, Numbered, Paragraph, Text, say
from survival_surgery.document.wording import clause, listed, sentence, sentences
from survival_surgery.session.items import Argument, Beneficiary, Cause, Decider, Effect, Standard
from survival_surgery.translation import ENGLISH, N_, using

_LONGEST_LEVEL = 2
_ARTICLES = ("the", "a", "an", "our", "their")

ItemT = TypeVar("ItemT", Effect, Cause, Standard, Beneficiary, Argument)


def why(record: Record) -> Iterator[Block]:
    """Effects, causes in their depth, standards, who gains and what they would say; by theme if there are several."""
    said: list[Effect | Cause | Standard | Beneficiary | Argument] = [*record.of(Effect), *record.of(Cause)]
    said += [*record.of(Standard), *record.of(Beneficiary), *record.of(Argument)]
    places = sorted({item.theme or 0 for item in said})
    for place in places:
        theme = record.theme_of(place)
        if theme and len(places) > 1:
            yield Heading(3, (clause(theme.words),))
        yield from _why(record, place)


def who_can_change_it(record: Record) -> Iterator[Block]:
    """What was decided so far, and at which level."""
    told = tuple(sentences(sentence(decider.words), _level(decider.role)) for decider in record.of(Decider))
    if len(told) == 1:
        yield Paragraph(told[0])
    elif told:
        yield Bullets(told)


def _why(record: Record, place: int) -> Iterator[Block]:
    yield from _bullets(N_("What it does:"), [effect.words for effect in _at(record.of(Effect), place)])
    causes = _at(record.of(Cause), place)
    if causes:
        yield Paragraph(say("Why it happens, each answer leading to the next:"))
        yield Numbered(tuple(sentence(cause.words) for cause in causes))
    yield from _bullets(
        N_("What should hold, and does not:"), [standard.words for standard in _at(record.of(Standard), place)]
    )
    gain = _at(record.of(Beneficiary), place)
    if gain:
        yield Paragraph(say("Who gains while it stays as it is: {}.", listed([clause(who.role) for who in gain])))
    yield from _bullets(N_("What those who decide would say:"), [a.words for a in _at(record.of(Argument), place)])


def _at(items: Sequence[ItemT], place: int) -> list[ItemT]:
    return [item for item in items if (item.theme or 0) == place]


def _bullets(lead: str, words: list[str]) -> Iterator[Block]:
    if words:
        yield Paragraph(say(lead))
        yield Bullets(tuple(sentence(each) for each in words))


def _level(role: str) -> Text:
    """The deciding role as a level, so that nobody reads a person in it: "Decided at service-director level."."""
    said = clause(role)
    if using() != ENGLISH:
        return say("Decided by {}.", said)
    first, *rest = said.split()
    bare = rest if rest and first.casefold() in _ARTICLES else [first, *rest]
    if bare[-1].casefold() == "level":
        return say("Decided at {}.", said)
    if len(bare) <= _LONGEST_LEVEL and "[" not in said:
        return say("Decided at {} level.", "-".join(bare))
    return (
        say("Decided by {}.", said) if len(bare) < len(said.split()) or "[" in said else say("Decided by the {}.", said)
    )
