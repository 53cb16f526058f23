"""What the group's minutes say of pooled questions and maps: bands, with what their words mean. Never a number."""

from collections.abc import Iterator, Sequence

from survival_surgery.anonymise.record import Record, TallyOnRecord
from survival_surgery.document.blocks import Block, Bullets, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, joined, sentence, sentences
from survival_surgery.session.bands import FEWEST
from survival_surgery.translation import N_, _


def counted(record: Record) -> Iterator[Block]:
    """Each question with its answers, then the maps, area by area, each with how far its numbers can be trusted."""
    questions = [tally for tally in record.tallies if not tally.area]
    areas = [tally for tally in record.tallies if tally.area]
    if questions:
        yield Paragraph(_trusted(_HOW_PEOPLE, _MORE_PEOPLE, record.fewest))
    for question in questions:
        yield Paragraph(sentences(sentence(question.asked[0]), *_about(question)))
        if question.shown.cells:
            yield Bullets(tuple((*_named(cell.answers), Own(f": {cell.band}.")) for cell in question.shown.cells))
    if areas:
        yield Paragraph(_trusted(_HOW_MARKS, _MORE_MARKS, record.fewest))
        yield Bullets(tuple((*_named(area.asked), Own(": "), *_marked(area)) for area in areas))


_HOW_PEOPLE = N_(
    "People are counted in bands. Where few gave an answer, it stands together with others, so that no number in this "
    "part is of fewer than five people. The numbers are of those who were asked, and of nobody else."
)
_HOW_MARKS = N_(
    "Marks on the map are counted in bands. Where few marked a thing, it stands together with others, so that no "
    "number in this part is of fewer than five marks. The numbers are of those who were asked, and of nobody else."
)
_MORE_PEOPLE = N_(
    "People are counted in bands. Where few gave an answer, it stands together with others, so that no number in this "
    "part is of fewer than {} people. The numbers are of those who were asked, and of nobody else."
)
_MORE_MARKS = N_(
    "Marks on the map are counted in bands. Where few marked a thing, it stands together with others, so that no "
    "number in this part is of fewer than {} marks. The numbers are of those who were asked, and of nobody else."
)


def _trusted(usual: str, more: str, fewest: int) -> Text:
    """How far the numbers can be trusted; `more` is for a template that asks for more than the usual five."""
    return say(usual) if fewest == FEWEST else say(more, Own(str(fewest)))


def _about(question: TallyOnRecord) -> Iterator[Text]:
    if question.definition:
        yield sentence(question.definition)
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
    cells = [(*_named(cell.answers, ", "), Own(f" {cell.band}")) for cell in area.shown.cells]
    return (*joined(cells, "; "), Own("."))


def _named(words: Sequence[str], between: str = "; ") -> Text:
    """Words of the template, which may hold commas; several of them stand for one number."""
    named = joined([clause(word) for word in words], between)
    return named if len(words) == 1 else (*named, Own(f"{between}{_('all together')}"))
