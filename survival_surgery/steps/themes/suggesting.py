"""Which cards to show the room because they look alike, group after group. It suggests, and shows nothing itself."""

from dataclasses import dataclass

from survival_surgery.session.alike import Alike, Likeness, as_said
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.refused import Refused
from survival_surgery.session.state import Session
from survival_surgery.steps.lines import letter
from survival_surgery.translation import _


@dataclass(frozen=True, slots=True)
class Suggested:
    """Cards by their numbers, the first as an entry too; and the letter of the theme that a lone card looks like."""

    numbers: tuple[int, ...]
    first: EntryNumber
    theme: str = ""

    @property
    def typed(self) -> str:
        """What puts them together once a name is typed behind it, or puts the one card under its theme."""
        return f"{' '.join(map(str, self.numbers))} {self.theme}"


class Suggesting:
    """Remembers which cards were shown, so that asking again shows others."""

    def __init__(self) -> None:
        self._shown: set[EntryNumber] = set()

    def of(self, session: Session, card: EntryNumber | None = None) -> Suggested:
        """The cards that look like this one, or the likeliest group. Raises `Refused` where nothing looks alike."""
        likeness = Likeness(session)
        alike = likeness.of(card) if card else likeness.next_group(self._shown)
        if alike is None and self._shown:
            self._shown.clear()
            alike = likeness.next_group()
        if alike is None or (len(alike.cards) == 1 and alike.theme is None):
            raise Refused(_("No cards look alike here. People say the numbers, and you type them with a name."))
        self._shown.update(alike.cards)
        return _suggested(session, alike)


def _suggested(session: Session, alike: Alike) -> Suggested:
    numbers = as_said(session.shuffled, alike.cards)
    if alike.theme is not None:
        called = letter(next(n for n, theme in enumerate(session.themes) if theme.number == alike.theme))
        return Suggested(numbers[:1], alike.cards[0], called)
    # In the order of the board, where they are looked for: how alike they are is for the room to say.
    return Suggested(tuple(sorted(numbers)), alike.cards[0])
