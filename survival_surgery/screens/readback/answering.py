"""What the screens of the readback that ask have in common: a line for typing, answers written down, undo and redo.

A subclass says what is asked and draws it. Answers of other screens are never undone from here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Input, Static

from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.screens.readback.explained import Explained
from survival_surgery.screens.readback.verbs import VerbLine
from survival_surgery.screens.sheet import Section
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import Move, Refused, redo, undo
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain

KeyT = TypeVar("KeyT")

_MARGINS = 4
"""Columns that no sentence stands in."""


@dataclass(slots=True)
class Trail(Generic[KeyT]):
    """Which entries were made here, each for which question: nothing else can be undone or done again from here."""

    made: dict[EntryNumber, KeyT] = field(default_factory=dict)
    undone: dict[EntryNumber, KeyT] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """What is asked for in the line: a title, what stands in it at first, and what becomes of what is typed."""

    title: str
    start: str
    move: Callable[[str], Move]
    offers: Sequence[str] = ()
    said: str = ""


class AnsweringScreen(Screen[bool], Generic[KeyT]):
    """Answers True once the facilitator goes on, and False to go back before the end."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (62, "-wide")]  # noqa: RUF012 - as below
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012 - Textual declares it so

    LAST_KEYS: ClassVar[list[BindingType]] = [
        Binding("u,ctrl+z", "undo", "undo"),
        Binding("r,ctrl+y", "redo", "redo"),
        Binding("space,pagedown", "page_down", "scroll"),
        Binding("pageup", "page_up", "scroll back", show=False),
        Binding("f1,ctrl+e", "help", "help"),
        Binding("escape", "back", "back"),
    ]

    DEFAULT_CSS = """
    AnsweringScreen {
        #head { height: auto; padding: 0 1; text-style: bold; }
        #note { height: auto; padding: 0 1; }
        VerticalScroll { height: 1fr; padding: 1 4; scrollbar-size-vertical: 1; }
        #passage { height: auto; max-width: 100; }
        #answer { height: auto; max-height: 50%; padding: 1 4 0 4; }
        #said { height: auto; max-height: 80%; padding: 0 2; color: $warning; display: none; }
        #said.-said { display: block; }
        Keys { max-height: 5; }
        &.-low, &.-narrow {
            VerticalScroll { padding: 0 1; }
            #answer, #said { padding: 0 1; }
            #note { display: none; }
        }
    }
    """

    explains: ClassVar[tuple[str, Sequence[Section]]] = ("", ())
    """The heading of the help, and its sections."""

    line = query_one(VerbLine)
    body = query_one(VerticalScroll)

    def __init__(self, reader: Reader, trail: Trail[KeyT] | None = None) -> None:
        super().__init__()
        self._reader = reader
        self._asked = ""
        self._trail: Trail[KeyT] = trail or Trail()

    def compose(self) -> ComposeResult:
        yield Static(id="head", markup=False)
        yield Static(id="note", markup=False)
        yield Static(id="answer", markup=False)
        with VerticalScroll(can_focus=False):
            yield Static(id="passage", markup=False)
        yield Static(id="said", markup=False)
        yield VerbLine()
        yield Keys()

    def on_mount(self) -> None:
        self.line.focus()
        self.draw()

    def on_descendant_blur(self) -> None:
        """A click beside the line takes nothing from it."""
        if self.is_current:
            self.line.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys do something now: the others are not shown, and neither is any while something is typed."""
        if self.is_mounted and self.line.open and hasattr(self, f"action_{action}"):
            return False
        return self.does_something(action)

    def does_something(self, action: str) -> bool:
        """Whether a key does something now."""
        session = self._reader.session()
        if action == "page_down":
            return self.is_mounted and self.body.max_scroll_y > 0
        if action in ("undo", "redo"):
            return session.to_undo in self._trail.made if action == "undo" else session.to_redo in self._trail.undone
        return True

    def draw(self) -> None:
        """Draw what is asked."""
        raise NotImplementedError

    def answered(self, key: KeyT, *, back: bool = False) -> None:
        """Something was written down for a question; `back`: taken back or done again."""
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """One sentence until the next key."""
        said = self.query_one("#said", Static)
        said.update(plain(sentence))
        said.set_class(bool(sentence), "-said")
        self.refresh_bindings()

    def make(self, move: Move, key: KeyT, said: str = "") -> str:
        """Write one answer down, and say so where it does not show by itself. Why not, where it could not be."""
        refused = self._written(move, key, self._trail.made)
        if refused:
            self.say(refused)
        else:
            self.answered(key)
            self.say(said)
        return refused

    def ask_for(self, words: Words, key: KeyT) -> None:
        """Open the line for words that make a move; words that are refused come back to it, with the reason."""

        def typed(said: str) -> None:
            if refused := self.make(words.move(said), key, words.said):
                self.ask_for(replace(words, title=refused, start=said), key)

        self.ask(words.title, words.start, typed, words.offers)

    def ask(self, title: str, start: str, then: Callable[[str], None], offers: Sequence[str] = ()) -> None:
        """Open the line, with a title above it and the offers by their numbers."""

        def typed(words: str | None) -> None:
            self.say("")
            if words is not None:
                then(words)

        self.line.ask(start, typed, offers)
        self._asked = "\n".join([title, *_in_rows(offers, self.size.width - _MARGINS)])
        self.say(self._longer(start))

    def on_input_changed(self, event: Input.Changed) -> None:
        """What does not fit into the line is read above it as a whole."""
        if self.line.open:
            self.say(self._longer(event.value))

    def _longer(self, words: str) -> str:
        fits = len(words) < self.size.width - _MARGINS or self.has_class("-narrow") or self.has_class("-low")
        return self._asked if fits else f"{self._asked}\n{words}"

    def action_undo(self) -> None:
        number = self._reader.session().to_undo
        if number in self._trail.made:
            self._turn_back(undo, self._trail.made[number], self._trail.undone, _("Undone."))
        else:
            self.say(_("Nothing to undo on this screen."))

    def action_redo(self) -> None:
        number = self._reader.session().to_redo
        if number in self._trail.undone:
            self._turn_back(redo, self._trail.undone[number], {}, _("Done again."))
        else:
            self.say(_("Nothing to do again on this screen."))

    def _turn_back(self, move: Move, key: KeyT, into: dict[EntryNumber, KeyT], said: str) -> None:
        refused = self._written(move, key, into)
        if not refused:
            self.answered(key, back=True)
        self.say(refused or said)

    def _written(self, move: Move, key: KeyT, into: dict[EntryNumber, KeyT]) -> str:
        try:
            move(self._reader.session())
        except Refused as refused:
            return str(refused)
        if not self._reader.make([move]):
            return _("That could not be written down. It is still open.")
        into[self._reader.session().last] = key
        return ""

    def action_page_down(self) -> None:
        self.body.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        self.body.scroll_page_up(animate=False)

    def action_help(self) -> None:
        self.app.push_screen(Explained(*self.explains, self.BINDINGS))

    def action_back(self) -> None:
        self.dismiss(False)


def _in_rows(offers: Sequence[str], width: int) -> list[str]:
    """Offers with their numbers, none of them torn apart."""
    rows: list[str] = []
    for number, offer in enumerate(offers, 1):
        numbered = f"{number} {offer}"
        if rows and len(rows[-1]) + len(numbered) + 3 <= width:
            rows[-1] += f"   {numbered}"
        else:
            rows.append(numbered)
    return rows
