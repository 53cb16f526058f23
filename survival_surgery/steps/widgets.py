"""The widget of every kind of step: the same table of contents as the kinds themselves, for the terminal."""

from collections.abc import Sequence

from survival_surgery.steps.actions.widget import ActionsWidget
from survival_surgery.steps.agreement.widget import AgreementWidget
from survival_surgery.steps.allies.widget import AlliesWidget
from survival_surgery.steps.base import Step
from survival_surgery.steps.causes.widget import CausesWidget
from survival_surgery.steps.checklist.widget import ChecklistWidget
from survival_surgery.steps.closing.widget import ClosingWidget
from survival_surgery.steps.decision.widget import DecisionWidget
from survival_surgery.steps.focus.widget import FocusWidget
from survival_surgery.steps.gather.widget import GatherWidget
from survival_surgery.steps.guide.widget import GuideWidget
from survival_surgery.steps.harvest.widget import HarvestWidget
from survival_surgery.steps.readback.widget import ReadbackWidget
from survival_surgery.steps.review.widget import ReviewWidget
from survival_surgery.steps.spread.widget import SpreadWidget
from survival_surgery.steps.statement.widget import StatementWidget
from survival_surgery.steps.tactics.widget import TacticsWidget
from survival_surgery.steps.tally.widget import TallyWidget
from survival_surgery.steps.themes.widget import ThemesWidget
from survival_surgery.steps.widget import StepWidget

WIDGETS: dict[str, type[StepWidget]] = {
    "guide": GuideWidget,
    "agreement": AgreementWidget,
    "harvest": HarvestWidget,
    "themes": ThemesWidget,
    "spread": SpreadWidget,
    "focus": FocusWidget,
    "causes": CausesWidget,
    "checklist": ChecklistWidget,
    "tally": TallyWidget,
    "gather": GatherWidget,
    "allies": AlliesWidget,
    "statement": StatementWidget,
    "tactics": TacticsWidget,
    "decision": DecisionWidget,
    "actions": ActionsWidget,
    "review": ReviewWidget,
    "readback": ReadbackWidget,
    "closing": ClosingWidget,
}


def widget_for(steps: Sequence[Step]) -> StepWidget:
    """The widget of a step, which also shows the boards of the steps folded into it, given after it."""
    return WIDGETS[steps[0].kind](steps)
