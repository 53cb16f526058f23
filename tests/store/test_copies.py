"""A copy opens with the passphrase of its original; a file with a new passphrase no longer opens with the old one."""

from pathlib import Path

import pytest

from survival_surgery.errors import CannotOpen, CannotWrite, InUse, UsageMistake
from survival_surgery.session.events import ContributionHeard
from survival_surgery.store.copies import back_up, rekey
from survival_surgery.store.live import LiveSession, pick_up
from tests.store.conftest import PASSPHRASE

NEW = "another six words for this file"


@pytest.fixture
def closed(path: Path, live: LiveSession) -> Path:
    """A session with one contribution, closed."""
    live.write_down(ContributionHeard(words="no breaks on duty days"))
    live.close()
    return path


def words_in(path: Path, passphrase: str) -> list[str]:
    live = pick_up(path, passphrase)
    live.close()
    return [contribution.words for contribution in live.session.contributions]


def test_a_copy_holds_what_the_original_holds_and_is_private(closed: Path) -> None:
    copy = closed.with_name("copy.session")
    back_up(closed, PASSPHRASE, copy)
    assert words_in(copy, PASSPHRASE) == words_in(closed, PASSPHRASE) == ["no breaks on duty days"]
    assert copy.stat().st_mode & 0o777 == 0o600
    assert b"no breaks" not in copy.read_bytes()


def test_a_copy_is_never_made_over_another_file(closed: Path) -> None:
    other = closed.with_name("diary.txt")
    other.write_text("mine", encoding="utf-8")
    with pytest.raises(CannotWrite, match="already a file"):
        back_up(closed, PASSPHRASE, other)
    assert other.read_text(encoding="utf-8") == "mine"


def test_the_wrong_passphrase_makes_no_copy(closed: Path) -> None:
    copy = closed.with_name("copy.session")
    with pytest.raises(CannotOpen):
        back_up(closed, "not the passphrase", copy)
    assert not copy.exists()


def test_a_session_that_is_open_is_not_copied(path: Path, live: LiveSession) -> None:
    with pytest.raises(InUse):
        back_up(path, PASSPHRASE, path.with_name("copy.session"))


def test_a_new_passphrase_takes_the_place_of_the_old_one(closed: Path) -> None:
    rekey(closed, PASSPHRASE, NEW)
    assert words_in(closed, NEW) == ["no breaks on duty days"]
    with pytest.raises(CannotOpen):
        pick_up(closed, PASSPHRASE)


def test_an_accented_passphrase_opens_however_it_is_composed(closed: Path) -> None:
    rekey(closed, PASSPHRASE, "cafe\u0301 au lait avec nous")
    assert words_in(closed, "caf\u00e9 au lait avec nous") == ["no breaks on duty days"]


def test_an_empty_new_passphrase_changes_nothing(closed: Path) -> None:
    with pytest.raises(UsageMistake):
        rekey(closed, PASSPHRASE, "")
    assert words_in(closed, PASSPHRASE) == ["no breaks on duty days"]
