"""The road: the stages and their steps, where we are, and when we end. It never moves."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from survival_surgery.meeting.marks import HERE, mark_of
from survival_surgery.screens.session.clock import of_day, pace
from survival_surgery.session.state import Session
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import N_, _, ngettext
from survival_surgery.widgets.plain import plain

_PARTS = {
    "opening": N_("opening"),
    "listen": N_("listen"),
    "understand": N_("understand"),
    "act": N_("act"),
    "closing": N_("closing"),
}
"""The parts of a session in one word."""


class TopBar(Static):
    """The title, and whether everything is saved."""

    DEFAULT_CSS = "TopBar { height: 1; padding: 0 1; color: $text-muted; }"

    session: reactive[Session] = reactive(Session)
    trouble: reactive[str] = reactive("")

    def __init__(self, template: SessionTemplate, *, in_memory: bool) -> None:
        super().__init__(markup=False)
        self._template, self._in_memory = template, in_memory

    def render(self) -> Content:
        session = self.session
        length = self._template.variants.of(session.variant)
        variant = _("{variant}, {minutes} minutes").format(variant=_(session.variant), minutes=length)
        entries = ngettext("{count} entry", "{count} entries", session.last).format(count=session.last)
        kept = _("kept in memory only") if self._in_memory else _("saved")
        saved = plain(_("NOT SAVED"), "bold $error") if self.trouble else plain(f"{kept} · {entries}")
        title = plain(session.title, "bold $text")
        whole = title + plain(f" · {variant}")
        left = max(1, self.size.width - saved.cell_length - 2)
        shown = whole if whole.cell_length <= left else title.truncate(left, ellipsis=True)
        gap = max(1, self.size.width - shown.cell_length - saved.cell_length)
        return shown + Content(" " * gap) + saved


class Road(Static):
    """The stages in one line, each step a mark."""

    DEFAULT_CSS = "Road { height: 1; padding: 0 1; color: $text-muted; }"

    session: reactive[Session] = reactive(Session)
    now: reactive[int] = reactive(0)

    def __init__(self, template: SessionTemplate) -> None:
        super().__init__(markup=False)
        self._template = template

    def render(self) -> Content:
        stops = agenda.stops(self._template, agenda.room_of(self._template, self.session))
        stages = list(dict.fromkeys(stop.part for stop in stops))
        here = next((stop.part for stop in stops if mark_of(self.session, stop).symbol == HERE), None)
        ends = agenda.ends_at(self._template, self.session)
        pacing = pace(agenda.ahead_or_behind(self._template, self.session, self.now))
        tail = plain(_("ends {time}, {pace}").format(time=of_day(ends), pace=pacing) if ends else "")
        wide = self._stages(stages, stops, here, spaced=True)
        road = wide if wide.cell_length + tail.cell_length + 2 <= self.size.width else self._stages(stages, stops, here)
        gap = max(1, self.size.width - road.cell_length - tail.cell_length)
        return road + Content(" " * gap) + tail

    def _stages(
        self, stages: Sequence[str], stops: tuple[Stop, ...], here: str | None, *, spaced: bool = False
    ) -> Content:
        parts = []
        for stage in stages:
            marks = [mark_of(self.session, stop).symbol for stop in stops if stop.part == stage]
            name = _(_PARTS[stage]).upper() if stage in ("listen", "understand", "act") else ""
            if not name and not spaced:
                continue
            style = "bold $accent" if stage == here else ""
            parts.append(plain(" ".join([name, *marks] if spaced else [name, "".join(marks)]).strip(), style))
        return Content("   " if spaced else " ").join(parts)


class Steps(Static):
    """The road as a list, for a wide window."""

    DEFAULT_CSS = "Steps { width: 30; padding: 1 1 0 2; color: $text-muted; display: none; }"

    session: reactive[Session] = reactive(Session)

    def __init__(self, template: SessionTemplate) -> None:
        super().__init__(markup=False)
        self._template = template

    def render(self) -> Content:
        lines: list[Content] = []
        stage = ""
        for stop in agenda.stops(self._template, agenda.room_of(self._template, self.session)):
            if stop.part != stage:
                stage = stop.part
                lines += [Content("")] * bool(lines)
                lines.append(plain(_(_PARTS[stage]).upper(), "bold"))
            mark = mark_of(self.session, stop)
            style = "bold $accent" if mark.symbol == HERE else ""
            name = plain(f" {mark.symbol} {stop.step.title}", style).truncate(24, ellipsis=True)
            minutes = str(stop.minutes + self.session.extra.get(stop.step.id, 0))
            lines.append(name + Content(" " * max(1, 27 - name.cell_length - len(minutes))) + plain(minutes))
        # Where the whole road does not fit, the empty rows go before a step does.
        tight = len(lines) >= self.size.height
        return Content("\n").join([line for line in lines if line.plain or not tight])
