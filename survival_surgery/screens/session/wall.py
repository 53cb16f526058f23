"""The wall: what the room looks at while the facilitator types. The prompt, the time, and what the room agreed on.

It knows no owner of an action, shows no protected word, and shows what people said only where the room chose so. What
is being typed stands below it as one dot for each letter.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Center, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Digits, Static

from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.meeting.rest import of_day
from survival_surgery.screens.session import turns
from survival_surgery.screens.session.entry import EntryLine
from survival_surgery.session.items import Demand, Statement
from survival_surgery.session.state import ListedName, Session
from survival_surgery.steps.lines import letter
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.plain import plain

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen

ON = "-wall"
"""The class of a session screen whose wall is up."""

WORKS_ON_IT = frozenset(
    {
        *("wall", "cards_on_wall", "next_step", "go_to", "undo", "redo", "write_now", "more_time", "less_time"),
        *("pause", "app.blank", "app.lock", "blank", "lock", "quit"),
    }
)
"""Actions and tools whose keys work while the wall is up: those that show nothing of what the room did not choose."""

_WITH_CARDS = ("harvest", "themes")
_ALL_THEMES = ("harvest", "themes", "focus", "spread", "tally")
"""Kinds of step that work with every theme; after them the focus is enough."""

_AIRY, _TALL = 15, 20
"""Rows from which prompts have empty rows between them, and from which the minutes are drawn large."""

_WIDEST = 96
"""Columns of the room's words: longer rows are lost on the way back to their beginning."""

_FEWEST = 12
"""Columns below which a question is left out rather than cut."""

Shown = tuple[str, str]
"""What people say to point at something, or nothing, and its words."""


class WallPanel(VerticalScroll):
    """Few words and much room, in the middle of the window."""

    DEFAULT_CSS = """
    WallPanel {
        height: 1fr; align: center middle; padding: 0 2; scrollbar-size-vertical: 1;
        Static { width: 100%; height: auto; text-align: center; }
        Digits { width: 100%; text-align: center; text-style: bold; display: none; }
        .wall-words { width: auto; max-width: 100%; text-align: left; }
        Center { height: auto; }
        &.-tall Digits { display: block; }
    }
    """

    cards: reactive[bool] = reactive(False)
    """Whether the room chose to see its contributions. It holds for this showing, in steps that work with them."""

    can_focus = False

    def __init__(self, screen: "SessionScreen") -> None:
        super().__init__()
        self._template = screen.template
        self._session = screen.session
        self._now = screen.now

    def compose(self) -> ComposeResult:
        yield Static(classes="wall-prompt", markup=False)
        yield Digits()
        yield Static(classes="wall-clock", markup=False)
        with Center():
            yield Static(classes="wall-words", markup=False)

    def on_mount(self) -> None:
        self.watch(self.screen, "session", self._follow)
        self.watch(self.screen, "now", self._tick)

    def on_resize(self) -> None:
        self.show()

    def _follow(self, session: Session) -> None:
        before, self._session = self._session, session
        if (before.clock and before.clock.step) != (session.clock and session.clock.step):
            self.cards = False
            self.scroll_home(animate=False)
        self.show()

    def _tick(self, now: int) -> None:
        self._now = now
        self._show_clock()

    def watch_cards(self) -> None:
        self.show()

    @property
    def _stop(self) -> Stop | None:
        session = self._session
        if session.clock is None:
            return None
        return agenda.stop_at(self._template, agenda.room_of(self._template, session), session.clock.step)

    @property
    def has_cards(self) -> bool:
        """Whether the room may choose to see its contributions here.

        Where the table of names was destroyed and nothing is listed again, nobody knows what to veil in them.
        """
        stop, session = self._stop, self._session
        known = bool(session.names) or not session.names_destroyed
        return stop is not None and stop.step.kind in _WITH_CARDS and bool(session.contributions) and known

    def show(self) -> None:
        """Draw the wall anew."""
        stop = self._stop
        if not self.is_mounted or stop is None:
            return
        words = list(self._cards() if self.cards and self.has_cards else agreed(self._session, stop))
        rows = [_hanging(said, min(_WIDEST, self.size.width)) for said in words]
        self.query_one(".wall-prompt", Static).update(_prompt(stop, self.size, alone=not words))
        self.query_one(".wall-words", Static).update(Content("\n").join(_spaced(rows, self.size.height)))
        self._show_clock()

    def _show_clock(self) -> None:
        stop, session = self._stop, self._session
        if stop is None or session.clock is None:
            return
        minutes = agenda.minutes_left(self._template, session, self._now)
        planned = agenda.minutes_of(stop, session)
        turn = stop.step.turn(session.variant, planned, agenda.seconds_inside(session, self._now))
        large = planned > 0 and minutes > 0 and self.size.height >= _TALL
        self.set_class(large, "-tall")
        self.query_one(Digits).update(str(max(0, minutes)))
        left = ngettext("minute left", "minutes left", minutes) if large else _left(minutes)
        ends = agenda.ends_at(self._template, session)
        end = _("we end at {time}").format(time=of_day(ends)) if ends else ""
        stands = _("clock stopped") if session.stopped is not None else ""
        whose = f"\n{turns.shape(turn)}  {turns.words(turn)}" if turn else ""
        told = " · ".join(part for part in (left if planned else "", stands, end) if part)
        self.query_one(".wall-clock", Static).update(plain(f"{told}{whose}\n", "$text-muted"))

    def _cards(self) -> Iterator[Shown]:
        cards = self._session.shuffled
        wide = len(str(len(cards)))
        for number, card in enumerate(cards, 1):
            yield f"{number:>{wide}}  ", veiled(card.words, self._session)


def _left(minutes: int) -> str:
    if minutes <= 0:
        return _("time is up")
    return ngettext("{count} minute left", "{count} minutes left", minutes).format(count=minutes)


def agreed(session: Session, stop: Stop) -> Iterator[Shown]:
    """What the room agreed on that matters in a step: the statement as it grows, or else the themes."""
    worded = session.items(Statement)
    if worded and stop.step.kind not in _ALL_THEMES:
        yield from (("", veiled(statement.words, session)) for statement in worded)
        yield from (("→  ", veiled(demand.words, session)) for demand in session.items(Demand))
        return
    for position, theme in enumerate(session.themes):
        if theme.chosen or not session.focus or stop.step.kind in _ALL_THEMES:
            yield f"{letter(position)}  ", veiled(theme.words, session)


def veiled(words: str, session: Session) -> str:
    """Words as the room may see them: nothing that was listed, and nothing that was veiled at a readback."""
    answered = (
        ListedName(number=0, words=found, sort="word", stand_in=stand_in) for found, stand_in in session.veiled.items()
    )
    return veil_listed(words, (*session.names, *answered))


def _prompt(stop: Stop, room: Size, *, alone: bool) -> Content:
    """The prompts of a step, as many as leave room for the rest; the first always."""
    between = "\n\n" if room.height >= _AIRY else "\n"
    most = room.height - _AIRY // 2 if alone else room.height // 3
    shown: list[str] = []
    rows = 0
    for said in agenda.prompts(stop) or (agenda.Said(stop.step.purpose),):
        rows += len(plain(said.words).wrap(max(10, room.width))) + len(between) - 1
        if shown and rows > most:
            break
        shown.append(said.words)
    return plain(between.join(shown) + between, "bold $accent")


def _hanging(said: Shown, width: int) -> Content:
    """What is pointed at with a mark, with the rows after the first below its words."""
    mark, words = said
    rows = plain(words).wrap(max(10, width - len(mark)))
    return plain(mark, "bold $accent") + Content("\n" + " " * len(mark)).join(rows)


def _spaced(words: Sequence[Content], rows: int) -> Iterator[Content]:
    """What the room agreed on, with an empty row after each where there is room for that."""
    airy = len(words) * 2 <= rows // 2
    for each in words:
        yield each
        if airy:
            yield Content("")


class WallFoot(Vertical):
    """Below the dots: that there is something to read at the keyboard, which question is open, and the way back.

    What is said at the keyboard may quote somebody, so that it is not said here.
    """

    DEFAULT_CSS = """
    WallFoot {
        height: auto; padding: 0 1;
        .wall-said { height: auto; color: $warning; display: none; }
        .wall-keys { height: auto; max-height: 2; color: $text-muted; }
    }
    """

    def __init__(self, entry: EntryLine) -> None:
        super().__init__()
        self._entry = entry

    def compose(self) -> ComposeResult:
        yield Static(plain(_("There is something to read: Ctrl+W goes back to it.")), classes="wall-said", markup=False)
        yield Static(classes="wall-keys", markup=False)

    def on_mount(self) -> None:
        self.watch(self._entry, "asking", self.show)
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.show())

    def on_resize(self) -> None:
        self.show()

    def show(self) -> None:
        """Draw the row anew."""
        wall = next(iter(self.screen.query(WallPanel)), None)
        keys = [_("Ctrl+W back")]
        if wall and wall.has_cards:
            keys.append(_("Ctrl+T no cards") if wall.cards else _("Ctrl+T cards if agreed"))
        told = plain(" · ".join(keys))
        asking = self._entry.asking
        free = self.size.width - told.cell_length - 5
        if asking and (len(asking.questions) > 1 or len(asking.lines) > 1) and free >= _FEWEST:
            told = plain(asking.question.asks).truncate(free, ellipsis=True) + plain("  ·  ") + told
        self.query_one(".wall-keys", Static).update(told)


def turn(screen: "SessionScreen") -> None:
    """Put the wall up, or go back. The line is the same line: what is typed in it goes on, seen or as dots."""
    up = not screen.has_class(ON)
    if up:
        screen.mount(WallPanel(screen), before=screen.entry)
        screen.mount(WallFoot(screen.entry), after=screen.entry)
    else:
        screen.query("WallPanel, WallFoot").remove()
    screen.set_class(up, ON)
    screen.entry.line_input.password = up
    screen.refresh_bindings()


def show_cards(screen: "SessionScreen") -> None:
    """Show the contributions, or put them away again."""
    wall = screen.query_one(WallPanel)
    wall.cards = not wall.cards
    screen.refresh_bindings()
    wall.scroll_home(animate=False)


def up_on(screen: "SessionScreen") -> "WallPanel | None":
    """The wall of a session screen, while it is up."""
    return next(iter(screen.query(WallPanel)), None)


def allows(screen: "SessionScreen", name: str) -> bool:
    """Whether the key of an action or a tool works on the session screen as far as its wall has a say."""
    # Asked for every key whenever one of them may have changed: a class is looked up faster than a panel.
    wall = up_on(screen) if screen.has_class(ON) else None
    if name == "cards_on_wall":
        return wall is not None and wall.has_cards
    return wall is None or name in WORKS_ON_IT
