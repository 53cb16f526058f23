"""The time of a session by command: what is left, minutes more or fewer, the clock stopped, the rest planned anew."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from survival_surgery.meeting.everybody import any_round, told as told_round
from survival_surgery.meeting.rest import MOST, planned, sentences, taken
from survival_surgery.plain import telling
from survival_surgery.session import moves
from survival_surgery.session.moves import Refused
from survival_surgery.session.pacing import stop_clock
from survival_surgery.template import agenda
from survival_surgery.template.replan import Plan, Share, minutes_to_end
from survival_surgery.translation import _

if TYPE_CHECKING:
    from survival_surgery.plain.talk import Talk


def tell_time(talk: "Talk", _rest: str) -> None:
    """Say what is left of the step, when the room ends, and which step comes next."""
    template, session = talk.template, talk.session
    talk.say(telling.time(template, session, talk.now), telling.following(template, session))


def minutes(sign: int) -> Callable[["Talk", str], None]:
    """Give the step more minutes, or, with -1, fewer."""

    def give(talk: "Talk", rest: str) -> None:
        if rest and not (_is_number(rest) and int(rest) <= MOST):
            raise Refused(_("Type the minutes in digits, such as /more 5."))
        if talk.make([moves.give_time(talk.stop.step.id, sign * int(rest or 1))]):
            talk.say(telling.time(talk.template, talk.session, talk.now))

    return give


def pause(talk: "Talk", _rest: str) -> None:
    """Stop the clock, or let it go on."""
    session = talk.session
    if session.stopped is None:
        if talk.make([stop_clock(talk.now)]):
            talk.say(_("The clock stands. /pause starts it again, and so does going to a step."))
    elif session.clock and talk.make([moves.enter(session.clock.step, talk.now)]):
        stood = (agenda.seconds_stood(session, talk.now) - session.stood) // 60
        talk.say(_("The clock runs again."), _stood(stood) if stood else "")


def _stood(count: int) -> str:
    return _("It stood for {minutes}, which count for no step.").format(minutes=telling.in_minutes(count))


def plan_the_rest(talk: "Talk", rest: str) -> None:
    """Say what becomes of the steps in so many minutes from now; nothing changes until that is agreed to."""
    plan = planned(rest or _how_many(talk), talk.template, talk.session, talk.now)
    if plan is None:
        raise Refused(_("Type the minutes that are left in digits, such as /rest 25."))
    talk.say(*sentences(plan, talk.template, talk.session, talk.now), *_changed(plan))
    if not talk.agrees(_("Take this plan? Type yes to take it; Enter leaves all as it is.")):
        talk.say(_("All is as it was."))
    elif talk.make([taken(plan)]):
        talk.say(
            _("The rest is planned anew. /undo takes it all back."), telling.following(talk.template, talk.session)
        )


def _how_many(talk: "Talk") -> str:
    left = minutes_to_end(talk.template, talk.session, talk.now)
    talk.say(*_round(talk))
    asked = _("How many minutes do we have from now?")
    kept = _("Now: {words}. Enter keeps it.").format(words=left) if left else ""
    return talk.asked(f"{asked} {kept}".rstrip()) or str(left)


def _round(talk: "Talk") -> Iterator[str]:
    """What a round would need here, where everybody is together."""
    if everybody := any_round(talk.stop, talk.session):
        yield _("A round here? {sum}").format(sum=told_round(everybody))


def _changed(plan: Plan) -> Iterator[str]:
    """What each step gets that does not keep its time; those that are left out are named in one sentence."""
    for share in plan.shares:
        if share not in plan.left_out and share.minutes != share.had:
            yield f"{share.title}: {_gets(share)}."
    if gone := ", ".join(share.title for share in plan.left_out):
        yield _("Left out: {steps}.").format(steps=gone)


def _gets(share: Share) -> str:
    if not share.minutes:
        return _("finish now")
    return _("{minutes} instead of {had}").format(minutes=telling.in_minutes(share.minutes), had=share.had)


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal()
