"""What is on screen is what was written down: in order, once it was kept, and the same after it was picked up again."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest

from survival_surgery.errors import CannotWrite, SurgeryError
from survival_surgery.session.events import (
    ContributionHeard,
    ContributionsJoined,
    ContributionSplit,
    Entry,
    NameCleared,
    NameLinked,
    NameListed,
    NamesDestroyed,
    NameVeiled,
    PassMade,
    Reworded,
    StepEntered,
    ThemeNamed,
    Undone,
)
from survival_surgery.session.fold import replay
from survival_surgery.store.live import LiveSession, begin, begin_in_memory, pick_up
from tests.store.conftest import PASSPHRASE, TEMPLATE


@pytest.fixture(params=["in a file", "in memory"])
def held(request: pytest.FixtureRequest, path: Path) -> Iterable[LiveSession]:
    live = begin(path, PASSPHRASE, TEMPLATE) if request.param == "in a file" else begin_in_memory(TEMPLATE)
    yield live
    live.close()


def test_what_is_written_down_is_shown(held: LiveSession) -> None:
    returned = held.write_down(ContributionHeard(words="too few of us"))
    assert held.session == returned == replay(held.entries)
    assert [said.words for said in held.session.contributions] == ["too few of us"]


def test_entries_are_numbered_from_one_without_gaps(held: LiveSession) -> None:
    for event in (ContributionHeard(words="a"), NameListed(words="Joan"), Undone(what=1), ContributionHeard(words="b")):
        held.write_down(event)
    assert [entry.number for entry in held.entries] == [1, 2, 3, 4]


def test_the_template_is_the_sessions_own(held: LiveSession) -> None:
    assert held.template_text == TEMPLATE


def test_a_session_is_picked_up_where_it_was_left(path: Path, live: LiveSession) -> None:
    live.write_down(StepEntered(step="harvest", at=1_700_000_000))
    live.write_down(ContributionHeard(words="too few of us"))
    live.write_down(NameListed(words="Joan", stand_in="[a supervisor]"))
    left, entries = live.session, live.entries
    live.close()
    again = pick_up(path, PASSPHRASE)
    assert (again.session, again.entries) == (left, entries)
    assert again.last_saved is not None
    again.write_down(ContributionHeard(words="one more"))
    assert again.entries[-1].number == len(entries) + 1
    again.close()


def test_redacting_takes_the_words_out_and_leaves_number_and_type(held: LiveSession) -> None:
    held.write_down(ContributionHeard(words="kept"))
    held.write_down(ContributionHeard(words="secret"))
    held.write_down(Reworded(what=2, words="still secret"))
    held.write_down(Reworded(what=1, words="kept too"))
    held.redact(2)
    assert "secret" not in repr((held.entries, held.session))
    assert [entry.number for entry in held.entries] == [1, 2, 3, 4]
    assert [said.words for said in held.session.contributions] == ["kept too"]


def test_what_was_split_from_a_redacted_contribution_stands_and_its_words_alone_stay(held: LiveSession) -> None:
    held.write_down(ContributionHeard(words="secret and kept"))
    held.write_down(ThemeNamed(words="theme", contributions=(1,)))
    held.write_down(ContributionSplit(what=1, words="secret", other="kept"))
    held.redact(1)
    assert "secret" not in repr((held.entries, held.session))
    (stands,) = held.session.contributions
    assert stands.words == "kept"
    assert held.session.themes[0].contributions == (stands.number,)


def test_redacting_what_was_joined_takes_every_wording_out(held: LiveSession) -> None:
    for words in ("secret", "of somebody", "kept"):
        held.write_down(ContributionHeard(words=words))
    held.write_down(ContributionsJoined(contributions=(1, 2), words="secret of somebody"))
    held.redact(1)
    assert not {"secret", "of somebody", "secret of somebody"} & set(repr((held.entries, held.session)).split("'"))
    assert [said.words for said in held.session.contributions] == ["kept"]


def test_redacting_twice_or_what_is_not_there_changes_nothing(held: LiveSession) -> None:
    held.write_down(ContributionHeard(words="secret"))
    held.redact(1)
    once = held.entries
    held.redact(1)
    held.redact(99)
    assert held.entries == once


@pytest.mark.parametrize("note_last", [True, False])
def test_names_are_destroyed_and_the_session_still_replays(held: LiveSession, *, note_last: bool) -> None:
    held.write_down(ContributionHeard(words="too few of us"))
    held.write_down(NameListed(words="Joan"))
    held.write_down(Undone(what=2))
    held.write_down(NameVeiled(words="Jo", stand_in="[a supervisor]"))
    held.write_down(NameCleared(words="Rose"))
    held.write_down(NameLinked(words="Jo", letter="Q"))
    if note_last:
        held.write_down(ContributionHeard(words="and too late"))
    last = held.entries[-1].number
    held.destroy_names()
    assert not {"Joan", "Jo", "Rose"} & set(repr((held.entries, held.session)).split("'"))
    assert held.session.contributions
    assert held.session.names_destroyed
    assert (held.entries[-1].number, held.entries[-1].event) == (last + 1, NamesDestroyed())
    held.write_down(ContributionHeard(words="we go on"))
    assert held.entries[-1].number == last + 2


def test_a_session_without_its_names_opens_and_says_so(path: Path, live: LiveSession) -> None:
    live.write_down(NameListed(words="Joan"))
    live.write_down(PassMade(reader="facilitator", reading="all of it"))
    live.destroy_names()
    live.close()
    again = pick_up(path, PASSPHRASE)
    assert again.session.names_destroyed
    assert (again.session.names, again.session.passes) == ((), {})
    again.close()


def test_a_session_of_no_entries_has_no_names_to_lose(held: LiveSession) -> None:
    held.destroy_names()
    assert [entry.number for entry in held.entries] == [1]


def test_destroying_the_names_cannot_be_undone(held: LiveSession) -> None:
    held.write_down(NameListed(words="Joan"))
    held.destroy_names()
    assert held.session.to_undo is None


def test_a_file_and_memory_hold_the_same_after_names_are_destroyed(path: Path) -> None:
    def told(live: LiveSession) -> tuple[Entry, ...]:
        for event in (
            NameListed(words="a"),
            ContributionHeard(words="b"),
            NameListed(words="c"),
            NameListed(words="d"),
        ):
            live.write_down(event)
        live.destroy_names()
        entries = live.entries
        live.close()
        return entries

    assert told(begin(path, PASSPHRASE, TEMPLATE)) == told(begin_in_memory(TEMPLATE))


def test_a_name_whose_words_were_taken_out_goes_with_the_others(held: LiveSession) -> None:
    held.write_down(ContributionHeard(words="b"), NameListed(words="Joan"))
    held.redact(2)
    held.destroy_names()
    assert [entry.number for entry in held.entries] == [1, 3]


def test_a_file_that_cannot_be_read_is_let_go_of(path: Path, live: LiveSession) -> None:
    live.write_down(ContributionHeard(words="a"))
    live._keeper._connection.execute("UPDATE notes SET body = '{}'")  # type: ignore[attr-defined] # the file's own door would refuse
    live.close()
    for _ in range(2):
        with pytest.raises(SurgeryError) as refused:
            pick_up(path, PASSPHRASE)
        assert refused.value.exit_code == 6


class Unwritable:
    """A place that is always full."""

    template_text = TEMPLATE
    last_saved: datetime | None = None

    def entries(self) -> tuple[Entry, ...]:
        return (Entry(1, ContributionHeard(words="kept")),)

    def append(self, *entries: Entry) -> None:
        raise CannotWrite("full")

    def redact(self, numbers: Iterable[int]) -> None:
        raise CannotWrite("full")

    def destroy_names(self) -> None:
        raise CannotWrite("full")

    def close(self) -> None:
        pass


def test_what_could_not_be_kept_is_not_shown() -> None:
    live = LiveSession(Unwritable())
    before = (live.entries, live.session)
    with pytest.raises(CannotWrite):
        live.write_down(ContributionHeard(words="lost"))
    with pytest.raises(CannotWrite):
        live.redact(1)
    with pytest.raises(CannotWrite):
        live.destroy_names()
    assert (live.entries, live.session) == before
