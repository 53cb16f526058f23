"""What the group's minutes and the plan say of the room's lists. Only the group's record holds any of them."""

from collections.abc import Callable, Iterator

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets, Numbered, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, sentence, sentences
from survival_surgery.session.choices import Size
from survival_surgery.session.items import (
    Ask,
    Evidence,
    Fact,
    Gap,
    Goal,
    Hazard,
    Item,
    Load,
    Mandate,
    Milestone,
    Moment,
    Obstacle,
    Resource,
    Target,
    Term,
    Treatment,
    Waypoint,
)
from survival_surgery.steps.gather.telling import first, parts
from survival_surgery.translation import N_, _

_TREATED = {
    Treatment.MITIGATE: N_("lessen it"),
    Treatment.AVOID: N_("go round it"),
    Treatment.ACCEPT: N_("live with it"),
}

_HAZARDS = {Size.GREAT: N_("great hazard"), Size.MIDDLING: N_("middling hazard"), Size.SMALL: N_("small hazard")}


def each(kind: type[Item]) -> Callable[[Record], Iterator[Block]]:
    """The part of a section that tells every item of a class, a bullet each."""
    return lambda record: _list([_told(item) for item in record.of(kind)])


def resources(record: Record) -> Iterator[Block]:
    """What we have, and what of it those who decide rely on."""
    yield from _list([_with(r.words, Own(_("they rely on it")) if r.relied_on else "") for r in record.of(Resource)])


def evidence(record: Record) -> Iterator[Block]:
    """How we know, by theme."""
    yield from _list([_evidence(record, known) for known in record.of(Evidence)])


def facts(record: Record) -> Iterator[Block]:
    """What happened, what is known first-hand before the rest. The numbers are there to point at."""
    yield from _numbered([_told(fact) for fact in record.of(Fact)])


def hazards(record: Record) -> Iterator[Block]:
    """What harms us at work, the great before the small."""
    yield from _list([_under(_HAZARDS[h.size] if h.size else "", h) for h in record.of(Hazard)])


def terms(record: Record) -> Iterator[Block]:
    """Our words, and those that we refuse."""
    yield from _list([_told(term) for term in record.of(Term) if not term.refused])
    refused = [_told(term) for term in record.of(Term) if term.refused]
    if refused:
        yield Paragraph(say("Words that we refuse:"))
    yield from _list(refused)


def moments(record: Record) -> Iterator[Block]:
    """What is changing or coming up."""
    yield from _list([_with(moment.words, clause(moment.when)) for moment in record.of(Moment)])


def timeline(record: Record) -> Iterator[Block]:
    """What is on the way to their decision, from what was to what follows."""
    yield from _list([_under(m.sort.value if m.sort else "", m) for m in record.of(Milestone)])


def goals(record: Record) -> Iterator[Block]:
    """What we want, from the long run to a first gain."""
    yield from _list([_under(g.horizon.value if g.horizon else "", g) for g in record.of(Goal)])


def targets(record: Record) -> Iterator[Block]:
    """Who can grant it, and who can move them."""
    yield from _list([_told(t, (clause(t.role), Own(f" {_(t.rank)}"))) for t in record.of(Target)])


def path(record: Record) -> Iterator[Block]:
    """What must be there between now and the win, one after the other."""
    yield from _numbered([_told(waypoint) for waypoint in record.of(Waypoint)])


def asks(record: Record) -> Iterator[Block]:
    """What we ask of the people around us."""
    yield from _list([_with(ask.words, say("asked of {}", clause(ask.of)) if ask.of else "") for ask in record.of(Ask)])


def mandate(record: Record) -> Iterator[Block]:
    """What those who speak for us may agree without asking, and how they report back."""
    for given in record.of(Mandate):
        yield Paragraph(_told(given))


def obstacles(record: Record) -> Iterator[Block]:
    """What could stop us, with what we would do about it."""
    yield from _list([_obstacle(obstacle) for obstacle in record.of(Obstacle)])


def gaps(record: Record) -> Iterator[Block]:
    """What we do not know yet."""
    yield from _list([sentence(gap.words) for gap in record.of(Gap)])


def relief(record: Record) -> Iterator[Block]:
    """For the plan: what would lighten which work. What would stop without somebody does not hang on a wall."""
    yield from _list([_told(load, None, "if_they_left") for load in record.of(Load) if load.relief])


def report_back(record: Record) -> Iterator[Block]:
    """For the plan: how those who speak for us report back. What they may agree does not hang on a wall."""
    for given in record.of(Mandate):
        if given.report_back:
            yield Paragraph(sentence(given.report_back))


def _told(item: Item, about: Text | None = None, *without: str) -> Text:
    """An item in sentences, one for each part of it."""
    return sentences(sentence(about or first(item)), *(sentence(part) for part in parts(item, *without)))


def _under(sort: str, item: Item) -> Text:
    """An item after what sort it is, where somebody said so."""
    return _told(item, say("{}: {}", Own(_(sort).capitalize()), first(item)) if sort else None)


def _obstacle(obstacle: Obstacle) -> Text:
    counter = say("Our answer: {}.", clause(obstacle.counter)) if obstacle.counter else ()
    meant = say("We mean to {}.", Own(_(_TREATED[obstacle.treatment]))) if obstacle.treatment else ()
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


def _numbered(texts: list[Text]) -> Iterator[Block]:
    if texts:
        yield Numbered(tuple(texts))
