"""What the documents say of a template, taken from the template that a session keeps its copy of."""

from collections.abc import Iterator

from survival_surgery.anonymise.record import About, Asked, Kept
from survival_surgery.session.events import Variant
from survival_surgery.steps.checklist.step import Checklist
from survival_surgery.steps.tally.step import TallyStep
from survival_surgery.template.model import SessionTemplate


def about(template: SessionTemplate, variant: Variant, *, kept: Kept = "encrypted") -> About:
    """The facts of one variant of a template. `kept` says where the working notes are."""
    checklists = [step for step in template.steps if isinstance(step, Checklist)]
    scale = template.decision_scale
    return About(
        template=template.id,
        title=template.title,
        variant=variant,
        minutes=template.variants.of(variant),
        scale=scale.title,
        scales={scale.id: scale.title},
        decides=scale.decides,
        questions=tuple(question for checklist in checklists for question in checklist.questions),
        checklists={checklist.id: checklist.title for checklist in checklists if checklist.in_minutes},
        asked=tuple(asked for step in template.steps if isinstance(step, TallyStep) for asked in _asked(step)),
        kept=kept,
        letter="letter" in template.documents,
    )


def _asked(step: TallyStep) -> Iterator[Asked]:
    for asked in step.asked:
        yield Asked(
            tally=step.id,
            asks=asked.asks,
            definition=asked.definition,
            sensitive=asked.sensitive,
            area=bool(step.areas),
        )
