"""Destroying a session, or its table of names alone, from the command line."""

from pathlib import Path

import pytest

from survival_surgery.session.events import NameListed, PassMade
from survival_surgery.store.live import pick_up
from tests.cli.calling import PASSPHRASE, called, handed


def test_a_session_is_destroyed_once_the_word_is_typed(session: Path) -> None:
    told = called("destroy", session.name[:6], typed="destroy\n")

    assert told.exit_code == 0
    assert "is not erasure" in told.stdout
    assert not session.exists()


def test_the_table_of_names_is_destroyed_by_itself(session: Path) -> None:
    live = pick_up(session, PASSPHRASE)
    live.write_down(NameListed(words="Priya"))
    live.close()

    told = called("destroy", "--names", session.name[:6], "--passphrase-fd", handed(PASSPHRASE), typed="destroy\n")

    assert told.exit_code == 0, told.output
    assert "before the whole text was read back again" in " ".join(told.stdout.split())
    live = pick_up(session, PASSPHRASE)
    assert live.session.names == ()
    assert live.session.contributions
    live.close()


def test_the_names_stay_where_another_word_was_typed(session: Path) -> None:
    told = called("destroy", "--names", session.name[:6], "--passphrase-fd", handed(PASSPHRASE), typed="yes\n")

    assert told.exit_code != 0
    live = pick_up(session, PASSPHRASE)
    assert not live.session.names_destroyed
    live.close()


def test_nothing_is_written_of_a_session_without_its_names_before_it_is_read_back(session: Path) -> None:
    live = pick_up(session, PASSPHRASE)
    live.write_down(PassMade(reader="facilitator", reading="all of it"))
    live.destroy_names()
    live.close()

    told = called("export", session.name[:6], "--out", "out", "--passphrase-fd", handed(PASSPHRASE))

    assert told.exit_code != 0
    assert "The table of names was destroyed" in told.stderr
    assert not Path("out").exists()


@pytest.mark.parametrize("typed", ["", "\n", "yes\n", "destro\n"])
def test_a_session_is_not_destroyed_by_another_word(session: Path, typed: str) -> None:
    told = called("destroy", session.name[:6], typed=typed)

    assert told.exit_code != 0
    assert session.exists()
