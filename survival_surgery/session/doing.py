"""What was done, in plain words: an event by its kind, and never by anybody's words, which may hold a listed name."""

from collections.abc import Sequence

from survival_surgery.session import events as e
from survival_surgery.session.items import Action, Decision, Demand, Parked, Promise, Statement
from survival_surgery.translation import N_, _

_WORDS: dict[type, str] = {
    e.LabelGiven: N_("the name of the group"),
    e.VariantChosen: N_("the length of the session"),
    e.PresentCounted: N_("how many are here"),
    e.RoomDescribed: N_("who is in the room"),
    e.ConfidentialityAgreed: N_("what may leave"),
    e.DecidingAgreed: N_("how the room decides"),
    e.StepSkipped: N_("a step left out"),
    e.TimeGiven: N_("a change of time"),
    e.RestPlanned: N_("the plan for the rest of the time"),
    e.ContributionHeard: N_("a contribution"),
    e.ContributionSplit: N_("a contribution split in two"),
    e.ContributionsJoined: N_("contributions made into one"),
    e.ThemeNamed: N_("a new theme"),
    e.ContributionsPlaced: N_("cards put under a theme"),
    e.ContributionsTakenBack: N_("cards taken from under a theme"),
    e.Reworded: N_("better words"),
    e.Withdrawn: N_("something taken back"),
    e.SpreadCounted: N_("who else it touches"),
    e.ThemeScored: N_("a score"),
    e.DotsCounted: N_("the dots of a theme"),
    e.ThemeChosen: N_("a choice of focus"),
    e.ThemeReleased: N_("a focus put back"),
    e.Noted: N_("a line of this session"),
    e.Amended: N_("a line put right"),
    e.UsefulnessCounted: N_("how useful it was"),
    e.NameListed: N_("something listed, so that it never leaves"),
    e.NameVeiled: N_("something replaced"),
    e.NameCleared: N_("something let stand"),
    e.StayDecided: N_("what stays in the group"),
    e.DestructionPromised: N_("when the notes are destroyed"),
}

_ITEMS: dict[type, str] = {
    Action: N_("an action"),
    Parked: N_("a parked matter"),
    Decision: N_("a decision"),
    Statement: N_("a statement"),
    Demand: N_("a demand"),
    Promise: N_("a promise"),
}


def done(event: e.Event) -> str:
    """What an event did, by its kind."""
    if isinstance(event, e.Noted) and type(event.item) in _ITEMS:
        return _(_ITEMS[type(event.item)])
    return _(_WORDS.get(type(event), N_("the last change")))


def struck(entries: Sequence[e.Entry], number: e.EntryNumber) -> e.Event | None:
    """The event that an undo strikes out, or that striking out that undo does again."""
    known = {entry.number: entry.event for entry in entries}
    event = known.get(number)
    while isinstance(event, e.Undone):
        event = known.get(event.what)
    return event
