"""The facilitator's pass: one suspect at a time in its text, with the reason, what will leave, and answers as verbs.

Never for the wall: it is the only screen that shows listed names.
"""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from survival_surgery.anonymise.finders import trained
from survival_surgery.anonymise.passages import Passage, Question
from survival_surgery.anonymise.roles import offered
from survival_surgery.anonymise.softer import suggestion
from survival_surgery.anonymise.texts import NO_ENTRY
from survival_surgery.meeting.readback.answers import contribution_of, veil
from survival_surgery.meeting.readback.order import Key, Order, key_of
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.meeting.readback.view import View, stand_in_of
from survival_surgery.meeting.readback.where import Places, on_a_page
from survival_surgery.screens.readback import explained
from survival_surgery.screens.readback.answering import AnsweringScreen, Trail, Words
from survival_surgery.screens.readback.view import at_the_end, outcome, reason, texts
from survival_surgery.session import linking
from survival_surgery.session.events import EntryNumber
from survival_surgery.session.moves import Move
from survival_surgery.session.protect import approve, clear, leave_out, soften
from survival_surgery.session.state import Session
from survival_surgery.translation import ENGLISH, N_, _, ngettext, using
from survival_surgery.widgets.plain import plain

_WARNING = N_("For your eyes only: turn the projector away before you go on.")
_SHORT = N_("{left} left of {all} · projector away")

_OF_A_QUESTION = frozenset({"veil", "other", "here", "soften", "keep", "leave_out", "next", "turn", "tell_apart"})
"""Verbs that need a question to work on."""


class QuestionsScreen(AnsweringScreen[Key]):
    """Answers True when every question is answered, and False to go back with the rest still open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "go_on", "go on"),
        Binding("enter", "veil", "as shown"),
        Binding("e", "other", "other"),
        Binding("h", "here", "here"),
        Binding("s", "soften", "soften"),
        Binding("k", "keep", "keep"),
        Binding("x", "leave_out", "remove"),
        Binding("n,down", "next", "next"),
        Binding("p,up", "previous", "previous"),
        Binding("t,tab", "turn", "text"),
        Binding("l", "tell_apart", "tell apart"),
        *AnsweringScreen.LAST_KEYS,
    ]

    DEFAULT_CSS = """
    QuestionsScreen #note { color: $warning; }
    """

    explains = explained.QUESTIONS

    def __init__(self, reader: Reader, trail: Trail[Key] | None = None) -> None:
        super().__init__(reader, trail)
        self._order = Order()
        self._seen: tuple[Session, View] | None = None
        self._at = 0
        self._changed = False
        """Whether an answer would change an earlier one, so that the facilitator stays where they are."""

    def on_resize(self) -> None:
        if self.is_mounted:
            self.call_after_refresh(self.draw)

    def does_something(self, action: str) -> bool:
        if action == "go_on":
            return not self._order.left
        if action not in _OF_A_QUESTION:
            return super().does_something(action)
        question = self._order.question
        if question is None:
            return False
        place = self._here(question)
        return {
            "turn": len(question.places) > 1,
            "here": not on_a_page(place),
            "soften": not on_a_page(place),
            "leave_out": place.what != NO_ENTRY,
            # Only what is veiled behind a role can have a letter beside it.
            "tell_apart": question.suspect.kind == "name" and question.answered and not question.cleared,
        }.get(action, True)

    @property
    def view(self) -> View:
        """The session as it stands, read once for each answer."""
        session = self._reader.session()
        if self._seen is None or self._seen[0] is not session:
            questions = self._reader.questions()
            self._seen = session, View(session, Places(self._reader), questions)
            self._order.refresh(questions)
        return self._seen[1]

    def _here(self, question: Question) -> Passage:
        """The text that is shown first, and that the verbs for one text work on."""
        return question.places[self._at % len(question.places)]

    def draw(self) -> None:
        view, question = self.view, self._order.question
        self._changed = question is not None and question.answered
        counted = {"left": self._order.left, "all": self._order.all}
        narrow = self.has_class("-low") or self.has_class("-narrow")
        head = _(_SHORT) if narrow else _("Before anything leaves · your pass · {left} left of {all}")
        self.query_one("#head", Static).update(plain(head.format(**counted)))
        self.query_one("#note", Static).update(plain("\n".join(filter(None, (_(_WARNING), trained.missing())))))
        if question:
            stand_in = stand_in_of(question, self.session)
            shown = texts(view, question, self._at % len(question.places), self._enter(question), narrow=narrow)
            if narrow:
                self._put([reason(question), shown, outcome(question, stand_in)], [])
            else:
                self._put([shown], [reason(question), outcome(question, stand_in)])
        else:
            self._put([at_the_end(self._order.all), plain(trained.missing(), "$warning")], [])
        self.body.scroll_home(animate=False)
        if not self.line.open:
            self.say("")

    def _put(self, body: list[Content], answer: list[Content]) -> None:
        self.query_one("#passage", Static).update(Content("\n").join(body))
        below = self.query_one("#answer", Static)
        below.update(Content("\n").join(answer))
        below.display = bool(answer)
        self.call_after_refresh(self.refresh_bindings)

    def answered(self, key: Key, *, back: bool = False) -> None:
        """On to what is open next, unless this question still is; to the question whose answer was taken back."""
        _view, now = self.view, self._order.question
        if back:
            self._order.go_to(key)
        elif now and key_of(now) == key and now.answered and not self._changed:
            self._order.to_open()
        self._at = 0
        self.draw()

    def action_next(self) -> None:
        self._order.forward()
        self._at = 0
        self.draw()

    def action_previous(self) -> None:
        self._order.back()
        self._at = 0
        self.draw()

    def action_turn(self) -> None:
        """Another text of the same question."""
        self._at += 1
        self.draw()

    def action_veil(self) -> None:
        """Everywhere, as shown."""
        if question := self._order.question:
            self.make(self._enter(question), key_of(question))

    def action_other(self) -> None:
        """Another stand-in everywhere, such as a role."""
        if question := self._order.question:
            title = _("What stands in for it? Type it, or choose:")
            offers = offered(question, self.session)
            self.ask_for(Words(title, "", lambda words: self._veiled(question, words), offers), key_of(question))

    def action_here(self) -> None:
        """The stand-in in this text alone."""
        if (question := self._order.question) and self._has_words(question):
            place = self._here(question)
            words = self.view.here(place, question, stand_in_of(question, self.session))
            self.make(soften(place.what, place.part, words), key_of(question))

    def action_soften(self) -> None:
        """Other words for this text. The working notes stay as they are."""
        if (question := self._order.question) and self._has_words(question):
            place = self._here(question)
            title = _("Softer words for this text; your notes stay as they are:")
            start = suggestion(place.words, self.view.suspects(place), english=using() == ENGLISH)
            self.ask_for(Words(title, start, lambda words: soften(place.what, place.part, words)), key_of(question))

    def action_keep(self) -> None:
        """Let the words stand. Somebody's own words can only be approved, and only by the room."""
        question = self._order.question
        if question and question.suspect.kind != "verbatim":
            self.make(clear(question.words), key_of(question))
        elif question:
            said = contribution_of(self.session, question)
            if said is None:
                self.say(_("Those words were taken back or reworded. Soften the sentence, or take it out."))
            else:
                self._ask_the_room(question, said)

    def action_leave_out(self) -> None:
        question = self._order.question
        if question and self._here(question).what == NO_ENTRY:
            self.say(_("That stands in the label or the template. Keep it, or choose a stand-in."))
        elif question:
            said = _("That text is in no document now. U takes that back.")
            self.make(leave_out(self._here(question).what), key_of(question), said)

    def action_tell_apart(self) -> None:
        """A letter for a person in the group's copy, where the room asks for it; the same key takes it away."""
        question = self._order.question
        if question is None:
            return
        if any(one.casefold() == question.words.casefold() for one in self.session.linked):
            said = _("They have no letter any more: each time it could be anybody.")
            self.make(linking.unlink(question.words), key_of(question), said)
        else:
            said = _("In the group's copy they have a letter now, and nowhere else. L takes it away.")
            self.make(linking.link(question.words), key_of(question), said)

    def action_go_on(self) -> None:
        left = self._order.left
        if left:
            said = ngettext("One question is still open.", "{count} questions are still open.", left)
            self.say(said.format(count=left))
        else:
            self.dismiss(True)

    def _has_words(self, question: Question) -> bool:
        """Whether the text has words of its own, which a line of a finished page has not; says so."""
        if whole := on_a_page(self._here(question)):
            self.say(_("That stands in several texts at once. Keep it, or choose a stand-in."))
        return not whole

    def _ask_the_room(self, question: Question, said: EntryNumber) -> None:
        answers = (_("Yes, word for word"), _("No, or not yet"))

        def answer(words: str) -> None:
            if words == answers[0]:
                self.make(approve(said), key_of(question))

        self.ask(_("Has the room agreed to print somebody's own words?"), "", answer, answers)

    def _enter(self, question: Question) -> Move:
        return self._veiled(question, stand_in_of(question, self.session))

    def _veiled(self, question: Question, stand_in: str) -> Move:
        return veil(question, stand_in, self.session)

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self._reader.session()
