"""A decision: a proposal tested on the template's own scale. Hands are counted, reservations have no names."""

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from survival_surgery.session.events import EntryNumber, Event
from survival_surgery.session.items import Decision, Item
from survival_surgery.session.moves import Move, Refused, amend, note
from survival_surgery.session.state import Session
from survival_surgery.steps.base import Row, Step
from survival_surgery.steps.lines import ItemLine, Line, Place
from survival_surgery.translation import _

Hands = Annotated[int, Field(ge=0, le=10_000)]


class DecisionLine(ItemLine):
    """A proposal and how its test came out."""

    key: ClassVar[str] = "decisions"
    asks: ClassVar[str] = "Decisions"
    item: ClassVar[type[Item]] = Decision

    proposal: str = Field(title="What is proposed?", description="The wording that is tested, as it stands now.")
    hands: dict[str, Hands] = Field(
        default_factory=dict, title="How many hands for each level?", description="Such as 5:3 4:6 2:1."
    )
    reservations: tuple[str, ...] = Field(
        default=(), title="Which reservations, without names?", description="One or more of them."
    )
    before: str = Field(default="", title="How was it worded before it was changed?", description="Empty if unchanged.")
    passed: bool | None = Field(
        default=None, title="Did it pass?", description="Left out, the scale decides from the hands."
    )
    revisit: str = Field(default="", title="When do we look at it again?", description="A month or an event.")

    def moves(self, place: Place) -> Sequence[Move]:
        def move(session: Session) -> Event:
            return note(self._decision(place))(session)

        return (move,)

    def amends(self, what: EntryNumber, place: Place) -> Move:
        def move(session: Session) -> Event:
            return amend(what, self._decision(place))(session)

        return move

    def _decision(self, place: Place) -> Decision:
        known = {level.sign for level in place.scale.levels} if place.scale else set(self.hands)
        strange = next((sign for sign in self.hands if sign not in known), None)
        if strange is not None:
            said = _("The scale has no level '{sign}'. Its levels are: {levels}.")
            raise Refused(said.format(sign=strange, levels=", ".join(sorted(known))))
        if place.scale and not place.scale.decides and self.passed is not None:
            raise Refused("This scale shows the mood and decides nothing. Leave out whether it passed.")
        counted = place.scale.passes(self.hands) if place.scale else None
        return Decision(
            proposal=self.proposal,
            hands=tuple(self.hands.items()),
            reservations=self.reservations,
            before=self.before,
            passed=counted if self.passed is None else self.passed,
            reserved=bool(self.reservations) or (place.scale is not None and place.scale.reserved(self.hands)),
            revisit=self.revisit,
        )

    @classmethod
    def from_item(cls, _session: Session, item: Decision) -> "DecisionLine":  # type: ignore[override]
        """The line that would write this decision."""
        return cls(
            proposal=item.proposal,
            hands=dict(item.hands),
            reservations=item.reservations,
            before=item.before,
            passed=item.passed,
            revisit=item.revisit,
        )


class DecisionStep(Step):
    """The room tests a proposal."""

    captures: ClassVar[str] = "a proposal, hands by level, reservations without names, passed or not"
    behind: ClassVar[str] = (
        "All show at once, so that nobody waits for the others. A doubt is asked for and written down, and is "
        "nobody's fault."
    )

    kind: Literal["decision"] = "decision"

    def lines(self) -> tuple[type[Line], ...]:
        return (DecisionLine,)

    def board(self, session: Session) -> Iterator[Row]:
        for entry in session.on_list(Decision):
            outcome = {True: _("passed"), False: _("not passed"), None: _("no outcome noted")}[entry.item.passed]
            doubts = _(", with reservations") if entry.item.reserved else ""
            yield Row(entry.item.proposal, what=entry.number, note=outcome + doubts)
