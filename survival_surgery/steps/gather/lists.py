"""The lists that a room can gather: for each, the sorts of line that stand on it."""

from survival_surgery.session.items import Goal, Hazard, Item, Milestone, Target, Term
from survival_surgery.steps.gather.around import (
    InterestLine,
    MissingVoiceLine,
    ObstacleLine,
    ReplyLine,
    TermLine,
    ThreatLine,
)
from survival_surgery.steps.gather.bargaining import AskLine, MandateLine, PointLine, PromiseLine
from survival_surgery.steps.gather.campaign import (
    ChannelLine,
    GoalLine,
    MilestoneLine,
    MomentLine,
    StructureTestLine,
    TargetLine,
    WaypointLine,
)
from survival_surgery.steps.gather.knowing import (
    ClaimLine,
    EvidenceLine,
    FactLine,
    GapLine,
    HazardLine,
    HypothesisLine,
    LessonLine,
)
from survival_surgery.steps.gather.strength import (
    CareTakenLine,
    LoadLine,
    NeedLine,
    OfferLine,
    ResourceLine,
    WorthLine,
)
from survival_surgery.steps.lines import ItemLine
from survival_surgery.steps.parked import ParkedLine
from survival_surgery.translation import _

LISTS: dict[str, tuple[type[ItemLine], ...]] = {
    "resources": (ResourceLine,),
    "needs_and_offers": (NeedLine, OfferLine),
    "worth": (WorthLine,),
    "load": (LoadLine,),
    "care": (CareTakenLine,),
    "missing_voices": (MissingVoiceLine,),
    "conflicts_of_interest": (InterestLine,),
    "terms": (TermLine,),
    "obstacles": (ObstacleLine,),
    "threats": (ThreatLine,),
    "replies": (ReplyLine,),
    "evidence": (EvidenceLine,),
    "facts": (FactLine,),
    "claims": (ClaimLine,),
    "hazards": (HazardLine,),
    "hypotheses": (HypothesisLine,),
    "lessons": (LessonLine,),
    "gaps": (GapLine,),
    "moments": (MomentLine,),
    "timeline": (MilestoneLine,),
    "goals": (GoalLine,),
    "targets": (TargetLine,),
    "path": (WaypointLine,),
    "structure_tests": (StructureTestLine,),
    "channels": (ChannelLine,),
    "asks": (AskLine,),
    "negotiation": (PointLine, MandateLine),
    "promises": (PromiseLine,),
    "parked": (ParkedLine,),
}
"""Every list, by the name that a template gives it."""


def heading(item: Item) -> str:
    """Under what an item stands on the board, where its list is in parts."""
    match item:
        case Milestone(sort=sort) if sort:
            return _(sort.value).capitalize()
        case Goal(horizon=horizon) if horizon:
            return _(horizon.value).capitalize()
        case Target(rank=rank):
            return _(rank.value).capitalize()
        case Hazard(size=size) if size:
            return _("How serious: {size}").format(size=_(size.value))
        case Term(refused=refused):
            return _("Words that we refuse") if refused else _("Words of ours")
        case _:
            return ""
