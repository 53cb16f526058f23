"""Lines about our own strength: what we have, need, give and carry, what is worth keeping, what keeps us well."""

from dataclasses import replace
from typing import ClassVar

from pydantic import Field

from survival_surgery.session.items import Care, Item, Load, Need, Offer, Resource, Worth
from survival_surgery.session.state import Session
from survival_surgery.steps.handle import handle
from survival_surgery.steps.lines import ItemLine, Place

_HANDLE = "A letter, a pair of roles, or + for a new letter. Never a name."


class CarriedLine(ItemLine):
    """A line that says who carries something, with a handle in place of a name."""

    def as_item(self, session: Session, place: Place) -> Item:
        item = super().as_item(session, place)
        if not isinstance(item, Load | Care):
            raise TypeError(type(item).__name__)
        return replace(item, carried_by=handle(session, item.carried_by))


class ResourceLine(ItemLine):
    """Something we already have."""

    key: ClassVar[str] = "resources"
    asks: ClassVar[str] = "What we have"
    item: ClassVar[type[Item]] = Resource

    words: str = Field(
        title="What have we already got?", description="Time, skills, rooms, contacts, numbers, past wins."
    )
    relied_on: bool = Field(
        default=False, title="Do those who decide rely on it?", description="Yes makes it something to bargain with."
    )


class NeedLine(ItemLine):
    """Something a group lacks, and whom to ask for it."""

    key: ClassVar[str] = "needs"
    asks: ClassVar[str] = "What we need"
    item: ClassVar[type[Item]] = Need

    words: str = Field(title="What is needed?", description="Money, space, training, cover, things. Small is good.")
    whose: str = Field(default="", title="Who needs it?", description="A group, role or body; left out, all of us.")
    ask: str = Field(default="", title="Whom could we ask for it?", description="A role or body, never a name.")


class OfferLine(ItemLine):
    """Something that a group or body can give the others."""

    key: ClassVar[str] = "offers"
    asks: ClassVar[str] = "What we can give each other"
    item: ClassVar[type[Item]] = Offer

    words: str = Field(title="What can be given to the others?", description="Time, a room, a skill, a contact.")
    whose: str = Field(default="", title="Who can give it?", description="A group, role or body, never a name.")


class WorthLine(ItemLine):
    """Something worth keeping, and what would be lost without it."""

    key: ClassVar[str] = "worth"
    asks: ClassVar[str] = "What is worth keeping"
    item: ClassVar[type[Item]] = Worth

    words: str = Field(title="What is worth keeping here?", description="Small things count. Not in money.")
    if_stopped: str = Field(
        default="", title="What would be lost if it stopped?", description="Finish the sentence: If it stopped, …"
    )


class LoadLine(CarriedLine):
    """Work that somebody carries, and what would lighten it."""

    key: ClassVar[str] = "load"
    asks: ClassVar[str] = "Who carries what"
    item: ClassVar[type[Item]] = Load

    words: str = Field(title="Which work is carried here?", description="One task or duty.")
    carried_by: str = Field(default="", title="Who carries it?", description=_HANDLE, examples=["[A]"])
    if_they_left: str = Field(default="", title="What would stop without them?", description="In a few words.")
    relief: str = Field(default="", title="What would lighten it?", description="Share it, pause it, hand it on.")


class CareTakenLine(CarriedLine):
    """Something that keeps people well while it lasts."""

    key: ClassVar[str] = "care"
    asks: ClassVar[str] = "What keeps us well"
    item: ClassVar[type[Item]] = Care

    words: str = Field(title="What keeps us well while this lasts?", description="Rest, cover, food, money, company.")
    carried_by: str = Field(default="", title="Who sees to it?", description=_HANDLE, examples=["[A]"])
