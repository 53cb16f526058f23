"""A session through its whole life, in whatever order things happen to it: it is what was written down, and no less.

It is held in a file and, beside that, in memory. Whenever the file is closed and opened again, locked, or copied as it
lies on the disk in the middle of it all, as a kill would leave it, both tell the same.
"""

import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from survival_surgery.errors import InUse
from survival_surgery.session import moves, protect
from survival_surgery.session.fold import replay
from survival_surgery.session.moves import Refused
from survival_surgery.session.words import clean
from survival_surgery.store.copies import back_up, rekey
from survival_surgery.store.live import LiveSession, begin, begin_in_memory, pick_up
from tests.session.given import STARTED
from tests.session.scripts import STROKES, Stroke
from tests.store.conftest import TEMPLATE

KEYS = st.sampled_from(tuple(f"x'{number:064x}'" for number in range(1, 4)))
"""Keys in the form that SQLCipher takes as they stand: deriving one takes longer than all the rest."""

CLEAN_STROKES = STROKES.map(lambda stroke: replace(stroke, words=clean(stroke.words)))
"""As they come from the screen, where every word is cleaned before anything is done with it."""


class Life(RuleBasedStateMachine):
    """What may happen to a session, and what must hold after it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path, self.key = Path(self.folder.name) / "a.session", f"x'{1:064x}'"
        self.live = begin(self.path, self.key, TEMPLATE)
        self.told = begin_in_memory(TEMPLATE)
        self.times = 0
        for live in (self.live, self.told):
            live.write_down(STARTED)

    def teardown(self) -> None:
        self.live.close()
        self.folder.cleanup()

    @rule(strokes=st.lists(CLEAN_STROKES, min_size=1, max_size=6))
    def something_is_done(self, strokes: list[Stroke]) -> None:
        for stroke in strokes:
            done = [_tried(live, stroke) for live in (self.live, self.told)]
            assert done[0] == done[1]

    @rule(words=st.text("abc", min_size=1, max_size=3))
    def two_are_heard_and_a_name_is_listed(self, words: str) -> None:
        for live in (self.live, self.told):
            live.make([moves.hear(f"{words} at night"), moves.hear(f"{words} by day")])
            with suppress(Refused):
                live.make([protect.list_name(f"Joan {words}")])

    @rule(pick=st.integers(0, 40))
    def words_are_taken_out(self, pick: int) -> None:
        number = pick % (self.told.session.last + 2)
        self.told.redact(number)
        self.live.redact(number)

    @rule()
    def the_names_are_destroyed(self) -> None:
        self.told.destroy_names()
        self.live.destroy_names()

    @rule()
    def it_is_closed_and_gone_on_with(self) -> None:
        self.live.close()
        self.live = pick_up(self.path, self.key)

    @rule()
    def a_second_window_is_turned_away(self) -> None:
        with pytest.raises(InUse):
            pick_up(self.path, self.key)

    @rule()
    def it_is_killed_and_gone_on_with(self) -> None:
        left = self._as_it_lies()
        self.live.close()
        self.path = left
        self.live = pick_up(self.path, self.key)

    @rule()
    def a_copy_takes_its_place(self) -> None:
        self.live.close()
        self.times += 1
        copy = self.path.with_name(f"copy {self.times}.session")
        back_up(self.path, self.key, copy)
        self.path = copy
        self.live = pick_up(self.path, self.key)

    @rule(key=KEYS)
    def it_gets_a_new_passphrase(self, key: str) -> None:
        self.live.close()
        rekey(self.path, self.key, key)
        self.key = key
        self.live = pick_up(self.path, self.key)

    @invariant()
    def both_tell_the_same_and_nothing_else_than_was_written_down(self) -> None:
        assert self.live.entries == self.told.entries
        assert self.live.session == self.told.session == replay(self.live.entries)
        numbers = [entry.number for entry in self.live.entries]
        assert numbers == sorted(set(numbers))

    def _as_it_lies(self) -> Path:
        """A copy of the file and of what lies beside it, while it is open."""
        self.times += 1
        left = self.path.with_name(f"left {self.times}.session")
        for found in self.path.parent.glob(f"{self.path.name}*"):
            shutil.copy(found, left.with_name(found.name.replace(self.path.name, left.name)))
        return left


def _tried(live: LiveSession, stroke: Stroke) -> bool:
    with suppress(Refused):
        live.make([stroke.move(live.session)])
        return True
    return False


def test_a_session_is_what_was_written_down_whatever_happens_to_it() -> None:
    run_state_machine_as_test(Life, settings=settings(max_examples=12, stateful_step_count=15))


@pytest.mark.slow
@pytest.mark.timeout(3_600)
def test_it_is_so_through_many_long_lives() -> None:
    run_state_machine_as_test(Life, settings=settings(max_examples=300, stateful_step_count=50))
