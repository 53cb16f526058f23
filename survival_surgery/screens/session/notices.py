"""What was noticed in the lines written last, told one suspect at a time in one quiet line, and its two answers.

Nothing here waits or takes the focus. Whatever is let pass is asked about at the readback.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from survival_surgery.session.dealing import list_place
from survival_surgery.session.moves import Move
from survival_surgery.session.protect import clear, list_name
from survival_surgery.session.state import Session
from survival_surgery.steps.lines import Line
from survival_surgery.translation import N_, _

if TYPE_CHECKING:
    from survival_surgery.anonymise.noticed import Noticed
    from survival_surgery.screens.session.screen import SessionScreen

_POINTS = {
    "person": N_("«{words}» may be somebody's name"),
    "place": N_("«{words}» may tell where you work"),
    "number": N_("«{words}» may tell who somebody is"),
}

_KEYS = (
    N_("Ctrl+A lists it, so that it never leaves · Ctrl+X lets it stand"),
    N_("Ctrl+A lists it · Ctrl+X lets it stand"),
)
"""The two answers in more words and in fewer, for the width that there is."""

_SHORT = N_("«{words}»? Ctrl+A list, Ctrl+X keep")
_FEWEST = 6
"""Letters of a suspect that are shown however narrow the window is."""


class Notices:
    """The suspects that are waiting to be told, the first of them on the screen. Each is told once in a run."""

    def __init__(self) -> None:
        self._open: tuple[Noticed, ...] = ()
        self._told: set[str] = set()

    @property
    def first(self) -> "Noticed | None":
        """The suspect that the two keys answer."""
        return self._open[0] if self._open else None

    def read(self, texts: Iterable[str], session: Session) -> None:
        """Read what was just written. What is new in it takes the place of what was told before."""
        from survival_surgery.anonymise.noticed import notice

        found = (noticed for text in texts for noticed in notice(text, session))
        new = {noticed.words.casefold(): noticed for noticed in found}
        new = {words: noticed for words, noticed in new.items() if words not in self._told}
        if new:
            self._open = tuple(new.values())
            self._tell()

    def pass_by(self, settled: Callable[["Noticed"], bool] = lambda _noticed: True) -> None:
        """Let what is settled go unanswered, or everything."""
        self._open = tuple(noticed for noticed in self._open if not settled(noticed))
        self._tell()

    def line(self, width: int) -> str:
        """The one line, in as many words as there is room for; empty where nothing was noticed."""
        if self.first is None:
            return ""
        lead = _(_POINTS[self.first.points])
        for keys in _KEYS:
            whole = f"{lead.format(words=self.first.words)} · {_(keys)}"
            if len(whole) <= width:
                return whole
        room = max(_FEWEST, width - len(_(_SHORT).format(words="")))
        words = self.first.words
        return _(_SHORT).format(words=words if len(words) <= room else f"{words[: room - 1]}…")

    def _tell(self) -> None:
        if self.first:
            self._told.add(self.first.words.casefold())


def get_ready() -> None:
    """Load what reads a line, so that the first line that is written does not wait for it."""
    from survival_surgery.anonymise.noticed import notice

    notice("dave rang 07700 900123 from ward 6 in Elm Street about Kasia", Session())


def texts_of(line: Line) -> Iterator[str]:
    """What somebody typed into a line."""
    for name in type(line).model_fields:
        value = getattr(line, name)
        yield from (each for each in (value if isinstance(value, tuple) else (value,)) if type(each) is str)


def read_it(screen: "SessionScreen", texts: Iterable[str]) -> None:
    """Read what was written down, and tell what is new under whatever sentence stands there now."""
    screen.notices.read(texts, screen.session)
    screen.said.show(screen.said.sentence, screen.notices.line(screen.size.width - 2))


def list_it(screen: "SessionScreen") -> None:
    """List what was noticed. It is veiled on the board at once, so that its name is not said again here."""
    noticed = screen.notices.first
    if noticed and screen.make([_listing(noticed)]):
        screen.notices.pass_by(noticed.__eq__)
        screen.say(_("It is on the list now and never leaves. Ctrl+Z takes it off again."))


def _listing(noticed: "Noticed") -> Move:
    """A place gets a letter of its own, so that it is one and the same throughout."""
    if noticed.points == "place":
        return list_place(noticed.words)
    return list_name(noticed.words, noticed.sort, _(noticed.stand_in))


def let_stand(screen: "SessionScreen") -> None:
    """Clear what was noticed: nobody is asked about it again in this session."""
    noticed = screen.notices.first
    if noticed and screen.make([clear(noticed.words)]):
        screen.notices.pass_by(noticed.__eq__)
        said = _("«{words}» may stand: it is not asked about again. Ctrl+Z takes that back.")
        screen.say(said.format(words=noticed.words))
