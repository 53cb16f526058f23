"""The session screen: it holds the session in one reactive, and every change to it goes through one method."""

import time
from collections.abc import Callable, Mapping, Sequence
from threading import Thread
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.getters import query_one
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Input

from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.errors import SurgeryError
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.meeting.rest import beginning
from survival_surgery.meeting.together import Together
from survival_surgery.meeting.where import judge, moves_of, next_of, place_of, stop_of
from survival_surgery.screens.finish import FinishScreen
from survival_surgery.screens.readback import read_back
from survival_surgery.screens.session.earlier import hand_on, take_over
from survival_surgery.screens.session.entry import EntryLine, LineInput
from survival_surgery.screens.session.keys import KEYS, does_something
from survival_surgery.screens.session.lamps import LampLine, Lamps
from survival_surgery.screens.session.layout import HEIGHTS, LAYOUT, WIDTHS
from survival_surgery.screens.session.notices import Notices, get_ready, read_it
from survival_surgery.screens.session.prompts import PromptPanel
from survival_surgery.screens.session.road import Road, Steps, TopBar
from survival_surgery.screens.session.said import Said
from survival_surgery.screens.session.several import write_several
from survival_surgery.screens.session.tools import TOOLS
from survival_surgery.screens.session.turning import go_to, turn_to
from survival_surgery.screens.session.undoing import redo, undo
from survival_surgery.screens.session.wall import allows, up_on
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import Session
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.form import texts
from survival_surgery.steps.review.widget import ReviewWidget
from survival_surgery.steps.widget import StepWidget
from survival_surgery.steps.widgets import widget_for
from survival_surgery.store.live import LiveSession
from survival_surgery.store.saved import last_saved
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.messages import Make, Say

if TYPE_CHECKING:
    from survival_surgery.anonymise.record import Kept


class SessionScreen(Screen[None]):
    """One session being held."""

    BINDINGS: ClassVar[list[BindingType]] = KEYS
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    DEFAULT_CSS = LAYOUT

    session: reactive[Session] = reactive(Session)
    now: reactive[int] = reactive(0)
    trouble: reactive[str] = reactive("")

    entry = query_one(EntryLine)
    said = query_one(Said)

    def __init__(self, live: LiveSession, template: SessionTemplate, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self.live = live
        self.template = template
        self._clock = clock
        self.notices = Notices()
        self.together = Together()
        self._shown: StepWidget | None = None
        self.handed = ReviewWidget.handed
        """What an earlier session left open and is to be asked about here; kept in memory only."""
        self.set_reactive(SessionScreen.session, live.session)
        self.set_reactive(SessionScreen.now, int(clock()))

    def compose(self) -> ComposeResult:
        here = SessionScreen
        yield TopBar(self.template, in_memory=self.live.in_memory).data_bind(here.session, here.now, here.trouble)
        yield Road(self.template).data_bind(here.session, here.now)
        with Horizontal(id="middle"):
            yield Steps(self.template).data_bind(here.session)
            with Vertical(id="work"):
                yield PromptPanel(self.template).data_bind(here.session, here.now)
                yield Container(id="step")
            yield Lamps(self.template).data_bind(here.session)
        yield LampLine(self.template).data_bind(here.session)
        yield Said()
        yield EntryLine(self.veiled, lambda was, now: judge(was, now, self.template, self.session))
        yield Keys()

    async def on_mount(self) -> None:
        self.set_interval(1, lambda: setattr(self, "now", int(self._clock())))
        if begins := beginning(self.session, self.stop.step.id, self.now):
            self.make(begins)
        await self._show_step()
        gone = self.session.names_destroyed and not self.session.names
        listed = _("The table of names was destroyed: list again what must not leave.") if gone else ""
        self.say(f"{listed} {last_saved(self.live)}".strip())
        # What reads the lines is loaded once the screen stands, and not when the first line is written.
        # A worker of Textual would stay in memory with its thread, and this screen with it, after the session closed.
        self.call_after_refresh(Thread(target=get_ready, daemon=True).start)

    def watch_session(self, before: Session, now: Session) -> None:
        if not self.is_mounted:
            return
        if before.names != now.names:
            self.notices.pass_by(lambda noticed: self.veiled(noticed.words) != noticed.words)
        if (before.clock and before.clock.step) != (now.clock and now.clock.step) and before.clock:
            self.call_later(self._show_step)

    @property
    def stop(self) -> Stop:
        """The stop of the step that the room is in."""
        return stop_of(self.template, self.session)

    @property
    def widget(self) -> StepWidget:
        """The widget of that step."""
        return self.query_one(StepWidget)

    async def _show_step(self) -> None:
        stop = self.stop
        holder = self.query_one("#step", Container)
        await holder.remove_children()
        self._shown = widget_for(stop.steps).data_bind(SessionScreen.session)
        await holder.mount(self._shown)
        self.refresh_bindings()
        lines = tuple(line for step in stop.steps for line in step.lines() if not line.on_paper)
        self.entry.asking = self.widget.asked(Asking(lines)) if lines else None
        hand_on(self)
        self.notices.pass_by()
        self.say("")

    def say(self, sentence: str) -> None:
        """Show one sentence until the next key; trouble with saving stays until it is mended."""
        told = sentence or self.entry.line_input.question
        self.said.show(f"{self.trouble} {told}".strip(), self.notices.line(self.size.width - 2))

    def make(self, wanted: Sequence[Move]) -> bool:
        """Make moves in order, all or none. Says why where one is refused or cannot be saved; what is typed stays."""
        return self.keep(lambda: self.live.make(wanted))

    def keep(self, write: Callable[[], object]) -> bool:
        """Keep what `write` writes down, and show it; once, however much it is. Whether it was written."""
        done = len(self.live.entries)
        try:
            write()
        except Refused as refused:
            sentence, made = str(refused), False
        except SurgeryError as error:
            self.trouble = _("Not saved: {why}").format(why=error)
            sentence, made = _("What you typed is still in the line."), False
        else:
            sentence, made, self.trouble = "", True, ""
        self.together.keep(self.live.entries[done:])
        self.session = self.live.session
        self.refresh_bindings()
        self.say(sentence)
        return made

    @on(Make)
    def made(self, message: Make) -> None:
        message.stop()
        self.make(message.moves)

    @on(Say)
    def told(self, message: Say) -> None:
        message.stop()
        self.say(message.sentence)

    @on(EntryLine.Typed)
    def typed(self, message: EntryLine.Typed) -> None:
        """A kind may read the words as a short way of typing; otherwise they answer the question."""
        message.stop()
        try:
            short = self.widget.typed(message.words, place_of(self.template, self.session))
        except Refused as refused:
            self._refuse(message.words, refused)
            return
        if short is None:
            self.entry.answer(message.words)
        elif isinstance(short, str | Mapping):
            self.entry.offer(short)
        else:
            self._write(short, message.words, [message.words])

    @on(EntryLine.Given)
    def given(self, message: EntryLine.Given) -> None:
        """A line is complete: write it down, or put right the entry that it amends."""
        message.stop()
        place = place_of(self.template, self.session, type(message.line))
        try:
            wanted = moves_of(message.line, message.amends, place)
        except Refused as refused:
            self._refuse(message.words, refused)
            return
        once = message.line.once and message.amends is None
        self._write(wanted, message.words, list(texts(message.line)), turn=once)

    def _write(self, wanted: Sequence[Move], words: str, texts: Sequence[str], *, turn: bool = False) -> None:
        if self.make(wanted):
            self.notices.pass_by()
            self.ask_again(turn=turn)
            self.read(texts)
        else:
            # What could not be saved is not wrong: it stays in the line, and is not chosen to be replaced.
            self.entry.put_back(words, refused=not self.trouble)

    @on(LineInput.Several)
    def several(self, message: LineInput.Several) -> None:
        message.stop()
        write_several(self, message.lines)

    def read(self, texts: Sequence[str]) -> None:
        """Look for what may identify somebody in what was just written, once it stands on the screen."""
        self.call_after_refresh(read_it, self, texts)

    def _refuse(self, words: str, refused: Refused) -> None:
        self.entry.put_back(words, refused=True)
        self.say(str(refused))

    def ask_again(self, *, turn: int = 0) -> None:
        """Ask for the same sort of line again, or, where a step has only one of it, for the next."""
        if asking := self.entry.asking:
            self.entry.asking = self.widget.asked(asking.turned(turn) if turn else asking)

    @on(LineInput.Arrow)
    def arrow(self, message: LineInput.Arrow) -> None:
        message.stop()
        if wall := up_on(self):
            wall.scroll_relative(y=message.by * 2, animate=False)
            return
        board = self.widget.board
        board.action_cursor_down() if message.by > 0 else board.action_cursor_up()

    @on(Input.Changed)
    def on_key(self) -> None:
        """A sentence goes with the next key. The line keeps its letters to itself, and tells of them as a change."""
        self.say("")

    def veiled(self, words: str) -> str:
        return veil_listed(words, self.session.names)

    def action_next_step(self) -> None:
        turn_to(self, next_of(self.template, self.session), int(self._clock()))

    def holds_back(self) -> bool:
        """Say so where leaving now would lose what was typed and is not written down."""
        if self.entry.unwritten:
            left = _("This line is not written yet. Ctrl+S writes it as far as it has come; Escape leaves it.")
            self.say(self.entry.line_input.question or left)
        return self.entry.unwritten

    def action_go_to(self) -> None:
        go_to(self, lambda: int(self._clock()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that would do nothing here are not shown; those that answer a notice stand in the help all the same."""
        name = str(parameters[0]) if action == "tool" else action
        if not allows(self, name):
            return False
        if name in ("list_it", "let_stand"):
            return self.notices.first is not None or None
        return does_something(name, self._shown, self.session)

    def action_undo(self) -> None:
        undo(self)

    def action_redo(self) -> None:
        redo(self)

    def action_tool(self, name: str) -> None:
        TOOLS[name](self)

    @work(exclusive=True)
    async def action_earlier(self) -> None:
        """Take over what an earlier session left open."""
        self.handed = await take_over(self)
        hand_on(self)

    @work(exclusive=True, group="finish")
    async def action_finish(self) -> None:
        """The readback, then the documents. Nothing is written before the end of it."""
        if self.holds_back():
            return
        kept: Kept = "nowhere" if self.live.in_memory else "encrypted"
        if await read_back(self.app, Reader(lambda: self.session, self.make, self.template, kept)):
            await self.app.push_screen_wait(FinishScreen(self.live, self.template))
            self.session = self.live.session
