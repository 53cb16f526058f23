"""The line that parks a matter. A room parks things in more than one kind of step, and always in the same words."""

from typing import ClassVar

from pydantic import Field

from survival_surgery.session.items import Item, Parked
from survival_surgery.steps.lines import ItemLine


class ParkedLine(ItemLine):
    """A matter kept for another day, and listed in the minutes."""

    key: ClassVar[str] = "parked"
    asks: ClassVar[str] = "Parked"
    item: ClassVar[type[Item]] = Parked

    words: str = Field(title="What do we keep for another day?", description="In a few words.")
