"""The set-up: one question after the other, each with an answer already there. Every answer is written down at once."""

from collections.abc import Sequence

from survival_surgery.errors import SurgeryError
from survival_surgery.meeting.protected import Protected
from survival_surgery.meeting.question import Question
from survival_surgery.meeting.questions import Ready, questions
from survival_surgery.plain.checking import ready
from survival_surgery.plain.conversation import TELL, Conversation, Over
from survival_surgery.plain.telling import ended
from survival_surgery.session.moves import Refused
from survival_surgery.session.state import ListedName, Session
from survival_surgery.store.live import LiveSession
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.choice import Choice

_BACK = "/back"
_CHECK = "check"


def set_up(live: LiveSession, template: SessionTemplate, conversation: Conversation, *, again: bool = False) -> bool:
    """Ask all the questions. False where the meeting is to start later. `again`: one answer is to be changed."""
    asked = questions(template, kept=not live.in_memory, again=again)
    conversation.say(_("Set-up: {title}").format(title=template.title), _help())
    at = 0
    answer: object = None
    told = -1
    while at < len(asked):
        question = asked[at]
        if told != at:
            told = at
            _tell(live, question, conversation, _("{number} of {all}.").format(number=at + 1, all=len(asked)))
            conversation.say(_list(question, live.session, aloud=not again))
        answer = _ask(live, question, conversation)
        if answer == _BACK:
            at, told = max(0, at - 1), -1
        elif answer == _CHECK:
            ready(conversation)
        elif _written(live, question, answer, conversation) and not (question.lists and answer):
            at += 1
    return answer == "start"


def _help() -> str:
    return _(
        "Enter keeps the answer that is there; /back goes back to the question before; /leave leaves, and what is "
        "written is saved."
    )


def _tell(live: LiveSession, question: Question, conversation: Conversation, place: str) -> None:
    """What is good to know before the question is asked."""
    session = live.session
    told = question.told(session, question.offered(session)).splitlines()
    head, *rest = [line.removeprefix("- ") for line in told] or [""]
    conversation.say(f"{place} {head}".rstrip(), *rest)


def _list(question: Question, session: Session, *, aloud: bool) -> str:
    """What is on a list. In a meeting the room may hear it, so that there it is only said when it is asked for."""
    listed = question.listed(session) if isinstance(question, Protected) else ()
    if listed and not aloud:
        told = ngettext(
            "{count} is on the list; ? tells it aloud.", "{count} are on the list; ? tells them aloud.", len(listed)
        )
        return told.format(count=len(listed))
    return _("On the list: {names}.").format(names="; ".join(map(_named, listed))) if listed else ""


def _named(name: ListedName) -> str:
    if not name.stand_in:
        return name.words
    return _("{words}, replaced by {stand_in}").format(words=name.words, stand_in=name.stand_in)


def _ask(live: LiveSession, question: Question, conversation: Conversation) -> object:
    choices = tuple(question.choices(live.session))
    if not choices:
        return _in_words(question, live.session, conversation)
    back: list[str] = []

    def command(typed: str) -> bool:
        _leave(typed)
        back.extend([_BACK] if typed.casefold() == _BACK else [])
        return bool(back)

    if isinstance(question, Ready) and not question.again:
        choices += (Choice("3", _("Go through what should be ready"), _CHECK),)
    chosen = conversation.choose(_asked(question, choices), choices, at=question.at(live.session), other=command)
    return _BACK if back else chosen


def _in_words(question: Question, session: Session, conversation: Conversation) -> str:
    offered = question.offered(session)
    if offered:
        alone = _("Now: {words}. Enter keeps it.").format(words=offered)
    else:
        alone = _("Enter alone goes on.") if question.lists else _("Enter passes.")
    while True:
        conversation.say(f"{_(question.asks)} {alone}")
        typed = conversation.hear()
        _leave(typed)
        if typed.casefold() == _BACK:
            return _BACK
        if typed == TELL:
            conversation.say(_help(), _list(question, session, aloud=True))
        elif typed.startswith("/") and not typed.startswith("//"):
            conversation.say(_("There is no command like that in the set-up. {help}").format(help=_help()))
        else:
            return typed.removeprefix("/") or offered


def _asked(question: Question, choices: Sequence[Choice]) -> str:
    """What is asked; a page that only says something asks for what comes after it."""
    asks = _(question.asks)
    if isinstance(question, Ready) and not question.again:
        return f"{asks} {_('Start now?')}"
    return f"{ended(asks)} {choices[0].words}?" if len(choices) == 1 else asks


def _leave(typed: str) -> None:
    if typed.casefold() == "/leave":
        raise Over


def _written(live: LiveSession, question: Question, answer: object, conversation: Conversation) -> bool:
    """Whether the answer is written down; if not, it is said again with why."""
    try:
        gone = question.taken_off(live.session, str(answer)) if isinstance(question, Protected) else None
        for move in question.moves(live.session, answer):
            live.write_down(move(live.session))
        if gone:
            # A name that is taken off was written in error: its words leave the file at once too.
            live.redact(gone.number)
    except Refused as refused:
        conversation.say(_("You typed: {words}").format(words=answer), str(refused))
        return False
    except SurgeryError as error:
        conversation.say(_("You typed: {words}").format(words=answer), _("Not saved: {why}").format(why=error))
        return False
    if isinstance(question, Protected) and answer:
        conversation.say(_listed(question, live.session, gone))
    return True


def _listed(question: Protected, session: Session, gone: ListedName | None) -> str:
    """What an answer did to a list, so that nobody has to hear the whole list again."""
    if gone:
        return _("Off the list: {words}.").format(words=gone.words)
    newest = max(question.listed(session), key=lambda name: name.number)
    return _("On the list: {names}.").format(names=_named(newest))
