"""Who can change it is said as a level wherever that reads well, so that nobody reads a person in it."""

import pytest

from survival_surgery.anonymise.record import NO_TEMPLATE, Held, Record
from survival_surgery.document.markdown import page
from survival_surgery.session.items import Decider
from survival_surgery.steps.causes.minutes import who_can_change_it


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("service director", "Decided at service-director level."),
        ("the service director", "Decided at service-director level."),
        ("board", "Decided at board level."),
        ("our board.", "Decided at board level."),
        ("senior management level", "Decided at senior management level."),
        ("head of care", "Decided by the head of care."),
        ("the head of care", "Decided by the head of care."),
        ("[a senior manager]", "Decided by [a senior manager]."),
    ],
)
def test_a_decider_is_named_by_role(role: str, told: str) -> None:
    record = Record(
        about=NO_TEMPLATE, copy="", leaving="", status="", held=(Held(item=Decider(role=role), known=True),)
    )

    assert page(who_can_change_it(record)).text == told + "\n"
