"""Lines about talks with those who decide: what we ask of others, points, the mandate, what was promised."""

from typing import ClassVar

from pydantic import Field

from survival_surgery.session.items import Ask, Item, Mandate, Point, Promise
from survival_surgery.steps.lines import ItemLine

_STAYS = "Stays in the group."


class AskLine(ItemLine):
    """What we ask of the people around us."""

    key: ClassVar[str] = "asks"
    asks: ClassVar[str] = "What we ask of others"
    item: ClassVar[type[Item]] = Ask

    words: str = Field(title="What do we ask for?", description="A room, a voice, a reply, an invitation.")
    of: str = Field(default="", title="Of whom?", description="A role or body, never a name.")


class PointLine(ItemLine):
    """One point of the talks: our aim and argument, theirs, our reply, and how far we would go."""

    key: ClassVar[str] = "points"
    asks: ClassVar[str] = "What we talk to them about"
    item: ClassVar[type[Item]] = Point

    words: str = Field(title="What do we aim at?", description="One point of the talks.")
    argument: str = Field(default="", title="What is our best argument?", description="A fact, a rule, a promise.")
    theirs: str = Field(default="", title="What will they say against it?", description="Put fairly.")
    reply: str = Field(default="", title="What do we reply?", description="In a sentence.")
    ideal: str = Field(default="", title="What would be best?", description=_STAYS)
    floor: str = Field(default="", title="What is the least that we would accept?", description=_STAYS)
    give: str = Field(default="", title="What could we give for it?", description=_STAYS)


class MandateLine(ItemLine):
    """What whoever speaks for us may agree without asking, and how they report back."""

    key: ClassVar[str] = "mandate"
    asks: ClassVar[str] = "What those who speak for us may agree"
    item: ClassVar[type[Item]] = Mandate
    one_for_each_theme: ClassVar[bool] = True
    once: ClassVar[bool] = True

    words: str = Field(
        title="What may those who speak for us agree without asking?", description="All else comes back to the room."
    )
    report_back: str = Field(default="", title="How do they report back?", description="To whom, and how soon.")


class PromiseLine(ItemLine):
    """What somebody with power promised, and when we look whether it was kept."""

    key: ClassVar[str] = "promises"
    asks: ClassVar[str] = "What was promised"
    item: ClassVar[type[Item]] = Promise

    words: str = Field(title="What was promised?", description="As it was said, as a fact.")
    of: str = Field(default="", title="By whom?", description="A role or body, never a name.")
    check: str = Field(default="", title="When do we look whether it was kept?", description="A month or an event.")
