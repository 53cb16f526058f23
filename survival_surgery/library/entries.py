"""What stands on the shelves of the library: one model for each sort of entry, and one for a file of them.

An entry is words for a facilitator. It knows no step, no template and no room, and it decides nothing.
"""

from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from survival_surgery.library.scale import Scale
from survival_surgery.session.choices import MayDo

ALL = "all"
"""Stands for every entry of a shelf, except for those that have to be named."""

MOST_WORDS = 40
"""Words on a hint card: what can be taken in at a glance while a room waits."""


def _one_entry(called: str) -> str:
    if called == ALL:
        raise ValueError("'all' stands for every entry, so that none can be called so. Choose another id.")
    return called


EntryId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9]*([._-][a-z0-9]+)*$", max_length=60),
    AfterValidator(_one_entry),
]
"""A short name in lower case, such as open-letter."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]


def _at_a_glance(words: str) -> str:
    count = len(words.split())
    if count > MOST_WORDS:
        raise ValueError(f"a hint card has {MOST_WORDS} words at most, and this one has {count}. Say less.")
    return words


class LibraryEntry(BaseModel):
    """What all entries have: fields that nobody knows are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Tactic(LibraryEntry):
    """Something that a group could do, and what to know before it does."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a tactic")

    id: EntryId = Field(description="A short name in lower case, as in open-letter.")
    words: Sentence = Field(description="What a group would do, starting with a verb.")
    may_do: tuple[MayDo, ...] = Field(
        min_length=1,
        max_length=3,
        description="Who may lawfully do it: staff, people who use the service, allies, anyone, take advice first. "
        "The first is the one that a step fills in.",
    )
    effort: int = Field(ge=1, le=5, description="How much work it is, from 1 to 5.")
    risk: int = Field(ge=1, le=5, description="How much could go wrong for people, from 1 to 5.")
    needs: Sentence = Field(description="What must be there first.")
    watch: Sentence = Field(description="What to watch for.")
    rung: int = Field(ge=0, le=8, description="Its place on the ladder, from 0 (talk and count) to 8 (lawful action).")
    by_name_only: bool = Field(
        default=False, description="yes keeps it from being offered unless a template names it by its id."
    )


class Obstacle(LibraryEntry):
    """Something that could stop a group, and answers that others have found."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="an obstacle")

    id: EntryId = Field(description="A short name in lower case, as in fear-for-job.")
    words: Sentence = Field(description="What could stop us, so that no job or body is blamed.")
    counters: tuple[Sentence, ...] = Field(
        min_length=1, max_length=8, description="What a group can do about it; the first is the one that is filled in."
    )


class Hint(LibraryEntry):
    """A card for the facilitator: what to do when something happens in the room."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a hint card")

    id: EntryId = Field(description="A short name in lower case, as in silence.")
    situation: Sentence = Field(description="What happens, so that it reads on after 'If', as in: the room is silent.")
    words: Annotated[Sentence, AfterValidator(_at_a_glance)] = Field(
        description=f"What to do or say, in {MOST_WORDS} words at most."
    )


class Questions(LibraryEntry):
    """A checklist: questions that are answered with yes, no or don't know."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a checklist")

    id: EntryId = Field(description="A short name in lower case, as in access.")
    title: Words = Field(description="What the checklist is called.")
    questions: tuple[Sentence, ...] = Field(min_length=1, max_length=40, description="Its questions, in their order.")


class Pooled(LibraryEntry):
    """A question whose answers are counted, so that several groups can lay their counts side by side."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a pooled question")

    id: EntryId = Field(description="A short name in lower case, as in unpaid-hours.")
    asks: Sentence = Field(description="The question, as read aloud.")
    definition: Sentence = Field(description="What is meant, so that everybody counts the same thing.")
    options: tuple[Words, ...] = Field(
        min_length=2, max_length=12, description="The answers; don't know and rather not say are always added."
    )
    sensitive: bool = Field(default=False, description="yes where an answer could harm whoever is known by it.")

    @model_validator(mode="after")
    def _told_apart(self) -> Self:
        """An answer is typed as its number, so no answer may look like one."""
        for place, option in enumerate(self.options):
            if option.casefold() in (other.casefold() for other in self.options[:place]):
                raise ValueError(f"the answer '{option}' is here twice.")
            if option.isdecimal():
                raise ValueError(f"the answer '{option}' looks like the number of an answer. Write it in words.")
        return self


class PooledSet(LibraryEntry):
    """Pooled questions that belong together and are taken by one id."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a set of questions")

    id: EntryId = Field(description="A short name in lower case, as in work.")
    title: Words = Field(description="What the set is called.")
    questions: tuple[EntryId, ...] = Field(min_length=1, max_length=20, description="The ids of its questions.")


class WordSet(LibraryEntry):
    """Words of one sort of workplace: for jobs and parts that people have, and for places without naming them."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a set of words")

    id: EntryId = Field(description="A short name in lower case, as in social-care.")
    roles: tuple[Words, ...] = Field(
        default=(), max_length=40, description="Words for jobs and parts that people have."
    )
    places: tuple[Words, ...] = Field(default=(), max_length=40, description="Words that stand for a place.")


class LibraryFile(BaseModel):
    """A file of the library: some of the shelves, each with its entries. What a template brings has the same form."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="a library file")

    called: ClassVar[dict[str, str]] = {
        "tactics": "tactic",
        "obstacles": "obstacle",
        "hints": "hint card",
        "scales": "decision scale",
        "checklists": "checklist",
        "pooled": "pooled question",
        "pooled_sets": "set of pooled questions",
        "vocabulary": "set of words",
    }
    """What one entry of each shelf is called."""

    tactics: tuple[Tactic, ...] = Field(default=(), description="What a group could do.")
    obstacles: tuple[Obstacle, ...] = Field(default=(), description="What could stop a group, and answers to it.")
    hints: tuple[Hint, ...] = Field(default=(), description="Cards for the facilitator.")
    scales: tuple[Scale, ...] = Field(default=(), description="Ways to test a proposal.")
    checklists: tuple[Questions, ...] = Field(default=(), description="Questions to answer with yes, no, don't know.")
    pooled: tuple[Pooled, ...] = Field(default=(), description="Questions whose answers are counted.")
    pooled_sets: tuple[PooledSet, ...] = Field(default=(), description="Pooled questions that belong together.")
    vocabulary: tuple[WordSet, ...] = Field(default=(), description="Words of a workplace, by sort of workplace.")
