"""The short commands: lines that begin with a slash. A line of words that begins with one is typed with two.

Each is one function of the talk, entered in a table with what it does in plain words.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from survival_surgery.meeting.hints import hints
from survival_surgery.meeting.shelf import cards
from survival_surgery.meeting.where import next_of
from survival_surgery.plain import alike, telling
from survival_surgery.plain.bringing import bring_cards
from survival_surgery.plain.checking import care, ready
from survival_surgery.plain.earlier import open_earlier
from survival_surgery.plain.finding import search, tell_lamps, where
from survival_surgery.plain.putting_right import put_right, redo, take_back, undo
from survival_surgery.plain.timing import minutes, pause, plan_the_rest, tell_time
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
    else:
        COMMANDS[_meant(name)].does(talk, rest.strip())


def _meant(typed: str) -> str:
    """The command that is meant by its name or the beginning of it."""
    wanted = typed.casefold().removeprefix("/")
    begins = [known for known in COMMANDS if known == wanted] or [
        known for known in COMMANDS if wanted and known.startswith(wanted)
    ]
    if len(begins) > 1:
        raise Refused(_("That may be {commands}. Type more of it.").format(commands=_named(begins)))
    if not begins:
        raise Refused(_("There is no command like that. /help lists them; // writes a line that begins with a slash."))
    return begins[0]


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"/{name}" for name in names)


def tell_here(talk: "Talk") -> None:
    """What can be typed in this step; the open question follows, with what explains it."""
    step = talk.stop.step
    talk.say(_("In this step: {captures}.").format(captures=_(step.captures)) if step.captures else "")
    talk.say(telling.sorts(talk.asking), *(_(way) for way in step.ways))
    talk.say(_("?3: the third of the options under /tips, with its answers.") if step.offered() else "")
    if alike.can_be_asked(talk):
        talk.say(_("?: cards that look alike; ?5: those that look like card 5."))
    talk.say(_("/help lists the commands."))
    talk.ask_whole()


def _help(talk: "Talk", rest: str) -> None:
    if rest:
        talk.say(*map(_told, COMMANDS if rest.casefold() == "all" else [_meant(rest)]))
        return
    talk.say(_("Type an answer and Enter. Enter alone passes a question that need not be answered."))
    for heading, names in GROUPS.items():
        talk.say(f"{_(heading)}: {_named(names)}.")
    talk.say(_("/1, /2 and so on: another sort of line, where a step has several."))
    talk.say(_("//: a line that begins with a slash. A command may be shortened as far as it stays plain."))
    talk.say(_("/help NAME tells what a command does, such as /help next; /help all tells every one."))
    tell_here(talk)


def _told(name: str) -> str:
    command = COMMANDS[name]
    takes = f" {_(command.takes)}" if command.takes else ""
    return f"/{name}{takes}: {_(command.words)}."


def _turn(talk: "Talk", stop_id: str | None) -> None:
    if talk.holds_back():
        return
    if stop_id is None:
        talk.say(_("That was the last step. /finish goes on: readback, then the documents."))
    elif talk.make([moves.enter(stop_id, talk.now)]):
        talk.begin_step()


def _next(talk: "Talk", rest: str) -> None:
    _turn(talk, next_of(talk.template, talk.session))


def _step(talk: "Talk", called: str) -> Stop:
    for number, stop in telling.places(talk.template, talk.session):
        if called.casefold() in (number, stop.step.id.casefold(), stop.step.title.casefold()):
            return stop
    raise Refused(_("There is no step '{called}'. /steps lists them with their numbers.").format(called=called))


def _go(talk: "Talk", rest: str) -> None:
    _turn(talk, _step(talk, rest).step.id)


def _skip(talk: "Talk", rest: str) -> None:
    step = (_step(talk, rest) if rest else talk.stop).step
    if not step.skippable:
        talk.say(_("What it is for: {words}").format(words=step.purpose))
        if not talk.agrees(_("Leave this out? Type yes to leave it out; Enter keeps it in.")):
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


def _tips(talk: "Talk", rest: str) -> None:
    wanted = rest.casefold().split()
    # What nobody foresaw in this step is asked for by a word of it: all cards at once are too much to listen to.
    told = list(_sections(talk, wanted, hints(talk.stop, talk.template, said=True, cards=cards() if wanted else ())))
    if wanted and not told:
        raise Refused(_("Nothing here has these words."))
    talk.say(*told)
    talk.say("" if wanted else _("/tips WORDS looks for these words in every hint card, such as /tips silence."))


def _sections(talk: "Talk", wanted: Sequence[str], found: Iterable[tuple[str, Sequence[str]]]) -> Iterator[str]:
    for heading, sentences in found:
        fitting = [one for one in sentences if all(word in f"{heading} {one}".casefold() for word in wanted)]
        yield from (telling.headed(heading), *fitting) if fitting else ()


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


def _other(talk: "Talk", rest: str) -> None:
    talk.noticing.in_other_words()


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


def _ready(talk: "Talk", rest: str) -> None:
    ready(talk.conversation)


def _care(talk: "Talk", rest: str) -> None:
    care(talk.conversation)


COMMANDS: dict[str, Command] = {
    "next": Command(_next, N_("go on to the next step")),
    "go": Command(_go, N_("go to a step by its number, such as /go 2.3"), N_("STEP")),
    "steps": Command(_steps, N_("the steps with their numbers, and where we are")),
    "skip": Command(_skip, N_("leave this step out, or another, such as /skip 2.3"), N_("STEP")),
    "board": Command(_board, N_("what is written in this step")),
    "search": Command(search, N_("every line that holds these words, and where it stands"), N_("WORDS")),
    "where": Command(where, N_("where a card is now, by its number or some of its words"), N_("CARD")),
    "lamps": Command(tell_lamps, N_("how far each focus theme has come from private to shared")),
    "alike": Command(
        alike.suggest, N_("cards that look alike, or look like one of them, such as /alike 5"), N_("CARD")
    ),
    "cards": Command(bring_cards, N_("put up one card for each line of a text file, in no order"), N_("FILE")),
    "reword": Command(put_right, N_("put a row of the board right, such as /reword 3"), N_("ROW")),
    "takeback": Command(take_back, N_("take a row of the board back"), N_("ROW")),
    "undo": Command(undo, N_("take the last thing back")),
    "redo": Command(redo, N_("do it again")),
    "back": Command(_back, N_("one question back")),
    "drop": Command(_drop, N_("leave the line that is being asked for")),
    "write": Command(_write, N_("write the line now; the questions that are left are passed over"), N_("ANSWER")),
    "earlier": Command(open_earlier, N_("take over what an earlier session left open, where you look back at it")),
    "mine": Command(_mine, N_("take my own words, where a stand-in was offered for a name")),
    "list": Command(_list, N_("list what was noticed, so that it never leaves")),
    "other": Command(_other, N_("other words, where the wording of the last line was noticed")),
    "stand": Command(_stand, N_("let what was noticed stand")),
    "time": Command(tell_time, N_("what is left of this step, when we end, and which step is next")),
    "more": Command(minutes(1), N_("a minute more for this step, or as many as you type"), N_("MINUTES")),
    "less": Command(minutes(-1), N_("a minute less"), N_("MINUTES")),
    "pause": Command(pause, N_("stop the clock, or let it go on")),
    "rest": Command(plan_the_rest, N_("plan the rest anew in so many minutes, such as /rest 25"), N_("MINUTES")),
    "tips": Command(_tips, N_("what helps in this step, or the hint cards that hold these words"), N_("WORDS")),
    "ready": Command(_ready, N_("what should be ready before people come")),
    "care": Command(_care, N_("what is good to do once the meeting is over")),
    "setup": Command(_set_up, N_("change what was set up: label, time, lists")),
    "finish": Command(_finish, N_("the readback, then the documents")),
    "leave": Command(_leave, N_("leave; what is written is saved")),
    "help": Command(_help, N_("the commands, or what one of them does"), N_("NAME")),
}
"""Every command by its name, in the order of use."""

GROUPS: dict[str, tuple[str, ...]] = {
    N_("Going on"): ("next", "go", "steps", "skip"),
    N_("What is written"): ("board", "search", "where", "lamps", "alike", "cards"),
    N_("Putting right"): ("reword", "takeback", "undo", "redo"),
    N_("The line that is asked for"): ("back", "drop", "write", "earlier"),
    N_("What was noticed"): ("mine", "list", "other", "stand"),
    N_("Time"): ("time", "more", "less", "pause", "rest"),
    N_("Help in the room"): ("tips", "ready", "care"),
    N_("The session"): ("setup", "finish", "leave", "help"),
}
"""The names of the commands as they are told, so that they can be remembered."""
