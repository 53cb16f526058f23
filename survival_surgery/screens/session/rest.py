"""The rest of the time: how many minutes are left, what each step gets of them, and what is left out by it."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from survival_surgery.meeting.everybody import any_round, told
from survival_surgery.meeting.marks import AHEAD, HERE, SKIPPED
from survival_surgery.meeting.rest import planned, sentences, time_of
from survival_surgery.meeting.where import stop_of
from survival_surgery.session.state import Session
from survival_surgery.template.model import SessionTemplate
from survival_surgery.template.replan import Plan, Share, minutes_to_end
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.line import TypedLine
from survival_surgery.widgets.plain import plain


class RestScreen(ModalScreen[Plan | None]):
    """Answers with the plan that was taken, or with nothing. What is shown follows what is typed."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]  # noqa: RUF012 - Textual declares it so

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "take this plan", priority=True),
        Binding("escape,ctrl+o", "dismiss(None)", "leave all as it is"),
        Binding("up", "scroll(-1)", "up", show=False),
        Binding("down", "scroll(1)", "down", show=False),
    ]

    DEFAULT_CSS = """
    RestScreen {
        align: center middle;
        #sheet {
            width: 76; max-width: 100%; height: 90%; max-height: 36;
            padding: 1 2; background: $surface; border: round $primary;
        }
        .title { text-style: bold; height: 2; }
        #asked { height: 1; }
        #asked Static { width: auto; }
        Input, Input:focus { width: 6; border: none; padding: 0 1; margin: 0 1; height: 1; background: $panel; }
        .sum { height: auto; margin: 1 0; color: $accent; text-style: bold; }
        VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
        .shares { height: auto; }
        .round { height: auto; color: $text-muted; margin-top: 1; }
        Keys { dock: none; height: auto; max-height: 2; margin-top: 1; background: transparent; }
        &.-low {
            #sheet { padding: 0 1; height: 100%; max-height: 100%; border: none; }
            .title { display: none; }
            .sum { margin: 0; }
            Keys { margin-top: 0; max-height: 1; }
        }
    }
    """

    line = query_one(TypedLine)

    def __init__(self, template: SessionTemplate, session: Session, clock: Callable[[], int]) -> None:
        super().__init__()
        self._template, self._session, self._clock = template, session, clock

    def compose(self) -> ComposeResult:
        left = minutes_to_end(self._template, self._session, self._clock())
        everybody = any_round(stop_of(self._template, self._session), self._session)
        with Vertical(id="sheet"):
            yield Static(plain(_("The rest of the time")), classes="title", markup=False)
            with Horizontal(id="asked"):
                yield Static(plain(_("We have")), markup=False)
                yield TypedLine(str(left) if left else "")
                yield Static(plain(_("more minutes from now.")), markup=False)
            yield Static(classes="sum", markup=False)
            with VerticalScroll(can_focus=False):
                yield Static(classes="shares", markup=False)
                if everybody:
                    yield Static(
                        plain(_("A round here? {sum}").format(sum=told(everybody))), classes="round", markup=False
                    )
            yield Keys()

    def on_mount(self) -> None:
        self.line.focus()
        self.line.select_all()
        self._show()

    @property
    def plan(self) -> Plan | None:
        """What the minutes in the line come to; None where they are none."""
        return planned(self.line.value.strip(), self._template, self._session, self._clock())

    @on(Input.Changed)
    def typed(self) -> None:
        """Another number, another plan."""
        self._show()

    def _show(self) -> None:
        plan = self.plan
        self.query_one(".sum", Static).update(plain(self._sum(plan)))
        rows = [self._row(share, plan) for share in plan.shares] if plan else []
        self.query_one(".shares", Static).update(Content("\n").join(rows))

    def _sum(self, plan: Plan | None) -> str:
        if plan is None:
            return _("Type the minutes that are left, such as 25.")
        return " ".join(sentences(plan, self._template, self._session, self._clock()))

    def _row(self, share: Share, plan: Plan) -> Content:
        out = share in plan.left_out
        symbol = SKIPPED if out else HERE if share.here else AHEAD
        told_time = time_of(share, plan)
        width = max(20, min(self.app.size.width, 76) - 8)
        title = plain(f"{symbol} {share.title}").truncate(width - len(told_time) - 2, ellipsis=True)
        gap = Content(" " * max(2, width - title.cell_length - len(told_time)))
        return (title + gap + plain(told_time)).stylize("$text-muted" if out else "")

    def action_take(self) -> None:
        """Take the plan as it stands now; without a number there is none to take."""
        if plan := self.plan:
            self.dismiss(plan)

    def action_scroll(self, by: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=by * 2, animate=False)
