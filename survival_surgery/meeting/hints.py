"""What helps the facilitator now: lines that lead out of a loop of complaint, tips, options, hint cards."""

from collections.abc import Sequence

from survival_surgery.steps.agreement.step import Agreement
from survival_surgery.steps.decision.step import DecisionStep
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _


def hints(stop: Stop, template: SessionTemplate | None, *, said: bool) -> list[tuple[str, Sequence[str]]]:
    """Headings with what stands under each. `said`: with what is to be said too."""
    agreeing = template if any(isinstance(step, Agreement) for step in stop.steps) else None
    deciding = template if any(isinstance(step, Agreement | DecisionStep) for step in stop.steps) else None
    return [
        (_("What to say"), [prompt.words for prompt in agenda.prompts(stop)] if said else ()),
        (_("What may leave the room?"), _may_leave(agreeing) if agreeing else ()),
        (_("How do we decide today?"), _scale(deciding) if deciding else ()),
        (_("Say this when it goes round in circles"), [said.words for said in agenda.structuring_lines(stop)]),
        (_("What nobody writes down"), agreeing.vocabulary.never_written if agreeing else ()),
        (_("For you"), [said.words for said in agenda.tips(stop)]),
        *(section for step in stop.steps for section in step.helps()),
        (_("If something happens"), _cards(stop)),
        (_("Ways to take part"), stop.step.ways_to_join),
        (_("Why we do this"), [stop.step.purpose]),
    ]


def _may_leave(template: SessionTemplate) -> list[str]:
    """What the template lets the room choose from, and what cannot be kept in it: both are read aloud."""
    ways = template.confidentiality
    return [*(option.words for option in ways.options), *ways.limits]


def _scale(template: SessionTemplate) -> list[str]:
    """How the template decides: its scale, and what each sign means, as read aloud."""
    scale = template.decision_scale
    return [scale.title, *(f"{level.sign} · {level.words}" for level in scale.levels)]


def _cards(stop: Stop) -> list[str]:
    """The hint cards of a stop, each once."""
    cards = dict.fromkeys(card for step in stop.steps for card in step.hints)
    return [_("If {situation}: {words}").format(situation=card.situation, words=card.words) for card in cards]
