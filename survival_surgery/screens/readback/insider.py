"""The insider question for each theme that may be known outside: could a colleague tell who this is.

It is asked with the room, so that it shows what would be printed and never a listed name. What was found fine is not
asked about again as long as it stays as it is.
"""

from hashlib import sha256
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Static

from survival_surgery.anonymise.anonymiser import printed
from survival_surgery.anonymise.answers import known_of
from survival_surgery.anonymise.record import Audience
from survival_surgery.anonymise.softer import suggestion
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.screens.readback import explained
from survival_surgery.screens.readback.answering import AnsweringScreen, Trail, Words
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.protect import decide_stay, leave_out, make_pass, soften
from survival_surgery.session.state import Session, Theme, stays_in_group
from survival_surgery.translation import ENGLISH, N_, _, using
from survival_surgery.widgets.plain import plain

_QUESTION = N_("Could somebody who works here tell who this is?")
_LETTERS = 16
"""Letters of a fingerprint, which only has to be another one for other words."""


class InsiderScreen(AnsweringScreen[EntryNumber]):
    """One theme at a time, as it would be printed. Answers True at the end, False to go back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f,enter", "fine", "fine"),
        Binding("s", "soften", "soften"),
        Binding("x", "leave_out", "remove"),
        Binding("k", "keep_in", "keep it in the group"),
        Binding("n,down", "next", "next"),
        Binding("p,up", "previous", "previous"),
        *AnsweringScreen.LAST_KEYS,
    ]

    DEFAULT_CSS = """
    InsiderScreen {
        #note { padding: 1 4 0 4; color: $accent; text-style: bold; }
        &.-low #note, &.-narrow #note { display: block; padding: 0 1; }
    }
    """

    explains = explained.INSIDER

    def __init__(self, reader: Reader, trail: Trail[EntryNumber] | None = None) -> None:
        super().__init__(reader, trail)
        self._written_for: Session | None = None
        self._copy: list[str] = []
        self._fine = set(reader.session().passes.get("insider", "").split())
        self._at = min(self._open, default=0)

    @property
    def _themes(self) -> tuple[Theme, ...]:
        session = self._reader.session()
        return tuple(t for t in session.themes if not stays_in_group(t) and t.number not in session.left_out)

    @property
    def _open(self) -> list[int]:
        """The places of the themes that nobody found fine as they stand."""
        return [place for place, theme in enumerate(self._themes) if self._print(theme) not in self._fine]

    def draw(self) -> None:
        themes, still_open = self._themes, self._open
        if not still_open:
            self._leave(done=True)
            return
        self._at = min(self._at, len(themes) - 1)
        theme = themes[self._at]
        head = _("With the room · theme {number} of {all} that may be known · {left} left")
        if self.has_class("-narrow"):
            head = _("With the room · {number} of {all} · {left} left")
        told = {"number": self._at + 1, "all": len(themes), "left": len(still_open)}
        self.query_one("#head", Static).update(plain(head.format(**told)))
        self.query_one("#note", Static).update(plain(_(_QUESTION)))
        self.query_one("#passage", Static).update(plain(self._printed(theme)))
        answer = self.query_one("#answer", Static)
        answer.update(plain(_("Answered: fine")))
        answer.display = self._at not in still_open
        self.body.scroll_home(animate=False)
        self.call_after_refresh(self.refresh_bindings)

    def answered(self, key: EntryNumber, *, back: bool = False) -> None:
        if back:
            self._at = next((place for place, theme in enumerate(self._themes) if theme.number == key), self._at)
        self.draw()

    def _words(self, theme: Theme) -> str:
        """The name of a theme as others would read it."""
        session = self._reader.session()
        words = session.softened.get((theme.number, "words"), theme.words)
        return printed(words, session, known_of(session, Audience.OUTWARD))

    def _printed(self, theme: Theme) -> str:
        """The lines of the outward copy that speak of the theme: what the room is asked about is what will leave."""
        words = self._words(theme)
        return "\n\n".join(line for line in self._lines() if words.casefold() in line.casefold()) or words

    def _lines(self) -> list[str]:
        """The outward copy, written once for each answer."""
        session = self._reader.session()
        if self._written_for is not session:
            self._written_for = session
            self._copy = self._reader.text(Audience.OUTWARD).replace("\\", "").splitlines()
        return self._copy

    def _print(self, theme: Theme) -> str:
        return sha256(f"{theme.number} {self._printed(theme)}".encode()).hexdigest()[:_LETTERS]

    def action_fine(self) -> None:
        self._fine.add(self._print(self._themes[self._at]))
        still_open = self._open
        self._at = next((place for place in still_open if place > self._at), min(still_open, default=self._at))
        self.draw()
        self.say("")

    def action_next(self) -> None:
        self._turn(1)

    def action_previous(self) -> None:
        self._turn(-1)

    def _turn(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._themes) - 1))
        self.draw()
        self.say("")

    def action_keep_in(self) -> None:
        number = self._themes[self._at].number
        self.make(decide_stay(number, stays=True), number, _("It stays in the group. U takes that back."))

    def action_leave_out(self) -> None:
        number = self._themes[self._at].number
        self.make(leave_out(number), number, _("It is in no document now. U takes that back."))

    def action_soften(self) -> None:
        theme = self._themes[self._at]
        softer = Words(
            title=_("Softer words for this theme:"),
            start=suggestion(self._words(theme), (), english=using() == ENGLISH),
            move=lambda words: soften(theme.number, "words", words),
            said=_("It reads like this now: ask again."),
        )
        self.ask_for(softer, theme.number)

    def action_back(self) -> None:
        self._leave(done=False)

    def _leave(self, *, done: bool) -> None:
        """What was found fine is remembered, whichever way the facilitator goes."""
        fine = " ".join(sorted(self._fine))
        if fine and fine != self._reader.session().passes.get("insider", ""):
            self._reader.make([make_pass("insider", fine)])
        self.dismiss(done)
