"""What the minutes say of the statement and the demand, and, for the group, of the seven lamps."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from survival_surgery.anonymise.record import Record, ThemeOnRecord
from survival_surgery.document.blocks import Block, Heading, Numbered, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, joined, sentence, sentences
from survival_surgery.session.items import Demand, Statement
from survival_surgery.translation import N_, _

_LAMPS = N_(
    "The seven lamps are signs that an issue is ours together and that something can be done about it; "
    "one that is not lit yet is a question for us."
)


def statements(record: Record) -> Iterator[Block]:
    """The room's statement, under its theme where there are several."""
    worded = record.of(Statement)
    for statement in worded:
        yield from _theme(record, statement.theme, len(worded))
        yield Paragraph(sentence(statement.words))


def lamps(record: Record) -> Iterator[Block]:
    """Which lamps are lit for each focus, and which are not yet."""
    focus = [theme for theme in record.themes if theme.lamps]
    if focus:
        yield Paragraph(say(_LAMPS))
    for theme in focus:
        named = say("{}.", clause(theme.words)) if len(focus) > 1 else ()
        lit, unlit = _lamps(theme, lit=True), _lamps(theme, lit=False)
        yield Paragraph(
            sentences(
                named,
                say("Lamps lit: {}.", lit) if lit else say("No lamp is lit yet."),
                say("Not lit yet: {}.", unlit) if unlit else (),
            )
        )


def demands(record: Record) -> Iterator[Block]:
    """What we ask, of which role and by when."""
    yield from _demands(record, record.of(Demand))


def demands_in_the_plan(record: Record) -> Iterator[Block]:
    """What we ask. The plan hangs on walls: what would be best, and the least, are not for everybody who passes."""
    yield from _demands(record, tuple(replace(demand, ideal="", floor="") for demand in record.of(Demand)))


def _demands(record: Record, asked: Sequence[Demand]) -> Iterator[Block]:
    """The demands of each theme; numbered where a theme has several, so that a letter can name them."""
    for theme in dict.fromkeys(demand.theme for demand in asked):
        ours = [demand for demand in asked if demand.theme == theme]
        yield from _theme(record, theme, len(asked) if len(ours) < len(asked) else 1)
        yield Numbered(tuple(map(_demand, ours))) if len(ours) > 1 else Paragraph(_demand(ours[0]))


def _demand(demand: Demand) -> Text:
    return sentences(
        sentence(demand.words),
        say("Of whom: {}.", clause(demand.of)) if demand.of else (),
        say("By when: {}.", clause(demand.by).removeprefix("by ")) if demand.by else (),
        say("What would be best: {}.", clause(demand.ideal)) if demand.ideal else (),
        say("The least that we would accept: {}.", clause(demand.floor)) if demand.floor else (),
    )


def _theme(record: Record, place: int | None, among: int) -> Iterator[Block]:
    theme = record.theme_of(place)
    if theme and among > 1:
        yield Heading(3, (clause(theme.words),))


def _lamps(theme: ThemeOnRecord, *, lit: bool) -> Text:
    return joined([Own(_(words)) for words, is_lit in theme.lamps if is_lit is lit])
