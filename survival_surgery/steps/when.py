"""For which rooms a step is: by how many are there, which variant, and whether they work there or use the service."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, field_validator

from survival_surgery.session.choices import Who
from survival_surgery.session.events import Variant
from survival_surgery.steps.schema import OrAlone


@dataclass(frozen=True, slots=True)
class Room:
    """What is known of a room when its road is laid: the variant, at least how many there are, and who they are.

    Where nobody said who is there, it may be anybody: a mixed room.
    """

    variant: Variant
    people: int = 1
    who: Who = Who.MIXED


class GroupSize(BaseModel):
    """From how many people on, and up to how many."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    min: int = Field(default=1, ge=1, le=500, description="The fewest people that the step is for.")
    max: int = Field(default=500, ge=1, le=500, description="The most people that the step is for.")


class When(BaseModel):
    """The rooms that a step is for. What is left out does not matter."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="when")

    group: GroupSize | None = Field(default=None, description="For groups of this size, as in {min: 8}.")
    variant: Annotated[tuple[Variant, ...], OrAlone()] = Field(
        default=(), description="For these variants only: full, standard or lunch."
    )
    who: Annotated[tuple[Who, ...], OrAlone()] = Field(
        default=(), description="For rooms of these people only: staff, people using the service, or mixed."
    )

    @field_validator("variant", "who", mode="before")
    @classmethod
    def _one_alone(cls, written: Any) -> Any:
        """One variant, or one sort of room, need not be written as a list."""
        return [written] if isinstance(written, str) else written

    def fits(self, room: Room) -> bool:
        """Whether the step is for that room."""
        size = self.group is None or self.group.min <= room.people <= self.group.max
        return size and room.variant in (self.variant or (room.variant,)) and room.who in (self.who or (room.who,))
