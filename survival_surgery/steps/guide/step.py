"""A guide: words and a clock, with equal turns for pairs and trios. Captures nothing, by design."""

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from survival_surgery.session.events import Variant
from survival_surgery.steps.base import Minutes, Step
from survival_surgery.steps.turns import TurnNow, turn_now


class Turns(BaseModel):
    """Equal turns: how many there are, and how many minutes each lasts in each variant."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    count: int = Field(ge=2, le=6, description="Turns in a round: 2 for pairs, 3 for trios.")
    minutes: Minutes = Field(description="Minutes of one turn in each variant.")


class Guide(Step):
    """A step of words and a clock: a swap, silent writing, a break."""

    captures: ClassVar[str] = "nothing: it shows words and keeps the time"
    behind: ClassVar[str] = (
        "People take part more freely when they know what comes next and why. This step says so, and writes "
        "nothing down."
    )

    kind: Literal["guide"] = "guide"
    turns: Turns | None = Field(default=None, description="Equal turns, for steps in pairs or trios.")
    is_break: bool = Field(default=False, description="yes for a break: the screen says how long it is until then.")

    def turn(self, variant: Variant, minutes: int, seconds: int) -> TurnNow | None:
        if self.turns is None:
            return None
        each, planned = self.turns.minutes.of(variant) * 60, self.minutes.of(variant) * 60
        return turn_now(self.turns.count, each, planned, minutes * 60, seconds)
