"""Lines about who and what is around us: missing voices, interests of one's own, words, and what could stop us."""

from typing import ClassVar

from pydantic import Field

from survival_surgery.session.items import (
    ConflictOfInterest,
    Item,
    MissingVoice,
    Obstacle,
    Reply,
    Term,
    Threat,
    Treatment,
)
from survival_surgery.steps.lines import ItemLine

_REACHED = "By role, such as: the reps."


class MissingVoiceLine(ItemLine):
    """Who is not here and ought to be heard."""

    key: ClassVar[str] = "missing_voices"
    asks: ClassVar[str] = "Who is not here"
    item: ClassVar[type[Item]] = MissingVoice

    who: str = Field(title="Who is not here and ought to be heard?", description="A role or body, never a name.")
    reached_by: str = Field(default="", title="Who could reach them?", description=_REACHED)


class InterestLine(ItemLine):
    """Who here gains from what is talked about, and what the room does about it."""

    key: ClassVar[str] = "conflicts_of_interest"
    asks: ClassVar[str] = "Who gains from what we talk about"
    item: ClassVar[type[Item]] = ConflictOfInterest

    whose: str = Field(title="Who here gains from what we talk about?", description="A role or body, never a name.")
    words: str = Field(default="", title="What do they gain?", description="Money, a contract, a post.")
    handled: str = Field(
        default="", title="What do we do about it?", description="They say so, they listen, they do not decide."
    )


class TermLine(ItemLine):
    """A word of ours and what we mean by it, or a word that we refuse."""

    key: ClassVar[str] = "terms"
    asks: ClassVar[str] = "Words"
    item: ClassVar[type[Item]] = Term

    words: str = Field(title="Which word?", description="One that is ours, or one that was taken or is forced on us.")
    meaning: str = Field(default="", title="What is meant by it?", description="By us; or by them, if it is theirs.")
    refused: bool = Field(default=False, title="Is it a word that we refuse?", description="yes or no.")
    instead: str = Field(default="", title="What do we say instead?", description="For a word that we refuse.")


class ObstacleLine(ItemLine):
    """What could stop us, and what we do about it."""

    key: ClassVar[str] = "obstacles"
    asks: ClassVar[str] = "What could stop us"
    item: ClassVar[type[Item]] = Obstacle

    words: str = Field(title="What could stop us?", description="A fear, or what they will do. Headlines, not details.")
    counter: str = Field(default="", title="What would we do about it?", description="How nobody stands alone.")
    treatment: Treatment | None = Field(
        default=None, title="Make it smaller, go round it, or live with it?", description="What we mean to do."
    )


class ThreatLine(ItemLine):
    """What could end or bend the group, and the early sign of it."""

    key: ClassVar[str] = "threats"
    asks: ClassVar[str] = "What could end us or bend us"
    item: ClassVar[type[Item]] = Threat

    words: str = Field(
        title="What could end the group, or bend it?", description="Money, a contract, our words taken, tired people."
    )
    sign: str = Field(default="", title="What would be the first sign of it?", description="Seen early, by anybody.")
    answer: str = Field(default="", title="What would we do then?", description="In a few words.")


class ReplyLine(ItemLine):
    """What they will say or do, and what answers it."""

    key: ClassVar[str] = "replies"
    asks: ClassVar[str] = "What they will say, and our reply"
    item: ClassVar[type[Item]] = Reply

    words: str = Field(title="What will they say or do?", description="Those with power, in their own words.")
    why: str = Field(
        default="", title="Why do they do it?", description="To scare, confuse, divide us, take heart, or buy us off."
    )
    line: str = Field(default="", title="What do we say, in one line?", description="Then back to what we ask.")
    deed: str = Field(default="", title="What do we do at once?", description="One deed that goes with the line.")
