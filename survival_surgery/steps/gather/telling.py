"""How an item of a list is told: its first words, and each other part after what it is. For the board and the minutes.

Knows items only, so that what is written for others can use it.
"""

import re
from collections.abc import Iterator
from enum import Enum

from survival_surgery.document.blocks import Own, Text, say
from survival_surgery.document.wording import clause
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

PARTS: dict[type[Item], dict[str, str]] = {
    Resource: {"relied_on": "they rely on it"},
    Need: {"whose": "who needs it: {}", "ask": "whom to ask: {}"},
    Offer: {"whose": "from: {}"},
    Worth: {"if_stopped": "if it stopped: {}"},
    Load: {
        "carried_by": "carried by {}",
        "if_they_left": "what would stop without them: {}",
        "relief": "what would lighten it: {}",
    },
    Care: {"carried_by": "seen to by {}"},
    MissingVoice: {"reached_by": "who could reach them: {}"},
    ConflictOfInterest: {"words": "what they gain: {}", "handled": "what we do about it: {}"},
    Term: {"meaning": "what is meant by it: {}", "instead": "we say: {}"},
    Obstacle: {"counter": "our answer: {}", "treatment": "we mean to {}"},
    Threat: {"sign": "the first sign: {}", "answer": "our answer: {}"},
    Reply: {"why": "why they do it: {}", "line": "what we say: {}", "deed": "what we do: {}"},
    Evidence: {"grade": "{}", "kept": "kept: {}"},
    Fact: {"period": "when: {}", "grade": "how we know: {}", "kept": "proof kept: {}"},
    Claim: {"seen": "what we see: {}", "checked_by": "who could find out: {}"},
    Hazard: {"where": "where: {}", "exposed": "who is exposed: {}", "control": "what would remove it: {}"},
    Hypothesis: {"seen_by": "how we would see it: {}", "by": "by when: {}", "result": "what came of it: {}"},
    Moment: {"when": "{}"},
    Milestone: {"when": "when: {}", "opens": "what it opens for us: {}"},
    Goal: {"power": "what power it gives us: {}"},
    Target: {"power": "what power we have over them: {}", "reached_by": "who can reach them: {}"},
    Waypoint: {"by": "by when: {}"},
    StructureTest: {"quota": "whom it must reach: {}", "publish_if": "when we make it known: {}"},
    Channel: {"when": "when: {}", "invites": "what it asks people to do: {}"},
    Ask: {"of": "asked of {}"},
    Point: {
        "argument": "our argument: {}",
        "theirs": "what they will say: {}",
        "reply": "our reply: {}",
        "ideal": "what would be best: {}",
        "floor": "the least that we would accept: {}",
        "give": "what we could give for it: {}",
    },
    Mandate: {"report_back": "how they report back: {}"},
    Promise: {"of": "promised by: {}", "check": "when we look whether it was kept: {}"},
}
"""What each part of an item is called, in the order in which the parts are told."""

_LETTER = re.compile(r"\[[A-Z]\]")


def first(item: Item) -> Text:
    """What an item is about."""
    match item:
        case Hypothesis(words=words, then=then):
            return _if_then(clause(words), clause(then))
        case Claim(words=words):
            return say("officially: {}", clause(words))
        case Term(words=words):
            return say("“{}”", clause(words).strip("“”\"'"))
        case Target(role=said) | MissingVoice(who=said) | ConflictOfInterest(whose=said):
            return (clause(said),)
        case _:
            return (clause(getattr(item, "words", "")),)


def parts(item: Item, *without: str) -> Iterator[Text]:
    """The other parts of an item that have something to say, but for those named in `without`."""
    for name, frame in PARTS.get(type(item), {}).items():
        value = getattr(item, name)
        if value and name not in without:
            yield say(frame, _said(name, value))


def _said(name: str, value: str | bool) -> str:  # noqa: FBT001 - a yes has no words but those of its frame
    """A part's words to stand inside a sentence. What the program chose itself is marked as its own."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, Enum):
        return Own(value.value)
    if _LETTER.fullmatch(value):
        return Own(value)
    return clause(re.sub(r"^by\s+", "", value, flags=re.IGNORECASE) if name == "by" else value)


def _if_then(condition: str, outcome: str) -> Text:
    """Both halves as one sentence, whether or not they were written with their own "if", "we" and "then"."""
    condition = re.sub(r"^if\s+", "", condition, flags=re.IGNORECASE)
    outcome = re.sub(r"^then\s+", "", outcome, flags=re.IGNORECASE)
    told = say("if {}" if re.match(r"we\b", condition, re.IGNORECASE) else "if we {}", condition)
    return (*told, *say(", then {}", outcome)) if outcome else told
