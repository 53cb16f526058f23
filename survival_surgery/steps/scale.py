"""A decision scale: its levels in the template's own words, and when a proposal passes.

Scales differ from place to place (a raised fist is a block in most, three fingers a pass in most), so the program fixes
none: a template brings its own and the minutes name it.
"""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field


class Level(BaseModel):
    """One level: the sign that people show, and what it means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sign: str = Field(min_length=1, max_length=20, description="What people show: a number of fingers, a word, a card.")
    words: str = Field(min_length=1, max_length=200, description="What it means, as read aloud.")
    blocks: bool = Field(default=False, description="One hand on this level stops the decision.")
    reserves: bool = Field(default=False, description="A hand on this level is asked for its reservation.")


class Scale(BaseModel):
    """The levels from least to most support, and the lowest level that everybody must reach."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z][a-z0-9_-]*$", description="A short name in lower case, as in fist_to_five.")
    title: str = Field(
        min_length=1, max_length=60, description="As printed in the minutes after 'By', as in: fist to five."
    )
    levels: tuple[Level, ...] = Field(min_length=2, description="From least support to most.")
    passes_at: str = Field(max_length=20, description="The sign of the lowest level with which a proposal passes.")

    def passes(self, hands: Mapping[str, int]) -> bool | None:
        """Whether these hands pass the proposal: none that blocks, and none below the threshold.

        None while nobody has shown a hand.
        """
        if not any(hands.values()):
            return None
        signs = [level.sign for level in self.levels]
        below = signs[: signs.index(self.passes_at)] if self.passes_at in signs else []
        against = {*below, *(level.sign for level in self.levels if level.blocks)}
        return not any(hands.get(sign, 0) for sign in against)

    def reserved(self, hands: Mapping[str, int]) -> bool:
        """Whether a hand asks for a reservation to be heard."""
        return any(hands.get(level.sign, 0) for level in self.levels if level.reserves)
