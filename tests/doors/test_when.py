"""What others read is the same whenever the meeting was held, but for its month, and whichever cards were dealt."""

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from survival_surgery.exports.pages import LETTER, OUTWARD, pages
from survival_surgery.session import events as e
from survival_surgery.session.fold import replay
from tests.doors.test_written import meeting

FEW = settings(
    max_examples=2, phases=[Phase.explicit, Phase.reuse, Phase.generate], suppress_health_check=list(HealthCheck)
)
DAYS = st.integers(1, 28).map(lambda day: f"2026-03-{day:02}")
SECONDS = st.integers(0, 2**33)


def written(entries: tuple[e.Entry, ...]) -> tuple[str, str]:
    made = pages(replay(entries), meeting()[1], group=False)
    return made[OUTWARD].text, made[LETTER].text


def at_another_time(entries: tuple[e.Entry, ...], data: Any) -> tuple[e.Entry, ...]:
    """The same meeting, opened on other days of the same month, its steps entered at any time, other cards dealt."""

    def moved(event: e.Event) -> e.Event:
        match event:
            case e.StepEntered():
                return replace(event, at=data.draw(SECONDS))
            case e.SessionOpened():
                return replace(event, on=data.draw(DAYS))
            case e.SessionStarted():
                return replace(event, seed=data.draw(SECONDS))
            case _:
                return event

    return tuple(replace(entry, event=moved(entry.event)) for entry in entries)


def in_march() -> tuple[e.Entry, ...]:
    """The invented meeting, opened a second time on a day of its month."""
    entries, _ = meeting()
    opened = e.SessionOpened(on="2026-03-09")
    first = tuple(replace(n, event=opened) if isinstance(n.event, e.SessionOpened) else n for n in entries)
    return (*first, e.Entry(number=entries[-1].number + 1, event=opened))


@FEW
@given(data=st.data())
def test_no_time_of_a_meeting_is_read_in_what_others_read_but_its_month(data: st.DataObject) -> None:
    assert written(at_another_time(in_march(), data)) == written(in_march())


def test_another_month_is_read() -> None:
    later = tuple(
        replace(n, event=e.SessionOpened(on="2026-05-09")) if isinstance(n.event, e.SessionOpened) else n
        for n in in_march()
    )

    assert "Month: May" in written(later)[0]
    assert "Month: March" in written(in_march())[0]
