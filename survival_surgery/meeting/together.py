"""Which entries were written together, so that one undo strikes out all of them; and what they were, in plain words."""

from collections.abc import Sequence

from survival_surgery.session.doing import done
from survival_surgery.session.events import ContributionHeard, Entry, EntryNumber, Event, Undone
from survival_surgery.session.fold import NOT_UNDOABLE
from survival_surgery.session.listing import counted
from survival_surgery.translation import _


class Together:
    """Which entries were written with one key, by the last of them. In memory only: a file tells no such thing."""

    def __init__(self) -> None:
        self._written: dict[EntryNumber, tuple[EntryNumber, ...]] = {}

    def keep(self, entries: Sequence[Entry]) -> None:
        """These were written together."""
        undos = [entry.number for entry in entries if isinstance(entry.event, Undone)]
        done = [entry.number for entry in entries if not isinstance(entry.event, NOT_UNDOABLE)]
        if together := undos or done:
            self._written[together[-1]] = tuple(together)

    def with_it(self, last: EntryNumber | None) -> tuple[EntryNumber, ...]:
        """What goes with the entry that is to be struck out or done again, the last first."""
        return self._written.get(last, (last,))[::-1] if last is not None else ()


def what_was(event: Event | None, size: int) -> str:
    """What is struck out or done again, in words of our own. `size`: how many entries it was."""
    if event is None:
        return _("the last change")
    return counted(size) if size > 1 and isinstance(event, ContributionHeard) else done(event)
