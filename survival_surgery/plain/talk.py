"""One session being talked through, step by step. What is typed answers the question that was asked last.

Every answer that completes a line is written down at once. It knows no kind of step: the questions are those that the
kinds declare, and the moves those of their lines.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.typed import veil_listed
from survival_surgery.errors import SurgeryError
from survival_surgery.meeting.rest import beginning
from survival_surgery.meeting.together import Together
from survival_surgery.meeting.where import judge, moves_of, place_of, stop_of
from survival_surgery.plain import alike, commands, telling
from survival_surgery.plain.conversation import TELL, Conversation
from survival_surgery.plain.noticing import Noticing
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import Session
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.form import texts
from survival_surgery.steps.lines import Line
from survival_surgery.steps.themes.suggesting import Suggesting
from survival_surgery.store.live import LiveSession
from survival_surgery.template.agenda import Stop, lines
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.steps.review.step import Handed


class _Elsewhere(Exception):
    """A command was typed where a question beside the line was asked."""


class Talk:
    """A session and whoever types. `asking` is the line that is being asked for, None where nothing is written."""

    def __init__(
        self, live: LiveSession, template: SessionTemplate, conversation: Conversation, clock: Callable[[], float]
    ) -> None:
        self.live, self.template, self.conversation = live, template, conversation
        self.clock = clock
        self.asking: Asking | None = None
        self.noticing = Noticing(self)
        self.suggesting = Suggesting()
        self.together = Together()
        self.handed: tuple[Handed, ...] = ()
        """What an earlier session left open and is to be asked about here; kept in memory only."""
        self.over = False
        self.gone = False
        self.warned = False
        self._offered = ""
        self._insisted: str | None = None
        self._told: Asking | None = None
        self._pressing = ""
        """What was said last of the time that is left; said once, and with the next answer: nothing interrupts."""
        self._heard_once: set[tuple[type[Line], int]] = set()

    @property
    def session(self) -> Session:
        """The session as it is written down."""
        return self.live.session

    @property
    def stop(self) -> Stop:
        """The stop of the step that the room is in."""
        return stop_of(self.template, self.session)

    @property
    def now(self) -> int:
        """Seconds since the epoch."""
        return int(self.clock())

    def say(self, *sentences: str) -> None:
        """Say sentences, with every listed name as what stands in for it."""
        self.conversation.say(*(self.veiled(sentence) for sentence in sentences))

    def veiled(self, words: str) -> str:
        """Words as the room may hear them."""
        return veil_listed(words, self.session.names)

    def run(self) -> None:
        """Talk until somebody leaves. Raises `Over` where the input ends before."""
        self.make(beginning(self.session, self.stop.step.id, self.now))
        self.begin_step()
        while not self.over:
            self._ask()
            self._heard(self.conversation.hear())

    def begin_step(self) -> None:
        """Say where the room is, what is to be said to it, and what is written; the first question comes after."""
        self._heard_once.clear()
        self._pressing = telling.pressing(self.template, self.session, self.now)
        self.conversation.pause()
        self.say(*telling.beginning(self.template, self.session, self.now))
        asked = dict.fromkeys(asked.line for asked in lines(self.stop))
        sorts = tuple(line for line in asked if not line.on_paper)
        self.asking = Asking(sorts) if sorts else None
        self.ask_again()
        self.say(*telling.board_in_short(self.stop, self.session))
        self.say(telling.sorts(self.asking))

    def ask_again(self, *, turn: int = 0) -> None:
        """Ask for the same sort of line again, or, where a step has only one of it, for the next."""
        self._offered, self._insisted, self._told = "", None, None
        if self.asking:
            asking = self.asking.turned(turn) if turn else self.asking
            self.asking = telling.fresh(asking, self.stop, self.session, self.handed)

    def ask_for(self, asking: Asking) -> None:
        """Ask for another line, or another question of this one."""
        self.asking, self._told = asking, None

    def ask_whole(self) -> None:
        """Say the open question once more, with what explains it."""
        self._heard_once.clear()
        self._told = None

    def make(self, wanted: Sequence[Move]) -> bool:
        """Make moves in order, all or none. Says so where one is refused or cannot be saved."""
        return not wanted or self.keep(lambda: self.live.make(wanted))

    def keep(self, write: Callable[[], object]) -> bool:
        """Write something down, which one undo takes back. Says so where it is refused or cannot be saved."""
        done = len(self.live.entries)
        try:
            write()
        except Refused as refused:
            self.say(str(refused))
            return False
        except SurgeryError as error:
            self.conversation.say(_("Not saved: {why}").format(why=error))
            return False
        self.together.keep(self.live.entries[done:])
        return True

    def holds_back(self) -> bool:
        """Say so, once, where going on would lose what was typed and is not written down."""
        if not (self.asking and self.asking.begun) or self.warned:
            return False
        self.warned = True
        self.say(
            _("This line is not written yet. /write writes it as far as it has come; /drop leaves it."),
            _("The same command once more goes on without it."),
        )
        return True

    def _ask(self) -> None:
        pressing = telling.pressing(self.template, self.session, self.now)
        self.say(pressing if pressing != self._pressing else "")
        self._pressing = pressing
        if self.asking is None:
            self.say(telling.nothing_to_write(self.stop))
        elif self._told is not self.asking:
            self._told = self.asking
            heard = (self.asking.line, self.asking.at)
            self.say(telling.question(self.asking, again=heard in self._heard_once))
            self._heard_once.add(heard)

    def _heard(self, typed: str) -> None:
        try:
            if alike.is_asked(self, typed):
                self._do(f"/alike {typed[1:]}")
            elif typed == TELL:
                commands.tell_here(self)
            elif typed.startswith("/") and not typed.startswith("//"):
                self._do(typed)
            else:
                self.warned = False
                self._answer(typed[1:] if typed.startswith("//") else typed)
        except Refused as refused:
            self._refuse(typed, refused)
        except _Elsewhere:
            self._told = None

    def _do(self, command: str) -> None:
        commands.do(self, command)
        # Whatever a command had to say, the question is the last that is heard.
        self._told = None

    def asked(self, question: str) -> str:
        """What is answered to a question beside the line. A command is done instead, and the question is left."""
        self.say(question)
        typed = self.conversation.hear()
        if typed.startswith("/") and not typed.startswith("//"):
            self.conversation.hear_again(typed)
            raise _Elsewhere
        return typed.removeprefix("/")

    def agrees(self, question: str) -> bool:
        """Whether a question is answered with yes, which Enter alone never is."""
        # Folded, because an accent is soon left out of a short word.
        return folded(self.asked(question)) in ("yes", "y", folded(_("yes")))

    def _answer(self, typed: str) -> None:
        if self._offered and typed:
            # Whoever types on takes what was offered, as on the screen, so that no two lines run together.
            self.conversation.hear_again(typed)
            typed = ""
        words = typed or self._offered or (self.asking.before if self.asking else "")
        if words and not self._offered and words != self._insisted and self._offers_stand_in(words):
            return
        self._offered = ""
        if not (typed and self._took_short(words)):
            self.take(words)

    def _took_short(self, words: str) -> bool:
        """Whether the words were a short way of typing, which only the first answer of a line can be."""
        asking = self.asking
        if asking is None or asking.at or asking.amends:
            return False
        short = self.stop.step.short(words, place_of(self.template, self.session), self.session)
        if isinstance(short, str | Mapping):
            self.ask_for(asking.offering({asking.question.name: short} if isinstance(short, str) else short))
        elif short is not None and self.make(short):
            self.say(_("Written down."))
            self.noticing.read([words])
            self.ask_again()
        return short is not None

    def _offers_stand_in(self, words: str) -> bool:
        """Before anything is written: a listed name is said as its stand-in, and Enter is asked for once more."""
        veiled = self.veiled(words)
        if veiled == words:
            return False
        self._offered, self._insisted = veiled, words
        said = _("That held a listed name. Enter takes it like this: {words}")
        self.say(said.format(words=veiled), _("/mine takes your own words as they are; nothing is written yet."))
        return True

    def insist(self) -> None:
        """Take the words as they were typed, where a stand-in was offered for them."""
        words, self._offered = self._insisted, ""
        if words is None:
            raise Refused(_("There is nothing to take back: no stand-in was offered."))
        self.take(words)

    def take(self, words: str, *, rest: bool = False) -> None:
        """Take words as the answer to the open question. `rest`: pass over the questions that are left."""
        if self.asking is None:
            # What was typed by mistake is answered by the question, which says that nothing is written here.
            self.say("" if words else telling.time(self.template, self.session, self.now))
            return
        answered = self.asking.answered(words)
        if not (answered.complete or rest):
            judge(self.asking, answered, self.template, self.session)
            self.ask_for(answered)
            return
        self._write(answered.finished(), answered)

    def _write(self, line: Line, answered: Asking) -> None:
        wanted = moves_of(line, answered.amends, place_of(self.template, self.session, type(line)))
        if not self.make(wanted):
            self._told = None
            self.say(telling.kept(answered))
            return
        self.say(_("Written down."))
        self.noticing.read(texts(line))
        self.ask_again(turn=int(line.once and answered.amends is None))

    def _refuse(self, typed: str, refused: Refused) -> None:
        """Nothing that was typed is lost: it is said again, with why it was not taken."""
        self._offered = ""
        bare = typed.startswith(("/", TELL)) and " " not in typed and not typed.startswith("//")
        self.say(_("You typed: {words}").format(words=typed) if typed and not bare else "", str(refused))
        asked_already = self.asking is not None and self.asking.question.asks in str(refused)
        self._told = self.asking if asked_already else None
