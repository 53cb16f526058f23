"""What to say now: the one loud thing on the screen, as far as it fits, with a sign for what does not.

The board below it keeps its rows, however many prompts a step has.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Static

from survival_surgery.meeting.everybody import round_in, told
from survival_surgery.meeting.words import TOGETHER
from survival_surgery.screens.session import turns
from survival_surgery.screens.session.clock import left, pressing
from survival_surgery.screens.session.layout import HIGH, LOW, board_rows
from survival_surgery.session.state import Session
from survival_surgery.steps.turns import TurnNow
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.plain import plain

_AIR = 3
"""Empty rows around a head and its prompts, where there is room for them."""

_WITH_MORE = 4
"""Rows from which something may stand between the title and the prompts: the title, it, a prompt, and a sign."""

_INDENT = Content("    ")


@dataclass(frozen=True, slots=True)
class Fitted:
    """The rows that are shown, and how many prompts are not shown whole."""

    rows: tuple[Content, ...]
    more: int = 0


class PromptPanel(Static):
    """The title of the step, its time, and its prompts."""

    DEFAULT_CSS = "PromptPanel { height: auto; padding: 0 1; }"

    session: reactive[Session] = reactive(Session)
    now: reactive[int] = reactive(0)

    def __init__(self, template: SessionTemplate) -> None:
        super().__init__(markup=False)
        self._template = template

    @property
    def cut(self) -> bool:
        """Whether there is more to say than is shown."""
        stop = self._stop
        return stop is not None and self._fitted(stop).more > 0

    @property
    def _stop(self) -> Stop | None:
        session = self.session
        if session.clock is None:
            return None
        return agenda.stop_at(self._template, agenda.room_of(self._template, session), session.clock.step)

    def render(self) -> Content:
        stop = self._stop
        return Content("\n").join(self._fitted(stop).rows) if stop else Content("")

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As high as what is to be said, as long as the board keeps its rows."""
        stop = self._stop
        if stop is None:
            return 1
        wanted = 1 + sum(len(_wrapped(words, width)) for words in _said(stop))
        wanted += len(self._under(stop, width)) if viewport.height >= LOW else 0
        air = _AIR if viewport.height >= HIGH else 0
        writes = any(step.lines() for step in stop.steps)
        return max(1, min(wanted + air, container.height - board_rows(viewport.height, writes=writes)))

    def watch_session(self, before: Session, now: Session) -> None:
        """Another step has more or fewer prompts, and needs another height; so does a round that no longer fits."""
        if _height_of(before) != _height_of(now):
            self.refresh(layout=True)

    def _fitted(self, stop: Stop) -> Fitted:
        under = self._under(stop, self.size.width) if self.size.height >= _WITH_MORE else []
        return fitted(self._head(stop, alone=not under), _said(stop), self.size, under)

    def _head(self, stop: Stop, *, alone: bool) -> Content:
        """The title with what is left of the step, and, where it stands alone, whose turn it is instead."""
        minutes, seconds = agenda.minutes_of(stop, self.session), agenda.seconds_inside(self.session, self.now)
        stands, remaining = self.session.stopped is not None, left(minutes, seconds)
        offers = [_("clock stopped"), f"{_('clock stopped')} · {remaining}"] if stands else [remaining]
        turn = self._turn(stop) if alone and not stands else None
        if turn:
            offers = [turns.in_short(turn), turns.words(turn), f"{turns.shape(turn)} {turns.words(turn)}"]
        title = plain(stop.step.title, "bold")
        mode = plain(f" · {_(TOGETHER[stop.step.mode])}", "$text-muted")
        room = self.size.width - title.cell_length - 1
        told = next((offer for offer in reversed(offers) if len(offer) <= room), offers[0])
        if mode.cell_length + len(told) < room:
            title += mode
        elif len(told) > room:
            title = title.truncate(max(1, self.size.width - len(told) - 1), ellipsis=True)
        loud = stands or pressing(minutes, seconds) or (turn is not None and turns.is_signal(turn))
        gap = max(1, self.size.width - title.cell_length - len(told))
        return title + Content(" " * gap) + plain(told, "bold" if loud else "$text-muted")

    def _turn(self, stop: Stop) -> TurnNow | None:
        session = self.session
        minutes = agenda.minutes_of(stop, session)
        return stop.step.turn(session.variant, minutes, agenda.seconds_inside(session, self.now))

    def _under(self, stop: Stop, width: int) -> list[Content]:
        """Below the title: whose turn it is, and that a round does not fit."""
        rows = []
        if turn := self._turn(stop):
            signal = "bold" if turns.is_signal(turn) else "$text-muted"
            rows.append(plain(f"{turns.shape(turn)}  {turns.words(turn)}", signal))
        everybody = round_in(stop, self.session)
        if everybody and not everybody.fits:
            rows += plain(told(everybody), "$text-muted").wrap(max(10, width))
        return rows


def _height_of(session: Session) -> object:
    """What the height of the panel hangs on."""
    return session.clock and session.clock.step, session.extra, session.present


def fitted(head: Content, said: Sequence[str], room: Size, under: Sequence[Content] = ()) -> Fitted:
    """Head and prompts in so many rows: with air where there is some; with a sign where not every prompt is whole."""
    prompts = [_wrapped(words, room.width) for words in said]
    top = [head, *under[: max(0, room.height - _WITH_MORE + 1)]]
    spare = room.height - len(top) - sum(map(len, prompts))
    if spare >= 0:
        rows = [*top, *(row for prompt in prompts for row in prompt)]
        # The row below goes last, then the one above, then the one between: what is loud stands alone.
        for place, needed in ((len(rows), 1), (0, 2), (1 + len(top), 3)):
            if spare >= needed:
                rows.insert(place, Content(""))
        return Fitted(tuple(rows))
    if room.height <= 1:
        return Fitted((_signed(head, len(said), room.width),), len(said))
    if room.height == 2:  # noqa: PLR2004 - the head, and one row that is both a prompt and the sign
        return _one_row(head, said, room.width)
    return _whole_prompts(top, prompts, room.height - len(top) - 1)


def _said(stop: Stop) -> list[str]:
    return [prompt.words for prompt in agenda.prompts(stop)] or [stop.step.purpose]


def _whole_prompts(top: Sequence[Content], prompts: Sequence[Sequence[Content]], free: int) -> Fitted:
    rows: list[Content] = []
    shown = 0
    while len(rows) + len(prompts[shown]) <= free:
        rows += prompts[shown]
        shown += 1
    if not rows:
        rows = [*prompts[0][: free - 1], prompts[0][free - 1] + Content("…")]
    more = len(prompts) - shown
    return Fitted((*top, *rows, _INDENT + plain(_sign(more), "$text-muted")), more)


def _one_row(head: Content, said: Sequence[str], width: int) -> Fitted:
    first = _INDENT + plain(said[0], "bold $accent")
    after = len(said) - 1
    more = after if first.cell_length + len(_sign(after)) + 2 <= width else len(said)
    return Fitted((head, _signed(first, more, width)), more)


def _signed(row: Content, more: int, width: int) -> Content:
    """A row with the sign at its right end; the row is cut for it, and shows that it is."""
    sign = plain(_sign(more), "$text-muted")
    cut = row.truncate(max(1, width - sign.cell_length - 2), ellipsis=True)
    return cut + Content(" " * max(1, width - cut.cell_length - sign.cell_length)) + sign


def _sign(more: int) -> str:
    return ngettext("{count} more: F2", "{count} more: F2", more).format(count=more)


def _wrapped(words: str, width: int) -> list[Content]:
    return [_INDENT + line for line in plain(words, "bold $accent").wrap(max(10, width - 6))]
