"""Every focus theme with its seven lamps and the eight turns: what is out, what to ask, and the step to go to."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.meeting.lamps import LIT, OUT, called, count_lit, stop_of_line
from survival_surgery.meeting.shared import Made, turns_of
from survival_surgery.session.collective import TURN_QUESTIONS
from survival_surgery.session.draft import draft
from survival_surgery.session.events import StepId
from survival_surgery.session.state import Session, Theme
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain


class LampsScreen(ModalScreen[StepId | None]):
    """Answers with the step that lights a lamp, or with nothing."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high"), (34, "-tall")]  # noqa: RUF012 - Textual declares it so

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go", "go there", priority=True),
        Binding("escape,alt+l", "dismiss", "back"),
    ]

    DEFAULT_CSS = """
    LampsScreen {
        align: center middle;
        #sheet { width: 100; max-width: 100%; height: 90%; padding: 1 2; background: $surface; border: round $primary; }
        .title { height: 2; text-style: bold; color: $accent; }
        OptionList, OptionList:focus { height: 1fr; border: none; padding: 0; background: transparent; }
        OptionList > .option-list--option-disabled { color: $text; text-style: bold; }
        .asks { height: auto; max-height: 3; margin-top: 1; color: $text-muted; }
        Keys { dock: none; height: 1; margin-top: 1; background: transparent; }
        &.-tall .asks { max-height: 8; }
        &.-low {
            #sheet { padding: 0 1; max-height: 100%; height: 100%; border: none; }
            .title { height: 1; }
            .asks { max-height: 2; margin-top: 0; }
            Keys { margin-top: 0; }
        }
    }
    """

    rows = query_one(OptionList)

    def __init__(self, template: SessionTemplate, session: Session) -> None:
        super().__init__()
        self._template, self._session = template, session
        self._shown: dict[int, tuple[Theme, Made]] = {}

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Static(plain(_("From private to shared")), classes="title", markup=False)
            yield OptionList(*self._options(), markup=False)
            yield Static(classes="asks", markup=False)
            yield Keys()

    def on_mount(self) -> None:
        unlit = (place for place, (_theme, row) in self._shown.items() if not row.lit)
        self.rows.highlighted = next(unlit, next(iter(self._shown), 0)) if self.rows.option_count else None
        if not self._shown:
            told = _("No focus is chosen yet: the lamps belong to the themes that the room works on.")
            self.query_one(".asks", Static).update(plain(told))

    def _options(self) -> Iterator[Option]:
        session = self._session
        place = 0
        for theme in session.focus:
            name = veil_listed(theme.words, session.names)
            yield Option(plain(f"{called(session, theme)}  {name} · {count_lit(session, theme)}"), disabled=True)
            for row in turns_of(self._template, session, theme):
                place += 1
                self._shown[place] = (theme, row)
                yield Option(_told(row))
            place += 1
        if not session.focus and (stop := stop_of_line(self._template, session, "focus")):
            yield Option(plain(f"  {stop.step.title}"), id=stop.step.id)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The turn that the row is about with its questions, and the statement as it has grown."""
        if event.option_index not in self._shown:
            return
        theme, row = self._shown[event.option_index]
        asks = " ".join(_(question) for question in TURN_QUESTIONS[row.turn])
        grown = veil_listed(draft(self._session, theme), self._session.names)
        told = plain(f"{_(row.turn).capitalize()}: ", "bold $text") + plain(asks)
        so_far = plain(f"\n{_('So far')}: ", "bold") + plain(grown)
        self.query_one(".asks", Static).update(told + so_far)

    def action_go(self) -> None:
        self._go(self.rows.highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click both select."""
        self._go(event.option_index)

    def _go(self, place: int | None) -> None:
        if place is None:
            return
        if place in self._shown:
            stop = self._shown[place][1].stop
            if stop is None:
                told = _("No step of this session asks for that. It can be said in the statement.")
                self.query_one(".asks", Static).update(plain(told, "$warning"))
                return
            self.dismiss(stop.step.id)
        else:
            self.dismiss(self.rows.get_option_at_index(place).id)


def _told(row: Made) -> Content:
    where = f" · {row.stop.step.title}" if row.stop else ""
    if row.lit:
        return plain(f"  {LIT} {row.words}: {_('yes')}{where}", "$text-muted")
    return plain(f"  {OUT} {row.words}: ") + plain(row.question, "bold") + plain(where, "$text-muted")
