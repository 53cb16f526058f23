"""The questions of the set-up that list what must never leave: names, and words of the workplace.

They are one list with no labels: nobody can read from it who was there, or why a name stands in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import ClassVar

from survival_surgery.anonymise.choosing import list_name, list_place
from survival_surgery.meeting.question import Question
from survival_surgery.session.moves import Move, Refused, withdraw
from survival_surgery.session.state import ListedName, Session
from survival_surgery.session.words import one_line
from survival_surgery.translation import _

TAKE_OFF = "-"
"""Typed before a name, it takes the name off the list again."""

MOST_OFFERED = 6
"""Words that stand for a place are shown, and these are enough to show how."""


@dataclass(frozen=True, slots=True)
class Protected(Question):
    """A list of what must never leave, shown in an order that says nothing."""

    lists: ClassVar[bool] = True
    sort: ClassVar[str] = ""

    def listed(self, session: Session) -> tuple[ListedName, ...]:
        """The list as it is shown."""
        ours = (name for name in session.names if name.sort == self.sort)
        return tuple(sorted(ours, key=lambda n: Random(f"{session.seed}/{n.number}").random()))  # noqa: S311 - a shuffle on a screen, no secret

    def taken_off(self, session: Session, answer: str) -> ListedName | None:
        """The name that an answer such as `-Dave` takes off the list; other answers take none."""
        if not answer.startswith(TAKE_OFF):
            return None
        wanted = one_line(answer.removeprefix(TAKE_OFF)).casefold()
        found = next((name for name in self.listed(session) if name.words.casefold() == wanted), None)
        if found is None:
            raise Refused("That is not on the list. Type it as it stands there, with a - before it.")
        return found

    def moves(self, session: Session, answer: object) -> Sequence[Move]:
        typed = one_line(str(answer))
        if not typed:
            return ()
        gone = self.taken_off(session, typed)
        if gone:
            return (withdraw(gone.number),)
        words, _equals, stand_in = typed.partition("=")
        if any(name.words.casefold() == words.strip().casefold() for name in self.listed(session)):
            raise Refused("That is on the list already.")
        return (list_place(words, stand_in) if self.sort == "word" else list_name(words, self.sort, stand_in),)


@dataclass(frozen=True, slots=True)
class Names(Protected):
    """Names that might come up, of people there or not."""

    asks: ClassVar[str] = "Which names might come up?"
    sort: ClassVar[str] = "name"

    def told(self, session: Session, typed: str) -> str:
        return _(
            "One at a time, of people who are there and people who are not, bosses too. They never leave: each is "
            "replaced. To say by what: Dave = a manager. To take one off: -Dave. Enter on an empty line goes on."
        )


@dataclass(frozen=True, slots=True)
class Workplace(Protected):
    """Words by which anybody would know the workplace."""

    asks: ClassVar[str] = "Which words would give your workplace away?"
    sort: ClassVar[str] = "word"

    def told(self, session: Session, typed: str) -> str:
        return (
            _(
                "Its name, its street, a project, a nickname: one at a time, such as: Elm Road = one of our sites. "
                "To take one off: -Elm Road. Enter on an empty line goes on."
            )
            + self._places()
        )

    def _places(self) -> str:
        """Words of the template that stand for a place."""
        places = ", ".join(self.template.vocabulary.places[:MOST_OFFERED])
        return "\n" + _("Words that stand for a place: {places}.").format(places=places) if places else ""
