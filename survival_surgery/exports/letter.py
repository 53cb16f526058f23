"""The draft of a letter in which a group raises a grievance: the order is ours, what stands in it is the room's.

Nothing is invented: what the room did not let go for it, or what belongs on paper alone, is a place to fill in. It
knows no list of people and no signature.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from survival_surgery.anonymise.record import Record, ThemeOnRecord
from survival_surgery.document.blocks import Block, Bullets, Heading, Numbered, Own, Paragraph, Text, say
from survival_surgery.document.markdown import Page, page as markdown
from survival_surgery.document.wording import clause, joined, listed, sentence, sentences
from survival_surgery.library.shelves import shelves
from survival_surgery.session.items import Decider, Demand, Effect, Fact, Grade, Standard, Statement
from survival_surgery.steps.themes.minutes import bands
from survival_surgery.translation import N_, _

ItemT = TypeVar("ItemT", Effect, Standard)

TITLE = N_("Draft of a letter that nobody has sent")

_HEAD = N_(
    "This draft is for the group to finish. The program sends nothing. Fill in what stands in brackets after three "
    "dots. Other words in brackets stand in for something that must not be known: put them another way. Put the facts "
    "in the order in which they happened, and copy the letter without these lines and without the list at its end."
)
_FORMAL = N_(
    "This is a formal collective grievance. We raise it together and ask that it is answered to us together. We raise "
    "it under {}."
)
_NO_HARM = N_("We ask that nobody is treated worse for raising this grievance, for signing it or for helping with it.")
_EVIDENCE = N_("Evidence for what we say can be seen on request, as far as it points at nobody.")
_SIGNED = N_("Signed on paper by those who choose to sign, or by the union for them.")
_NOT_PART = N_(
    "This is not part of the letter, and none of it is legal advice. A letter from a group stops no clock: whoever has "
    "a claim of their own needs a grievance of their own, and in time."
)

_KNOWN = {
    Grade.FIRST_HAND: N_("We know it first-hand."),
    Grade.SECOND_HAND: N_("We know it from those who saw it."),
    Grade.HEARSAY: N_("We have heard it said."),
}


def page(record: Record) -> Page:
    """The letter as Markdown, from the letter's own record."""
    return markdown(blocks(record))


def blocks(record: Record) -> Iterator[Block]:
    """The draft, block by block: what it is, the letter, and apart from it what to look at before it goes."""
    yield Heading(1, say(TITLE))
    yield Paragraph(say(_HEAD))
    yield Heading(2, say("The letter"))
    yield from _begins(record)
    yield from _what_happens(record)
    yield from _what_is_asked(record)
    yield Heading(2, say("Before it goes"))
    yield Paragraph(say(_NOT_PART))
    yield Bullets(tuple((Own(_(question)),) for question in shelves().taken("checklists", "before-sending") or ()))


def _begins(record: Record) -> Iterator[Block]:
    """Where it goes, what it is about, and who writes."""
    roles = list(dict.fromkeys(clause(decider.role) for decider in record.of(Decider)))
    one = _gap(N_("keep the role that the procedure names")) if len(roles) > 1 else ()
    raised = sentences(*(sentence(theme.words) for theme in record.themes))
    yield Paragraph(say("Date: {}", _gap(N_("the day on which it is handed in"))))
    yield Paragraph(sentences(say("To: {}", listed(roles) or _gap(N_("the role that can put it right"))), one))
    yield Paragraph(say("Subject: Collective grievance. {}", raised or _gap(N_("what it is about"))))
    yield Paragraph(say(_FORMAL, _gap(N_("the name of the procedure, and the part of it that is for a group"))))
    yield Heading(3, say("Who we are"))
    who = _gap(N_("what you have in common, such as the work that you do; no list and no name"))
    yield Paragraph(say("We write as a group: {}.", who))
    yield from (Paragraph(sentence(statement.words)) for statement in record.of(Statement))


def _what_happens(record: Record) -> Iterator[Block]:
    yield Heading(3, say("What happens"))
    yield _numbered(
        [_fact(fact) for fact in record.of(Fact)], N_("what happens, a fact at a time, each with its month")
    )
    yield Heading(3, say("Since when, how often, and how many of us"))
    reach = [told for theme in record.themes if (told := _reach(theme))]
    if reach:
        yield Bullets(tuple(reach))
    else:
        yield _missing(N_("since when, how often, and how many of you, in words such as most of us"))
    yield Heading(3, say("What it does"))
    yield from _by_theme(
        record, record.of(Effect), N_("what it does to staff, to people who use the service, and to safety")
    )
    yield Heading(3, say("What should hold, and does not"))
    yield from _by_theme(
        record, record.of(Standard), N_("the contract, the policy, the law or the promise that is broken")
    )


def _what_is_asked(record: Record) -> Iterator[Block]:
    yield Heading(3, say("What was raised before"))
    yield _missing(N_("what was asked for before, of which role and in which month, and what the answer was"))
    yield Heading(3, say("What we ask"))
    yield _numbered(
        [_demand(demand) for demand in record.of(Demand)], N_("what would put it right, of whom, and by when")
    )
    yield Heading(3, say("A meeting, and an answer"))
    speaks = _gap(N_("the union, or the rep whom you chose"))
    yield Paragraph(say("We ask for a meeting about this grievance, in which {} speaks for us.", speaks))
    yield Paragraph(say(_NO_HARM))
    yield Paragraph(say("Please answer in writing by {}.", _gap(N_("a day, as the procedure has it"))))
    yield Paragraph(say(_EVIDENCE))
    yield Paragraph(say(_SIGNED))


def _gap(what: str) -> Text:
    """A place that somebody fills in by hand, with what belongs there."""
    return (Own(f"[…: {_(what)}]"),)


def _fact(fact: Fact) -> Text:
    known = say(_KNOWN[fact.grade]) if fact.grade else _gap(N_("how you know it"))
    return sentences(sentence(fact.words), say("When: {}.", clause(fact.period) or _gap(N_("the month"))), known)


def _reach(theme: ThemeOnRecord) -> Text:
    """How far a matter reaches, in bands and words."""
    spread = theme.spread
    often = (Own(_(spread.often.value)),) if spread and spread.often else ()
    told = joined([part for part in (bands(spread) if spread else (), often) if part])
    return sentence(say("{}: {}", clause(theme.words), told)) if told else ()


def _demand(demand: Demand) -> Text:
    by = clause(demand.by).removeprefix("by ") or _gap(N_("a day or an event"))
    return sentences(
        sentence(demand.words),
        say("Of whom: {}.", clause(demand.of) or _gap(N_("the role that can grant it"))),
        say("By when: {}.", by),
    )


def _by_theme(record: Record, items: Sequence[ItemT], missing: str) -> Iterator[Block]:
    """Things in bullets, under their matter where there are several."""
    places = list(dict.fromkeys(item.theme for item in items))
    for place in places:
        theme = record.theme_of(place)
        if theme and len(places) > 1:
            yield Paragraph(say("{}:", clause(theme.words)))
        yield Bullets(tuple(sentence(item.words) for item in items if item.theme == place))
    if not places:
        yield _missing(missing)


def _numbered(texts: Sequence[Text], missing: str) -> Block:
    """Things under numbers that the answer can name."""
    return Numbered(tuple(texts)) if texts else _missing(missing)


def _missing(what: str) -> Block:
    """A part of the letter that is not there yet."""
    return Paragraph(say("Still to be written: {}", _gap(what)))
