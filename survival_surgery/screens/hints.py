"""What helps the facilitator now: lines that lead out of a loop of complaint, tips, options, hint cards."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from survival_surgery.screens.sheet import SheetScreen
from survival_surgery.steps.agreement.step import Agreement
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.translation import _


class HintsScreen(SheetScreen):
    """The hints of one step; the same key goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+l", "dismiss", "back", show=False)]

    def __init__(self, stop: Stop, never_written: Sequence[str] = ()) -> None:
        agreeing = any(isinstance(step, Agreement) for step in stop.steps)
        super().__init__(
            stop.step.title,
            [
                (_("Say this when it goes round in circles"), [said.words for said in agenda.structuring_lines(stop)]),
                (_("What nobody writes down"), never_written if agreeing else ()),
                (_("For you"), [said.words for said in agenda.tips(stop)]),
                *(section for step in stop.steps for section in step.helps()),
                (_("If something happens"), _cards(stop)),
                (_("Ways to take part"), stop.step.ways_to_join),
                (_("Why we do this"), [stop.step.purpose]),
            ],
        )


def _cards(stop: Stop) -> list[str]:
    """The hint cards of a stop, each once."""
    cards = dict.fromkeys(card for step in stop.steps for card in step.hints)
    return [_("If {situation}: {words}").format(situation=card.situation, words=card.words) for card in cards]
