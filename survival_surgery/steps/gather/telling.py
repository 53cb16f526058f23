"""How an item of a list is told: its first words, and each other part after what it is. For the board and the minutes.

Knows items only, so that what is written for others can use it.
"""

import re
from collections.abc import Callable, Iterator
from enum import Enum

from survival_surgery.document.blocks import Own, Text, say
from survival_surgery.document.wording import clause
from survival_surgery.session.bands import Share
from survival_surgery.session.items import (
    Ask,
    Care,
    Channel,
    Claim,
    ConflictOfInterest,
    Evidence,
    Fact,
    Goal,
    Hazard,
    Hypothesis,
    Item,
    Load,
    Mandate,
    Milestone,
    MissingVoice,
    Moment,
    Need,
    Obstacle,
    Offer,
    Point,
    Promise,
    Reply,
    Resource,
    StructureTest,
    Target,
    Term,
    Threat,
    Waypoint,
    Worth,
)
from survival_surgery.translation import N_

Speak = Callable[[str], str]

PARTS: dict[type[Item], dict[str, str]] = {
    Resource: {"relied_on": N_("they rely on it")},
    Need: {"whose": N_("who needs it: {}"), "ask": N_("whom to ask: {}")},
    Offer: {"whose": N_("from: {}")},
    Worth: {"if_stopped": N_("if it stopped: {}")},
    Load: {
        "carried_by": N_("carried by {}"),
        "if_they_left": N_("what would stop without them: {}"),
        "relief": N_("what would lighten it: {}"),
    },
    Care: {"carried_by": N_("seen to by {}")},
    MissingVoice: {"reached_by": N_("who could reach them: {}")},
    ConflictOfInterest: {"words": N_("what they gain: {}"), "handled": N_("what we do about it: {}")},
    Term: {"meaning": N_("it means: {}"), "instead": N_("we say: {}")},
    Obstacle: {"counter": N_("our answer: {}"), "treatment": N_("we mean to {}")},
    Threat: {"sign": N_("the first sign: {}"), "answer": N_("our answer: {}")},
    Reply: {"why": N_("why they do it: {}"), "line": N_("what we say: {}"), "deed": N_("what we do: {}")},
    Evidence: {"grade": "{}", "kept": N_("kept: {}")},
    Fact: {"period": N_("when: {}"), "grade": N_("how we know: {}"), "kept": N_("proof kept: {}")},
    Claim: {"seen": N_("what we see: {}"), "checked_by": N_("who could find out: {}")},
    Hazard: {"where": N_("where: {}"), "exposed": N_("who is exposed: {}"), "control": N_("what would remove it: {}")},
    Hypothesis: {
        "seen_by": N_("how we would see it: {}"),
        "by": N_("by when: {}"),
        "result": N_("what came of it: {}"),
    },
    Moment: {"when": "{}"},
    Milestone: {"when": N_("when: {}"), "opens": N_("what it opens for us: {}")},
    Goal: {"power": N_("what power it gives us: {}")},
    Target: {"power": N_("what power we have over them: {}"), "reached_by": N_("who can reach them: {}")},
    Waypoint: {"by": N_("by when: {}")},
    StructureTest: {"quota": N_("whom it must reach: {}"), "publish_if": N_("what it takes to make it known: {}")},
    Channel: {"when": N_("when: {}"), "invites": N_("what it asks people to do: {}")},
    Ask: {"of": N_("asked of {}")},
    Point: {
        "argument": N_("our argument: {}"),
        "theirs": N_("what they will say: {}"),
        "reply": N_("our reply: {}"),
        "ideal": N_("what would be best: {}"),
        "floor": N_("the least that we would accept: {}"),
        "give": N_("what we could give for it: {}"),
    },
    Mandate: {"report_back": N_("how they report back: {}")},
    Promise: {"of": N_("promised by: {}"), "check": N_("we look whether it was kept: {}")},
}
"""What each part of an item is called, in the order in which the parts are told."""

_LETTER = re.compile(r"\[[A-Z]\]")


def first(item: Item, speak: Speak = str) -> Text:
    """What an item is about; `speak` puts the program's own words into another language."""
    match item:
        case Hypothesis(words=words, then=then):
            return _if_then(clause(words), clause(then), speak)
        case Claim(words=words):
            return say(speak(N_("officially: {}")), clause(words))
        case Term(words=words):
            return say("“{}”", clause(words).strip("“”\"'"))
        case Target(role=said) | MissingVoice(who=said) | ConflictOfInterest(whose=said):
            return (clause(said),)
        case _:
            return (clause(getattr(item, "words", "")),)


def parts(item: Item, *without: str, speak: Speak = str) -> Iterator[Text]:
    """The other parts of an item that have something to say, but for those named in `without`."""
    for name, frame in PARTS.get(type(item), {}).items():
        value = getattr(item, name)
        if value and name not in without:
            yield say(speak(frame), _said(name, value, speak))


def _said(name: str, value: str | bool, speak: Speak) -> str:  # noqa: FBT001 - a yes has no words but its frame's
    """A part's words to stand inside a sentence. What the program chose itself is marked as its own."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, Enum):
        return Own(speak(value.value))
    if _LETTER.fullmatch(value) or value == Share.ALL:
        return Own(speak(value))
    return clause(re.sub(r"^by\s+", "", value, flags=re.IGNORECASE) if name == "by" else value)


def _if_then(condition: str, outcome: str, speak: Speak) -> Text:
    """Both halves as one sentence, whether or not they were written with their own "if" and "then"."""
    condition = re.sub(r"^if\s+", "", condition, flags=re.IGNORECASE)
    outcome = re.sub(r"^then\s+", "", outcome, flags=re.IGNORECASE)
    told = say(speak(N_("if {}")), condition)
    return (*told, *say(speak(N_(", then {}")), outcome)) if outcome else told
