"""What was noticed in the line that was written last, said at once, and its two answers. Nothing waits for them."""

from typing import TYPE_CHECKING

from survival_surgery.session.dealing import list_place
from survival_surgery.session.moves import Refused
from survival_surgery.session.protect import clear, list_name
from survival_surgery.steps.form import texts
from survival_surgery.steps.lines import Line
from survival_surgery.translation import N_, _

if TYPE_CHECKING:
    from survival_surgery.anonymise.noticed import Noticed
    from survival_surgery.plain.talk import Talk

_POINTS = {
    "person": N_("«{words}» may be somebody's name"),
    "place": N_("«{words}» may tell where you work"),
    "number": N_("«{words}» may tell who somebody is"),
}


class Noticing:
    """The suspects of the last line, the first of which the two commands answer. Each is told once in a run."""

    def __init__(self, talk: "Talk") -> None:
        self._talk = talk
        self._open: list[Noticed] = []
        self._told: set[str] = set()

    def read(self, line: Line) -> None:
        """Read what was just written, and say what is new in it."""
        from survival_surgery.anonymise.noticed import notice

        found = [noticed for text in texts(line) for noticed in notice(text, self._talk.session)]
        self._open = [noticed for noticed in found if noticed.words.casefold() not in self._told]
        self._tell()

    def list_it(self) -> None:
        """List what was noticed, so that it never leaves."""
        noticed = self._first()
        by = list_place(noticed.words) if noticed.points == "place" else None
        if self._talk.make([by or list_name(noticed.words, noticed.sort, _(noticed.stand_in))]):
            self._talk.say(_("It is on the list now and never leaves. /undo takes it off again."))
            self._on()

    def let_stand(self) -> None:
        """Clear what was noticed: nobody is asked about it again in this session."""
        noticed = self._first()
        if self._talk.make([clear(noticed.words)]):
            said = _("«{words}» may stand: it is not asked about again. /undo takes that back.")
            self._talk.say(said.format(words=noticed.words))
            self._on()

    def _first(self) -> "Noticed":
        if not self._open:
            raise Refused(_("Nothing was noticed in the last line."))
        return self._open[0]

    def _on(self) -> None:
        self._open = self._open[1:]
        self._tell()

    def _tell(self) -> None:
        if self._open:
            noticed = self._open[0]
            self._told.add(noticed.words.casefold())
            points = _(_POINTS[noticed.points]).format(words=noticed.words)
            self._talk.say(f"{points}. {_('/list lists it, so that it never leaves; /stand lets it stand.')}")
