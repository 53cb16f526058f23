"""The sections of the minutes and of the plan: what each kind of step has to say, in the order of the method.

One table serves both copies. A section whose parts have nothing to say, because nothing was said or because the record
does not hold it, is not there.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets
from survival_surgery.session.items import (
    Care,
    Channel,
    Claim,
    ConflictOfInterest,
    Hypothesis,
    Lesson,
    Load,
    MissingVoice,
    Need,
    Offer,
    Point,
    Promise,
    Reply,
    Statement,
    StructureTest,
    Threat,
    Worth,
)
from survival_surgery.steps.actions import minutes as actions
from survival_surgery.steps.agreement import minutes as agreement
from survival_surgery.steps.allies import minutes as allies
from survival_surgery.steps.causes import minutes as causes
from survival_surgery.steps.checklist import minutes as checklist
from survival_surgery.steps.closing import minutes as closing
from survival_surgery.steps.decision import minutes as decision
from survival_surgery.steps.focus import minutes as focus
from survival_surgery.steps.gather import minutes as gather
from survival_surgery.steps.harvest import minutes as harvest
from survival_surgery.steps.review import minutes as review
from survival_surgery.steps.spread import minutes as spread
from survival_surgery.steps.statement import minutes as statement
from survival_surgery.steps.tactics import minutes as tactics
from survival_surgery.steps.tally import minutes as tally
from survival_surgery.steps.themes import minutes as themes
from survival_surgery.translation import _

Part = Callable[[Record], Iterator[Block]]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its parts. `many` heads the section where `counted` finds more than one thing in it."""

    heading: str
    parts: tuple[Part, ...]
    many: str = ""
    counted: Callable[[Record], int] = lambda record: 1

    def headed(self, record: Record) -> str:
        """The heading in the right number."""
        return _(self.many if self.many and self.counted(record) > 1 else self.heading)


MINUTES = (
    Section("What we agreed", (agreement.deciding,)),
    Section("Who gains from what we talk about", (gather.each(ConflictOfInterest),)),
    Section("Who was not here and ought to be heard", (gather.each(MissingVoice),)),
    Section("What became of earlier actions", (review.earlier,)),
    Section("What became of what we asked for", (review.answered,)),
    Section("What we gained and had not planned", (review.gains,)),
    Section("What we learned", (gather.each(Lesson),)),
    Section("What we heard, in our words", (themes.heard, spread.who_else, harvest.approved)),
    Section("Words, and what we mean by them", (gather.terms,)),
    Section("What happened", (gather.facts,)),
    Section("How we know", (gather.evidence,)),
    Section("What we counted", (tally.counted,)),
    Section("What is said, and what we see", (gather.each(Claim),)),
    Section("What harms us at work", (gather.hazards,)),
    Section("Where we start", (focus.start,)),
    Section("Why it happens", (causes.why,)),
    Section("Who can change it", (causes.who_can_change_it,)),
    Section("Who can grant it, and who can move them", (gather.targets,)),
    Section("What we have", (gather.resources,)),
    Section("What is worth keeping", (gather.each(Worth),)),
    Section("Who carries what", (gather.each(Load),)),
    Section("What we need", (gather.each(Need),)),
    Section("What we can give each other", (gather.each(Offer),)),
    Section("Who stands where", (allies.who_stands_where,)),
    Section("What is coming", (gather.moments,)),
    Section("On the way to their decision", (gather.timeline,)),
    Section("What we ask of others", (gather.asks,)),
    Section("What we know", (checklist.known,)),
    Section("What we do not know yet", (gather.gaps, checklist.unknown)),
    Section("What could stop us, and our answer", (gather.obstacles,)),
    Section("What they will say or do, and our reply", (gather.each(Reply),)),
    Section("What could end us or bend us, and how we would notice", (gather.each(Threat),)),
    Section(
        "Our collective issue",
        (statement.statements,),
        "Our collective issues",
        lambda record: len(record.of(Statement)),
    ),
    Section("How far we have come", (statement.lamps,)),
    Section("What we want", (gather.goals,)),
    Section("What we ask", (statement.demands,)),
    Section("What we talk to them about", (gather.each(Point),)),
    Section("What those who speak for us may agree", (gather.mandate,)),
    Section("What was promised", (gather.each(Promise),)),
    Section("What must be there, one after the other", (gather.path,)),
    Section("What we could do", (tactics.what_we_could_do,)),
    Section("How we test our strength", (gather.each(StructureTest),)),
    Section("How we are heard", (gather.each(Channel),)),
    Section("What we try, and what we expect", (gather.each(Hypothesis),)),
    Section("Decision", (decision.decisions,), "Decisions", lambda record: len(record.decisions)),
    Section("Actions we make known", (actions.known,)),
    Section("Actions that stay in the group", (actions.staying,)),
    Section("What keeps us well", (gather.each(Care),)),
    Section("Parked for another day", (themes.parked,)),
    Section("Next", (closing.next_session,)),
    Section("How useful it was", (closing.useful,)),
    Section("Where to turn", (closing.care,)),
)
"""The minutes, before and after which stand the header and what becomes of the notes."""

PLAN = (
    Section("Our collective issue", (statement.statements,), "Our collective issues", lambda r: len(r.of(Statement))),
    Section("What we ask", (statement.demands_in_the_plan,)),
    Section("Actions", (actions.cards, actions.letters)),
    Section("What must be there, one after the other", (gather.path,)),
    Section("How we test our strength", (gather.each(StructureTest),)),
    Section("What we try, and what we expect", (gather.each(Hypothesis),)),
    Section("What was promised, and when we look", (gather.each(Promise),)),
    Section("How those who speak for us report back", (gather.report_back,)),
    Section("Still open from before", (review.still_open,)),
    Section("To find out", (gather.gaps, checklist.unknown)),
    Section("What we have", (gather.resources,)),
    Section("What could stop us, and our answer", (gather.obstacles,)),
    Section("What they will say or do, and our reply", (gather.each(Reply),)),
    Section("What could end us or bend us, and how we would notice", (gather.each(Threat),)),
    Section("What would lighten the load", (gather.relief,)),
    Section("What keeps us well", (gather.each(Care),)),
    Section("Next", (closing.next_session,)),
)
"""The action plan."""

leaving = agreement.leaving
notes = closing.notes
letters = actions.letters


def filled(sections: Iterable[Section], record: Record) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """The sections that have something to say, each with its heading and its blocks."""
    for section in sections:
        blocks = _together(block for part in section.parts for block in part(record))
        if blocks:
            yield section.headed(record), blocks


def _together(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Lists that follow one another as one list."""
    together: list[Block] = []
    for block in blocks:
        before = together[-1] if together else None
        if isinstance(block, Bullets) and isinstance(before, Bullets):
            together[-1] = Bullets((*before.items, *block.items))
        else:
            together.append(block)
    return tuple(together)
