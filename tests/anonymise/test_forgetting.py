"""When a session closes, nothing that was read in it is remembered."""

from survival_surgery.anonymise.finders import meeting
from survival_surgery.anonymise.forgetting import forget
from survival_surgery.anonymise.passages import questions
from tests.anonymise.example import ABOUT, worked


def _remembered() -> int:
    return sum(
        each.cache_info().currsize
        for name in ("_direct", "_circumstances", "_all_folded")
        if (each := getattr(meeting, name))
    )


def test_what_was_read_in_a_session_is_forgotten_when_it_closes() -> None:
    questions(worked(), ABOUT)
    assert _remembered()

    forget()

    assert not _remembered()


def test_what_the_package_carries_is_not_forgotten() -> None:
    from survival_surgery.anonymise.finders.lexicon import first_names

    names = first_names()
    forget()

    assert first_names() is names
