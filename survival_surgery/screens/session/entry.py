"""The one line to type into, and the question above it.

What is typed is kept in the line until it is written down: a refusal, a full disk or a listed name never empties it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from survival_surgery.screens.session.asked import Sorts, Veil, asked
from survival_surgery.screens.session.layout import ASKED_LOW, ASKED_ROWS, HIGH
from survival_surgery.screens.session.several import SeveralLines
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import Refused
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.lines import Line
from survival_surgery.translation import _
from survival_surgery.widgets.messages import Say
from survival_surgery.widgets.plain import plain

Judge = Callable[[Asking, Asking], None]
"""Raises `Refused` where a line is worse with its newest answer than it was before."""


class LineInput(SeveralLines):
    """The line. Its arrows move the board; its other keys are taken in the order in which they were pressed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "add", priority=False),
        Binding("up", "board(-1)", "up", show=False),
        Binding("down", "board(1)", "down", show=False),
        Binding("tab", "sort(1)", "what you write", show=False),
        Binding("shift+tab", "sort(-1)", "what you write", show=False),
        Binding("escape", "back", "back", show=False),
    ]

    @dataclass
    class Arrow(Message):
        """The keys go up or down on the board."""

        by: int

    @dataclass
    class Turned(Message):
        """Another sort of line is wanted."""

        by: int
        empty: bool

    class Back(Message):
        """One question back."""

    @dataclass
    class Now(Message):
        """These words answer the open question, and the rest is passed over."""

        words: str

    class WriteNow(Message):
        """Write the line down as far as it has come; sent to the line, so that keys pressed before it come first."""

    offer: str | None = None
    """A line with stand-ins that was offered. Typing on takes it as Enter does, so that no two lines run together."""

    async def on_key(self, event: Key) -> None:
        """The first letter after an offer writes what was offered."""
        untouched = self.value == self.offer and self.cursor_position == len(self.value)
        if self.offer is not None and event.is_printable and untouched:
            self.offer = None
            await self.action_submit()

    def on_line_input_write_now(self, event: WriteNow) -> None:
        event.stop()
        words = self.value
        self.put("")
        self.post_message(self.Now(words))

    def action_board(self, by: int) -> None:
        self.post_message(self.Arrow(by))

    def action_sort(self, by: int) -> None:
        self.post_message(self.Turned(by, empty=not self.value))

    def action_back(self) -> None:
        if self.as_one():
            return
        self.put("")
        self.post_message(self.Back())


class EntryLine(Vertical):
    """Asks the questions of a line one after the other, and hands up the line when it is complete."""

    DEFAULT_CSS = """
    EntryLine {
        height: auto;
        padding: 0 1;
        Sorts { display: none; }
        &.-sorts Sorts { display: block; }
        .asked { height: auto; max-height: 4; }
        LineInput, LineInput:focus { border: none; padding: 0; height: 1; background: $surface; }
        .line { height: 1; }
    }
    """

    asking: reactive[Asking | None] = reactive(None, always_update=True)

    line_input = query_one(LineInput)

    @dataclass
    class Given(Message):
        """A line is complete, and to be written down."""

        line: Line
        amends: EntryNumber | None
        words: str
        """The last answer, to be put back where the line cannot be written down."""

    @dataclass
    class Typed(Message):
        """Words for the first question, before they are taken as its answer: a kind may read them as a short way.

        `other_sort`: they are for another sort of line than the likeliest, which has no short ways.
        """

        words: str
        other_sort: bool

    def __init__(self, veil: Veil, judge: Judge) -> None:
        super().__init__()
        self._veil, self._judge = veil, judge
        self._offered: str | None = None
        self._insisted: str | None = None

    def compose(self) -> ComposeResult:
        yield Sorts(markup=False)
        yield Static(classes="asked", markup=False)
        yield LineInput(classes="line")

    def watch_asking(self, asking: Asking | None) -> None:
        """Show the question, and what is known of its answer, before what was typed since."""
        self._offered = self._insisted = None
        field = self.line_input
        field.offer = None
        field.disabled = asking is None
        field.one_each = asking is not None and asking.line.one_each and asking.at == 0
        field.put_back(self._veil(asking.before) if asking else "")
        self.set_class(asking is not None and len(asking.lines) > 1, "-sorts")
        if asking is None:
            said = _("Nothing to type in this step: Ctrl+N goes on.")
            self.query_one(".asked", Static).update(plain(said, "$text-muted"))
            return
        self.query_one(Sorts).asking = asking
        question = self.query_one(".asked", Static)
        told = asked(asking, self._veil, question.size.width, ASKED_ROWS if self.app.size.height >= HIGH else ASKED_LOW)
        # Drawn where it is another question: drawing lays the whole screen out again, with every line that is written.
        if not (isinstance(question.content, Content) and told.is_same(question.content)):
            question.update(told)
        field.focus()

    @property
    def unwritten(self) -> bool:
        """Whether leaving now would lose an answer that was typed."""
        line = self.line_input
        return bool(line.waiting.lines or line.value.strip()) or (self.asking is not None and self.asking.begun)

    def put_back(self, words: str, *, refused: bool = False) -> None:
        """Put words into the line, to be put right; what was typed since stays behind them.

        Where they were `refused`, typing replaces them, and an arrow keeps them to be changed.
        """
        typed_on = bool(self.line_input.value)
        self.line_input.put_back(words)
        if refused and not typed_on:
            self.line_input.select_all()
        self.line_input.focus()

    def offer(self, line: str | Mapping[str, str]) -> None:
        """Put words into the line; or a whole line, whose answers are asked for one by one and stand there already."""
        if isinstance(line, str):
            self.put_back(line)
        elif self.asking:
            self.asking = self.asking.offering(line)
            self.post_message(Say(_("Enter goes through its answers; Ctrl+S writes it as it is; Escape leaves it.")))

    def take_offer_back(self) -> bool:
        """Bring back the words as they were typed, if a stand-in was offered for them."""
        if self._offered is None:
            return False
        self._insisted, self._offered = self._offered, None
        self.line_input.offer = None
        self.line_input.put(self._insisted)
        self.post_message(Say(_("Your words are back. Enter writes them as they are; nothing is written yet.")))
        return True

    def write_now(self) -> None:
        """Answer the open question and pass over the rest."""
        self.line_input.post_message(LineInput.WriteNow())

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._answer(event.value, rest=False)

    @on(LineInput.Now)
    def now(self, event: LineInput.Now) -> None:
        event.stop()
        self._answer(event.words, rest=True)

    @on(LineInput.Turned)
    def turned(self, event: LineInput.Turned) -> None:
        event.stop()
        if self.asking is None or len(self.asking.lines) == 1:
            return
        if self.asking.begun or not event.empty:
            self.post_message(Say(_("Finish this line first (Enter), or press Escape to leave it.")))
            return
        self.asking = self.asking.turned(event.by)

    @on(LineInput.Back)
    def back(self, event: LineInput.Back) -> None:
        event.stop()
        if self.asking is not None:
            self.asking = self.asking.back()

    def _answer(self, words: str, *, rest: bool) -> None:
        asking = self.asking
        if asking is None or self._offers_stand_in(words):
            return
        first = asking.at == 0 and not asking.amends
        if first and words.strip() and not rest:
            self.post_message(self.Typed(words.strip(), asking.sort > 0))
            return
        self.answer(words, rest=rest)

    def answer(self, words: str, *, rest: bool = False) -> None:
        """Take words as the answer to the open question."""
        asking = self.asking
        if asking is None:
            return
        try:
            answered = asking.answered(words)
            if not (answered.complete or rest):
                self._judge(asking, answered)
                self.asking = answered
                return
            line = answered.finished()
        except Refused as refused:
            self.put_back(words, refused=True)
            self.post_message(Say(str(refused)))
            return
        self.post_message(self.Given(line, asking.amends, words))

    def _offers_stand_in(self, words: str) -> bool:
        """Before anything is written: a listed name is shown as its stand-in, and Enter is asked for once more."""
        if words == self._insisted:
            return False
        veiled = self._veil(words)
        if veiled == words:
            return False
        typed_on = bool(self.line_input.value)
        self._offered = words
        self.put_back(veiled)
        if typed_on:
            # Somebody is typing ahead: what was offered must not run into the next line.
            rest = self.line_input.value.removeprefix(veiled)
            self.line_input.put(rest)
            self._offered = None
            self._answer(veiled, rest=False)
            self.post_message(Say(_("A listed name was written as what stands in for it. Ctrl+Z takes the line back.")))
        else:
            self.line_input.offer = veiled
            self.post_message(
                Say(_("That held a listed name. Enter writes it like this; Ctrl+Z brings your words back."))
            )
        return True
