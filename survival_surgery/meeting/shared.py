"""The turns that take one theme from private to shared: which are made, what to ask for the others, and where."""

from collections.abc import Iterator
from dataclasses import dataclass

from survival_surgery.anonymise.answers import in_english
from survival_surgery.meeting.lamps import stop_of_line
from survival_surgery.session.collective import TURN_QUESTIONS, Turn, lamps
from survival_surgery.session.state import Session, Theme
from survival_surgery.session.wording import noticed
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _


@dataclass(frozen=True, slots=True)
class Made:
    """One turn or lamp in words: whether it is made, the question that makes it, and the step that asks it."""

    words: str
    turn: Turn
    lit: bool
    question: str
    stop: Stop | None


def turns_of(template: SessionTemplate, session: Session, theme: Theme) -> Iterator[Made]:
    """The two turns that come before the first lamp, and the lamps."""
    in_nobodys_name = not (in_english(session) and noticed(theme.words))
    for turn, line, made in ((Turn.SAY, "heard", True), (Turn.DEPERSONALISE, "themes", in_nobodys_name)):
        stop = stop_of_line(template, session, line)
        yield Made(_(turn), turn, made, _(TURN_QUESTIONS[turn][0]), stop)
    for lamp, lit in lamps(session, theme):
        stop = stop_of_line(template, session, lamp.line)
        yield Made(_(lamp.words), lamp.turn, lit, _(lamp.question), stop)
