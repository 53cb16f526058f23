"""The kinds of step: every one in this table, told apart by its `kind`."""

from typing import Annotated

from pydantic import Field

from survival_surgery.steps.actions.step import Actions
from survival_surgery.steps.agreement.step import Agreement
from survival_surgery.steps.allies.step import Allies
from survival_surgery.steps.causes.step import Causes
from survival_surgery.steps.checklist.step import Checklist
from survival_surgery.steps.closing.step import Closing
from survival_surgery.steps.decision.step import DecisionStep
from survival_surgery.steps.focus.step import Focus
from survival_surgery.steps.gather.step import Gather
from survival_surgery.steps.guide.step import Guide
from survival_surgery.steps.harvest.step import Harvest
from survival_surgery.steps.readback.step import Readback
from survival_surgery.steps.review.step import Review
from survival_surgery.steps.spread.step import Spread
from survival_surgery.steps.statement.step import StatementStep
from survival_surgery.steps.tactics.step import Tactics
from survival_surgery.steps.tally.step import TallyStep
from survival_surgery.steps.themes.step import Themes

AnyStep = Annotated[
    Guide
    | Agreement
    | Harvest
    | Themes
    | Spread
    | Focus
    | Causes
    | Checklist
    | TallyStep
    | Gather
    | Allies
    | StatementStep
    | Tactics
    | DecisionStep
    | Actions
    | Review
    | Readback
    | Closing,
    Field(discriminator="kind"),
]
"""A step of any kind."""

KINDS = (
    Guide,
    Agreement,
    Harvest,
    Themes,
    Spread,
    Focus,
    Causes,
    Checklist,
    TallyStep,
    Gather,
    Allies,
    StatementStep,
    Tactics,
    DecisionStep,
    Actions,
    Review,
    Readback,
    Closing,
)
"""The same kinds, to go through one by one."""
