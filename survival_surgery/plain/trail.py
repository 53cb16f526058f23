"""Answers of the readback that can be taken back from where they were given, and from nowhere else."""

from collections.abc import Callable

from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.session.moves import Move, redo, undo
from survival_surgery.translation import _


class Trail:
    """The entries that were made here, and those of them that were undone."""

    def __init__(self, reader: Reader, say: Callable[[str], None]) -> None:
        self._reader, self._say = reader, say
        self._made: dict[int, str] = {}
        self._undone: dict[int, str] = {}

    def make(self, move: Move, key: str, said: str = "") -> bool:
        """Write one answer down, for the question that `key` names; what stands in the way was said already."""
        if not self._reader.make([move]):
            return False
        self._made[self._reader.session().last] = key
        self._say(said or _("Written down."))
        return True

    def undo(self) -> str:
        """Take the last answer back. The key of its question, or nothing where there is none."""
        number = self._reader.session().to_undo
        key = self._made.get(number) if number is not None else None
        if key is None:
            self._say(_("Nothing to undo on this screen."))
        elif self._reader.make([undo]):
            self._undone[self._reader.session().last] = key
            self._say(_("Undone."))
        return key or ""

    def redo(self) -> str:
        """Do it again. The key of its question, or nothing where there is none."""
        number = self._reader.session().to_redo
        key = self._undone.get(number) if number is not None else None
        if key is None:
            self._say(_("Nothing to do again on this screen."))
        elif self._reader.make([redo]):
            self._made[self._reader.session().last] = key
            self._say(_("Done again."))
        return key or ""
