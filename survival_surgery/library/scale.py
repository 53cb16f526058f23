"""A decision scale: its levels in the template's own words, and when a proposal passes.

Scales differ from place to place (a raised fist is a block in most, three fingers a pass in most), so the program fixes
none: a template brings its own, or takes one from the library, and the minutes name it.
"""

from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

EVERYBODY = 100
"""Per cent."""


class Level(BaseModel):
    """One level: the sign that people show, and what it means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sign: str = Field(min_length=1, max_length=20, description="What people show: a number of fingers, a word, a card.")
    words: str = Field(min_length=1, max_length=200, description="What it means, as read aloud.")
    blocks: bool = Field(default=False, description="One hand on this level stops the decision.")
    reserves: bool = Field(default=False, description="A hand on this level is asked for its reservation.")
    abstains: bool = Field(default=False, description="Hands on this level are not counted, except for the quorum.")
    stands_aside: bool = Field(
        default=False, description="Hands on this level do not stop the decision while 'stand_aside_at_most' holds."
    )


class Scale(BaseModel):
    """The levels from least to most support, and what a proposal needs to pass."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a decision scale")

    id: str = Field(pattern=r"^[a-z][a-z0-9_-]*$", max_length=60, description="A short name, as in fist_to_five.")
    title: str = Field(
        min_length=1, max_length=60, description="As printed in the minutes after 'By', as in: fist to five."
    )
    levels: tuple[Level, ...] = Field(min_length=2, max_length=12, description="From least support to most.")
    decides: bool = Field(default=True, description="no for a scale that shows the mood and decides nothing.")
    passes_at: str = Field(
        default="", max_length=20, description="The sign of the lowest level with which a proposal passes."
    )
    more_than: int | None = Field(
        default=None,
        ge=1,
        lt=EVERYBODY,
        description="More than this share, in per cent, must reach 'passes_at'. Left out, everybody must.",
    )
    stand_aside_at_most: int = Field(
        default=0, ge=0, lt=EVERYBODY, description="The share, in per cent, that may stand aside."
    )
    quorum: int = Field(default=0, ge=0, le=10_000, description="The fewest hands without which nothing is decided.")

    @model_validator(mode="after")
    def _threshold(self) -> Self:
        if self.decides and not self.passes_at:
            raise ValueError(
                "the scale does not say when a proposal passes. "
                "Add 'passes_at' with the sign of a level, or 'decides: no' if it only shows the mood."
            )
        if not self.decides and (self.passes_at or self.more_than or self.stand_aside_at_most or self.quorum):
            raise ValueError("a scale with 'decides: no' passes nothing: leave out what a proposal needs to pass.")
        return self

    def passes(self, hands: Mapping[str, int]) -> bool | None:
        """Whether these hands pass the proposal: none that blocks, enough at the threshold, not too many aside.

        None while nobody has shown a hand that counts, and always where the scale decides nothing.
        """
        shown = [(level, hands.get(level.sign, 0)) for level in self.levels]
        counted = [(level, count) for level, count in shown if not level.abstains]
        cast = sum(count for _, count in counted)
        if not self.decides or not cast:
            return None
        if sum(count for _, count in shown) < self.quorum or any(count for level, count in counted if level.blocks):
            return False
        aside = sum(count for level, count in counted if level.stands_aside)
        if aside * EVERYBODY > self.stand_aside_at_most * cast:
            return False
        reached = sum(count for level, count in counted if self._reaches(level) and not level.stands_aside)
        return reached + aside == cast if self.more_than is None else reached * EVERYBODY > self.more_than * cast

    def _reaches(self, level: Level) -> bool:
        signs = [known.sign for known in self.levels]
        return self.passes_at not in signs or signs.index(level.sign) >= signs.index(self.passes_at)

    def reserved(self, hands: Mapping[str, int]) -> bool:
        """Whether a hand asks for a reservation to be heard."""
        return any(hands.get(level.sign, 0) for level in self.levels if level.reserves)
