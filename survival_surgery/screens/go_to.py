"""Every step, to go to or to leave out. Any step may be entered at any time."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from survival_surgery.meeting.marks import mark_of
from survival_surgery.meeting.words import STAGES
from survival_surgery.screens.confirm import ConfirmScreen
from survival_surgery.session.events import StepId
from survival_surgery.session.state import Session
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain


class StepList(OptionList):
    """The list. Its keys are taken in the order in which they were pressed, Enter among them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "go there")]


class GoToScreen(ModalScreen[tuple[str, StepId] | None]):
    """The steps in their order. Answers with `enter` or `skip` and the step, or with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "skip", "leave it out"),
        Binding("escape,ctrl+g,f6", "dismiss", "back"),
    ]

    DEFAULT_CSS = """
    GoToScreen {
        align: center middle;
        #sheet { width: 76; max-width: 100%; height: 90%; padding: 1 2; background: $surface; border: round $primary; }
        .title { height: 2; text-style: bold; }
        OptionList, OptionList:focus { height: 1fr; border: none; padding: 0; background: transparent; }
        Keys { dock: none; height: 1; background: transparent; }
    }
    """

    steps = query_one(OptionList)

    def __init__(self, template: SessionTemplate, session: Session) -> None:
        super().__init__()
        self._room = agenda.room_of(template, session)
        self._stops = agenda.all_stops(template, self._room)
        self._session = session

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Static(_("Go to a step"), classes="title", markup=False)
            yield StepList(*self._options(), markup=False)
            yield Keys()

    def _options(self) -> list[Option]:
        options: list[Option] = []
        part = ""
        for stop in self._stops:
            if stop.part != part:
                part = stop.part
                options.append(Option(plain(_(STAGES[part]), "bold"), disabled=True))
            options.append(Option(plain(self._told(stop)), id=stop.step.id))
        return options

    def _told(self, stop: Stop) -> str:
        mark = mark_of(self._session, stop)
        minutes = _("{minutes} min").format(minutes=stop.minutes) if stop.minutes else self._why_not(stop)
        told = ", ".join(part for part in (minutes, mark.word) if part)
        return f"  {mark.symbol} {stop.step.title} · {told}"

    def _why_not(self, stop: Stop) -> str:
        """Why a step has no minutes of its own here."""
        when, room = stop.step.when, self._room
        if when and not when.fits(room) and room.variant in (when.variant or (room.variant,)):
            return _("for other rooms")
        around = next((s.step.title for s in self._stops if s.step.id == stop.step.folded_into), "")
        return _("inside '{step}'").format(step=around) if around else _("not in this length")

    def on_mount(self) -> None:
        here = self._session.clock.step if self._session.clock else self._stops[0].step.id
        self.steps.highlighted = self.steps.get_option_index(here)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click both select."""
        self.dismiss(("enter", event.option.id or ""))

    def action_skip(self) -> None:
        """Leave a step out; where its template asks for a second thought, after one."""
        chosen = self.steps.highlighted_option
        step = next((stop.step for stop in self._stops if chosen and stop.step.id == chosen.id), None)
        if step is None:
            return

        def thought(sure: object) -> None:
            if sure:
                self.dismiss(("skip", step.id))

        if step.skippable:
            thought(True)
        else:
            choices = (("k", _("Keep it"), False), ("l", _("Leave it out"), True))
            question = _("Leave this out? {purpose}").format(purpose=step.purpose)
            self.app.push_screen(ConfirmScreen(question, choices), thought)
