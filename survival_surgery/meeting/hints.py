"""What helps the facilitator now: lines that lead out of a loop of complaint, tips, options, hint cards."""

from collections.abc import Sequence

from survival_surgery.library.entries import Hint
from survival_surgery.steps.agreement.step import Agreement
from survival_surgery.steps.decision.step import DecisionStep
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import N_, _

OUT_OF_THE_CIRCLE = (
    N_("That is written down. What does it do to us?"),
    N_("We have several like that. What do they share?"),
    N_("Let us leave the person aside and look at the rule."),
    N_("Two more minutes on what happens; then we look at why."),
    N_("Who could change that before the month is over?"),
    N_("Is that the same problem, or a second one?"),
    N_("What has been tried already?"),
    N_("What would be good enough?"),
)
"""What can be said in any step whose template has nothing of its own to say."""


def hints(
    stop: Stop, template: SessionTemplate | None, *, said: bool, cards: Sequence[Hint] = ()
) -> list[tuple[str, Sequence[str]]]:
    """Headings with what stands under each. `said`: with what is to be said too. `cards`: those of the library."""
    agreeing = template if any(isinstance(step, Agreement) for step in stop.steps) else None
    deciding = template if any(isinstance(step, Agreement | DecisionStep) for step in stop.steps) else None
    return [
        (_("What to say"), [prompt.words for prompt in agenda.prompts(stop)] if said else ()),
        (_("What may leave the room?"), _may_leave(agreeing) if agreeing else ()),
        (_("How do we decide today?"), _scale(deciding) if deciding else ()),
        (_("Say this when it goes round in circles"), _leading_out(stop)),
        (_("What nobody writes down"), agreeing.vocabulary.never_written if agreeing else ()),
        (_("For you"), [said.words for said in agenda.tips(stop)]),
        *(section for step in stop.steps for section in step.helps()),
        (_("If something happens"), _cards(_cards_of(stop))),
        (_("Ways to take part"), stop.step.ways_to_join),
        (_("Why we do this"), [stop.step.purpose]),
        (_("If something else happens"), _cards(_others(stop, cards))),
    ]


def _may_leave(template: SessionTemplate) -> list[str]:
    """What the template lets the room choose from, and what cannot be kept in it: both are read aloud."""
    ways = template.confidentiality
    return [*(option.words for option in ways.options), *ways.limits]


def _scale(template: SessionTemplate) -> list[str]:
    """How the template decides: its scale, and what each sign means, as read aloud."""
    scale = template.decision_scale
    return [scale.title, *(f"{level.sign} · {level.words}" for level in scale.levels)]


def _leading_out(stop: Stop) -> list[str]:
    """The step's own lines; where it has none, and people speak in it, those that fit anywhere."""
    own = [said.words for said in agenda.structuring_lines(stop)]
    speaks = any(step.lines() for step in stop.steps)
    return own or ([_(words) for words in OUT_OF_THE_CIRCLE] if speaks else [])


def _cards_of(stop: Stop) -> list[Hint]:
    """The hint cards of a stop, each once."""
    return list(dict.fromkeys(card for step in stop.steps for card in step.hints))


def _others(stop: Stop, cards: Sequence[Hint]) -> list[Hint]:
    """The cards that the step does not have itself."""
    known = {card.id for card in _cards_of(stop)}
    return [card for card in cards if card.id not in known]


def _cards(cards: Sequence[Hint]) -> list[str]:
    return [_("If {situation}: {words}").format(situation=card.situation, words=card.words) for card in cards]
