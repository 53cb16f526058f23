"""What stays in the group, and what may be known outside: every theme, action, demand and parked matter, one by one.

Where a letter is drafted, also what may stand in it.
"""

from dataclasses import fields, replace
from textwrap import shorten
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from survival_surgery.anonymise.anonymiser import printed
from survival_surgery.anonymise.answers import known_of
from survival_surgery.anonymise.outward import LETTER_ONLY, OF_FEW
from survival_surgery.anonymise.record import Audience
from survival_surgery.screens.readback.explained import STAYS, Explained
from survival_surgery.screens.readback.reader import Reader
from survival_surgery.session.few import few
from survival_surgery.session.items import (
    Action,
    CareLine,
    Decision,
    Demand,
    Effect,
    Fact,
    Item,
    NextSession,
    Parked,
    Standard,
    Statement,
)
from survival_surgery.session.protect import decide_stay
from survival_surgery.session.state import Session, Theme, Written, stays_in_group, stays_unless_let_out
from survival_surgery.translation import N_, _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain

Matter = Theme | Written[Item]
"""Something that carries the question whether it stays."""


class StaysScreen(Screen[bool]):
    """Answers True to go on, False to go back."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - Textual declares it so

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "turn", "change"),
        Binding("f", "on", "go on"),
        Binding("f1,ctrl+e", "help", "help"),
        Binding("escape", "back", "back"),
    ]

    DEFAULT_CSS = """
    StaysScreen {
        .head { height: auto; padding: 0 1; text-style: bold; }
        .quiet { padding: 1 1; height: auto; }
        &.-low .quiet { display: none; }
        OptionList, OptionList:focus { height: 1fr; border: none; padding: 0 1; background: transparent; }
        OptionList { scrollbar-size-vertical: 1; }
    }
    """

    matters = query_one(OptionList)

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader

    def compose(self) -> ComposeResult:
        head = f"{_('Before anything leaves')} · {_('what stays in the group')}"
        yield Static(head, classes="head", markup=False)
        words = _("What stays is printed in the group's own copy only. What nobody looked at stays. F goes on.")
        yield Static(words, classes="quiet", markup=False)
        yield OptionList(*self._options(), markup=False)
        yield Keys()

    @property
    def _matters(self) -> tuple[Matter, ...]:
        return matters(self._reader.session(), letter=self._reader.about.letter)

    def _options(self) -> list[Option]:
        return [Option(plain(_told(self._reader.session(), held)), id=str(held.number)) for held in self._matters]

    def action_turn(self) -> None:
        if chosen := self.matters.highlighted_option:
            self._turn(int(chosen.id or 0))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click both select."""
        self._turn(int(event.option.id or 0))

    def _turn(self, number: int) -> None:
        held = next(held for held in self._matters if held.number == number)
        self._reader.make([decide_stay(number, stays=not kept(self._reader.session(), held))])
        stay = self.matters.highlighted
        self.matters.set_options(self._options())
        self.matters.highlighted = stay

    def action_on(self) -> None:
        self.dismiss(True)

    def action_help(self) -> None:
        self.app.push_screen(Explained(*STAYS, self.BINDINGS))

    def action_back(self) -> None:
        self.dismiss(False)


_TOLD_UNLESS_KEPT = (Statement, Decision, NextSession, CareLine)
"""What the outward copy tells unless the room keeps it: everything else stays unless the room lets it out."""

_MOST = 110
"""Characters of a matter on this screen: enough to know it by; the reading shows it whole."""


def matters(session: Session, *, letter: bool = False) -> tuple[Matter, ...]:
    """Everything that carries the question whether it stays in the group; with `letter`, or goes into the letter.

    Of a room of few only some things can leave, and a statement only where its theme may be known.
    """
    kinds = (Statement, Demand, Decision, Action, Parked, NextSession, CareLine, *(LETTER_ONLY if letter else ()))
    asked = OF_FEW if few(session) else kinds
    return (*session.themes, *(held for kind in asked for held in session.on_list(kind)))


def kept(session: Session, held: Matter) -> bool:
    """Whether it stays in the group as things are."""
    if isinstance(held, Written) and isinstance(held.item, _TOLD_UNLESS_KEPT):
        return held.stays is not False if stays_unless_let_out(session, held.item) else held.stays is True
    return stays_in_group(held)


def _told(session: Session, held: Matter) -> str:
    """One row. The room may see it, so that names stand in it as they will be printed."""
    names = replace(known_of(session, Audience.GROUP), unapproved=(), themes=None)
    answers = (_("MAY BE KNOWN"), _("IN THE LETTER"), _("stays in the group"))
    goes = isinstance(held, Written) and isinstance(held.item, LETTER_ONLY)
    stays = answers[2 if kept(session, held) else goes].ljust(max(len(answer) for answer in answers))
    if isinstance(held, Theme):
        return f"{stays}  {_('theme')}: {printed(held.words, session, names)}"
    words = printed(str(getattr(held.item, fields(held.item)[0].name)), session, names)
    words = shorten(words, _MOST, placeholder=" …")
    return f"{stays}  {_(NAMES[type(held.item)])}: {words}"


NAMES: dict[type[Item], str] = {
    Statement: N_("statement"),
    Demand: N_("demand"),
    Decision: N_("decision"),
    Action: N_("action"),
    Parked: N_("parked"),
    NextSession: N_("next session"),
    CareLine: N_("care"),
    Fact: N_("fact"),
    Effect: N_("effect"),
    Standard: N_("standard"),
}
"""What each matter is called in a row."""
