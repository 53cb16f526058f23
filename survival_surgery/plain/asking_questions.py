"""The facilitator's pass: one suspect after the other in its texts, with the reason, what will leave, and the answers.

For nobody's ears but the facilitator's: it is the only part of the conversation that says listed names.
"""

from survival_surgery.anonymise.finders import trained
from survival_surgery.anonymise.passages import Passage, Question
from survival_surgery.anonymise.roles import offered
from survival_surgery.anonymise.softer import suggestion
from survival_surgery.anonymise.texts import NO_ENTRY
from survival_surgery.meeting.readback.answers import contribution_of, veil
from survival_surgery.meeting.readback.order import Order, key_of
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.meeting.readback.view import View, all_answered, more_texts, outcome, stand_in_of, why
from survival_surgery.meeting.readback.where import Places, on_a_page
from survival_surgery.plain.conversation import Conversation
from survival_surgery.plain.reading import in_words, softer
from survival_surgery.plain.telling import ended
from survival_surgery.plain.trail import Trail
from survival_surgery.plain.verbs import Verb, choose
from survival_surgery.session import linking
from survival_surgery.session.moves import Move
from survival_surgery.session.protect import approve, clear, leave_out, soften
from survival_surgery.session.state import Session
from survival_surgery.translation import ENGLISH, N_, _, using

_WARNING = N_("For your eyes only: turn the projector away before you go on.")

_VERBS = (
    ("as shown", N_("replaced everywhere as shown")),
    ("other", N_("another stand-in everywhere")),
    ("here", N_("the stand-in in the first text only")),
    ("soften", N_("other words for the first text")),
    ("keep", N_("it may stand")),
    ("remove", N_("the first text is in no document")),
    ("letter", N_("a letter in the group's copy, where the room asks for it")),
    ("text", N_("another text first")),
    ("next", N_("the next question")),
)
_ANYWHERE = (
    ("previous", N_("the question before")),
    ("undo", N_("take the last answer back")),
    ("redo", N_("do it again")),
    ("back", N_("back, with the rest still open")),
)


class AskQuestions:
    """The questions of one readback. What was answered can be taken back until its end."""

    def __init__(self, reader: Reader, conversation: Conversation) -> None:
        self._reader, self._conversation = reader, conversation
        self._say = conversation.say
        self._trail = Trail(reader, conversation.say)
        self._order = Order()
        self._at = 0
        self._told = False

    def run(self) -> bool:
        """True when every question is answered, and False to go back with the rest still open."""
        self._order = Order()
        self._order.refresh(self._reader.questions())
        self._say(_(_WARNING), trained.missing())
        while True:
            question = self._order.question
            self._tell(question)
            verb = self._choose(question)
            if verb in ("go on", "back"):
                return verb == "go on"
            self._do(verb, question)

    @property
    def _session(self) -> Session:
        return self._reader.session()

    def _here(self, question: Question) -> Passage:
        return question.places[self._at % len(question.places)]

    def _view(self) -> View:
        return View(self._session, Places(self._reader), self._reader.questions())

    def _tell(self, question: Question | None) -> None:
        self._conversation.pause()
        counted = {"left": self._order.left, "all": self._order.all}
        self._say(_("Before anything leaves: your pass, {left} left of {all}.").format(**counted))
        if question is None:
            self._say(all_answered(self._order.all))
            self._say(_("Nothing is written yet: you read everything once more before it is."))
            return
        self._say(f"«{question.words}», {ended(in_words(why(question)))}")
        stand_in = stand_in_of(question, self._session)
        answer = veil(question, stand_in, self._session)
        for shown in self._view().shown(question, self._at % len(question.places), answer):
            marked = "".join(words for words, _what in shown.marked)
            told = in_words(shown.told)
            self._say(f"{told}: {marked}", _("Will read: {words}").format(words=shown.leaves))
        self._say(more_texts(question), ended(in_words(outcome(question, stand_in))))

    def _choose(self, question: Question | None) -> str:
        verbs = [Verb(typed, _(words)) for typed, words in (_VERBS if question else ())]
        if not self._order.left:
            verbs.insert(0, Verb("go on", _("go on")))
        verbs += [Verb(typed, _(words)) for typed, words in _ANYWHERE]
        # Said in full once; afterwards ? tells them, so that a listener need not hear them each time.
        first, self._told = not self._told, True
        enter = "as shown" if question and not question.answered else ""
        asks = _("What shall become of it?") if question else _("Go on?")
        return choose(self._conversation, verbs, asks=asks, enter=enter, tell=first)

    def _do(self, verb: str, question: Question | None) -> None:
        match verb:
            case "next":
                self._order.forward()
            case "previous":
                self._order.back()
            case "undo" | "redo":
                key = self._trail.undo() if verb == "undo" else self._trail.redo()
                self._order.refresh(self._reader.questions())
                self._order.go_to(key)
            case "text":
                self._at += 1
                return
            case _:
                if question:
                    self._answer(verb, question)
                return
        self._at = 0

    def _answer(self, verb: str, question: Question) -> None:
        was = question.answered
        move, said = self._move(verb, question)
        if move is None or not self._trail.make(move, key_of(question), said):
            self._say("" if move else said)
            return
        self._order.refresh(self._reader.questions())
        now = self._order.question
        if now and key_of(now) == key_of(question) and now.answered and not was:
            self._order.to_open()
        self._at = 0

    def _move(self, verb: str, question: Question) -> tuple[Move | None, str]:
        """What an answer writes down, and what is said then; or nothing, and why."""
        if verb in ("here", "soften") and on_a_page(self._here(question)):
            return None, _("That stands in several texts at once. Keep it, or choose a stand-in.")
        answers = {
            "as shown": self._as_shown,
            "other": self._other,
            "here": self._only_here,
            "soften": self._soften,
            "keep": self._keep,
            "remove": self._remove,
            "letter": self._letter,
        }
        return answers[verb](question)

    def _as_shown(self, question: Question) -> tuple[Move | None, str]:
        return veil(question, stand_in_of(question, self._session), self._session), ""

    def _only_here(self, question: Question) -> tuple[Move | None, str]:
        place = self._here(question)
        words = self._view().here(place, question, stand_in_of(question, self._session))
        return soften(place.what, place.part, words), ""

    def _remove(self, question: Question) -> tuple[Move | None, str]:
        what = self._here(question).what
        if what == NO_ENTRY:
            return None, _("That stands in the label or the template. Keep it, or choose a stand-in.")
        return leave_out(what), _("That text is in no document now.")

    def _other(self, question: Question) -> tuple[Move | None, str]:
        offers = offered(question, self._session)
        self._say(*(f"{number}: {offer}" for number, offer in enumerate(offers, 1)))
        self._say(_("What stands in for it? Type it, or a number; Enter leaves it open."))
        typed = self._conversation.hear()
        if typed.isdecimal() and 1 <= int(typed) <= len(offers):
            typed = offers[int(typed) - 1]
        return (veil(question, typed, self._session), "") if typed else (None, _("It is still open."))

    def _soften(self, question: Question) -> tuple[Move | None, str]:
        place = self._here(question)
        start = suggestion(place.words, self._view().suspects(place), english=using() == ENGLISH)
        words = softer(
            self._conversation, _("What are softer words for this text? Your notes stay as they are."), start
        )
        return soften(place.what, place.part, words), ""

    def _keep(self, question: Question) -> tuple[Move | None, str]:
        """Let the words stand. Somebody's own words can only be approved, and only by the room."""
        if question.suspect.kind != "verbatim":
            return clear(question.words), ""
        said = contribution_of(self._session, question)
        if said is None:
            return None, _("Those words were taken back or reworded. Soften the sentence, or take it out.")
        verbs = (Verb("yes", _("Yes, word for word")), Verb("no", _("No, or not yet")))
        asks = _("Has the room agreed to print somebody's own words?")
        agreed = choose(self._conversation, verbs, asks=asks) == "yes"
        return (approve(said), "") if agreed else (None, _("It is still open."))

    def _letter(self, question: Question) -> tuple[Move | None, str]:
        if any(one.casefold() == question.words.casefold() for one in self._session.linked):
            return linking.unlink(question.words), _("They have no letter any more: each time it could be anybody.")
        return linking.link(question.words), _("In the group's copy they have a letter now, and nowhere else.")
