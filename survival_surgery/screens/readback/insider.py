"""The insider question for each theme that may be known outside: could a colleague tell who this is.

It is asked with the room, so that it shows what would be printed and never a listed name. What was found fine is not
asked about again as long as it stays as it is.
"""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Static

from survival_surgery.anonymise.softer import suggestion
from survival_surgery.meeting.readback.insider import QUESTION, Insider
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.screens.readback import explained
from survival_surgery.screens.readback.answering import AnsweringScreen, Trail, Words
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.protect import decide_stay, leave_out, soften
from survival_surgery.translation import ENGLISH, _, using
from survival_surgery.widgets.plain import plain


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
        self._insider = Insider(reader)
        self._at = min(self._insider.open, default=0)

    def draw(self) -> None:
        themes, still_open = self._insider.themes, self._insider.open
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
        self.query_one("#note", Static).update(plain(_(QUESTION)))
        self.query_one("#passage", Static).update(plain(self._insider.printed(theme)))
        answer = self.query_one("#answer", Static)
        answer.update(plain(_("Answered: fine")))
        answer.display = self._at not in still_open
        self.body.scroll_home(animate=False)
        self.call_after_refresh(self.refresh_bindings)

    def answered(self, key: EntryNumber, *, back: bool = False) -> None:
        if back:
            self._at = next(
                (place for place, theme in enumerate(self._insider.themes) if theme.number == key), self._at
            )
        self.draw()

    def action_fine(self) -> None:
        self._insider.fine(self._insider.themes[self._at])
        still_open = self._insider.open
        self._at = next((place for place in still_open if place > self._at), min(still_open, default=self._at))
        self.draw()
        self.say("")

    def action_next(self) -> None:
        self._turn(1)

    def action_previous(self) -> None:
        self._turn(-1)

    def _turn(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._insider.themes) - 1))
        self.draw()
        self.say("")

    def action_keep_in(self) -> None:
        number = self._insider.themes[self._at].number
        self.make(decide_stay(number, stays=True), number, _("It stays in the group. U takes that back."))

    def action_leave_out(self) -> None:
        number = self._insider.themes[self._at].number
        self.make(leave_out(number), number, _("It is in no document now. U takes that back."))

    def action_soften(self) -> None:
        theme = self._insider.themes[self._at]
        softer = Words(
            title=_("Softer words for this theme:"),
            start=suggestion(self._insider.words(theme), (), english=using() == ENGLISH),
            move=lambda words: soften(theme.number, "words", words),
            said=_("It reads like this now: ask again."),
        )
        self.ask_for(softer, theme.number)

    def action_back(self) -> None:
        self._leave(done=False)

    def _leave(self, *, done: bool) -> None:
        """What was found fine is remembered, whichever way the facilitator goes."""
        self._insider.remember()
        self.dismiss(done)
