"""Review: what became of earlier actions, demands and promises, and what was gained that nobody had planned.

Typed in, or handed over by an earlier session file: then each is asked about with its own sort of line.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import Field

from survival_surgery.session.items import Answered, Gain, Item, Outcome, Result, Reviewed, Sought
from survival_surgery.session.state import Session
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import ItemLine, Line
from survival_surgery.translation import N_, _


class ReviewedLine(ItemLine):
    """An earlier action and what became of it."""

    key: ClassVar[str] = "reviewed"
    asks: ClassVar[str] = "What became of it"
    item: ClassVar[type[Item]] = Reviewed

    words: str = Field(title="Which action?", description="What was agreed last time.")
    outcome: Outcome = Field(title="Done, moved or dropped?", description="done, moved or dropped.")
    reason: str = Field(default="", title="Why, in a few words?", description="For what was moved or dropped.")
    learned: str = Field(default="", title="What did it change, or teach us?", description="In a few words.")


class AnsweredLine(ItemLine):
    """An earlier demand of ours, or a promise of theirs, and how it stands now."""

    key: ClassVar[str] = "answered"
    asks: ClassVar[str] = "Demands and promises"
    item: ClassVar[type[Item]] = Answered

    words: str = Field(title="Which demand, or which promise?", description="As it was worded then.")
    sort: Sought = Field(
        default=Sought.DEMAND, title="A demand of ours, or a promise of theirs?", description="Left out, a demand."
    )
    result: Result = Field(title="How does it stand?", description="What is promised is not won until it is there.")
    reason: str = Field(default="", title="Why, in a few words?", description="What was said, and by which role.")
    check: str = Field(
        default="", title="When do we look again?", description="A month or an event; what is won can be taken back."
    )


class GainLine(ItemLine):
    """Something good that nobody had planned."""

    key: ClassVar[str] = "gains"
    asks: ClassVar[str] = "Gains"
    item: ClassVar[type[Item]] = Gain

    words: str = Field(
        title="What good came of it that we had not planned?",
        description="Confidence, a skill, new people, a service that changed.",
    )


@dataclass(frozen=True, slots=True)
class Handed:
    """One thing that an earlier session left open: the sort of line that asks about it, and the answers we have."""

    line: type[Line]
    start: Mapping[str, str]

    def asked_in(self, session: Session) -> bool:
        """Whether this session has said what became of it."""
        words = self.start["words"]
        if self.line is ReviewedLine:
            return any(words == reviewed.words for reviewed in session.items(Reviewed))
        return any((words, self.start["sort"]) == (known.words, known.sort) for known in session.items(Answered))


def handed(actions: Iterable[str], demands: Iterable[str], promises: Iterable[str]) -> tuple[Handed, ...]:
    """What an earlier session left open, in the order in which it is asked about."""
    return (
        *(Handed(ReviewedLine, {"words": words}) for words in actions),
        *(Handed(AnsweredLine, {"words": words, "sort": Sought.DEMAND.value}) for words in demands),
        *(Handed(AnsweredLine, {"words": words, "sort": Sought.PROMISE.value}) for words in promises),
    )


def next_asked(left: Sequence[Handed], asking: Asking, session: Session) -> Asking | None:
    """The first thing that was handed over and has not been asked about, with its own sort of line; None without one.

    Whoever turned to another sort of line stays with that sort.
    """
    turned = asking.sort > 0 and not asking.start
    sorts = (asking.line,) if turned else asking.lines
    following = next((one for one in left if one.line in sorts and not one.asked_in(session)), None)
    if following is None:
        return None
    return asking.turned(asking.lines.index(following.line) - asking.sort).fresh(following.start)


class Review(Step):
    """The room looks back at what it agreed, what it asked for, and what it gained."""

    captures: ClassVar[str] = (
        "what became of earlier actions, demands and promises, and what nobody had planned to gain"
    )
    behind: ClassVar[str] = (
        "Doing and thinking belong together. What was tried, what it changed and what we learned is where the "
        "next round starts."
    )

    kind: Literal["review"] = "review"
    asks: tuple[Literal["reviewed", "answered", "gains"], ...] = Field(
        default=("reviewed", "answered", "gains"),
        min_length=1,
        description="What this step looks back at: actions (reviewed), demands and promises (answered), gains.",
    )

    def lines(self) -> tuple[type[Line], ...]:
        sorts: dict[str, type[Line]] = {line.key: line for line in (ReviewedLine, AnsweredLine, GainLine)}
        return tuple(sorts[asked] for asked in self.asks)

    def board(self, session: Session) -> Iterator[Row]:
        for asked in self.asks:
            heading, rows = _BOARDS[asked]
            written = list(rows(session))
            if written:
                yield Row(_(heading), heading=True)
                yield from written


def _reviewed(session: Session) -> Iterator[Row]:
    for entry in session.on_list(Reviewed):
        yield Row(
            entry.item.words, what=entry.number, note=_told(entry.item.outcome, entry.item.reason, entry.item.learned)
        )


def _answered(session: Session) -> Iterator[Row]:
    for entry in session.on_list(Answered):
        item = entry.item
        look = _("we look again: {when}").format(when=item.check) if item.check else ""
        yield Row(item.words, what=entry.number, note=_told(_(item.sort), _(item.result), item.reason, look))


def _gained(session: Session) -> Iterator[Row]:
    for entry in session.on_list(Gain):
        yield Row(entry.item.words, what=entry.number)


_BOARDS: dict[str, tuple[str, Callable[[Session], Iterator[Row]]]] = {
    "reviewed": (N_("What we agreed"), _reviewed),
    "answered": (N_("What we asked for, and what we were promised"), _answered),
    "gains": (N_("What we gained and had not planned"), _gained),
}


def _told(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
