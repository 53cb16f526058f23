"""An answer that does not fit is refused at its question, and not after all the questions that follow it."""

from itertools import pairwise

import pytest

from survival_surgery.meeting.where import judge, moves_of, place_of
from survival_surgery.session.moves import Refused, enter
from survival_surgery.session.state import Session
from survival_surgery.steps.asking import Asking
from survival_surgery.template.load import find, load
from survival_surgery.template.model import SessionTemplate
from tests.steps.filled import answers, log, make

TEMPLATES = ("survival-surgery", "praxis-review", "campaign-strategy", "group-health-check", "body-and-risk-map")


def entered(step: str) -> Session:
    return make(log(), enter(step, 0))


def answered(template: SessionTemplate, step: str, *words: str) -> Asking:
    """The likeliest line of a step after these answers, each judged as it was given."""
    session = entered(step)
    asking = Asking(place_of(template, session).step.lines())
    for said in words:
        now = asking.answered(said)
        judge(asking, now, template, session)
        asking = now
    return asking


def test_an_owner_who_is_no_letter_and_no_pair_of_roles_is_refused_at_once() -> None:
    template = load(find("survival-surgery"))

    with pytest.raises(Refused, match="Owners have no names here"):
        answered(template, "s3.actions", "Hand in the letter", "Dave")
    assert "+" in answered(template, "s3.actions", "Hand in the letter", "+", "4 April").answers.values()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_line_that_can_be_written_is_refused_at_none_of_its_questions(name: str) -> None:
    template = load(find(name))
    judged = 0
    for step in template.steps:
        session = entered(step.id)
        for sort, line in enumerate(step.lines()):
            asking = Asking(step.lines(), sort=sort)
            steps = [asking]
            for words in answers(line).values():
                steps.append(steps[-1].answered(words))
            try:
                whole = steps[-1].finished()
                for move in moves_of(whole, None, place_of(template, session, line))[:1]:
                    move(session)
            except Refused:
                continue
            for was, now in pairwise(steps):
                judge(was, now, template, session)
                judged += 1
    assert judged > 20
