"""What every kind of step has in common: its YAML fields, the lines that a room writes in it, and its board.

A kind declares its lines once. The notes format, the questions on the screen and the JSON Schema are derived from them.
This package knows nothing of the terminal, except in the modules called `widget`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from survival_surgery.library.entries import Hint
from survival_surgery.session.events import EntryNumber, StepId, Variant
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import Session
from survival_surgery.steps.schema import OrWritten
from survival_surgery.steps.turns import TurnNow
from survival_surgery.steps.when import When
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.steps.lines import Line, Place

Short = Sequence[Move] | str | Mapping[str, str] | None
"""What a short way of typing means: moves, words for the line, answers to its questions, or that it is none."""

Mode = Literal["plenary", "pairs", "trios", "small groups", "silent"]
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*([._-][a-z0-9]+)*$", max_length=60)]
"""A short name in lower case, such as s1.harvest."""


class Minutes(BaseModel):
    """Minutes of a step in each variant that the template has; 0 leaves the step out of that variant."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    full: int = Field(default=0, ge=0, le=480, description="Minutes in the full session.")
    standard: int = Field(default=0, ge=0, le=480, description="Minutes in the standard session.")
    lunch: int = Field(default=0, ge=0, le=480, description="Minutes in the lunch session.")

    def of(self, variant: Variant) -> int:
        """The minutes of one variant."""
        minutes: int = getattr(self, variant)
        return minutes


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a board: what the room sees of what it has written.

    `mark` is what people say to point at it (a card's number, a theme's letter). `what` is the entry that it shows, if
    it can be reworded or withdrawn. A heading shows no entry.
    """

    words: str
    mark: str = ""
    what: EntryNumber | None = None
    heading: bool = False
    note: str = ""


class Step(BaseModel):
    """One thing that the room does within a stage."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    captures: ClassVar[str] = ""
    """What this kind captures, in one plain sentence, for the help and the documents."""
    behind: ClassVar[str] = ""
    """The method behind this kind, in a sentence or two that everybody understands, for the help."""
    shelf: ClassVar[str] = ""
    """The shelf of the library that steps of this kind take from; nothing where they take nothing."""
    offers_in: ClassVar[str] = ""
    """The field that what is taken is added to, after what the template itself says there."""

    ways: ClassVar[tuple[str, ...]] = ()
    """Short ways of typing, for the help: a sentence each."""

    kind: str
    id: Identifier = Field(description="A short name of its own in lower case, as in s1.harvest.")
    title: Sentence = Field(description="What the room sees at the top of the screen.")
    purpose: Sentence = Field(description="Why the room does this, in one sentence.")
    minutes: Minutes = Field(description="Minutes in each variant; 0 leaves the step out of that variant.")
    folded_into: StepId | None = Field(
        default=None,
        max_length=60,
        description="Where this step has 0 minutes: the step inside which its prompts appear.",
    )
    when: When | None = Field(
        default=None,
        description="For which rooms the step is; left out, for every room. It may be opened all the same.",
    )
    mode: Mode = Field(default="plenary", description="How people work in this step, as the screen says it.")
    prompts: tuple[Sentence, ...] = Field(
        default=(), description="The questions that open the step, read aloud. Every kind but guide needs one."
    )
    tips: tuple[Sentence, ...] = Field(default=(), description="Advice for the facilitator; the room does not see it.")
    structuring_lines: tuple[Sentence, ...] = Field(
        default=(), description="Sentences that lead out of a loop of complaint."
    )
    ways_to_join: tuple[Sentence, ...] = Field(
        default=(), description="Ways to take part: speak, write, show, pass, through a partner."
    )
    take: tuple[Identifier, ...] = Field(
        default=(), max_length=60, description="Ids of entries that the step takes from the library, or all."
    )
    hints: Annotated[tuple[Hint, ...], OrWritten()] = Field(
        default=(), max_length=20, description="Ids of hint cards for what may happen in this step."
    )
    seconds_each: int | None = Field(
        default=None,
        ge=5,
        le=600,
        description="For a round in which everybody speaks: seconds for each. The screen says so where it cannot fit.",
    )
    skippable: bool = Field(default=True, description="no asks twice before the step is left out.")

    @classmethod
    def takes_from(cls, written: Mapping[str, Any]) -> str:  # noqa: ARG003 - a kind with several lists looks at which
        """The shelf that a step which is written like this takes from."""
        return cls.shelf

    def lines(self) -> tuple[type["Line"], ...]:
        """The sorts of line that the room writes in this step, the likeliest first; none in a guide."""
        return ()

    def board(self, session: Session) -> Iterator[Row]:
        """What the room has written that matters in this step."""
        return iter(())

    def offered(self) -> Sequence[Mapping[str, str]]:
        """Lines that the step offers, in the order of their numbers in `helps`: answers to its likeliest questions."""
        return ()

    def start(self, session: Session) -> Mapping[str, str]:
        """Answers that the next line starts with, so that its first questions need not be asked."""
        return {}

    def short(self, words: str, place: "Place", session: Session) -> Short:
        """What a short way of typing means: moves to make, words to put into the line, or answers to its questions.

        None where the words are an answer like any other. Raises `Refused` where a short way is clear and does not fit.
        """
        called, offered = re.fullmatch(r"\?\s*(\d{1,3})", words), self.offered()
        if not called or not offered:
            return None
        number, most = int(called[1]), len(offered)
        if not 1 <= number <= most:
            raise Refused(_("There is no ?{number}. They go from ?1 to ?{most}.").format(number=number, most=most))
        return offered[number - 1]

    def turn(self, variant: Variant, minutes: int, seconds: int) -> TurnNow | None:
        """Whose turn it is, `seconds` into this step, which has `minutes` now; None where it has no turns."""
        return None

    def helps(self) -> Iterator[tuple[str, Sequence[str]]]:
        """More for the facilitator than tips: headings with sentences, one key away."""
        return iter(())
