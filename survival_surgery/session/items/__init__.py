"""The things a room writes down in lists: one frozen class each, no untyped bags.

An item holds words, bands and choices; it has no field for who said it and none for when. `theme` is the entry number
of the theme that an item speaks about, or None where it speaks about the whole session.
"""

from survival_surgery.session.choices import (
    Answer as Answer,
    Grade as Grade,
    Horizon as Horizon,
    MayDo as MayDo,
    MilestoneSort as MilestoneSort,
    Outcome as Outcome,
    Rank as Rank,
    Result as Result,
    Segment as Segment,
    Size as Size,
    Sought as Sought,
    Treatment as Treatment,
)
from survival_surgery.session.items.agreed import (
    Action as Action,
    CareLine as CareLine,
    Decision as Decision,
    Demand as Demand,
    Mandate as Mandate,
    NextSession as NextSession,
    Parked as Parked,
    Point as Point,
    Promise as Promise,
    Statement as Statement,
)
from survival_surgery.session.items.campaign import (
    Ask as Ask,
    Channel as Channel,
    Goal as Goal,
    Milestone as Milestone,
    Moment as Moment,
    StructureTest as StructureTest,
    Tactic as Tactic,
    Target as Target,
    Waypoint as Waypoint,
)
from survival_surgery.session.items.knowing import (
    Check as Check,
    Claim as Claim,
    Evidence as Evidence,
    Fact as Fact,
    Gap as Gap,
    Hazard as Hazard,
    Hypothesis as Hypothesis,
    Lesson as Lesson,
    Tally as Tally,
)
from survival_surgery.session.items.looking_back import (
    Answered as Answered,
    Gain as Gain,
    Reviewed as Reviewed,
)
from survival_surgery.session.items.strength import (
    Ally as Ally,
    Care as Care,
    ConflictOfInterest as ConflictOfInterest,
    Load as Load,
    MissingVoice as MissingVoice,
    Need as Need,
    Obstacle as Obstacle,
    Offer as Offer,
    Reply as Reply,
    Resource as Resource,
    Term as Term,
    Threat as Threat,
    Worth as Worth,
)
from survival_surgery.session.items.why import (
    Argument as Argument,
    Beneficiary as Beneficiary,
    Cause as Cause,
    Decider as Decider,
    Effect as Effect,
    Standard as Standard,
)

Item = (
    Resource
    | Need
    | Offer
    | Worth
    | Load
    | Ally
    | MissingVoice
    | ConflictOfInterest
    | Term
    | Obstacle
    | Threat
    | Reply
    | Care
    | Evidence
    | Fact
    | Gap
    | Check
    | Claim
    | Hazard
    | Hypothesis
    | Lesson
    | Tally
    | Effect
    | Cause
    | Standard
    | Decider
    | Beneficiary
    | Argument
    | Moment
    | Milestone
    | Goal
    | Target
    | Waypoint
    | Tactic
    | StructureTest
    | Channel
    | Ask
    | Statement
    | Demand
    | Point
    | Mandate
    | Promise
    | Decision
    | Action
    | Parked
    | NextSession
    | CareLine
    | Reviewed
    | Answered
    | Gain
)
"""Everything that `Noted` can hold."""
