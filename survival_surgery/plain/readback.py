"""The readback as a conversation: the same questions in the same order, with a word for each answer."""

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from survival_surgery.anonymise.record import Kept
from survival_surgery.meeting.readback.few import ASK, WHY
from survival_surgery.meeting.readback.matters import Matter, kept, matters, told
from survival_surgery.meeting.readback.passes import go_through
from survival_surgery.meeting.readback.reader import Reader
from survival_surgery.meeting.readback.reading import INSIDER, Answer, texts_to_read
from survival_surgery.plain.asking_insider import ask_insider
from survival_surgery.plain.asking_questions import AskQuestions
from survival_surgery.plain.reading import spoken
from survival_surgery.plain.verbs import Verb, choose
from survival_surgery.session.few import insist
from survival_surgery.session.leaving import Reader as Who
from survival_surgery.session.protect import decide_stay
from survival_surgery.translation import N_, _

if TYPE_CHECKING:
    from survival_surgery.plain.talk import Talk

_BACK = ("back", N_("back to the session"))
_YOURS = (
    ("read", N_("I have read it to the end")),
    ("change", N_("what stays in the group")),
    ("questions", N_("questions again")),
    _BACK,
)
_THE_ROOMS = (
    ("agreed", N_("the room agrees")),
    ("change", N_("what stays in the group")),
    ("later", N_("not read with the room")),
    _BACK,
)
_ANSWERS: dict[str, Answer] = {"read": "done", "agreed": "agreed", "later": "later"}


def read_back(talk: "Talk", where: Kept) -> bool:
    """Go through what is still to be read. False where somebody went back before the end of it."""
    reader = Reader(lambda: talk.session, talk.make, talk.template, where)
    return _done(go_through(_Spoken(talk, reader), reader))


def _done(going: Coroutine[Any, Any, bool]) -> bool:
    """What comes of pages that wait for nothing but the next line, so that there is nobody to come back to them."""
    try:
        going.send(None)
    except StopIteration as ended:
        return bool(ended.value)
    going.close()
    raise RuntimeError


class _Spoken:
    """Each page is a few sentences and a question."""

    def __init__(self, talk: "Talk", reader: Reader) -> None:
        self._conversation, self._reader = talk.conversation, reader
        self._asking = AskQuestions(reader, talk.conversation)

    async def few(self) -> bool:
        self._head(_("with the room"))
        self._conversation.say(*_(WHY).format(fewest=self._reader.session().fewest).split("\n\n"))
        verbs = (("no", N_("no outward minutes")), ("insist", N_("the room insists")), _BACK)
        verb = choose(self._conversation, _verbs(verbs), asks=_(ASK))
        if verb == "insist":
            return self._reader.make([insist(insists=True)])
        return verb == "no"

    async def questions(self) -> bool:
        return self._asking.run()

    async def stays(self) -> bool:
        self._head(_("what stays in the group"))
        self._conversation.say(_("What stays is printed in the group's own copy only. What nobody looked at stays."))
        for place in range(len(self._matters)):
            self._tell(place)
        verbs = _verbs((("go on", N_("it is right like this")), _BACK))
        words = _("The numbers of rows change them, such as: 1 3.")
        asks = _("Is it right like this?")
        first = True
        while (verb := choose(self._conversation, verbs, asks=asks, words=words, tell=first)) not in ("go on", "back"):
            self._turn(verb)
            first = False
        return verb == "go on"

    @property
    def _matters(self) -> tuple[Matter, ...]:
        return matters(self._reader.session(), letter=self._reader.about.letter)

    def _tell(self, place: int) -> None:
        self._conversation.say(f"{place + 1}: {told(self._reader.session(), self._matters[place])}")

    def _turn(self, words: str) -> None:
        """Change the rows that are meant; several may be named at once."""
        called, most = words.replace(",", " ").split(), len(self._matters)
        if not all(one.isdecimal() and 1 <= int(one) <= most for one in called):
            self._conversation.say(_("Type the numbers of rows, from 1 to {most}, or: go on.").format(most=most))
            return
        for one in called:
            held = self._matters[int(one) - 1]
            if self._reader.make([decide_stay(held.number, stays=not kept(self._reader.session(), held))]):
                self._tell(int(one) - 1)

    async def insider(self) -> bool:
        return ask_insider(self._reader, self._conversation)

    async def reading(self, who: Who) -> Answer:
        while True:
            self._read_out(who)
            yours = who == "facilitator"
            asks = _("Have you read it to the end?") if yours else _("Does the room agree?")
            verb = choose(self._conversation, _verbs(_YOURS if yours else _THE_ROOMS), asks=asks)
            if verb == "change":
                await self.stays()
            elif verb == "questions":
                self._asking.run()
            else:
                return _ANSWERS.get(verb, "back")

    def _read_out(self, who: Who) -> None:
        self._head(_("read it to the end") if who == "facilitator" else _("the room's reading, aloud"))
        self._conversation.say(_(INSIDER))
        for text in filter(None, texts_to_read(self._reader, who)):
            self._conversation.pause()
            self._conversation.say(*map(spoken, text.splitlines()))
        self._conversation.pause()

    def _head(self, place: str) -> None:
        self._conversation.pause()
        self._conversation.say(f"{_('Before anything leaves')}: {place}.")


def _verbs(told: tuple[tuple[str, str], ...]) -> tuple[Verb, ...]:
    return tuple(Verb(typed, _(words)) for typed, words in told)
