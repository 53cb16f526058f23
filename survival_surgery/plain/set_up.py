"""The set-up: one question after the other, each with an answer already there. Every answer is written down at once."""

from survival_surgery.errors import SurgeryError
from survival_surgery.meeting.protected import Protected
from survival_surgery.meeting.question import Question
from survival_surgery.meeting.questions import questions
from survival_surgery.plain.conversation import Conversation, Over
from survival_surgery.session.moves import Refused
from survival_surgery.store.live import LiveSession
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _

_BACK, _LEAVE = "/back", "/leave"


def set_up(live: LiveSession, template: SessionTemplate, conversation: Conversation, *, again: bool = False) -> bool:
    """Ask all the questions. False where the meeting is to start later. `again`: one answer is to be changed."""
    asked = questions(template, kept=not live.in_memory, again=again)
    conversation.say(_("Set-up · {title}").format(title=template.title))
    conversation.say(_("Enter keeps the answer that is there; /back goes back to the question before."))
    at = 0
    answer: object = None
    told = -1
    while at < len(asked):
        question = asked[at]
        if told != at:
            told = at
            _tell(live, question, conversation, f"{at + 1}/{len(asked)}")
        answer = _ask(live, question, conversation)
        if answer == _BACK:
            at, told = max(0, at - 1), -1
        elif _written(live, question, answer, conversation) and not (question.lists and answer):
            at += 1
    return answer == "start"


def _tell(live: LiveSession, question: Question, conversation: Conversation, place: str) -> None:
    conversation.pause()
    told = question.told(live.session, question.offered(live.session))
    conversation.say(f"{place} {_(question.asks)}", *told.splitlines())


def _ask(live: LiveSession, question: Question, conversation: Conversation) -> object:
    session = live.session
    offered = question.offered(session)
    if isinstance(question, Protected) and (listed := question.listed(session)):
        rows = (f"{name.words} = {name.stand_in}" if name.stand_in else name.words for name in listed)
        conversation.say(_("On the list: {names}").format(names=" · ".join(rows)))
    back: list[str] = []

    def command(typed: str) -> bool:
        if typed.casefold() == _LEAVE:
            raise Over
        back.extend([_BACK] if typed.casefold() == _BACK else [])
        return bool(back)

    if choices := question.choices(session):
        chosen = conversation.choose(choices, at=question.at(session), other=command)
        return _BACK if back else chosen
    conversation.say(_("Now: {words}. Enter keeps it.").format(words=offered) if offered else "")
    typed = conversation.hear()
    if command(typed):
        return _BACK
    return typed or offered


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
        conversation.say(str(refused), _("You typed: {words}").format(words=answer))
        return False
    except SurgeryError as error:
        conversation.say(_("Not saved: {why}").format(why=error), _("You typed: {words}").format(words=answer))
        return False
    return True
