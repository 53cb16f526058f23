"""What the group's minutes say of the room's lists: what we have, how we know, what could stop us, what we ask."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets, Own, Text, say
from survival_surgery.document.wording import clause, sentence, sentences
from survival_surgery.session.items import Ask, Evidence, Gap, Moment, Obstacle, Resource, Treatment

_TREATED = {Treatment.MITIGATE: "lessen it", Treatment.AVOID: "go round it", Treatment.ACCEPT: "live with it"}


def resources(record: Record) -> Iterator[Block]:
    """What we have, and what of it those who decide rely on."""
    yield from _list([_with(r.words, Own("they rely on it") if r.relied_on else "") for r in record.of(Resource)])


def evidence(record: Record) -> Iterator[Block]:
    """How we know, by theme."""
    yield from _list([_evidence(record, known) for known in record.of(Evidence)])


def moments(record: Record) -> Iterator[Block]:
    """What is changing or coming up."""
    yield from _list([_with(moment.words, clause(moment.when)) for moment in record.of(Moment)])


def asks(record: Record) -> Iterator[Block]:
    """What we ask of the people around us."""
    yield from _list([_with(ask.words, say("asked of {}", clause(ask.of)) if ask.of else "") for ask in record.of(Ask)])


def obstacles(record: Record) -> Iterator[Block]:
    """What could stop us, with what we would do about it."""
    yield from _list([_obstacle(obstacle) for obstacle in record.of(Obstacle)])


def gaps(record: Record) -> Iterator[Block]:
    """What we do not know yet."""
    yield from _list([sentence(gap.words) for gap in record.of(Gap)])


def _obstacle(obstacle: Obstacle) -> Text:
    counter = say("Our answer: {}.", clause(obstacle.counter)) if obstacle.counter else ()
    meant = say("We mean to {}.", Own(_TREATED[obstacle.treatment])) if obstacle.treatment else ()
    return sentences(sentence(obstacle.words), counter, meant)


def _evidence(record: Record, known: Evidence) -> Text:
    theme = record.theme_of(known.theme)
    told = say("{} ({})", clause(known.words), known.grade) if known.grade else (clause(known.words),)
    kept = say("Kept: {}.", clause(known.kept)) if known.kept else ()
    return sentences(sentence(say("{}: {}", clause(theme.words), told) if theme else told), kept)


def _with(words: str, more: str | Text) -> Text:
    """A sentence with a remark in brackets, if there is one."""
    return sentence(say("{} ({})", clause(words), more)) if more else sentence(words)


def _list(texts: list[Text]) -> Iterator[Block]:
    if texts:
        yield Bullets(tuple(texts))
