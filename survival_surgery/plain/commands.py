"""The short commands: lines that begin with a slash. A line of words that begins with one is typed with two.

Each is one function of the talk, entered in a table with what it does in plain words.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from survival_surgery.meeting.hints import hints
from survival_surgery.meeting.where import next_of
from survival_surgery.plain import telling
from survival_surgery.plain.putting_right import put_right, take_back
from survival_surgery.session import moves
from survival_surgery.session.moves import Refused
from survival_surgery.template.agenda import Stop
from survival_surgery.translation import N_, _

if TYPE_CHECKING:
    from survival_surgery.plain.talk import Talk


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `takes` says what may follow its name."""

    does: Callable[["Talk", str], None]
    words: str
    takes: str = ""


def do(talk: "Talk", typed: str) -> None:
    """Do what a line that begins with a slash says. Raises `Refused` where there is no such command."""
    name, _space, rest = typed[1:].partition(" ")
    if name.isdecimal():
        _sort(talk, name)
        return
    wanted = name.casefold()
    begins = [known for known in COMMANDS if known == wanted] or [
        k for k in COMMANDS if wanted and k.startswith(wanted)
    ]
    if len(begins) != 1:
        raise Refused(_("There is no command like that. /help lists them; // writes a line that begins with a slash."))
    COMMANDS[begins[0]].does(talk, rest.strip())


def _help(talk: "Talk", rest: str) -> None:
    talk.say(_("Type an answer and Enter. Enter alone passes a question that need not be answered."))
    for name, command in COMMANDS.items():
        takes = f" {_(command.takes)}" if command.takes else ""
        talk.say(f"/{name}{takes}: {_(command.words)}")
    talk.say(_("/1, /2 and so on: another sort of line, where a step has several."))
    talk.say(_("//: a line that begins with a slash. A command may be shortened as far as it stays plain."))
    step = talk.stop.step
    talk.say(_("In this step: {captures}.").format(captures=_(step.captures)) if step.captures else "")
    talk.say(*(_(way) for way in step.ways))
    talk.say(_("?3: the third of the options under /tips, with its answers.") if step.offered() else "")


def _turn(talk: "Talk", stop_id: str | None) -> None:
    if talk.holds_back():
        return
    if stop_id is None:
        talk.say(_("That was the last step. /finish goes on: readback, then the documents."))
    elif talk.make([moves.enter(stop_id, talk.now)]):
        talk.begin_step()


def _next(talk: "Talk", rest: str) -> None:
    _turn(talk, next_of(talk.template, talk.session))


def _named(talk: "Talk", called: str) -> Stop:
    for number, stop in telling.places(talk.template, talk.session):
        if called.casefold() in (number, stop.step.id.casefold(), stop.step.title.casefold()):
            return stop
    raise Refused(_("There is no step '{called}'. /steps lists them with their numbers.").format(called=called))


def _go(talk: "Talk", rest: str) -> None:
    _turn(talk, _named(talk, rest).step.id)


def _skip(talk: "Talk", rest: str) -> None:
    step = (_named(talk, rest) if rest else talk.stop).step
    if not step.skippable:
        talk.say(_("Leave this out? {purpose}").format(purpose=step.purpose), _("Type yes to leave it out."))
        if talk.conversation.hear().casefold() not in ("yes", "y", _("yes")):
            talk.say(_("It stays in."))
            return
    if talk.make([moves.skip(step.id)]):
        talk.say(_("That step is left out. Going to it takes it in again."))
        if step.id == talk.stop.step.id:
            _next(talk, "")


def _steps(talk: "Talk", rest: str) -> None:
    talk.say(*telling.road(talk.template, talk.session))


def _board(talk: "Talk", rest: str) -> None:
    told = list(telling.board(talk.stop, talk.session))
    talk.say(*(told or [_("Nothing is written in this step yet.")]), telling.sorts(talk.asking))


def _time(talk: "Talk", rest: str) -> None:
    talk.say(telling.time(talk.template, talk.session, talk.now))


def _minutes(sign: int) -> Callable[["Talk", str], None]:
    def give(talk: "Talk", rest: str) -> None:
        if rest and not rest.isdecimal():
            raise Refused(_("Type the minutes in digits, such as /more 5."))
        if talk.make([moves.give_time(talk.stop.step.id, sign * int(rest or 1))]):
            _time(talk, "")

    return give


def _tips(talk: "Talk", rest: str) -> None:
    for heading, sentences in hints(talk.stop, talk.template, said=True):
        if sentences:
            talk.say(heading, *(f"- {sentence}" for sentence in sentences))


def _undo(talk: "Talk", rest: str) -> None:
    if talk.make([moves.undo]):
        talk.say(_("Undone. /redo does it again."))
        if talk.asking and not talk.asking.begun:
            talk.ask_again()


def _redo(talk: "Talk", rest: str) -> None:
    if talk.make([moves.redo]):
        talk.say(_("Done again."))
        if talk.asking and not talk.asking.begun:
            talk.ask_again()


def _back(talk: "Talk", rest: str) -> None:
    if talk.asking:
        talk.ask_for(talk.asking.back())


def _drop(talk: "Talk", rest: str) -> None:
    talk.say(_("That line is left; nothing of it is written."))
    talk.ask_again()


def _write(talk: "Talk", rest: str) -> None:
    talk.take(rest or (talk.asking.before if talk.asking else ""), rest=True)


def _sort(talk: "Talk", number: str) -> None:
    if talk.asking is None or not 1 <= int(number) <= len(talk.asking.lines):
        raise Refused(telling.sorts(talk.asking) or _("There is one sort of line in this step."))
    if not talk.holds_back():
        talk.ask_again(turn=int(number) - 1 - talk.asking.sort)


def _mine(talk: "Talk", rest: str) -> None:
    talk.insist()


def _list(talk: "Talk", rest: str) -> None:
    talk.noticing.list_it()


def _stand(talk: "Talk", rest: str) -> None:
    talk.noticing.let_stand()


def _set_up(talk: "Talk", rest: str) -> None:
    from survival_surgery.plain.set_up import set_up

    set_up(talk.live, talk.template, talk.conversation, again=True)
    talk.begin_step()


def _finish(talk: "Talk", rest: str) -> None:
    from survival_surgery.plain.finish import finish

    if talk.holds_back():
        return
    if finish(talk):
        talk.over = True
    else:
        talk.begin_step()


def _leave(talk: "Talk", rest: str) -> None:
    talk.over = not talk.holds_back()


COMMANDS: dict[str, Command] = {
    "next": Command(_next, N_("go on to the next step")),
    "go": Command(_go, N_("go to a step by its number, such as /go 2.3"), N_("STEP")),
    "steps": Command(_steps, N_("the steps with their numbers, and where we are")),
    "board": Command(_board, N_("what is written in this step")),
    "undo": Command(_undo, N_("take the last thing back")),
    "redo": Command(_redo, N_("do it again")),
    "back": Command(_back, N_("one question back")),
    "drop": Command(_drop, N_("leave the line that is being asked for")),
    "write": Command(_write, N_("write the line now; the questions that are left are passed over"), N_("ANSWER")),
    "reword": Command(put_right, N_("put a row of the board right, such as /reword 3"), N_("ROW")),
    "takeback": Command(take_back, N_("take a row of the board back"), N_("ROW")),
    "mine": Command(_mine, N_("take my own words, where a stand-in was offered for a name")),
    "list": Command(_list, N_("list what was noticed, so that it never leaves")),
    "stand": Command(_stand, N_("let what was noticed stand")),
    "time": Command(_time, N_("what is left of this step, and when we end")),
    "more": Command(_minutes(1), N_("a minute more for this step, or as many as you type"), N_("MINUTES")),
    "less": Command(_minutes(-1), N_("a minute less"), N_("MINUTES")),
    "tips": Command(_tips, N_("what helps in this step: tips, lines to say, options, hint cards")),
    "skip": Command(_skip, N_("leave this step out, or another"), N_("STEP")),
    "setup": Command(_set_up, N_("change what was set up: label, time, lists")),
    "finish": Command(_finish, N_("the readback, then the documents")),
    "leave": Command(_leave, N_("leave; what is written is saved")),
    "help": Command(_help, N_("this list")),
}
"""Every command by its name, in the order of use."""
