"""What the group's minutes say of pooled questions and maps: bands, with what their words mean. Never a number."""

from collections.abc import Iterator, Sequence

from survival_surgery.anonymise.record import Record, TallyOnRecord
from survival_surgery.anonymise.small import Cell
from survival_surgery.document.blocks import Block, Bullets, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, joined, listed, sentence, sentences


def counted(record: Record) -> Iterator[Block]:
    """Each question with its answers, then the maps, area by area."""
    if not record.tallies:
        return
    yield Paragraph(
        say(
            "People are counted in bands. Where few gave an answer it stands together with others, so that no number "
            "here is of fewer than five people. The numbers are of those who were asked, and of nobody else."
        )
    )
    for question in record.tallies:
        if not question.area:
            yield Paragraph(sentences(sentence(question.asked[0]), *_about(question)))
            if question.shown.cells:
                yield Bullets(tuple((*_together(cell), Own(f": {cell.band}.")) for cell in question.shown.cells))
    areas = [area for area in record.tallies if area.area]
    if areas:
        yield Paragraph(say("What was marked on the map, by how many people:"))
        yield Bullets(tuple((*_named(area.asked), Own(": "), *_marked(area)) for area in areas))


def _about(question: TallyOnRecord) -> Iterator[Text]:
    if question.definition:
        yield say("We mean: {}.", clause(question.definition))
    people = Own(question.shown.people)
    if not people:
        yield say("There are too few answers to show.")
    elif not question.shown.cells:
        yield say("{} people answered; too few gave each answer to show one apart.", people)
    else:
        yield say("{} people answered.", people)


def _marked(area: TallyOnRecord) -> Text:
    people = Own(area.shown.people)
    if not people:
        return say("too few marks to show.")
    if not area.shown.cells:
        return say("{}, too few of each kind to show one apart.", people)
    return (*joined([(*_together(cell), Own(f" {cell.band}")) for cell in area.shown.cells], "; "), Own("."))


def _together(cell: Cell) -> Text:
    return _named(cell.answers)


def _named(words: Sequence[str]) -> Text:
    """Words of the template, and that they stand for several things where they do."""
    if len(words) == 1:
        return (clause(words[0]),)
    return say("put together, because one or more of them are few: {}", listed([clause(word) for word in words]))
