"""The rest of the time in words: what a plan for it means, and what each step gets. It plans and writes nothing."""

from collections.abc import Iterator
from time import localtime, strftime

from survival_surgery.session.events import StepId
from survival_surgery.session.moves import Move, enter
from survival_surgery.session.pacing import plan_rest, stop_clock
from survival_surgery.session.state import Session
from survival_surgery.template import agenda
from survival_surgery.template.model import SessionTemplate
from survival_surgery.template.replan import Plan, Share, replan
from survival_surgery.translation import _, ngettext

MOST = 600
"""Minutes that a plan may be for: ten hours, which no meeting has."""


def planned(typed: str, template: SessionTemplate, session: Session, now: int) -> Plan | None:
    """The plan for as many minutes as were typed; None where they are none that a plan can be for."""
    minutes = int(typed) if typed.isascii() and typed.isdecimal() else 0
    return replan(template, session, now, minutes) if 0 < minutes <= MOST else None


def taken(plan: Plan) -> Move:
    """The one decision that writes a plan down."""
    return plan_rest(plan.given, [share.step for share in plan.left_out], plan.later)


def sentences(plan: Plan, template: SessionTemplate, session: Session, now: int) -> Iterator[str]:
    """When the room ends by a plan, what does not fit, what is left out, and what comes next."""
    promised = agenda.promised_at(template, session)
    if promised is not None:
        ends = of_day(promised + plan.later * 60)
        moved = _("We end at {time} instead of {promised}.") if plan.later else _("We end at {time}, as promised.")
        yield moved.format(time=ends, promised=of_day(promised))
    if plan.over > 0:
        yield ngettext(
            "What must stay takes {count} minute more.", "What must stay takes {count} minutes more.", plan.over
        ).format(count=plan.over)
    if still := agenda.seconds_stood(session, now) // 60:
        yield ngettext("The clock stood for {count} minute.", "The clock stood for {count} minutes.", still).format(
            count=still
        )
    gone = len(plan.left_out)
    if gone:
        yield ngettext("{count} step is left out.", "{count} steps are left out.", gone).format(count=gone)
    elif plan.over <= 0 and all(share.minutes == share.had for share in plan.shares):
        yield _("Everything fits as it is.")
    if plan.following and gone:
        yield _("Next: {step}.").format(step=plan.following.title)


def time_of(share: Share, plan: Plan) -> str:
    """What a step gets."""
    if share in plan.left_out:
        return _("left out")
    if not share.minutes:
        return _("finish now")
    if share.minutes == share.had:
        return _("{minutes} min").format(minutes=share.minutes)
    return _("{minutes} min instead of {had}").format(minutes=share.minutes, had=share.had)


def beginning(session: Session, step: StepId, at: int) -> list[Move]:
    """What enters the step of a session that is opened, once more if need be; a stopped clock stays stopped."""
    if session.clock and not session.paused:
        return []
    return [enter(step, at)] + [stop_clock(at)] * (session.stopped is not None)


def of_day(epoch: float) -> str:
    """The time of day, as on a wall clock."""
    return strftime("%H:%M", localtime(epoch))
