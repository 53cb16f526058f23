"""A guide: words and a clock, with equal turns for pairs and trios. Captures nothing, by design."""

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from survival_surgery.session.events import Variant
from survival_surgery.steps.base import Minutes, Step
from survival_surgery.translation import _


class Turns(BaseModel):
    """Equal turns: how many there are, and how many minutes each lasts in each variant."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    count: int = Field(ge=2, le=6, description="Turns in a round: 2 for pairs, 3 for trios.")
    minutes: Minutes = Field(description="Minutes of one turn in each variant.")


class Guide(Step):
    """A step of words and a clock: a swap, silent writing, a break."""

    captures: ClassVar[str] = "nothing: it shows words and keeps the time"

    kind: Literal["guide"] = "guide"
    turns: Turns | None = Field(default=None, description="Equal turns, for steps in pairs or trios.")

    def says(self, variant: Variant, seconds: int) -> str:
        """Which turn it is. What is left of the step before the first turn is for setting up."""
        if self.turns is None:
            return ""
        turn = self.turns.minutes.of(variant) * 60
        setting_up = max(0, self.minutes.of(variant) * 60 - turn * self.turns.count)
        if seconds < setting_up:
            said = _("find a partner, then {count} turns of {minutes} min")
            return said.format(count=self.turns.count, minutes=turn // 60)
        number = (seconds - setting_up) // turn + 1 if turn else self.turns.count + 1
        if number > self.turns.count:
            return _("both turns are over") if self.turns.count == 2 else _("the turns are over")  # noqa: PLR2004 - a pair
        left = turn - (seconds - setting_up) % turn
        told = _("turn {number} of {count}, {clock} left")
        return told.format(number=number, count=self.turns.count, clock=f"{left // 60}:{left % 60:02}")
