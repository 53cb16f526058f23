"""The road: the stages and their steps, where we are, and when we end. It never moves."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from survival_surgery.meeting.marks import HERE, mark_of
from survival_surgery.meeting.rest import of_day
from survival_surgery.screens.session.clock import ends, pace, stood, to_break
from survival_surgery.screens.session.layout import LOW
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
    """The title, the next break, and whether everything is saved; where the road is hidden, that and when we end."""

    DEFAULT_CSS = "TopBar { height: 1; padding: 0 1; color: $text-muted; }"

    session: reactive[Session] = reactive(Session)
    now: reactive[int] = reactive(0)
    trouble: reactive[str] = reactive("")

    def __init__(self, template: SessionTemplate, *, in_memory: bool) -> None:
        super().__init__(markup=False)
        self._template, self._in_memory = template, in_memory

    def render(self) -> Content:
        session = self.session
        length = self._template.variants.of(session.variant)
        variant = _("{variant}, {minutes} minutes").format(variant=_(session.variant), minutes=length)
        title = plain(session.title, "bold $text")
        tails = self._tails()
        heads = (self._kept(),) if self._is_low and len(tails) > 1 else (title + plain(f" · {variant}"), title)
        pairs = [(head, tail) for tail in tails for head in heads]
        fits = (pair for pair in pairs if pair[0].cell_length + pair[1].cell_length + 2 <= self.size.width)
        shown, tail = next(fits, (heads[-1], tails[-1]))
        shown = shown.truncate(max(1, self.size.width - tail.cell_length - 2), ellipsis=True)
        gap = max(1, self.size.width - shown.cell_length - tail.cell_length)
        return shown + Content(" " * gap) + tail

    def _tails(self) -> list[Content]:
        """What may stand at the right, from the most to the least."""
        if self.trouble:
            return [plain(_("NOT SAVED"), "bold $error")]
        time = _ending(self._template, self.session, self.now)
        if self._is_low and time:
            return [plain(words) for words in (*time, time[-1].partition(",")[0])]
        kept = self._kept()
        resting = to_break(agenda.minutes_to_break(self._template, self.session, self.now))
        return [plain(f"{resting} · ") + kept, kept] if resting else [kept]

    @property
    def _is_low(self) -> bool:
        """Whether there is no room for the road, and none here for the title."""
        return self.app.size.height < LOW

    def _kept(self) -> Content:
        entries = ngettext("{count} entry", "{count} entries", self.session.last).format(count=self.session.last)
        return plain(f"{_('kept in memory only') if self._in_memory else _('saved')} · {entries}")


def _ending(template: SessionTemplate, session: Session, now: int) -> list[str]:
    """When we end and whether we are on time, from the most words to the fewest; nothing before the beginning."""
    at, promised = agenda.ends_at(template, session), agenda.promised_at(template, session)
    if at is None or promised is None:
        return []
    pacing, still = pace(agenda.ahead_or_behind(template, session, now)), stood(agenda.seconds_stood(session, now))
    whole = ", ".join(part for part in (ends(at, promised), pacing) if part)
    fewer = ", ".join((ends(at, at), pacing))
    return [f"{whole}, {still}"] * bool(still) + [whole, fewer, f"{of_day(at)}, {pacing}"]


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
        roads = self._stages(stages, stops, here, spaced=True), self._stages(stages, stops, here)
        tails = [plain(words) for words in _ending(self._template, self.session, self.now)] or [plain("")]
        # The words about time go before the air between the marks, then the names of the stages; no mark is ever cut.
        short = self._stages(stages, stops, here, short=True)
        pairs = [(road, tail) for tail in tails for road in roads] + [(short, tail) for tail in tails]
        fits = (pair for pair in pairs if pair[0].cell_length + pair[1].cell_length + 2 <= self.size.width)
        road, tail = next(fits, pairs[-1])
        gap = max(1, self.size.width - road.cell_length - tail.cell_length)
        return road + Content(" " * gap) + tail

    def _stages(
        self,
        stages: Sequence[str],
        stops: tuple[Stop, ...],
        here: str | None,
        *,
        spaced: bool = False,
        short: bool = False,
    ) -> Content:
        parts = []
        for stage in stages:
            marks = [mark_of(self.session, stop).symbol for stop in stops if stop.part == stage]
            name = _(_PARTS[stage]).upper() if stage in ("listen", "understand", "act") else ""
            if not name and not spaced:
                continue
            style = "bold $accent" if stage == here else ""
            name = name[:1] if short and stage != here else name
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
            minutes = str(agenda.minutes_of(stop, self.session))
            lines.append(name + Content(" " * max(1, 27 - name.cell_length - len(minutes))) + plain(minutes))
        # Where the whole road does not fit, the empty rows go before a step does.
        tight = len(lines) >= self.size.height
        return Content("\n").join([line for line in lines if line.plain or not tight])
