"""What was noticed in the lines written last, told one thing at a time in one quiet line, and its two answers.

Words that may identify somebody come before wording that keeps a trouble private.

Nothing here waits or takes the focus. Whatever is let pass is asked about at the readback.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, cast

from survival_surgery.session.dealing import list_place
from survival_surgery.session.moves import Move
from survival_surgery.session.protect import clear, list_name
from survival_surgery.session.state import Session
from survival_surgery.translation import N_, _

if TYPE_CHECKING:
    from survival_surgery.anonymise.noticed import Noticed
    from survival_surgery.meeting.remarks import Remark
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
        self._open: tuple[Noticed | Remark, ...] = ()
        self._told: set[str] = set()

    @property
    def first(self) -> "Noticed | Remark | None":
        """What the two keys answer."""
        return self._open[0] if self._open else None

    def read(self, texts: Iterable[str], session: Session) -> None:
        """Read what was just written. What is new in it takes the place of what was told before."""
        from survival_surgery.meeting.remarks import noticed_in

        told = noticed_in(texts, session)
        new = {known: each for known, each in told.items() if known not in self._told}
        if new:
            self._open = tuple(new.values())
            self._tell()

    def pass_by(self, settled: Callable[["Noticed | Remark"], bool] = lambda _noticed: True) -> None:
        """Let what is settled go unanswered, or everything."""
        self._open = tuple(noticed for noticed in self._open if not settled(noticed))
        self._tell()

    def line(self, width: int) -> str:
        """The one line, in as many words as there is room for; empty where nothing was noticed."""
        if self.first is None:
            return ""
        if not self.first.words:
            from survival_surgery.screens.session.remarks import line_for

            return line_for(cast("Remark", self.first), width)
        return _line_for(cast("Noticed", self.first), width)

    def _tell(self) -> None:
        if self.first:
            from survival_surgery.meeting.remarks import known_as

            self._told.add(known_as(self.first))


def _line_for(noticed: "Noticed", width: int) -> str:
    """Words that may identify somebody, with the two answers."""
    words, lead = noticed.words, _(_POINTS[noticed.points])
    for keys in _KEYS:
        whole = f"{lead.format(words=words)} · {_(keys)}"
        if len(whole) <= width:
            return whole
    room = max(_FEWEST, width - len(_(_SHORT).format(words="")))
    return _(_SHORT).format(words=words if len(words) <= room else f"{words[: room - 1]}…")


def get_ready() -> None:
    """Load what reads a line, so that the first line that is written does not wait for it."""
    from survival_surgery.anonymise.noticed import notice

    notice("dave rang 07700 900123 from ward 6 in Elm Street about Kasia", Session())


def read_it(screen: "SessionScreen", texts: Iterable[str]) -> None:
    """Read what was written down, and tell what is new under whatever sentence stands there now."""
    screen.notices.read(texts, screen.session)
    screen.said.show(screen.said.sentence, screen.notices.line(screen.size.width - 2))


def list_it(screen: "SessionScreen") -> None:
    """List what was noticed, or take the words that are offered for it.

    What is listed is veiled on the board at once, so that its name is not said again here.
    """
    noticed = screen.notices.first
    if noticed and not noticed.words:
        from survival_surgery.screens.session.remarks import take_offered

        take_offered(screen, cast("Remark", noticed))
    elif noticed and screen.make([_listing(cast("Noticed", noticed))]):
        screen.notices.pass_by(lambda other: other == noticed)
        screen.say(_("It is on the list now and never leaves. Ctrl+Z takes it off again."))


def _listing(noticed: "Noticed") -> Move:
    """A place gets a letter of its own, so that it is one and the same throughout."""
    if noticed.points == "place":
        return list_place(noticed.words)
    return list_name(noticed.words, noticed.sort, _(noticed.stand_in))


def let_stand(screen: "SessionScreen") -> None:
    """Clear what was noticed: nobody is asked about it again in this session."""
    noticed = screen.notices.first
    if noticed and not noticed.words:
        screen.notices.pass_by(lambda other: other == noticed)
        screen.say(_("It stands as it was said."))
    elif noticed and screen.make([clear(noticed.words)]):
        screen.notices.pass_by(lambda other: other == noticed)
        said = _("«{words}» may stand: it is not asked about again. Ctrl+Z takes that back.")
        screen.say(said.format(words=noticed.words))
