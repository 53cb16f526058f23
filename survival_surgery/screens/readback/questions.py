"""The facilitator's pass: one suspect at a time, in its sentence, with the reason and the answers as verbs.

Never for the wall: it is the only screen that shows listed names.
"""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from survival_surgery.anonymise.passages import Passage, Question
from survival_surgery.anonymise.texts import NO_ENTRY
from survival_surgery.screens.confirm import ConfirmScreen
from survival_surgery.screens.readback.reader import Reader
from survival_surgery.screens.reword import RewordScreen
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import Move, undo
from survival_surgery.session.protect import approve, clear, leave_out, soften, veil
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.plain import plain


class QuestionsScreen(Screen[bool]):
    """Answers True when every question is answered, and False to go back with the rest still open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "veil", "as shown"),
        Binding("e", "other", "other stand-in"),
        Binding("s", "soften", "soften the sentence"),
        Binding("k", "keep", "keep"),
        Binding("x", "leave_out", "take it out"),
        Binding("n,down", "turn(1)", "next"),
        Binding("p,up", "turn(-1)", "previous"),
        Binding("u,ctrl+z", "undo", "undo"),
        Binding("escape", "back", "back to the session"),
    ]

    DEFAULT_CSS = """
    QuestionsScreen {
        .head { height: 1; padding: 0 1; text-style: bold; }
        .warn { height: 1; padding: 0 1; color: $warning; }
        VerticalScroll { height: 1fr; padding: 1 4; }
        #answer { height: auto; padding: 1 2; }
        #said { height: auto; min-height: 1; padding: 0 2; color: $warning; }
    }
    """

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self._at = 0
        self._made = 0

    def compose(self) -> ComposeResult:
        yield Static(id="head", classes="head", markup=False)
        warning = _("For your eyes only: turn the projector away before you go on.")
        yield Static(warning, classes="warn", markup=False)
        with VerticalScroll():
            yield Static(id="passage", markup=False)
        yield Static(id="answer", markup=False)
        yield Static(id="said", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        self._show()

    @property
    def _open(self) -> list[Question]:
        return [question for question in self._reader.questions() if not question.answered]

    @property
    def _question(self) -> Question | None:
        left = self._open
        return left[self._at % len(left)] if left else None

    def _show(self, said: str = "") -> None:
        question = self._question
        if question is None:
            self.dismiss(True)
            return
        left = len(self._open)
        self.query_one("#head", Static).update(
            plain(_("Before anything leaves · your pass · {left} left").format(left=left))
        )
        passages = Content("\n\n").join([_marked(place, question.words) for place in question.places])
        self.query_one("#passage", Static).update(passages)
        self.query_one("#answer", Static).update(_asked(question))
        self.query_one("#said", Static).update(plain(said))

    def _make(self, *moves: Move) -> None:
        if self._reader.make(moves):
            self._made += len(moves)
            self._show()
        else:
            self._show(_("That could not be written down. It is still open."))

    def action_turn(self, by: int) -> None:
        self._at += by
        self._show()

    def action_veil(self) -> None:
        if question := self._question:
            self._make(veil(question.words, _(question.suspect.stand_in)))

    def action_other(self) -> None:
        """Another stand-in, such as a role."""
        if question := self._question:
            offered = _(question.suspect.stand_in)
            self._ask(offered, _("What stands in for it?"), lambda words: veil(question.words, words))

    def action_soften(self) -> None:
        """Other words for the first sentence that holds it. The working notes stay as they are."""
        if question := self._question:
            place = question.places[0]
            self._ask(
                place.words, _("Softer words for this sentence"), lambda words: soften(place.what, place.part, words)
            )

    def action_keep(self) -> None:
        """Let the words stand. Somebody's own words can only be approved, and only by the room."""
        question = self._question
        if question and question.suspect.kind != "verbatim":
            self._make(clear(question.words))
        elif question:
            said = _contribution(self._reader, question)
            if said is None:
                self._show(_("Those words were taken back or reworded. Soften the sentence, or take it out."))
            else:
                self._ask_the_room(said)

    def action_leave_out(self) -> None:
        question = self._question
        if question and any(place.what == NO_ENTRY for place in question.places):
            self._show(_("That stands in the label or the template. Keep it, or choose a stand-in."))
        elif question:
            self._make(*(leave_out(place) for place in dict.fromkeys(place.what for place in question.places)))

    def action_undo(self) -> None:
        if not self._made:
            self._show(_("Nothing to undo on this screen."))
        elif self._reader.make([undo]):
            self._made -= 1
            self._show(_("Undone."))

    def action_back(self) -> None:
        self.dismiss(False)

    def _ask_the_room(self, said: EntryNumber) -> None:
        def answered(agreed: object) -> None:
            if agreed:
                self._make(approve(said))

        choices = (("n", _("No, or not yet"), False), ("y", _("Yes, word for word"), True))
        asked = _("Has the room agreed to print somebody's own words?")
        self.app.push_screen(ConfirmScreen(asked, choices), answered)

    def _ask(self, words: str, title: str, move: Callable[[str], Move]) -> None:
        def answered(better: object) -> None:
            if isinstance(better, str):
                self._make(move(better))

        self.app.push_screen(RewordScreen(words, lambda typed: typed, title), answered)


def _contribution(reader: Reader, question: Question) -> EntryNumber | None:
    if question.suspect.kind != "verbatim":
        return None
    wanted = " ".join(question.words.casefold().split())
    said = (c for c in reader.session().contributions if " ".join(c.words.casefold().split()) in wanted)
    return next((c.number for c in said if not c.approved), None)


def _marked(place: Passage, words: str) -> Content:
    """A passage with the suspect between marks: never by colour alone."""
    before, found, after = place.words.partition(words)
    return plain(before) + plain(f"«{found}»" if found else "", "bold $warning") + plain(after)


def _asked(question: Question) -> Content:
    lead = plain(f"«{question.words}»", "bold") + plain(f"   {_(question.suspect.reason)}", "$text-muted")
    written = ngettext("Enter writes [{stand_in}]", "Enter writes [{stand_in}] in {count} places", len(question.places))
    return lead + plain("\n" + written.format(stand_in=_(question.suspect.stand_in), count=len(question.places)))
