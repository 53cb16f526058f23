"""What the group's minutes say of the focus: where we start, and how the room judged it."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import Record, ThemeOnRecord
from survival_surgery.document.blocks import Block, Bullets, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, joined, sentence, sentences
from survival_surgery.translation import N_, _

_JUDGED = {
    "widely": N_("widely felt"),
    "deeply": N_("deeply felt"),
    "winnable": N_("winnable"),
    "visible": N_("visible"),
    "builds_us": N_("builds us"),
}


def start(record: Record) -> Iterator[Block]:
    """The themes that the room chose to work on."""
    chosen = [theme for theme in record.themes if theme.focus]
    if len(chosen) == 1:
        yield Paragraph(say("We start with: {}.", clause(chosen[0].words)))
    elif chosen:
        # Names of themes have commas in them, and would run into each other in one sentence.
        yield Paragraph(say("We start with:"))
        yield Bullets(tuple(sentence(theme.words) for theme in chosen))
    judged = tuple(told for theme in record.themes if (told := _judged(theme)))
    if judged:
        yield Paragraph(sentences(say("How we judged it, each from 0 to 3."), *judged))


def _judged(theme: ThemeOnRecord) -> Text:
    scores = dict(theme.scores)
    told = [Own(f"{_(words)} {scores[criterion]}") for criterion, words in _JUDGED.items() if criterion in scores]
    return say("{}: {}.", clause(theme.words), joined(told)) if told else ()
