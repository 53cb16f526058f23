"""A round in which everybody speaks, in one sentence: what it needs, what there is, and what to do instead."""

from survival_surgery.session.bands import Present
from survival_surgery.session.state import Session
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.rounds import SECONDS_EACH, Round
from survival_surgery.translation import _


def round_in(stop: Stop, session: Session) -> Round | None:
    """The round that a stop is, by its template; None where it is none, or nobody counted the room."""
    if session.present is None or stop.step.seconds_each is None:
        return None
    return Round(session.present, stop.step.seconds_each, agenda.minutes_of(stop, session))


def any_round(stop: Stop, session: Session) -> Round | None:
    """A round that could be held in a stop where all are together, whether or not its template thinks of one."""
    if session.present is None or stop.step.mode != "plenary":
        return None
    return Round(session.present, stop.step.seconds_each or SECONDS_EACH, agenda.minutes_of(stop, session))


def told(asked: Round) -> str:
    """What the round needs and, where that is more than there is, what to do."""
    needs = _("{people} at {seconds} seconds each need {needs}").format(
        people=_people(asked.people), seconds=asked.seconds, needs=_needs(asked)
    )
    if asked.fits:
        return _("{needs}, and this step has {minutes}: a round fits.").format(needs=needs, minutes=asked.minutes)
    if asked.each:
        said = _("{needs}, and this step has {minutes}: {each} seconds each, or pairs.")
        return said.format(needs=needs, minutes=asked.minutes, each=asked.each)
    return _("{needs}, and this step has {minutes}: pairs, or hands.").format(needs=needs, minutes=asked.minutes)


def _people(band: Present) -> str:
    if band.at_most is None:
        return _("{least} people or more").format(least=band.at_least)
    return _("{least} to {most} people").format(least=band.at_least, most=band.at_most)


def _needs(asked: Round) -> str:
    least, most = asked.at_least, asked.at_most
    if most is None:
        return _("{least} minutes at least").format(least=least)
    if least == most:
        return _("about {most} minutes").format(most=most)
    return _("{least} to {most} minutes").format(least=least, most=most)
